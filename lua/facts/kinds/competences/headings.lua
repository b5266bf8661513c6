return {
  person = { "氏名" },
  need = { "competence needed", "必要な力量" },
  assessed = { "judged on", "評価日" },
  sufficient = { "充足の有無" },
  effect = { "effect of earlier measures", "以前の処置の有効性" },
}
