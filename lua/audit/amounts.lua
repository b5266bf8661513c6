-- How long and how much texts say, in figures or in words: "4 hours", "four hours", 5時間20分, 九十九名, "99.9 %".
local dates = require "base.dates"
local languages = require "base.languages"
local narrow = require "base.narrow"

local amounts = {}

local MOST = 99 -- that is read in words
local CALENDAR = 1900 -- as many years are a year
local CLOSE = 0.02 -- 12 months are 365 days, near enough

local MINUTES = { minutes = 1, hours = 60, days = 24 * 60, workdays = 24 * 60, weeks = 7 * 24 * 60,
  months = 24 * 60 * 365.25 / 12, years = 24 * 60 * 365.25 }

-- NUMBER, from 1 to 999, in the numerals of a language: see lua/words/*/names.lua.
function amounts.in_words(number, numerals)
  if number >= 100 then
    local rest = number % 100
    return numerals.hundreds[number // 100] .. (rest > 0 and numerals.beside .. amounts.in_words(rest, numerals) or "")
  end
  local whole = numerals.ones[number]
  if whole then return whole end
  local tens, ones = number // 10, number % 10
  return numerals.tens[tens] .. (ones > 0 and numerals.joint .. numerals.ones[ones] or "")
end

-- A pattern for what can be one of the characters that are the keys of SET, all of as many bytes.
local function pattern_of(set)
  local classes = {}
  for character in pairs(set) do
    for i = 1, #character do classes[i] = (classes[i] or "") .. character:sub(i, i) end
  end
  return "[" .. table.concat(classes, "][") .. "]"
end

-- What languages write: numerals (word → number), figures (word → number in figures), kanji (a character of these → true),
-- maybe_kanji (a pattern for them), units (unit as it is written → unit), signs (what follows at once, without a blank:
-- { text, unit }, the longest first).
local function read_words()
  local self = { numerals = {}, figures = {}, kanji = {}, units = {}, signs = {} }
  for _, language in ipairs(languages) do
    local words = require("words." .. language .. ".names")
    for number = 1, MOST do self.numerals[amounts.in_words(number, words.numerals)] = number end
    for unit, forms in pairs(words.counters) do
      for _, form in ipairs(forms) do
        if form:find("^%a+$") then self.units[form] = unit else table.insert(self.signs, { form, unit }) end
      end
    end
  end
  for word, number in pairs(self.numerals) do
    self.figures[word] = tostring(number)
    for _, code in utf8.codes(word) do
      if code > 127 then self.kanji[utf8.char(code)] = true end
    end
  end
  self.maybe_kanji = pattern_of(self.kanji)
  table.sort(self.signs, function(a, b) return #a[1] > #b[1] or #a[1] == #b[1] and a[1] < b[1] end)
  return self
end

local known = read_words()

-- The unit that begins TEXT at AT, without a blank before it, and the byte behind it; or nil.
local function sign_at(text, at)
  for _, sign in ipairs(known.signs) do
    if text:sub(at, at + #sign[1] - 1) == sign[1] then return sign[2], at + #sign[1] end
  end
end

-- The unit of the number that ends before AT in TEXT, and the byte behind it; or nil.
local function unit_at(text, at)
  local rest = text:match("^%s*[%%％]()", at) or text:match("^%s*per ?cent%f[%A]()", at)
    or text:match("^%s*パーセント()", at)
  if rest then return "%", rest end
  local work = text:match("^[ -]working[ -]days?%f[%A]()", at) or text:match("^%s*営業日()", at)
  if work then return "workdays", work end
  local word, behind = text:match("^[ -]?(%a+)()", at)
  if word and known.units[word] and (#word > 1 or text:find("^%a", at)) then return known.units[word], behind end
  return sign_at(text, text:match("^ ?()", at))
end

local CHARACTER = "^(" .. utf8.charpattern .. ")()"

-- The run of kanji for numbers that begins at AT in TEXT, maybe empty, and the byte behind it.
local function run_at(text, at)
  local behind = at
  while true do
    local character, next = text:match(CHARACTER, behind)
    if not known.kanji[character] then return text:sub(at, behind - 1), behind end
    behind = next
  end
end

-- TEXT with the kanji for numbers that stand before a unit, in figures.
local function without_kanji(text)
  local parts, from, at = {}, 1, text:find(known.maybe_kanji)
  if not at then return text end
  while at do
    local run, behind = run_at(text, at)
    if known.figures[run] and unit_at(text, behind) then
      parts[#parts + 1] = text:sub(from, at - 1) .. known.figures[run]
      from = behind
    end
    at = text:find(known.maybe_kanji, math.max(behind, at + 1))
  end
  return table.concat(parts) .. text:sub(from)
end

-- TEXT in lower case and narrow, with plain blanks.
function amounts.plain(text)
  return (narrow(text):lower():gsub("\u{A0}", " "))
end

-- TEXT as amounts.plain has it, with its numbers in words in figures.
function amounts.in_figures(text)
  local plain = amounts.plain(text)
  if plain:find("%a%-%a") then plain = plain:gsub("%f[%a]%a+%-%a+%f[%A]", known.figures) end
  return without_kanji((plain:gsub("%f[%a]%a+%f[%A]", known.figures)))
end

-- Whether the number that begins at AT in TEXT is a part of a date, an id or a longer number.
local function is_part(text, at)
  local before = text:sub(math.max(1, at - 3), at - 1)
  return before:find("[%w.:/_-]$") ~= nil or before:find("月$") ~= nil or before:find("第$") ~= nil
end

local function joined(one, other, text)
  local between = text:sub(one.last + 1, other.first - 1)
  return one.minutes and other.minutes and other.minutes < MINUTES[one.unit]
    and (between:find("^%s*$") or between == " and ")
end

-- Adds AMOUNT to LIST; "5 hours 20 minutes" are one.
local function add(list, amount, text)
  local before = list[#list]
  if not before or not joined(before, amount, text) then
    list[#list + 1] = amount
    return
  end
  before.minutes, before.last = before.minutes + amount.minutes, amount.last
  before.text = text:sub(before.first, before.last)
end

-- The amounts with a unit in TEXT, which is of amounts.in_figures, in their order: a list of { number, unit, minutes (nil
-- for what is no time), text, first, last }.
function amounts.of(text)
  local list = {}
  for first, digits, at in text:gmatch("()(%d[%d,.]*)()") do
    local trimmed = digits:gsub("[.,]+$", "")
    local number = tonumber((trimmed:gsub(",", "")))
    local behind = first + #trimmed
    local unit, last = unit_at(text, behind)
    local is_year = unit == "years" and number and number >= CALENDAR
    if number and unit and at == behind and not is_year and not is_part(text, first) then
      local minutes = MINUTES[unit] and number * MINUTES[unit]
      add(list, { number = number, unit = unit, minutes = minutes, text = text:sub(first, last - 1), first = first,
        last = last - 1 }, text)
    end
  end
  return list
end

-- Whether AMOUNT is NUMBER of UNIT.
function amounts.is(amount, number, unit)
  if not amount.minutes or not MINUTES[unit] then return amount.unit == unit and amount.number == number end
  local wanted = number * MINUTES[unit]
  if amount.unit == unit then return amount.minutes == wanted end
  return math.abs(amount.minutes - wanted) <= CLOSE * wanted
end

local function is_longest(text)
  for _, language in ipairs(languages) do
    for _, word in ipairs(require("words." .. language .. ".names").at_most) do
      if text:find(word, 1, true) then return true end
    end
  end
  return false
end

local IN_MONTHS, IN_DAYS = { months = 1, years = 12 }, { days = 1, weeks = 7 }
local LONGEST = 200 -- of a unit: more is no time that something takes, but a year

-- TEXT, which is of amounts.in_figures, with 1 for "a" and "an" before a unit.
local function without_articles(text)
  return (text:gsub("%f[%a]an? (%a+)", function(word) return known.units[word] and "1 " .. word end))
end

-- The day that lies after DAY by the longest time that TEXT names, from whatever day TEXT counts it; nil where it
-- names none or says how long something takes at most.
function amounts.after(day, text)
  local plain, last = without_articles(amounts.in_figures(text)), nil
  if is_longest(plain) then return nil end
  for _, amount in ipairs(amounts.of(plain)) do
    local count, unit = math.tointeger(amount.number), amount.unit
    if count and count <= LONGEST and (IN_MONTHS[unit] or IN_DAYS[unit]) then
      local ends = IN_MONTHS[unit] and dates.add_months(day, count * IN_MONTHS[unit])
        or dates.add_days(day, count * IN_DAYS[unit])
      if not last or ends > last then last = ends end
    end
  end
  return last
end

return amounts
