return {
  title = "リスク対応の期限", month = "{year}年{month}",
  mark = "{id}（{risk}）", late = "{id}（{risk}）{overdue}",
  dated = "{id}（{risk}、{date}）", kind = "{kind}、{count}：{ids}。",
  all = "期限のあるリスク対応{count}（{date}現在）。",
}
