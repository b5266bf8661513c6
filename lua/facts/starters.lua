-- What `ismsdoc init` writes, as values: what the starter.lua of each kind makes (see command/init.lua).
local dates = require "base.dates"
local kinds = require "facts.kinds"
local lists = require "base.lists"

local starters = {}

-- TEXT, { en, ja }, of the starter of the key NAME in LANGUAGE: its own words, else those that LANGUAGE.lua of the kind has
-- for the English ones (`starter`), else these.
function starters.word(name, text, language)
  return text[language] or kinds.words(name, language).starter[text.en] or text.en
end

-- Gives each text in VALUE, of the starter of the key NAME, all LANGUAGES.
local function complete(name, value, languages)
  if type(value) ~= "table" then return end
  if type(value.en) == "string" then
    for _, language in ipairs(languages) do value[language] = starters.word(name, value, language) end
    return
  end
  for _, item in pairs(value) do complete(name, item, languages) end
end

-- What the starters are made from: GIVEN (name (nil: an example), languages, standards (ids), profile (nil: the standard
-- one), library, today) with facts (those that were made before, by key), months(count) (the day so many months from
-- today), word(name, text, language) (see below) and with(field) (the first of the standards whose file says FIELD, or nil).
local function start_of(given)
  local start = { facts = {}, word = starters.word }
  for key, value in pairs(given) do start[key] = value end
  function start.months(count) return dates.add_months(start.today, count) end
  function start.with(field)
    for _, id in ipairs(start.standards) do
      if start.library.standards[id][field] then return start.library.standards[id] end
    end
  end
  return start
end

-- The starters that START asks for, in their order.
local function chosen(start)
  local list = {}
  for _, name in ipairs(kinds.having("starter")) do
    local starter = kinds.part(name, "starter")
    starter.name = name
    if not starter.only_with or start.with(starter.only_with) then list[#list + 1] = starter end
  end
  table.sort(list, function(a, b) return a.order < b.order end)
  return list
end

-- What is written for GIVEN (see start_of), in its order: a list of { name, starter, spec, value }.
function starters.make(given)
  local start, list = start_of(given), {}
  for i, starter in ipairs(chosen(start)) do
    local value = starter.make(start)
    complete(starter.name, value, start.languages)
    start.facts[starter.name] = value
    list[i] = { name = starter.name, starter = starter, value = value,
      spec = lists.find(kinds.fields(), "name", starter.name) }
  end
  return list
end

return starters
