-- How spreadsheets write names and days.
local words = require "command.import.words"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("days in their usual forms are read", function()
  for _, text in ipairs { "2026-04-30", "2026/4/30", "2026年4月30日", "２０２６/４/３０", "30.4.2026",
    "30/4/2026", "4/30/2026", "30 Apr 2026", "30-Apr-2026", "April 30, 2026", " 2026.04.30 " } do
    same(words.date(text), "2026-04-30")
  end
  same(words.date("4/4/2026"), "2026-04-04")
  same(words.date("2028-02-29"), "2028-02-29")
end)

test("what is no day, or could be two, is none", function()
  for _, text in ipairs { "3/4/2026", "2026-02-29", "2026-04-31", "31 Apr 2026", "30 Foo 2026",
    "13/13/2026", "Q2 2026", "45000", "", "30/4/26" } do
    same(words.date(text) or nil, nil)
  end
end)

test("names are compared without case, width, blanks, punctuation and what stands in brackets", function()
  local index = words.index { owner = { "Risk Owner", "リスク所有者" }, c = { "機密性" } }
  for _, text in ipairs { "risk-owner", "RISK OWNER:", "Ｒｉｓｋ　Ｏｗｎｅｒ", "Risk owner (role)", "リスク 所有者",
    "リスク所有者（役割）", "Owner" } do
    same(words.find(index, text), "owner")
  end
  same(words.find(index, "機密性（Ｃ）"), "c")
  same(words.find(index, "risk"), nil)
end)

test("a cell is cut at commas, slashes and line ends", function()
  same(table.concat(words.split("C, I／A、法令;\nx"), "|"), "C|I|A|法令|x")
  same(#words.split(" , ; "), 0)
end)
