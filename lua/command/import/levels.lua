-- Steps of scales as people write them: 3, 3.0, "3 - Possible", Level 3, Ⅲ, ★★★, 高 for 高い.
local words = require "command.import.words"

local levels = {}

local FAMILIES = { low = { "l", "low", "低", "小", "niedrig", "gering", "n" }, medium = { "m", "medium", "moderate", "mid", "中", "mittel" },
  high = { "h", "high", "高", "大", "hoch" } }
local ROMAN = { I = 1, II = 2, III = 3, IV = 4, V = 5, ["Ⅰ"] = 1, ["Ⅱ"] = 2, ["Ⅲ"] = 3, ["Ⅳ"] = 4, ["Ⅴ"] = 5 }

local family_of = {}
for family, list in pairs(FAMILIES) do
  for _, word in ipairs(list) do family_of[word] = family end
end

-- The number that stands before words in PLAIN, and the words: "3 - Possible", "5: Almost certain", "4 (major)". Without
-- a sign between them, as in "5 times", the words have to be a name of the scale.
local function number_before_words(plain)
  local number, rest = plain:match("^(%d+)(%D+)$")
  if not number or not rest:find("[%w\x80-\xFF]") or rest:find("^[.,%%/]") then return nil end
  return number, not rest:find("^%s*[:(=%-]") and not rest:find("^%s*–") and rest or nil
end

-- The whole number that TEXT is, with what people set around it, or nil; second, the steps that it
-- says the scale has (3/5). SCALE (nil: not asked) says which words may stand behind it.
local function number_of(text, scale)
  local plain = words.plain(text)
  local before, name = number_before_words(plain)
  if before and scale and (not name or #scale.list == 0 or words.find(scale.index, name) == tonumber(before)) then
    return tonumber(before)
  end
  if ROMAN[plain] then return ROMAN[plain] end
  local stars = plain:gsub("☆", "")
  if stars ~= "" and stars:gsub("★", "") == "" then return #stars // #"★" end
  local whole, steps = plain:match("^(%d+)%s*/%s*(%d+)$")
  if whole then return tonumber(whole), tonumber(steps) end
  return tonumber(plain:match("^(%d+)$") or not plain:find("[.,]000$") and plain:match("^(%d+)[.,]0+$")
    or plain:match("^[Ll][Ee][Vv][Ee][Ll]%s*(%d+)$") or plain:match("^[Ll][Vv]%.?%s*(%d+)$")
    or plain:match("^レベル%s*(%d+)$") or plain:match("^Stufe%s*(%d+)$") or plain:match("^[^%d]*%((%d+)%)$"))
end

-- The families of TEXTS: which of low, medium and high occur in them.
function levels.families(texts)
  local found, count = {}, 0
  for _, text in ipairs(texts) do
    local family = family_of[words.plain(text):lower()]
    if family and not found[family] then found[family], count = true, count + 1 end
  end
  return count
end

-- Whether TEXT is a word, not a number in some form.
function levels.is_word(text)
  return not words.plain(text):find("%d") and not number_of(text)
end

local function begins(name, word)
  return name:sub(1, #word) == word
end

-- The only step of SCALE whose name begins with WORD, or nil.
local function step_beginning(scale, word)
  local found
  for _, step in ipairs(scale.list) do
    for _, name in ipairs(step.names) do
      if begins(words.key(name), word) then
        if found and found ~= step.value then return nil end
        found = step.value
      end
    end
  end
  return found
end

local function step_of_family(scale, text, families)
  local word = words.plain(text):lower()
  local family = family_of[word]
  if not family then return nil end
  if #word == 1 and word:find("%a") and families < 2 then return nil end
  for _, other in ipairs(FAMILIES[family]) do
    local value = #other > 1 and scale.index[other] or nil
    if value then return value end
  end
  for _, other in ipairs(FAMILIES[family]) do
    local value = #other > 1 and step_beginning(scale, other)
    if value then return value end
  end
  local place = ({ low = 1, medium = 2, high = 3 })[family]
  return #scale.list == 3 and scale.list[place].value or nil
end

local function in_scale(number, scale)
  for _, step in ipairs(scale.list) do
    if step.value == number then return true end
  end
  return #scale.list == 0
end

-- The step of SCALE (names.scale) that TEXT names, or nil and what was expected; FAMILIES of its column.
function levels.read(text, scale, families)
  local number, steps = number_of(text, scale)
  if number then
    if steps and steps ~= #scale.list then return nil, "a step of a scale of " .. #scale.list end
    if in_scale(number, scale) then return math.tointeger(number) end
    return nil, "a step of the scale, " .. scale.list[1].value .. " to " .. scale.list[#scale.list].value
  end
  local value = words.find(scale.index, text) or step_of_family(scale, text, families)
  if value then return value end
  local key = words.key(text)
  if levels.is_word(text) and #key >= 3 then value = step_beginning(scale, key) end
  return value, "a whole number or the name of a step"
end

return levels
