return {
  title = "テーマ別の管理策の実施状況", all = "全{total}：{counts}。",
  theme = "{name}、{total}：{counts}。",
}
