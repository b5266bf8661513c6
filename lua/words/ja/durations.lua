-- The same as words/en/durations.lua for Japanese texts.
return {
  numbers = {},
  units = {
    { "(%d+)年", months = 12 }, { "(%d+)か月", months = 1 }, { "(%d+)ヶ月", months = 1 },
    { "(%d+)カ月", months = 1 }, { "(%d+)ケ月", months = 1 }, { "(%d+)箇月", months = 1 },
    { "(%d+)週間", days = 7 }, { "(%d+)日", days = 1 },
  },
  most = { "最長", "以内", "を超えない", "最大" },
}
