-- Telephone numbers: runs of digits that are divided as such numbers are, or stand beside a word for
-- a telephone. Dates, times, years, amounts, versions and clauses are none.
local languages = require "base.languages"
local names = require "audit.names"

local phones = {}

local LEAST, MOST = 9, 11 -- digits of a number within a country, with its leading 0
local LEAST_ABROAD, MOST_ABROAD = 8, 15 -- with the code of the country
local LEAST_NAMED = 6 -- beside a word for a telephone
local LEAST_SPOKEN, LEAST_WORDS = 5, 3 -- spoken beside such a word; digits that are words
local LOCAL = 7 -- digits at the end by which a number is known
local CODE = 4 -- digits of a code of a country and a 0 at most
local BEFORE, AFTER, BETWEEN = 30, 30, 12 -- bytes beside a number; between it and the word
local GAP = 4 -- signs between the groups of a number

-- What is written in digits and is no number to call.
local OTHERS = {
  "%f[%d]%d%d?[./-]%d%d?[./-][12][09]%d%d%f[%D]", -- 01.02.2026
  "%f[%d][12][09]%d%d[./-]%d%d?[./-]%d%d?%f[%D]", -- 2026-02-01
  "%f[%d][12][09]%d%d ?[/-] ?[12][09]%d%d%f[%D]", -- 2019-2026
  "%f[%d]%d%d?/[12][09]%d%d%f[%D]", -- 04/2026
  "%f[%d][12][09]%d%d[./-]%d%d%f[^%d./-]", -- 2026-04
  "%f[%d][012]?%d%.[0-5]%d ?%- ?[012]?%d%.[0-5]%d%f[%D]", -- 09.00-17.30
}

