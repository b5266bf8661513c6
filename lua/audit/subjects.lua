-- What short texts are about: their words without those that every record has, for whether two of them speak of one thing.
local languages = require "base.languages"
local narrow = require "base.narrow"

local subjects = {}

local STEM = 5 -- letters of a word that tell it from others: "restore", "restored", "restoring"
local LEAST = 4 -- letters: shorter words say nothing

local common = {}
for _, language in ipairs(languages) do
  for _, word in ipairs(require("words." .. language .. ".common")) do common[word] = true end
end

-- Adds to SET the words of TEXT that are written with letters.
local function add_words(set, text)
  for word in text:gmatch("%a+") do
    if #word >= LEAST and not common[word] and not common[word:gsub("s$", "")] then set[word:sub(1, STEM)] = true end
  end
end

-- Whether CODE is a kanji or a katakana.
local function is_of_words(code)
  return code >= 0x4E00 and code <= 0x9FFF or code >= 0x30A1 and code <= 0x30FC or code == 0x3005
end

-- Adds to SET each two neighbours of TEXT that are kanji or katakana.
local function add_pairs(set, text)
  local before
  for _, code in utf8.codes(text) do
    local pair = before and is_of_words(code) and utf8.char(before, code)
    if pair and not common[pair] then set[pair] = true end
    before = is_of_words(code) and code or nil
  end
end

-- The subjects of the texts LIST as a set.
function subjects.of(list)
  local set = {}
  for _, text in ipairs(list) do
    local plain = narrow(text):lower()
    add_words(set, plain)
    if utf8.len(plain) then add_pairs(set, plain) end
  end
  return set
end

-- Whether ONE and OTHER, sets of subjects.of, have a word in common, or one of them has none.
function subjects.meet(one, other)
  for word in pairs(one) do
    if other[word] then return true end
  end
  return next(one) == nil or next(other) == nil
end

return subjects
