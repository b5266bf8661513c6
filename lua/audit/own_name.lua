-- The organisation's name in texts: how it is spelled, and where it is spelled otherwise.
local spelling = require "base.spelling"

local own_name = {}

local LEAST = 2 -- characters: one alone is no name that can be looked for

-- TEXT, a fact in one or in several languages (nil: none), as a list.
local function in_languages(text)
  local list = {}
  for _, part in pairs(type(text) == "table" and text or { text }) do list[#list + 1] = part end
  return list
end

local function with_single_spaces(text)
  return (text:gsub("\u{A0}", " "):gsub("%s+", " "))
end

-- The spellings of NAME in SOURCES, names too, as a set.
local function spellings_of(name, sources)
  local right = {}
  for _, source in ipairs(sources) do
    for _, spot in ipairs(spelling.of_name(source, name)) do
      right[with_single_spaces(spot)] = true
    end
  end
  return right
end

-- The names of the organisation in VALUES (the facts as they were read): a list of { name, folded,
-- right }, RIGHT being the set of the spellings that are right: those in its names and in the names
-- of people.
function own_name.of(values)
  local organization = values.organization or {}
  local names = in_languages(organization.name)
  for _, name in ipairs(in_languages(organization.legal_name)) do names[#names + 1] = name end
  local sources = { table.unpack(names) }
  for _, person in ipairs(values.people or {}) do
    for _, name in ipairs(in_languages(person.name)) do sources[#sources + 1] = name end
  end
  local wanted = {}
  for _, name in ipairs(names) do
    local folded = spelling.fold(name)
    if utf8.len(folded) >= LEAST then
      wanted[#wanted + 1] = { name = name, folded = folded, right = spellings_of(name, sources) }
    end
  end
  return wanted
end

-- How often WHAT stands in TEXT.
local function count(text, what)
  local number, from, to = 0, text:find(what, 1, true)
  while from do
    number = number + 1
    from, to = text:find(what, to + 1, true)
  end
  return number
end

-- Whether NAME, one of own_name.of, stands in TEXT, FOLDED, more often than it is spelled right
-- there.
local function is_suspect(text, folded, name)
  local number = count(folded, name.folded)
  for spelled in pairs(number > 0 and name.right or {}) do
    number = number - count(text, spelled)
  end
  return number > 0
end

-- The first spot of TEXT that is one of NAMES (see own_name.of) and not spelled right, and that name;
-- nil when there is none.
function own_name.misspelled(text, names)
  local folded = spelling.fold(text)
  for _, name in ipairs(names) do
    local spots = is_suspect(text, folded, name) and spelling.of_name(text, name.name) or {}
    for _, spot in ipairs(spots) do
      if not name.right[with_single_spaces(spot)] then return spot, name.name end
    end
  end
end

return own_name
