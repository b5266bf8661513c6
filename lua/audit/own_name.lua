-- The organisation's name in texts: how it is spelled, and where it is spelled otherwise.
local languages = require "base.languages"
local lists = require "base.lists"
local near = require "audit.near"

local own_name = {}

-- What companies are by law, in all languages, letters also with points: "KK" and "K.K.".
local function legal_forms()
  local list = {}
  for _, language in ipairs(languages) do
    local words = require("words." .. language .. ".names")
    for _, form in ipairs(words.legal_forms) do
      if not lists.contains(words.groups, form) then list[#list + 1] = form end
      if form:find("^%u%u+$") then list[#list + 1] = form:gsub("%u", "%0.") end
    end
  end
  return list
end

local forms = legal_forms()

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

local function key_of(text) return host.fold(text, "spelling") end

-- Whether KEY begins one of KEYS.
local function begins_one(key, keys)
  for _, other in ipairs(keys) do
    if other:sub(1, #key) == key then return true end
  end
  return false
end

-- SOURCE, folded, without a legal form at one of its ends.
local function core_of(source)
  local plain = source:gsub("%.$", "")
  for _, form in ipairs(forms) do
    local key = key_of(form)
    if #key < #plain and plain:sub(1, #key) == key and not form:find("^%w") then
      return plain:sub(#key + 1)
    elseif #key < #plain and plain:sub(-#key) == key then
      return (plain:sub(1, -#key - 1):gsub(",$", ""))
    end
  end
  return source
end

-- The longest of SOURCES, whose KEYS are as they are compared, that has CORE in it and more; or nil.
local function whole_of(core, sources, keys)
  local right
  for i, key in ipairs(keys) do
    if key ~= core and key:find(core, 1, true) and (not right or #sources[i] > #right) then right = sources[i] end
  end
  return right
end

-- Adds to NAMES those of SOURCES with a legal form before or behind them that none of SOURCES has there,
-- and under their places in NAMES to INSTEAD the one that is right.
local function add_forms(names, sources, instead)
  local keys, cores = lists.map(sources, key_of), {}
  for i, key in ipairs(keys) do cores[i] = { core_of(key) } end
  for _, core in ipairs(lists.union(cores)) do
    local right = utf8.len(core) >= LEAST and whole_of(core, sources, keys)
    for _, form in ipairs(right and forms or {}) do
      local key = key_of(form)
      local others = { core .. key, not form:find("^%w") and key .. core or nil }
      for _, other in ipairs(others) do
        if not begins_one(other, keys) then
          names[#names + 1] = other
          instead[#names] = right
        end
      end
    end
  end
end

local NAMED = { "people", "services", "suppliers", "sites", "certifications" } -- facts with names of others

-- The names of others in VALUES, which may come near the organisation's.
local function names_of_others(values)
  local list = {}
  for _, key in ipairs(NAMED) do
    for _, row in ipairs(values[key] or {}) do
      add_all(list, in_languages(row.name))
      add_all(list, in_languages(row.body))
    end
  end
  return list
end

local COINED = 7 -- letters of a name's first word that is looked for by itself: shorter ones are common words

-- What of SOURCES, the organisation's names, is looked for with a slip: each as a whole, and its first word of several.
local function targets_of(sources)
  local words = {}
  for i, name in ipairs(sources) do
    local first = name:match("^(%u%l+)[ \u{A0}]")
    words[i] = { name, first and #first >= COINED and first or nil }
  end
  local targets = {}
  for _, name in ipairs(lists.union(words)) do targets[#targets + 1] = near.target(name) end
  return targets
end

-- The names of the organisation in VALUES (the facts as they were read), for misspelled: { list,
-- find, instead (number in LIST of a name in another legal form → the right name), right, targets (see near), others }, RIGHT
-- being the set of the spellings that are right: those in its names and in the names of people.
function own_name.of(values)
  local organization, names, sources, instead = values.organization or {}, {}, {}, {}
  add_all(sources, in_languages(organization.name))
  add_all(sources, in_languages(organization.legal_name))
  local targets = targets_of(sources)
  for _, name in ipairs(sources) do
    if utf8.len(host.fold(name, "spelling")) >= LEAST then names[#names + 1] = name end
  end
  add_forms(names, sources, instead)
  for _, person in ipairs(values.people or {}) do add_all(sources, in_languages(person.name)) end
  local find, right = host.terms(names, "spelling"), {}
  for _, source in ipairs(sources) do
    for _, spot in ipairs(spots_of(source, find)) do right[with_single_spaces(spot[2])] = true end
  end
  return { list = names, find = find, right = right, instead = instead, targets = targets,
    others = names_of_others(values) }
end

local function is_right(spelling, names)
  return names.right[spelling] or names.right[with_single_spaces(spelling)]
end

-- Whether SPOT is a part of one of OTHERS.
local function is_of_others(spot, others)
  for _, name in ipairs(others) do
    if name:find(spot, 1, true) then return true end
  end
  return false
end

-- The first spot of TEXT that is NAME, of several words, in other letters, large or small; or nil.
local function other_case(text, name)
  if not name:find("%a %a") then return nil end
  local lower, key = text:lower(), name:lower()
  local from, to = lower:find(key, 1, true)
  while from do
    local spot = text:sub(from, to)
    if spot ~= name and not is_part(text, from, to) then return spot end
    from, to = lower:find(key, to + 1, true)
  end
end

local CUT = 2 -- letters of a word that is cut: one alone may be anything

-- The first spot of TEXT that is NAME, of several words, with the last of them cut short or joined by a hyphen to the one
-- before; or nil.
local function cut_short(text, name)
  local head, last = name:match("^(.*%a)[ \u{A0}](%a+)$")
  local from, to = 1, nil
  while head do
    from, to = text:find(head, from, true)
    if not from then return nil end
    local sign, word = text:match("^([ -])(%a+)%f[%W]", to + 1)
    local is_cut = sign and #word >= CUT and #word < #last and last:sub(1, #word) == word
    local spot = text:sub(from, to + 1 + #(word or ""))
    if (is_cut or sign == "-" and word == last) and not is_part(text, from, from + #spot - 1) then return spot end
    from = to + 1
  end
end

-- The first spot of TEXT that is one of NAMES but for a slip, its capitals or its end, and that name; or nil.
local function slip(text, names)
  for _, target in ipairs(names.targets) do
    local other = other_case(text, target.name) or cut_short(text, target.name)
    if other and not is_right(other, names) and not is_of_others(other, names.others) then return other, target.name end
    local first, last = near.spot(text, target, function(first, last)
      return not text:find("^%l", first) and not is_part(text, first, last)
        and not is_right(text:sub(first, last), names) and not is_of_others(text:sub(first, last), names.others)
    end)
    if first then return text:sub(first, last), target.name end
  end
end

-- The first spot of TEXT that is one of NAMES (see own_name.of) and not spelled right, to the sign or but for a slip, and
-- that name; nil when there is none.
function own_name.misspelled(text, names)
  local found = names.find(text)
  for i = 1, #found, 3 do
    local first, last = found[i + 1], found[i + 2]
    local spelling = text:sub(first, last)
    if not is_right(spelling, names) and not is_part(text, first, last) then
      return spelling, names.instead[found[i]] or names.list[found[i]]
    end
  end
  return slip(text, names)
end

return own_name
