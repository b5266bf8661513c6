return {
  title = "区分別の評価基準の判定", all = "{total}：{counts}。",
  category = "{name}、{total}：{counts}。",
}
