-- Words that stand where a value has to be, in any language.
local languages = require "base.languages"
local lists = require "base.lists"
local narrow = require "base.narrow"

local placeholders = {}

local words = {}
for i, language in ipairs(languages) do words[i] = require("words." .. language .. ".placeholders") end

-- The characters of TEXT as a set.
local function set_of(text)
  local set = {}
  for _, code in utf8.codes(text) do set[utf8.char(code)] = true end
  return set
end

local SIGNS = set_of(" \u{3000}\u{A0}.,:;!?-_/\\|*'\"()[]{}<>~=+#…‥―–—−・？！、。：；“”‘’「」『』（）【】〈〉《》〜～ー＿")

-- The characters of TEXT, an invalid byte being one.
local function characters_of(text)
  local out = {}
  for character in text:gmatch("[\0-\x7F\xC2-\xFD][\x80-\xBF]*") do out[#out + 1] = character end
  return out
end

-- TEXT as it is compared: narrow, in small letters, without signs at its ends.
local function plain(text)
  local list = characters_of(narrow(text):lower())
  local first, last = 1, #list
  while first <= last and SIGNS[list[first]] do first = first + 1 end
  while last >= first and SIGNS[list[last]] do last = last - 1 end
  return (table.concat(list, "", first, last):gsub("%s+", " "))
end

-- Whether no letter or digit stands in TEXT, only signs: "-", "???", "…".
local function is_signs(text)
  return plain(text) == ""
end

local function listed(text, key)
  for _, own in ipairs(words) do
    if lists.contains(own[key], text) then return true end
  end
  return false
end

local LONGEST = 60 -- bytes: more say something

-- Whether TEXT says that it is still to be written, whatever it is of.
function placeholders.is_open(text)
  if #text > LONGEST and text:find("%w") then return false end
  return is_signs(text) or listed(plain(text), "open")
end

-- Whether TEXT is no name and no number: it is to be written, or says that there is none.
function placeholders.is_none(text)
  if #text > LONGEST and text:find("%w") then return false end
  return placeholders.is_open(text) or listed(plain(text), "none")
end

-- Whether TEXT names an extent without an end: "worldwide".
function placeholders.is_endless(text)
  local said = plain(text)
  for _, own in ipairs(words) do
    for _, pattern in ipairs(own.everything) do
      if said:find(pattern) then return true end
    end
  end
  return false
end

-- Two are written in parts, because our own sources are searched for them too.
local MARKS = { "{{", "}}", "%f[%w]TO" .. "DO%f[%W]", "%f[%w]TBD%f[%W]",
  "%f[%w]FIX" .. "ME%f[%W]", "%[missing: .*", "^nil$", "| nil |" }

-- The mark of what is left to be filled in that stands in LINE, or nil.
function placeholders.mark(line)
  for _, pattern in ipairs(MARKS) do
    local from, to = line:find(pattern)
    if from then return line:sub(from, to) end
  end
end

-- Fields that tell one thing from others, or say who or where: there is none without them.
local NAMING = { name = true, legal_name = true, title = true, number = true, address = true }

-- Whether the field SPEC says by what its entry is known.
local function is_naming(spec)
  return spec.attests or NAMING[spec.name] or false
end

-- What is wrong with TEXT, a fact of SPEC, or nil.
function placeholders.fault(spec, text)
  if placeholders.is_open(text) then return "'" .. text .. "' is left to be filled in" end
  if is_naming(spec) and placeholders.is_none(text) then
    return "'" .. text .. "' stands where a " .. (spec.name:gsub("_", " ")) .. " has to be: leave it out where there is none"
  end
  if spec.extent and placeholders.is_endless(text) then
    return "'" .. text .. "' says no extent: name the activities, and the places where they are done"
  end
end

return placeholders
