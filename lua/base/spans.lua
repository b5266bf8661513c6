-- Texts that name days: "2026-09", "Third quarter 2026", "2026年8月3日から8月24日まで".
local dates = require "base.dates"
local narrow = require "base.narrow"
local trim = require "base.trim"

local spans = {}

local ISO = { -- in every language
  { "^(%d%d%d%d)%-(%d%d)%-(%d%d)$", "year", "month", "day" },
  { "^(%d%d%d%d)/(%d%d?)/(%d%d?)$", "year", "month", "day" },
  { "^(%d%d%d%d)%-(%d%d)$", "year", "month" },
  { "^(%d%d%d%d)/(%d%d?)$", "year", "month" },
  { "^(%d%d%d%d)%-?[qQ]([1-4])$", "year", "quarter" },
  { "^(%d%d%d%d)$", "year" },
}
local ISO_RANGES = { "^(.+)/(.+)$" }

local MONTHS_OF = { quarter = 3, half = 6 }

-- TEXT with the years of its Japanese eras as years of the calendar.
local function without_eras(text)
  if not text:find("年", 1, true) then return text end
  for name, before in pairs(dates.eras()) do
    text = text:gsub(name .. "(%d%d?)年", function(count) return before + tonumber(count) .. "年" end)
    text = text:gsub(name .. "元年", before + 1 .. "年")
  end
  return text
end

local function index_of(list, word)
  for i, name in ipairs(list) do
    if name == word then return i end
  end
end

-- The value of PART of a form that was written as WORD, or nil.
local function value_of(part, word, words)
  if part == "name" then return index_of(words.months, word) end
  return math.tointeger(tonumber(word)) or words.nth[word:lower()]
end

-- The parts of TEXT (year, month, day, quarter, half) by the first of FORMS that it has, or nil.
local function parts_by(forms, text, words)
  for _, form in ipairs(forms) do
    local found = { text:match(form[1]) }
    local parts = #found > 0 and {} or nil
    for i, word in ipairs(found) do
      local value = value_of(form[i + 1], word, words)
      if not value then parts = nil break end
      parts[form[i + 1] == "name" and "month" or form[i + 1]] = value
    end
    if parts then return parts end
  end
end

local function parts_of(text, words)
  text = trim.ascii(text)
  for _, around in ipairs(words.around) do text = text:match(around) or text end
  return parts_by(ISO, text, words) or parts_by(words.forms, text, words)
end

-- The first and the last day of the months FROM to TO of YEAR, or nil.
local function months(year, from, to)
  local first = dates.of(year, from, 1)
  local is_month = first and to <= 12
  return is_month and first, is_month and dates.of(year, to, dates.month_length(year, to)) or nil
end

-- The days of PARTS as { first, last }, or nil. Quarters and halves count when the year begins in
-- January; other companies mean other months by them.
local function days_of(parts, starts)
  if not parts.year then return nil end
  local first, last
  if parts.day then
    first = dates.of(parts.year, parts.month, parts.day)
    last = first
  elseif parts.month then
    first, last = months(parts.year, parts.month, parts.month)
  else
    for part, length in pairs(MONTHS_OF) do
      local number = parts[part]
      if number and starts ~= 1 then return nil end
      if number then first, last = months(parts.year, (number - 1) * length + 1, number * length) end
    end
    if not (parts.quarter or parts.half) then first, last = months(parts.year, 1, 12) end
  end
  return first and last and { first, last }
end

local function range_by(patterns, text, words)
  for _, pattern in ipairs(patterns) do
    local from, to = text:match(pattern)
    from, to = from and parts_of(from, words), to and parts_of(to, words)
    if from and to then return from, to end
  end
end

-- What TEXT, the whole of it, names in the language of WORDS (words/<lang>/periods.lua): two spans of
-- days { first, last } (ISO dates), that in which it begins and that in which it ends, which are one
-- when it names one only. nil when it is written in another form or names no day that exists. Years
-- of the organisation begin in the month STARTS.
function spans.of(text, words, starts)
  text = without_eras(narrow(text))
  local from = parts_of(text, words)
  local to = from
  if not from then from, to = range_by(words.ranges, text, words) end
  if not from then from, to = range_by(ISO_RANGES, text, words) end
  if not from then return nil end
  from.year, to.year = from.year or to.year, to.year or from.year
  local begins, ends = days_of(from, starts), days_of(to, starts)
  if begins and ends then return begins, ends end
end

-- Calls TAKE(first, last) for each place of TEXT at which one of FORMS stands by itself, and not in an id
-- ("NC-2026-07").
local function each_place(text, forms, take)
  for _, form in ipairs(forms) do
    local pattern = form[1]:gsub("^%^", ""):gsub("%$$", "")
    local from, to = text:find(pattern)
    while from do
      local before, after = text:sub(math.max(from - 2, 1), from - 1), text:sub(to + 1, to + 1)
      if not (before:find("%w$") or before:find("%u%-$") or after:find("^%w")) then take(from, to) end
      from, to = text:find(pattern, from + 1)
    end
  end
end

-- The spans of days { first, last, text } that TEXT names among other words, in the language of WORDS,
-- the longest at each place; years alone are none. See spans.of.
function spans.named(text, words, starts)
  local found, list = {}, {}
  text = without_eras(narrow(text))
  for _, forms in ipairs { ISO, words.forms } do
    each_place(text, forms, function(from, to)
      local said = text:sub(from, to)
      local is_year = said:find("^%d+$") or said:find("^%d+年$")
      local span = not is_year and spans.of(said, words, starts)
      if span then found[#found + 1] = { span[1], span[2], said, from = from, to = to } end
    end)
  end
  for _, one in ipairs(found) do
    local within = false
    for _, other in ipairs(found) do
      local longer = other.to - other.from > one.to - one.from
      within = within or longer and other.from <= one.from and one.to <= other.to
    end
    if not within then list[#list + 1] = one end
  end
  return list
end

return spans
