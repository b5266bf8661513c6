-- Countries that words name.
local countries = require "base.countries"

test("words name countries in English and Japanese", function()
  for _, case in ipairs {
    { "Frankfurt, Germany", "DE" }, { "Ireland and Germany", "IE DE" }, { "日本", "JP" }, { "日本（東京）", "JP" },
    { "東京リージョン", "" }, { "ap-northeast-1", "" }, { "", "" }, { "Nigeria", "NG" }, { "Niger", "NE" },
    { "インドネシア", "ID" }, { "インド", "IN" }, { "Newjapan", "" }, { "ドイツ、アイルランド", "DE IE" },
    { "Japan, 日本", "JP" },
  } do
    local have = table.concat(countries.of(case[1]), " ")
    if have ~= case[2] then error(("%s\nhave %s\nwant %s"):format(case[1], have, case[2]), 0) end
  end
end)
