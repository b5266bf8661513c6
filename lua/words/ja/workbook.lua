-- Japanese words of a workbook that are no names of facts.
return {
  score = "リスク値", level = "リスクレベル", residual_score = "残留リスク値",
  residual_level = "残留リスクレベル", value = "資産価値", title = "名称",
  number = "番号",
  contents = "目次", sheet = "シート", holds = "内容", rows = "行数", comma = "、", colon = "：",
  facts = "事項", part = "区分", fact = "項目", path = "項目の名前", given = "値", default = "既定値",
  takes = "入力できる値", explanation = "説明（英語）",
  computed = "このセルは計算されます。元になるセルを変更してください。",
}
