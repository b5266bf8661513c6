-- The parts of two texts in which they differ.
local trim = require "base.trim"

local excerpt = {}

local LONGEST = 60 -- columns that a text may take before what both have is left out
local CONTEXT = 24 -- characters that stay of it on each side, or fewer: it is cut between words

local function characters(text)
  local out = {}
  for _, code in utf8.codes(text) do out[#out + 1] = utf8.char(code) end
  return out
end

local function common_start(a, b)
  local n = 0
  while n < #a and n < #b and a[n + 1] == b[n + 1] do n = n + 1 end
  return n
end

local function common_end(a, b, start)
  local n = 0
  while n < #a - start and n < #b - start and a[#a - n] == b[#b - n] do n = n + 1 end
  return n
end

local function is_inside_word(text, at)
  local before, after = text[at], text[at + 1]
  return before and after and #before == 1 and #after == 1 and before:find("[%w%-.,]")
    and after:find("[%w%-.,]")
end

-- The first character to show: some context before the difference at START, whole words.
local function first_shown(text, start)
  while start > 0 and is_inside_word(text, start) do start = start - 1 end
  if start <= CONTEXT then return 1 end
  local first = start - CONTEXT
  while first < start and is_inside_word(text, first) do first = first + 1 end
  return first + 1
end

local function last_shown(text, last)
  while last < #text and is_inside_word(text, last) do last = last + 1 end
  if #text - last <= CONTEXT then return #text end
  local shown = last + CONTEXT
  while shown > last and is_inside_word(text, shown) do shown = shown - 1 end
  return shown
end

local function cut(text, start, ending)
  local first, last = first_shown(text, start), last_shown(text, #text - ending)
  local part = trim.ascii(table.concat(text, "", first, last))
  return (first > 1 and "…" or "") .. part .. (last < #text and "…" or "")
end

-- How much of the start or END of both is the same in whole words.
local function whole_words(text, start, ending)
  while start > 0 and is_inside_word(text, start) do start = start - 1 end
  while ending > 0 and is_inside_word(text, #text - ending) do ending = ending - 1 end
  return start, ending
end

-- "kept for 30 → 60 days" when one word in the middle changed; else nil.
local function one_word(a, b, start, ending, arrow)
  local left, right = whole_words(a, start, ending)
  local other_left, other_right = whole_words(b, start, ending)
  left, right = math.min(left, other_left), math.min(right, other_right)
  local old = table.concat(a, "", left + 1, #a - right)
  local new = table.concat(b, "", left + 1, #b - right)
  if old == "" or new == "" or old:find("%s") or new:find("%s") then return nil end
  local both = table.move(b, #b - right + 1, #b, left + 2, table.move(b, 1, left, 1, {}))
  both[left + 1] = old .. arrow .. new
  return cut(both, left, right)
end

-- What tells OLD and NEW apart, two different texts, on one line with ARROW between them.
function excerpt.pair(old, new, arrow)
  old, new = old:gsub("%s+", " "), new:gsub("%s+", " ")
  if host.width(old) <= LONGEST and host.width(new) <= LONGEST then return old .. arrow .. new end
  local a, b = characters(old), characters(new)
  local start = common_start(a, b)
  local ending = common_end(a, b, start)
  return one_word(a, b, start, ending, arrow)
    or cut(a, start, ending) .. arrow .. cut(b, start, ending)
end

return excerpt
