-- How spreadsheets write names and days.
local cells = require "command.import.cells"
local control_ids = require "command.import.control_ids"
local days = require "base.days"
local levels = require "command.import.levels"
local parted = require "command.import.parted"
local words = require "command.import.words"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("days in their usual forms are read", function()
  for _, text in ipairs { "2026-04-30", "2026/4/30", "2026年4月30日", "２０２６/４/３０", "30.4.2026", "30/4/2026", "4/30/2026",
    "30 Apr 2026", "30-Apr-2026", "30-Apr-26", "April 30, 2026", " 2026.04.30 ", "2026/04/30 0:00", "2026-04-30 00:00:00",
    "2026-04-30T09:00:00Z", "令和8年4月30日", "令和８年４月３０日", "R8.4.30", "R8/4/30", "20260430", "2026/4/30(木)", "2026年4月30日（木）",
    "2026年4月30日（木曜日）", "30. April 2026", "30. 4. 2026", "30. Apr. 2026", "Thu 30 Apr 2026", "Thursday, 30 April 2026", "30th April 2026", "04/30/26" } do
    same(days.read(text) or text, "2026-04-30")
  end
  same(days.read("Apr 1, 2026"), "2026-04-01")
  same(days.read("4/4/2026"), "2026-04-04")
  same(days.read("平成31年4月30日"), "2019-04-30")
  same(days.read("1. März 2026"), "2026-03-01")
  same(days.read("24-Dez-2025"), "2025-12-24")
  same(days.read("9.4.26"), "2026-04-09")
  same(days.read("令和元年5月1日"), "2019-05-01")
  same(days.serial("46113"), "2026-04-01")
end)

test("what is no day, or could be two, is none", function()
  for _, text in ipairs { "3/4/2026", "2026-02-29", "2026-04-31", "31 Apr 2026", "30 Foo 2026", "13/13/2026", "Q2 2026", "45000", "",
    "Apr 2026", "令和８年４月", "2026年4月", "2026/4", "May-18", "4月1日" } do
    same(days.read(text) or nil, nil)
  end
  same(select(2, days.read("3/4/2026")), true)
  same(days.read("3/4/2026", "day"), "2026-04-03")
  same(days.read("3/4/2026", "month"), "2026-03-04")
  for _, text in ipairs { "31.12.25", "25/12/31" } do
    same(days.read(text) or nil, nil)
    same(select(2, days.read(text)), true)
    same(days.order { text }, nil)
  end
  same(days.read("31.12.25", "day"), "2025-12-31")
  same(days.read("25/12/31", "year"), "2025-12-31")
  same(days.order { "31.12.25", "02.01.2026" }, "day")
  same(days.order { "3/4/2026", "13/4/2026" }, "day")
  same(days.order { "13/4/2026", "4/13/2026" }, nil)
  same(days.serial("4611"), nil)
end)

local function scale(names)
  local made = { index = {}, list = {} }
  for i, name in ipairs(names) do
    made.index[words.key(name)], made.list[i] = i, { value = i, names = { name } }
  end
  return made
end

test("a number with a fraction is read in the ways of both countries, and one that could be two is refused", function()
  local context = { answers = { of = function() end }, form = {}, legend = {}, values = {} }
  local function read(text) return cells.read({ name = "cvss", type = "number" }, text, { to = "cvss" }, context) end
  for text, want in pairs { ["9.8"] = 9.8, ["9,8"] = 9.8, ["0,125"] = 0.125, ["1.234,5"] = 1234.5, ["1,234.5"] = 1234.5, ["1.234.567"] = 1234567,
    ["1,2345"] = 1.2345, ["12"] = 12 } do same(read(text).value, want) end
  for _, text in ipairs { "1.234", "1,234", "1.23.4", "1,2,3", "4-5" } do
    same(read(text).value, nil)
    same(read(text).refused ~= nil, true)
  end
end)

