return {
  source = { "known by" },
  result = { "what was done and what shows it", "実施した事項及びこれを示すもの" },
}
