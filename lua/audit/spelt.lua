-- The ways to write an amount of time, of characters and the like: in figures, in words, in halves and in
-- other units.
local amounts = require "audit.amounts"
local languages = require "base.languages"
local phrase = require "base.phrase"

local spelt = {}

local MOST_SPELT = 999
-- Units, how many of one make one of the other, and how far that may be off: 45 days are a month and
-- a half, and six weeks and a half as well.
local UNITS = { { "minutes", "hours", 60 }, { "hours", "days", 24 }, { "days", "weeks", 7 },
  { "days", "months", 30 }, { "days", "years", 365 }, { "months", "years", 12 } }
local OFF = 0.02
local UNIT = "%a%a%a" -- what "a" stands before: with "d" it is "ad"

-- COUNT digit by digit: 四五; nil where the language does not write so.
local function digit_by_digit(count, numerals)
  if not numerals.zero then return nil end
  return (tostring(count):gsub("%d", function(digit)
    return digit == "0" and numerals.zero or numerals.ones[tonumber(digit)]
  end))
end

-- Calls take(halves, unit) for NUMBER of UNIT, and for the same in other units.
local function each_unit(number, unit, take)
  take(2 * number, unit)
  if number == 0 then return end
  for _, pair in ipairs(UNITS) do
    local small, great, count = pair[1], pair[2], pair[3]
    if unit == great then take(2 * number * count, small) end
    local halves = (4 * number + count) // (2 * count)
    local is_year = great == "years" and halves == 2 -- "for a year" is what many say, and tells no value
    if unit == small and halves > 0 and not is_year and math.abs(halves * count / 2 - number) <= OFF * number then
      take(halves, great)
    end
  end
end

-- TEXT, which has COUNT in figures, with numerals instead: calls take(text) for each way.
local function spell(text, count, numerals, take)
  take(text)
  if count == 0 or count > MOST_SPELT or text:find("%d%.") then return end
  local words = amounts.in_words(count, numerals)
  take((text:gsub("%d+", words)))
  take((text:gsub("%d+%s?", words .. "-")))
  local digits = digit_by_digit(count, numerals)
  if digits then take((text:gsub("%d+", digits))) end
  if count > 1 or not text:find(UNIT) then return end
  for _, article in ipairs(numerals.articles) do take((text:gsub("%d+", article))) end
end

-- The ways in which the language of DOCUMENTS and NAMES writes COUNT of UNIT.
local function whole_ways(count, unit, documents, names, take)
  local function each(text) spell(text, count, names.numerals, take) end
  if documents.unit[unit] then
    each(phrase.quantity(count, unit, documents))
    local single = documents.unit[unit].one
    if single:find("{n}", 1, true) then -- "once" is said of anything
      each(phrase.fill(single, { n = tostring(count) }))
    end
  end
  for _, counter in ipairs(names.counters[unit] or {}) do each(count .. " " .. counter) end
end

-- The ways to write COUNT of UNIT and a half.
local function half_ways(count, unit, names, take)
  for _, counter in ipairs(count > 0 and names.counters[unit] or {}) do
    for _, pattern in ipairs(count == 1 and names.halves.one or names.halves.many) do
      local text = phrase.fill(pattern, { n = tostring(count), counter = counter })
      spell(text, count, names.numerals, take)
    end
  end
end

-- The ways to write NUMBER of UNIT: a list.
function spelt.of(number, unit)
  local list, seen = {}, {}
  local function take(text)
    local key = host.fold(text)
    if not seen[key] then list[#list + 1] = text end
    seen[key] = true
  end
  for _, language in ipairs(languages) do
    local documents, names = require("words." .. language .. ".documents"), require("words." .. language .. ".names")
    each_unit(number, unit, function(halves, other)
      if halves % 2 == 0 then
        whole_ways(halves // 2, other, documents, names, take)
      else
        half_ways(halves // 2, other, names, take)
      end
    end)
    for _, text in ipairs((names.fractions[unit] or {})[number] or {}) do take(text) end
  end
  return list
end

-- The ways to write NUMBER of things that have no unit: a list.
function spelt.number(number)
  local list = { tostring(number) }
  for _, language in ipairs(languages) do
    if number <= MOST_SPELT then list[#list + 1] = amounts.in_words(number, require("words." .. language .. ".names").numerals) end
  end
  return list
end

return spelt
