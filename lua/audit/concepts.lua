-- What a text is on, in words that may be inflected, in another order or others for the same: each
-- with a key and a weight.
local languages = require "base.languages"

local concepts = {}

local OWN, FIELD = 2, 1 -- the weight of a word of its own, and of one that many sentences have
local STEM = 4          -- letters from which on an ending is cut
local ENDINGS = { "ingly", "edly", "ings", "ies", "ing", "ed", "es", "ly", "s", "e", "y" }

local function words_of(language) return require("words." .. language .. ".concepts") end

-- The groups of all languages: { key, weight, words, denial }; FIELD words are groups of one. Which of
-- them each term has, and what finds the terms in a text.
local groups, group_at, find_groups

local function add_group(words, weight, denial)
  local group = { key = "group " .. #groups + 1, weight = weight, words = words, denial = denial }
  groups[#groups + 1] = group
end

local function prepare()
  if groups then return end
  groups, group_at = {}, {}
  for _, language in ipairs(languages) do
    for _, group in ipairs(words_of(language).groups) do
      add_group(group, group.field and FIELD or OWN, group.denial)
    end
    for _, word in ipairs(words_of(language).field) do add_group({ word }, FIELD) end
  end
  local terms = {}
  for _, group in ipairs(groups) do
    for _, word in ipairs(group.words) do
      terms[#terms + 1], group_at[#group_at + 1] = word, group
    end
  end
  find_groups = host.terms(terms)
end

-- TEXT without the words in it that a group has; calls take(group) for each of them, the longest first.
local function take_groups(text, take)
  prepare()
  local found, list = find_groups(text), {}
  for i = 1, #found, 3 do
    local group = group_at[found[i]]
    list[#list + 1] = group and { group = group, from = found[i + 1], to = found[i + 2] } or nil
  end
  table.sort(list, function(a, b)
    local one, other = a.to - a.from, b.to - b.from
    if one ~= other then return one > other end
    return a.from < b.from
  end)
  for _, item in ipairs(list) do
    local held = text:sub(item.from, item.to)
    if not held:find("\0", 1, true) then
      take(item.group)
      local to = item.to
      if text:find("^%a", to) then to = (text:find("%f[%A]", to) or #text + 1) - 1 end -- to the word's end
      text = text:sub(1, item.from - 1) .. ("\0"):rep(to - item.from + 1) .. text:sub(to + 1)
    end
  end
  return (text:gsub("%z+", " \1 "))
end

local empty

-- Whether WORD is one that any sentence has: the, of.
function concepts.is_empty(word)
  if not empty then
    empty = {}
    for _, language in ipairs(languages) do
      for _, known in ipairs(words_of(language).empty or {}) do empty[known] = true end
    end
  end
  return empty[word] == true
end

-- WORD, in Latin letters, without its ending.
function concepts.stem(word)
  for _, ending in ipairs(ENDINGS) do
    local rest = word:sub(1, -#ending - 1)
    if word:sub(-#ending) == ending and #rest >= STEM - 1 then
      rest = rest:gsub("(%l)%1$", "%1")
      return rest .. "*"
    end
  end
  return #word >= STEM and word .. "*" or word
end

local function is_one_of(list, text)
  for _, word in ipairs(list) do
    if word == text then return true end
  end
  return false
end

-- Calls take(text) for the words that RUN, of kanji, is made of: in twos, without what only stands
-- around a word.
local function divide(run, take)
  local japanese = words_of("ja") -- who else writes kanji has no words here
  local letters = {}
  for _, code in utf8.codes(run) do letters[#letters + 1] = utf8.char(code) end
  if #letters > 2 and is_one_of(japanese.around, letters[#letters]) then letters[#letters] = nil end
  if #letters % 2 == 1 and is_one_of(japanese.denials, letters[1]) then table.remove(letters, 1) end
  if #letters == 3 then return take(run) end
  for i = 1, #letters - 1, 2 do take(letters[i] .. letters[i + 1]) end
end

-- What TEXT is on: a list of { key, weight, denial (whether it denies) }, each key once.
function concepts.of(text)
  local list, seen, looked_at = {}, {}, {}
  local function take(concept)
    if not seen[concept.key] then list[#list + 1] = concept end
    seen[concept.key] = true
  end
  local function add(key) take { key = key, weight = OWN } end
  local rest = take_groups(host.plain(text):lower(), take)
  for word in rest:gmatch("[%a\xC3][%a\xC3\x80-\xBF]*") do
    if not looked_at[word] and word:find("^%a+$") and #word > 1 and not concepts.is_empty(word) then
      add(concepts.stem(word))
    end
    looked_at[word] = true
  end
  for run in rest:gmatch("%f[\xE3-\xE9]" .. "[\xE3-\xE9][\x80-\xBF\xE3-\xE9]+") do
    local kanji, kana = "", ""
    local function settle()
      if utf8.len(kanji) >= 2 then divide(kanji, add) end
      if utf8.len(kana) >= 2 then add(kana) end
      kanji, kana = "", ""
    end
    for _, code in utf8.codes(run, true) do
      local letter = utf8.char(code)
      local is_kanji = code == 0x3005 or code >= 0x3400 and code <= 0x9FFF
      local is_kana = code >= 0x30A1 and code <= 0x30FE and code ~= 0x30FB
      if is_kanji and kana ~= "" or is_kana and kanji ~= "" or not is_kanji and not is_kana then settle() end
      if is_kanji then kanji = kanji .. letter elseif is_kana then kana = kana .. letter end
    end
    settle()
  end
  return list
end

-- The words that say KEY, of concepts.of, as host.terms takes them.
function concepts.words(key)
  prepare()
  local group = groups[tonumber(key:match("^group (%d+)$"))]
  return group and group.words or { key }
end

-- The concepts that deny: not, never.
function concepts.denials()
  prepare()
  local list = {}
  for _, group in ipairs(groups) do list[#list + 1] = group.denial and group or nil end
  return list
end

return concepts
