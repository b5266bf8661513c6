return {
  objective = { "目的" },
  metric = { "measured by", "指標" },
  actions = { "what will be done", "実施事項" },
  resources = { "必要な資源" },
  owner = { "responsible" },
  due = { "達成期限" },
  evaluation = { "how the result is judged", "結果の評価方法" },
}