test("a number is taken whole or refused", function()
  local five = scale { "Rare", "Unlikely", "Possible", "Likely", "Almost certain" }
  for text, want in pairs { ["3"] = 3, ["３"] = 3, ["3.0"] = 3, ["3,0"] = 3, ["3 - Possible"] = 3, ["3：ときどき"] = 3, ["3/5"] = 3,
    ["Level 3"] = 3, ["LV3"] = 3, ["レベル3"] = 3, ["Ⅲ"] = 3, ["III"] = 3, ["★★★☆☆"] = 3, ["Possible"] = 3, ["Possible (3)"] = 3,
    ["3 Possible"] = 3, ["5（致命的）"] = 5, ["Almost certain"] = 5, ["5: Almost certain"] = 5 } do
    same(levels.read(text, five, 0), want)
  end
  for _, text in ipairs { "0.7", "3.5", "2-3", "4 to 5", "12", "0", "7", "1.000", "1,000", "20%", "3/4", "5 times a year", "H", "○", "" } do
    same(levels.read(text, five, 1) or nil, nil)
  end
  local named = scale { "まれ", "低い", "中程度", "高い", "頻繁" }
  for text, want in pairs { ["高"] = 4, ["中"] = 3, ["低"] = 2, ["High"] = 4, ["頻繁"] = 5 } do same(levels.read(text, named, 3), want) end
  same(levels.read("H", named, 3), 4)
  same(levels.read("H", scale { "軽", "並", "重" }, 3), 3)
end)

test("ids of controls are read as people write them", function()
  for text, want in pairs { ["A.5.1"] = "A.5.1", ["5.1"] = "A.5.1", ["A5.1"] = "A.5.1", ["A-5-1"] = "A.5.1", ["A_5_1"] = "A.5.1",
    ["Ａ.５.１"] = "A.5.1", ["附属書A 5.1"] = "A.5.1", ["【5.1】"] = "A.5.1", ["ISO/IEC 27001:2022 A.5.1"] = "A.5.1", ["27001:A.5.1"] = "A.5.1",
    ["A.5.26-27"] = "A.5.26 A.5.27", ["A.5.35-A.5.37"] = "A.5.35 A.5.36 A.5.37", ["5.29及び5.30"] = "A.5.29 A.5.30",
    ["5.1、5.2"] = "A.5.1 A.5.2", ["A.9.2.3 Privileged access"] = "A.9.2.3", ["5.26〜5.28"] = "A.5.26 A.5.27 A.5.28" } do
    local read = control_ids.read(text, {})
    same(read and table.concat(read.ids, " "), want)
  end
  for _, text in ipairs { "Policies", "2026-04-01", "Version 1.2", "", "4月1日", "12" } do same(control_ids.read(text, {}), nil) end
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

test("a heading ends with a language, by its code or name, or names none", function()
  for heading, want in pairs { ["title.ja"] = "title ja", ["表題 (ja)"] = "表題 ja", ["表題（日本語）"] = "表題 ja", ["Title (Japanese)"] = "Title ja",
    ["Title / English"] = "Title en", ["Title [EN]"] = "Title en", ["件名　英語"] = "件名 en", ["description_en"] = "description en",
    ["residual.likelihood"] = "", ["Auswirkungen"] = "", ["Risk (1-5)"] = "", ["(ja)"] = "", [".ja"] = "", ["ja"] = "", ["German (de)"] = "",
    [("a"):rep(300) .. ".ja"] = "" } do
    local base, language = parted.heading(heading)
    same(base and base .. " " .. language or "", want)
  end
end)

test("texts are joined in each language that one of them has", function()
  same(parted.plain(parted.join({ "a", "b", "a" }, "; ")), "a; b")
  same(parted.plain(parted.join({ { ja = "あ", en = "a" }, { en = "b" }, { ja = "あ", en = "a" } }, "; ")), "en: a; b\nja: あ")
  same(parted.plain(parted.join({ { ja = "あ" }, "b" }, "; ")), "ja: あ; b")
  same(parted.join({}, "; "), nil)
end)

test("ids and choices that the facts part with blanks are read so, and names with blanks stay names", function()
  local context = { answers = { of = function() end }, form = {}, legend = {}, values = { affects = words.index { one = { "first" }, two = {} } },
    names = { exist = true, entities = function() return { officelead = "office-lead", headofoffice = "office-lead", chief = "chief" } end } }
  local function read(field, text)
    local reading = cells.read(field, text, { to = field.name }, context)
    return reading.value and table.concat(reading.value, "+") or "refused"
  end
  local affects = { name = "affects", type = "list", of = { type = "enum", values = { "one", "two" } } }
  for text, want in pairs { ["one two"] = "one+two", ["one, two"] = "one+two", ["one;two"] = "one+two", ["two"] = "two", ["First, two"] = "one+two",
    ["one one"] = "one", ["one three"] = "refused" } do same(read(affects, text), want) end
  local owners = { name = "owners", type = "list", of = { type = "reference", to = "role" } }
  for text, want in pairs { ["office-lead chief"] = "office-lead+chief", ["Head of Office; chief"] = "office-lead+chief" } do same(read(owners, text), want) end
end)
