return {
  what = { "what is measured", "測定の対象" },
  method = { "method and source", "方法及び取得元" },
  frequency = { "when", "測定の時期" },
  analysis = { "analysed", "分析の時期" },
  limit = { "基準" },
}
