-- How spreadsheets write the same thing: names and values compared without regard to case, width,
-- blanks and punctuation. What is compared is folded, what is kept never is.
local narrow = require "base.narrow"
local trim = require "base.trim"

local words = {}

local LONGEST_NAME = 2000 -- bytes

local DROPPED = { "　", "・", "、", "。", "「", "」", "【", "】", "※", "–", "—", "’", "“", "”",
  "\u{A0}", "\u{FE0F}", "：", "の" }
local NOTHING = {}
for word in ("- – — ― － ー n/a na n.a. n.a k.a."):gmatch("%S+") do NOTHING[word] = true end
for _, word in ipairs { "--", "---", "――", "－－", "..." } do NOTHING[word] = true end
local OPEN = {}
for _, word in ipairs { "tbd", "tba", "tbc", "t.b.d.", "?", "??", "未定", "未記入", "未入力", "要確認", "調整中",
  "to be determined", "to be defined", "to be confirmed", "noch offen", "noch zu klären", "noch festzulegen", "zu klären", "zu definieren" } do
  OPEN[word] = true
end
local DITTO = {}
for _, word in ipairs { "同上", "〃", "″", '"', "ditto", "do.", "same as above", "as above", "上に同じ", "dito", "wie oben", "s.o.", "s. o.", "siehe oben" } do
  DITTO[word] = true
end

local SPELT = { ["Ä"] = "ä", ["Ö"] = "ö", ["Ü"] = "ü", ["ß"] = "ss" } -- one word, however it is written
for _, character in ipairs(DROPPED) do SPELT[character] = "" end

local function bare(text)
  return (text:gsub("[\xC2-\xF4][\x80-\xBF]*", SPELT):gsub("[%s%p]", ""))
end

-- TEXT without blanks at its ends; its characters stay as they are.
words.trim = trim.wide

-- TEXT as it is compared: ASCII characters of full width made plain.
function words.plain(text)
  return trim.wide(narrow(text):gsub("　", " "):gsub("\u{A0}", " "):gsub("－", "-"))
end

-- TEXT without what stands in brackets; of a text that is longer than any name, all: each bracket that nothing closes is one look
-- at all behind it.
function words.without_brackets(text)
  return #text > LONGEST_NAME and text or (text:gsub("%b()", ""))
end

-- The keys by which TEXT is compared, the exact one first: the whole, and without what stands in brackets.
function words.key(text)
  local plain = narrow(text):lower():gsub("（", "("):gsub("）", ")")
  local short, whole = words.without_brackets(plain):gsub("【.-】", ""), bare(plain)
  return whole, short == plain and whole or bare(short)
end

-- Whether TEXT says that there is nothing: "-", "N/A".
function words.is_nothing(text)
  local plain = words.plain(text):lower()
  return plain == "" or NOTHING[plain] or false
end

-- Whether TEXT says that it is still open: "TBD", 未定.
function words.is_open(text)
  return OPEN[words.plain(text):lower()] or false
end

-- Whether TEXT repeats what stands above: 同上, "ditto".
function words.is_ditto(text)
  return DITTO[words.plain(text):lower()] or false
end

-- What INDEX (key → anything) has for TEXT, or nil.
function words.find(index, text)
  local whole, short = words.key(text)
  if index[whole] ~= nil and whole ~= "" then return index[whole] end
  if short ~= "" then return index[short] end
end

-- An index of TABLE, a map from a value to the list of its names; a value stands for itself too.
function words.index(map)
  local index = {}
  for value, names in pairs(map) do
    index[words.key(tostring(value))] = value
    for _, name in ipairs(names) do
      local key = words.key(name)
      index[key ~= "" and key or name] = value
    end
  end
  return index
end

-- TEXT cut at commas, semicolons, slashes and line ends.
function words.split(text)
  local items = {}
  for item in narrow(text):gsub("、", ","):gmatch("[^,;/\n]+") do
    if item:find("%S") then items[#items + 1] = words.plain(item) end
  end
  return items
end

return words
