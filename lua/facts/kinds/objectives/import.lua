return {
  columns = {
    objective = { "goal", "security objective", "目標", "セキュリティ目標", "情報セキュリティ目的", "ziel",
      "sicherheitsziel" },
    metric = { "kpi", "measure", "indicator", "how measured", "指標", "測定指標", "評価指標", "kennzahl",
      "messgröße" },
    target = { "target value", "目標値", "zielwert" },
    actions = { "action", "actions", "action plan", "activities", "実施事項", "施策", "実施計画", "maßnahmen",
      "maßnahme" },
    resources = { "budget", "resources needed", "必要資源", "資源", "ressourcen" },
    owner = { "responsible", "responsible person", "責任者", "担当", "担当者", "verantwortlich" },
    due = { "deadline", "due date", "target date", "by when", "期限", "達成期限", "完了予定日", "termin", "frist" },
    evaluation = { "how evaluated", "evaluation method", "評価方法", "結果の評価方法", "bewertung" },
    result = { "actual", "achievement", "実績", "達成状況", "結果", "ergebnis" },
  },
  numbered = "O-%02d",
}
