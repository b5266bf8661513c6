return {
  title = { "assessment", "評価の対象" },
  date = { "評価日" },
  assessor = { "carried out by", "評価者" },
  next = { "again by", "次回の期限" },
  processing = { "取扱い" },
}
