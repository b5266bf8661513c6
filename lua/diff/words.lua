-- The words of a comparison in each language: those that all facts share, and those of each kind.
local kinds = require "facts.kinds"

local words = {}

local function copy(map)
  local out = {}
  for key, value in pairs(map) do out[key] = value end
  return out
end

local function gather(language)
  local all = copy(require("words." .. language .. ".diff"))
  all.sections, all.headings, all.fields, all.values = {}, {}, copy(all.fields), copy(all.values)
  for _, name in ipairs(kinds.names()) do
    local own = kinds.words(name, language)
    all.sections[name], all.headings[name] = own.name, own.heading or own.name
    for field, text in pairs(own.fields) do all.fields[name .. "." .. field] = text end
    for value, text in pairs(own.values) do all.values[value] = text end
  end
  return all
end

local gathered = {}

-- The words of LANGUAGE: what words/<language>/diff.lua has, with the names and headings of all kinds
-- of facts by their keys, and their fields as "risks.owner".
function words.of(language)
  gathered[language] = gathered[language] or gather(language)
  return gathered[language]
end

-- The words for FIELD of the fact at PATH ("risks[R-05]") in LANGUAGE: for each of its steps those of
-- its kind, else those that facts share, else itself.
function words.label(language, path, field)
  local known, kind, out = words.of(language).fields, path:match("^[^.%[]+"), {}
  for step in field:gmatch("[^.]+") do
    out[#out + 1] = known[kind .. "." .. step] or known[step] or (step:gsub("_", " "))
  end
  return table.concat(out, " ")
end

return words
