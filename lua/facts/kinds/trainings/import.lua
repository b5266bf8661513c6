return {
  columns = {
    title = { "training", "course", "topic", "training name", "教育名", "研修名", "教育訓練名", "テーマ",
      "schulung", "thema" },
    audience = { "participants", "target group", "対象者", "受講対象", "zielgruppe", "teilnehmer" },
    date = { "training date", "held on", "実施日", "開催日", "datum" },
    form = { "format", "method", "形式", "実施方法", "方法", "form" },
    expected = { "invited", "number invited", "対象者数", "対象人数" },
    attended = { "number attended", "受講者数", "参加者数", "受講人数" },
    test = { "test results", "理解度テスト", "テスト結果", "prüfung" },
    result = { "effect", "effectiveness", "効果", "有効性", "wirksamkeit" },
    next = { "next training", "次回予定日", "次回実施日" },
  },
  numbered = "E-%02d",
}
