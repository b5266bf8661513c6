return {
  columns = {
    title = { "finding", "issue", "件名", "表題", "titel" },
    description = { "description of nonconformity", "nonconformity description", "details", "不適合の内容",
      "不適合内容", "内容", "beschreibung", "abweichung" },
    date = { "date found", "detected", "raised", "date raised", "発生日", "検出日", "発見日", "起票日", "datum" },
    cause = { "root cause", "原因", "根本原因", "原因分析", "ursache" },
    action = { "corrective action", "corrective actions", "是正処置", "是正処置の内容", "korrekturmaßnahme" },
    reaction = { "correction", "immediate action", "修正", "修正処置", "応急処置", "sofortmaßnahme" },
    owner = { "responsible", "担当", "担当者", "責任者", "verantwortlich" },
    due = { "deadline", "due date", "target date", "期限", "完了予定日", "termin" },
    done = { "completed", "completion date", "closed", "完了日", "処置完了日", "erledigt am" },
    verification = { "effectiveness check", "effectiveness review", "有効性確認", "有効性の確認",
      "有効性の評価", "wirksamkeitsprüfung" },
    rating = { "severity", "classification", "区分", "重大度", "schweregrad" },
  },
  numbered = "NC-%02d",
}
