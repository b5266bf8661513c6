return {
  objective = { "目的" },
  metric = { "measured by" },
  actions = { "what will be done" },
  resources = { "必要な資源" },
  evaluation = { "how the result is judged" },
}
