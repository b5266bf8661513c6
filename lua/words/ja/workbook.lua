-- Japanese words of a workbook that are no names of facts.
return {
  score = "リスク値", level = "リスクレベル", residual_score = "残留リスク値",
  residual_level = "残留リスクレベル", value = "資産価値", title = "名称",
  number = "番号",
  computed = "このセルは計算されます。元になるセルを変更してください。",
}
