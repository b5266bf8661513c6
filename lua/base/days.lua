-- Days as people write them.
local dates = require "base.dates"
local narrow = require "base.narrow"
local trim = require "base.trim"

local days = {}

local MONTHS = { jan = 1, feb = 2, mar = 3, apr = 4, may = 5, jun = 6, jul = 7, aug = 8, sep = 9,
  oct = 10, nov = 11, dec = 12, ["mär"] = 3, mai = 5, okt = 10, dez = 12, sept = 9 }
for i, name in ipairs { "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december" } do MONTHS[name] = i end
for i, name in ipairs { "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
  "dezember" } do MONTHS[name] = i end
local ERAS = { R = "令和", H = "平成", S = "昭和" }
local FIRST_SERIAL, LAST_SERIAL = 32874, 58440 -- days of a workbook from 1990 to 2059

-- TEXT in narrow characters, without blanks at its ends.
local function plain_of(text)
  return trim.ascii((narrow(text):gsub("　", " "):gsub("\u{A0}", " ")))
end

-- The year that TEXT of two or four digits names.
local function year_of(text)
  local year = tonumber(text)
  return #text == 2 and year + (year < 70 and 2000 or 1900) or year
end

local function year_first(text)
  local year, month, day = text:match("^(%d%d%d%d)[-/.](%d%d?)[-/.](%d%d?)$")
  if not year then year, month, day = text:match("^(%d%d%d%d)%s*年%s*(%d%d?)%s*月%s*(%d%d?)%s*日$") end
  if not year then year, month, day = text:match("^([12]%d%d%d)(%d%d)(%d%d)$") end
  return year and dates.of(year, month, day)
end

local function of_era(text)
  local name, rest = text:match("^([RHS])%s*(.*)$")
  local era, year, month, day = name and ERAS[name]
  if era then
    year, month, day = rest:match("^(%d+)[./-](%d%d?)[./-](%d%d?)$")
  else
    for known in pairs(dates.eras()) do
      if text:sub(1, #known) == known then era, rest = known, text:sub(#known + 1) end
    end
    if era then
      year, month, day = rest:gsub("元年", "1年"):match("^%s*(%d+)%s*年%s*(%d%d?)%s*月%s*(%d%d?)%s*日$")
    end
  end
  local base = era and dates.eras()[era]
  return base and year and dates.of(base + tonumber(year), month, day)
end

local function day_first(text)
  local day, month, year = text:match("^(%d%d?)%.%s?(%d%d?)%.%s?(%d%d%d%d)$")
  return day and dates.of(year, month, day)
end

-- With two digits for the year, 31.12.25 begins with the day or with the year: decided where one of them can be none, or
-- by ORDER. Returns the day, or nil and whether there are two.
local function with_short_year(text, order)
  local first, second, last = text:match("^(%d%d?)[./](%d%d?)[./](%d%d)$")
  if not first or tonumber(first) <= 12 and text:find("/", 1, true) then return nil end
  local from_day = dates.of(year_of(last), second, first)
  local from_year = #first == 2 and dates.of(year_of(first), second, last) or nil
  if order == "day" or not from_year then return from_day end
  if order == "year" or not from_day then return from_year end
  return nil, from_day ~= from_year
end

-- Day and month may stand in either order: only where one of them can be no month it is decided, or where
-- ORDER ("day" or "month": which is first) is known. Returns the day, or nil and whether there are two.
local function with_slashes(text, order)
  local first, second, year = text:match("^(%d%d?)[/-](%d%d?)[/-](%d%d%d%d)$")
  if not first then first, second, year = text:match("^(%d%d?)/(%d%d?)/(%d%d)$") end
  if not first then return nil end
  local a, b = tonumber(first), tonumber(second)
  if a > 12 or order == "day" and b <= 12 then return dates.of(year_of(year), second, first) end
  if b > 12 or a == b or order == "month" then return dates.of(year_of(year), first, second) end
  return nil, dates.of(year_of(year), first, second) ~= nil
end

local function with_month(text)
  local plain = text:gsub("^(%a%a%a),?%s+(%d)", function(name, digit)
    return not MONTHS[name:lower()] and digit or nil
  end):gsub("^%a+day,?%s+", ""):gsub("^(%d+)%a%a(%s)", "%1%2")
  local day, name, year = plain:match("^(%d%d?)%.?[%s-]([%a\xC3\xA4]+)%.?,?[%s-](%d%d%d?%d?)$")
  if not day then
    name, day, year = plain:match("^(%a+)%.?%s(%d%d?),?%s(%d%d%d%d)$")
    if not day then name, day, year = plain:match("^(%a+)%.?%s(%d%d?)%a%a,?%s(%d%d%d%d)$") end
  end
  local month = name and MONTHS[name:lower()]
  if not month or #year == 3 then return nil end
  return dates.of(year_of(year), month, day)
end

local WEEKDAYS = { "月", "火", "水", "木", "金", "土", "日" }

-- TEXT without the time and the day of the week that follow a day.
local function without_rest(text)
  for _, name in ipairs(WEEKDAYS) do
    text = text:gsub("%s*%(" .. name .. "%)$", ""):gsub("%s*%(" .. name .. "曜日?%)$", "")
  end
  text = text:gsub("%s*%(%a+%)$", "")
  return (text:gsub("[T%s]+%d%d?:%d%d[:%d.]*%s*[Zz]?$", ""):gsub("[T%s]+%d%d?:%d%d[:%d]*[+-]%d%d:?%d%d$", ""))
end

-- The day that TEXT names as an ISO date: 2026/4/1, 令和8年4月1日, 1.4.2026, 30/4/2026, 1 Apr 2026; where it
-- could be two (1/4/2026), nil and true, unless ORDER ("day" or "month") says which stands first.
function days.read(text, order)
  local plain = without_rest(plain_of(text))
  local day = year_first(plain) or of_era(plain) or day_first(plain) or with_month(plain)
  if day then return day end
  local short, two = with_short_year(plain, order)
  if short or two then return short, two end
  return with_slashes(plain, order)
end

-- The day that TEXT, a number of a workbook, counts to, or nil.
function days.serial(text)
  local number = text:match("^%d%d%d%d%d$") or text:match("^(%d%d%d%d%d)%.0*$")
  local count = tonumber(number)
  if not count or count < FIRST_SERIAL or count > LAST_SERIAL then return nil end
  return dates.add_days("1899-12-30", math.tointeger(count))
end

-- Which of day and month stands first in TEXTS, by those that can be read one way only: "day", "month", or nil
-- where none says it or they disagree.
function days.order(texts)
  local found = {}
  for _, text in ipairs(texts) do
    local plain = without_rest(plain_of(text))
    local first, second, year = plain:match("^(%d%d?)[/.-](%d%d?)[/.-](%d%d+)$")
    if first and #year == 2 and not with_short_year(plain) then first = nil end
    if first and (tonumber(first) > 12 or plain:find(".", 1, true)) then found.day = true end
    if first and tonumber(second) > 12 and not plain:find(".", 1, true) then found.month = true end
  end
  if found.day and found.month then return nil end
  return found.day and "day" or found.month and "month" or nil
end

return days