local function crosses(text) return ("x"):rep(#text) end

-- LINE, which is plain, with crosses in place of what cannot be in a telephone number.
local function readable(line)
  for _, other in ipairs(OTHERS) do line = line:gsub(other, crosses) end
  line = line:gsub("%d%. ", function(text) return text:sub(1, 1) .. "xx" end) -- a sentence ends
  return (line:gsub("[() ./-]+", function(gap) return #gap > GAP and crosses(gap) or gap end))
end

-- The groups of digits of RUN: a list of { digits, from, to, before (the signs before it) }.
local function groups_of(run)
  local list, at = {}, 1
  for from, digits, to in run:gmatch("()(%d+)()") do
    list[#list + 1] = { digits = digits, from = from, to = to - 1, before = run:sub(at, from - 1) }
    at = to
  end
  return list
end

-- Whether a number may begin with the group at INDEX: not inside of what points or strokes join.
local function may_begin(list, index)
  return index == 1 or list[index].before:find("[ (+]") ~= nil
end

local function may_end(list, index)
  return index == #list or list[index + 1].before:find("[ (]") ~= nil
end

local function sizes_of(list, from, to)
  local sizes = {}
  for i = from, to do sizes[#sizes + 1] = tostring(#list[i].digits) end
  return table.concat(sizes, " ")
end

local function digits_of(list, from, to)
  local digits = {}
  for i = from, to do digits[#digits + 1] = list[i].digits end
  return table.concat(digits)
end

-- Whether the groups FROM to TO of LIST have the form of a telephone number.
local function has_form(list, from, to)
  local first, digits = list[from], digits_of(list, from, to)
  local abroad = first.before:find("+", 1, true) or first.digits:find("^00[1-9]")
  if abroad then return #digits >= LEAST_ABROAD and #digits <= MOST_ABROAD end
  local inland = first.digits:find("^0[1-9]") and #digits >= LEAST and #digits <= MOST
  local sizes = sizes_of(list, from, to)
  local american = sizes:find("^1? ?3 3 4$") or sizes:find("^1 3 3 4$")
  return inland or american or sizes:find("^[123] [1234] [34] 4$") and #digits > LEAST
end

-- The numbers in RUN, digits and what divides them: calls take(text, digits).
local function each_number(run, take)
  local list, at = groups_of(run), 1
  while list[at] do
    local last
    for to = at, may_begin(list, at) and math.min(#list, at + 7) or 0 do
      if may_end(list, to) and has_form(list, at, to) then last = to end
    end
    if last then
      local from = list[at].from - #(list[at].before:match("[+(]*$"))
      take(run:sub(from, list[last].to), digits_of(list, at, last))
    end
    at = (last or at) + 1
  end
end

-- The bytes between which TEXT, in lower case, has WORD, which is no part of another one; or nil.
local function find_word(text, word)
  if word:find("^%a") then return text:find("%f[%a]" .. word .. "%f[%A]") end
  return text:find(word, 1, true)
end

-- Whether one of WORDS stands close to the end of TEXT, with nothing of the class FOREIGN between.
local function ends_near(text, words, foreign)
  for _, word in ipairs(words) do
    local near = text:sub(-BETWEEN - #word)
    local from, to = find_word(near, word)
    if from and not near:find(foreign, to + 1) then return true end
  end
  return false
end

-- Whether a word for a telephone stands beside the COUNT digits at FROM to TO of LINE.
local function is_named(line, from, to, count)
  local before = line:sub(math.max(1, from - BEFORE), from - 1):lower()
  for _, sign in ipairs { "☎", "☏", "📞", "📱" } do before = before:gsub(sign, " tel ") end
  if count > 2 and ends_near(before, names.words("extensions"), "%w") then return true end
  if count < LEAST_NAMED then return false end
  if ends_near(before, names.words("telephones"), "%d") then return true end
  if count < LEAST_ABROAD then return false end
  local after = line:sub(to + 1, to + AFTER):lower():match("^%D*")
  for _, word in ipairs(names.words("telephones")) do
    local at = find_word(after, word)
    if at and at <= BETWEEN then return true end
  end
  return false
end

-- Whether the number at FROM of LINE is of an order or the like.
local function is_counted(line, from)
  return ends_near(line:sub(math.max(1, from - BEFORE), from - 1):lower(), names.raw("numbered"), "%d")
end

-- DIGITS without the 0 before the number within a country.
local function bare(digits) return (digits:gsub("^0+", "")) end

-- The ends of the organisation's own numbers among NUMBERS (texts): a set, for phones.find.
function phones.own(numbers)
  local own = {}
  for _, number in ipairs(numbers) do
    local digits = bare(number:gsub("%(0%)", ""):gsub("%D", ""))
    for from = 1, #digits - LOCAL + 1 do own[digits:sub(from)] = true end
    own[digits] = #digits > 0 or nil
  end
  return own
end

-- Whether DIGITS are a number of OWN (see phones.own), with or without the code of its country.
function phones.is_own(own, digits)
  digits = bare(digits)
  for from = 1, CODE + 1 do
    if own[digits:sub(from)] then return true end
  end
  return false
end

-- Spoken digits: text → digit, the longest first; how often a word says the next one.
local spoken, multiples

local function prepare()
  if spoken then return end
  spoken, multiples = {}, {}
  for _, language in ipairs(languages) do
    local own = require("words." .. language .. ".names")
    for digit, forms in ipairs(own.digits or {}) do
      for _, form in ipairs(forms) do spoken[#spoken + 1] = { text = form, digit = tostring(digit - 1) } end
    end
    for word, count in pairs(own.multiples or {}) do multiples[word] = count end
  end
  table.sort(spoken, function(a, b) return #a.text > #b.text or #a.text == #b.text and a.text < b.text end)
end

-- The spoken digit that stands at AT of TEXT: digit and bytes; or nil.
local function digit_at(text, at)
  for _, form in ipairs(spoken) do
    if text:sub(at, at + #form.text - 1) == form.text then
      local word = form.text:find("^%a")
      if not word or text:find("^%f[%A]", at + #form.text) then return form.digit, #form.text end
    end
  end
  local figure = text:match("^%d", at)
  return figure, 1
end

-- Whether DIGITS count up: 1234567.
local function counts_up(digits)
  for at = 2, #digits do
    if (digits:byte(at) - digits:byte(at - 1)) % 10 ~= 1 then return false end
  end
  return true
end

-- The number that is spoken from AT of TEXT, in lower case: its digits, how many of them are words,
-- and the byte behind it.
local function spoken_at(text, at)
  local digits, count, behind, times = {}, 0, at, 1
  while at <= #text do
    local word = text:match("^%a+", at)
    local digit, size = digit_at(text, at)
    if digit then
      for _ = 1, times do digits[#digits + 1] = digit end
      count = count + (digit == text:sub(at, at + size - 1) and 0 or 1)
      at, times = at + size, 1
      behind = at
    elseif word and multiples[word] then
      at, times = at + #word, multiples[word]
    else
      local gap = text:match("^[ ,.()/-]", at) or text:match("^の", at) or text:match("^、", at) or text:match("^・", at) or text:match("^ー", at)
      if not gap then break end
      at = at + #gap
    end
  end
  return table.concat(digits), count, behind
end

-- Calls found(text, at) for the telephone numbers in LINE that are written in words.
local function find_spoken(line, own, found)
  prepare()
  local text, at = line:lower(), 1
  while at <= #text do
    local starts = text:find("^%f[%a]%a", at) or text:find("^[\xE3-\xE9]", at)
    local digits, count, behind = "", 0, at
    if starts and digit_at(text, at) then digits, count, behind = spoken_at(text, at) end
    local named = #digits >= LEAST_SPOKEN and is_named(line, at, behind - 1, math.max(#digits, LEAST_NAMED))
    if count >= LEAST_WORDS and (#digits >= LOCAL or named) and not counts_up(digits) and not phones.is_own(own, digits) then
      found(line:sub(at, behind - 1), at)
    end
    at = math.max(behind, at + 1)
  end
end

-- Calls found(text, at) for the telephone numbers in LINE, plain and without line breaks, and the
-- byte where each begins, but for those of OWN (see phones.own).
function phones.find(line, own, found)
  find_spoken(line, own, found)
  if not line:find("%d") then return end
  local text = readable(line)
  for from, run, to in text:gmatch("()([+(]*%d[%d() ./+-]*)()") do
    run = run:match("^.*%d")
    local digits, told = run:gsub("%D", ""), false
    each_number(run, function(number, its_digits)
      told = true
      if is_counted(line, from) then return end
      if not phones.is_own(own, its_digits) then found(number, from) end
    end)
    if not told and is_named(line, from, from + #run - 1, #digits) and #digits <= MOST_ABROAD
      and not phones.is_own(own, digits) then found(run, from) end
  end
end

return phones
