-- The organisation's name in texts: how it is spelled, and where it is spelled otherwise.
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

-- Whether the spot from FIRST to LAST in TEXT is a part of a longer word or address.
local function is_part(text, first, last)
  return text:find("^%w", first) and text:sub(first - 1, first - 1):find("[%w@/._-]") ~= nil
    or text:sub(last, last):find("%w") and text:find("^[%w@/_-]", last + 1) ~= nil
    or text:find("^%.%w", last + 1) ~= nil
end

-- The spots of TEXT that FIND, of host.terms, tells and that are no part of another word: a list of
-- { number, spelling }.
local function spots_of(text, find)
  local out, found = {}, find(text)
  for i = 1, #found, 3 do
    local first, last = found[i + 1], found[i + 2]
    if not is_part(text, first, last) then out[#out + 1] = { found[i], text:sub(first, last) } end
  end
  return out
end

local function add_all(list, more)
  for _, item in ipairs(more) do list[#list + 1] = item end
end

-- The names of the organisation in VALUES (the facts as they were read), for misspelled: { list,
-- find, right }, RIGHT being the set of the spellings that are right: those in its names and in the
-- names of people.
function own_name.of(values)
  local organization, names, sources = values.organization or {}, {}, {}
  add_all(sources, in_languages(organization.name))
  add_all(sources, in_languages(organization.legal_name))
  for _, name in ipairs(sources) do
    if utf8.len(host.fold(name, "spelling")) >= LEAST then names[#names + 1] = name end
  end
  for _, person in ipairs(values.people or {}) do add_all(sources, in_languages(person.name)) end
  local find, right = host.terms(names, "spelling"), {}
  for _, source in ipairs(sources) do
    for _, spot in ipairs(spots_of(source, find)) do right[with_single_spaces(spot[2])] = true end
  end
  return { list = names, find = find, right = right }
end

local function is_right(spelling, names)
  return names.right[spelling] or names.right[with_single_spaces(spelling)]
end

-- The first spot of TEXT that is one of NAMES (see own_name.of) and not spelled right, and that
-- name; nil when there is none.
function own_name.misspelled(text, names)
  for _, spot in ipairs(spots_of(text, names.find)) do
    if not is_right(spot[2], names) then return spot[2], names.list[spot[1]] end
  end
end

return own_name
