return {
  title = "リスクマップ", current = "現在のリスク", residual = "残留リスク",
  score = "リスク値", step = "{value} {name}",
  threshold = "受容基準：リスク値{score}以下",
  side = "{side}、全{count}：{levels}。",
  cell = "起こりやすさ{likelihood}・影響{impact}（リスク値{score}）",
  bar = "リスク値{label}（{level}）", place = "{what}：{count}（{ids}）。",
}
