-- How spreadsheets write the same thing: names and values compared without regard to case, width,
-- blanks and punctuation; dates in their usual forms.
local dates = require "base.dates"
local narrow = require "base.narrow"

local words = {}

local DROPPED = { "　", "・", "、", "。", "「", "」", "【", "】", "※", "–", "—", "’", "“", "”",
  "\u{A0}" }
local MONTHS = { jan = 1, feb = 2, mar = 3, apr = 4, may = 5, jun = 6, jul = 7, aug = 8, sep = 9,
  oct = 10, nov = 11, dec = 12 }

local function bare(text)
  for _, character in ipairs(DROPPED) do text = text:gsub(character, "") end
  return (text:gsub("[%s%p]", ""))
end

-- TEXT without blanks at its ends, and with ASCII characters of full width made plain.
function words.trim(text)
  local plain = narrow(text):gsub("　", " ")
  return plain:find("%S") and plain:match("^%s*(.*%S)") or ""
end

-- The key by which TEXT is compared, and the key of TEXT without what stands in brackets.
function words.key(text)
  local plain = narrow(text):lower()
  return bare(plain), bare((plain:gsub("%b()", "")))
end

-- What INDEX (key → anything) has for TEXT, or nil.
function words.find(index, text)
  local whole, short = words.key(text)
  if index[whole] ~= nil then return index[whole] end
  return index[short]
end

-- An index of TABLE, a map from a value to the list of its names; a value stands for itself too.
function words.index(map)
  local index = {}
  for value, names in pairs(map) do
    index[words.key(value)] = value
    for _, name in ipairs(names) do index[words.key(name)] = value end
  end
  return index
end

-- TEXT cut at commas, semicolons, slashes and line ends.
function words.split(text)
  local items = {}
  for item in narrow(text):gsub("、", ","):gmatch("[^,;/\n]+") do
    if item:find("%S") then items[#items + 1] = words.trim(item) end
  end
  return items
end

local function year_first(text)
  local year, month, day = text:match("^(%d%d%d%d)[-/.](%d%d?)[-/.](%d%d?)$")
  if not year then year, month, day = text:match("^(%d%d%d%d)年(%d%d?)月(%d%d?)日$") end
  return year and dates.of(year, month, day)
end

local function day_first(text)
  local day, month, year = text:match("^(%d%d?)%.(%d%d?)%.(%d%d%d%d)$")
  return day and dates.of(year, month, day)
end

-- Day and month may stand in either order, as long as only one of them can be the day.
local function with_slashes(text)
  local month, day, year = text:match("^(%d%d?)/(%d%d?)/(%d%d%d%d)$")
  if month and tonumber(month) > 12 then month, day = day, month end
  return month and (tonumber(day) > 12 or day == month) and dates.of(year, month, day)
end

local function with_month(text)
  local day, name, year = text:match("^(%d%d?)[%s-](%a+)[%s-](%d%d%d%d)$")
  if not day then name, day, year = text:match("^(%a+)%s(%d%d?),?%s(%d%d%d%d)$") end
  local month = name and MONTHS[name:lower():sub(1, 3)]
  return month and dates.of(year, month, day)
end

-- The day that TEXT names as an ISO date, or nil: 2026/4/1, 2026年4月1日, 1.4.2026, 30/4/2026,
-- 1 Apr 2026, Apr 1, 2026. What could be two days (1/4/2026) is none.
function words.date(text)
  local plain = words.trim(text)
  return year_first(plain) or day_first(plain) or with_slashes(plain) or with_month(plain)
end

return words
