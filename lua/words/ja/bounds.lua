-- How Japanese texts bound an amount, and what they call what was aimed at: see lua/words/en/bounds.lua.
return {
  least = { before = { "最低$" }, after = { "^以上" } },
  most = { before = { "最大$", "最長$" }, after = { "^以内", "^以下", "^未満" } },
  aims = { "目標", "上限", "基準" },
  aim = { "までに", "年度末", "年末", "期末", "月末", "末に" },
  recovered = { "復元", "復旧", "再開" },
  nothing = { "なし", "無し", "－", "―", "特になし" },
}
