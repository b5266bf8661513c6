-- Facts that still hold an example value: what init wrote, and nobody has changed or confirmed.
--
-- The fact `unconfirmed` lists what init wrote, such as "organization.address 1f0c9a3e" or "documents
-- 77ab01c2": the path of the fact and a digest of the value. A fact that differs from it is confirmed by
-- itself. A line without a digest, which somebody wrote by hand, stands until it is confirmed. Whether a
-- fact is listed or not, it is to be confirmed where it says what init writes in so many words that
-- nobody comes to by chance. The fact `confirmed` lists what stays as it is.
local bencode = require "format.bencode"
local languages_known = require "base.languages"
local lists = require "base.lists"
local starters = require "facts.starters"

local unconfirmed = {}

local SHORT = 8 -- digits of a digest: enough to tell what a fact says from what it said
local CHANCE = 40 -- columns of text (of Japanese: half as many characters) that two do not write alike
local DAYS = { "2001-01-31", "2003-05-17" } -- on which starters are made, to tell what depends on the day

local TEXTS = { text = true, string = true, email = true, url = true }

local entities = setmetatable({}, { __mode = "k" }) -- list → id → number of the item: registers are looked into again and again

-- The number of the item of LIST that ID names; an acceptance, which has no id, is named by its risk.
local function entity(list, id)
  local index = entities[list]
  if not index then
    index = {}
    for i, item in ipairs(list) do
      local name = type(item) == "table" and (item.id or item.risk)
      if name and not index[name] then index[name] = i end
    end
    entities[list] = index
  end
  return index[id]
end

-- The holder and the key of the fact that PATH names in FACTS, or nil; an item of a list is named by its
-- id, in which there may be dots.
function unconfirmed.locate(facts, path)
  local key, rest = path:match("^([^.]+)%.?(.*)$")
  local value = key and facts[key]
  if value == nil then return nil end
  if rest == "" then return facts, key end
  if type(value) ~= "table" then return nil end
  local item = entity(value, rest)
  if item then return value, item end
  return unconfirmed.locate(value, rest)
end

-- The fact that PATH names in FACTS, or nil.
function unconfirmed.find(facts, path)
  local holder, key = unconfirmed.locate(facts, path)
  return holder and holder[key]
end

-- Calls TAKE(path, spec, value) for each part of VALUE, the fact KEY, that is confirmed by itself, in
-- order: each field of a map, each item of a register, else the whole.
local function each(key, spec, value, take)
  if spec.type == "map" then
    for _, field in ipairs(spec.fields) do
      if value[field.name] ~= nil then take(key .. "." .. field.name, field, value[field.name]) end
    end
  elseif spec.type == "list" and spec.entity then
    for _, item in ipairs(value) do take(key .. "." .. item[spec.key or "id"], spec.of, item) end
  else
    take(key, spec, value)
  end
end

-- The paths by which the value of KEY (SPEC: its schema) is to be confirmed, in order.
function unconfirmed.paths(key, spec, value)
  local paths = {}
  each(key, spec, value, function(path) paths[#paths + 1] = path end)
  return paths
end

-- What LIST, pairs of a key and a value as starters write them, is as a fact.
local function as_map(list)
  local map = {}
  for _, pair in ipairs(list) do map[pair[1]] = pair[2] end
  return map
end

-- Whether VALUE of a keyed fact is written as starters write it: a list of pairs.
local function is_in_pairs(value)
  return type(value[1]) == "table"
end

local plain

local function plain_fields(fields, value, languages)
  local out = {}
  for _, field in ipairs(fields) do
    local part = value[field.name]
    if part ~= nil then out[field.name] = plain(field, part, languages) end
  end
  return out
end

-- VALUE of SPEC in one form, however it was written: strings and tables of them, texts by language; nil
-- for a list without items.
function plain(spec, value, languages)
  if spec.type == "text" then
    if type(value) ~= "table" then return value end
    local out = {}
    for _, language in ipairs(languages) do out[language] = value[language] end
    return #languages == 1 and out[languages[1]] or out
  elseif spec.type == "map" then
    return plain_fields(spec.fields, value, languages)
  elseif spec.type == "list" then
    local out = lists.map(value, function(item) return plain(spec.of, item, languages) or "" end)
    return #out > 0 and out or nil
  elseif spec.type == "keyed" and spec.of then
    local out = {}
    for key, item in pairs(is_in_pairs(value) and as_map(value) or value) do
      out[key] = plain(spec.of, item, languages)
    end
    return out
  end
  return tostring(math.type(value) and math.tointeger(value) or value)
end

-- The digest of VALUE of SPEC in a project in LANGUAGES.
local function digest_of(spec, value, languages)
  return host.sha256(bencode.encode(plain(spec, value, languages) or "")):sub(1, SHORT)
end

-- The lines of `unconfirmed` for VALUE of KEY that init writes in LANGUAGES, in order.
function unconfirmed.lines(key, spec, value, languages)
  local lines = {}
  each(key, spec, value, function(path, part, of)
    lines[#lines + 1] = path .. " " .. digest_of(part, of, languages)
  end)
  return lines
end

local same

local function same_list(spec, made, other, given, languages)
  if #made ~= #given then return false end
  for i, item in ipairs(made) do
    if not same(spec.of, item, other[i], given[i], languages) then return false end
  end
  return true
end

local function same_fields(fields, made, other, given, languages)
  for _, field in ipairs(fields) do
    local name = field.name
    if not same(field, made[name], other[name], given[name], languages) then return false end
  end
  return true
end

-- Whether each entry that is given is one that init makes.
local function same_entries(spec, made, other, given, languages)
  made, other = as_map(made), as_map(other)
  for key, item in pairs(given) do
    if not made[key] or not same(spec.of, made[key], other[key], item, languages) then return false end
  end
  return next(given) ~= nil
end

-- Whether GIVEN, a text fact, says in one of LANGUAGES what MADE does.
local function same_text(made, given, languages)
  for _, language in ipairs(languages) do
    local said = type(given) == "table" and given[language] or type(given) ~= "table" and given
    if said and said == (type(made) == "table" and made[language] or made) then return true end
  end
  return false
end

local function is_none(value)
  return value == nil or type(value) == "table" and next(value) == nil
end

-- Whether GIVEN, a fact of SPEC in a project in LANGUAGES, is what init makes: MADE, and on another day
-- OTHER. What depends on the day is alike.
function same(spec, made, other, given, languages)
  if is_none(made) or is_none(given) then return is_none(made) and is_none(given) end
  if spec.type == "text" then return same_text(made, given, languages) end
  if spec.type == "list" then return same_list(spec, made, other, given, languages) end
  if spec.type == "map" then return same_fields(spec.fields, made, other, given, languages) end
  if spec.type == "keyed" and spec.of then return same_entries(spec, made, other, given, languages) end
  return made == given or made ~= other
end

-- Adds to WIDTHS (language → columns) those of the texts in VALUE of SPEC, and says whether one of them is
-- marked as an example.
local function measure(spec, value, widths)
  local marked = false
  if spec.fields then
    for _, field in ipairs(spec.fields) do
      local part = value[field.name]
      if part ~= nil then marked = measure(field, part, widths) or marked end
    end
  elseif spec.type == "list" then
    for _, item in ipairs(value) do marked = measure(spec.of, item, widths) or marked end
  elseif spec.type == "keyed" and spec.of then
    for _, pair in ipairs(value) do marked = measure(spec.of, pair[2], widths) or marked end
  elseif TEXTS[spec.type] then
    for language, text in pairs(type(value) == "table" and value or { en = value }) do
      widths[language] = (widths[language] or 0) + host.width(text)
      local words = require("words." .. language .. ".examples")
      for _, word in ipairs(words) do marked = marked or text:lower():find(word, 1, true) ~= nil end
    end
  end
  return marked
end

-- Whether nobody writes VALUE of SPEC by chance.
local function is_telling(spec, value)
  local widths = {}
  if measure(spec, value, widths) then return true end
  for _, language in ipairs(languages_known) do
    if (widths[language] or 0) >= CHANCE then return true end
  end
  return false
end

local made_before = setmetatable({}, { __mode = "k" }) -- library → what is asked for → see examples_of

-- What init would write for a project with LIBRARY in LANGUAGES with STANDARDS (ids): a list of { path,
-- spec, made, other (on another day), asked (whether it is given when init is called) }, each also by its path.
local function examples_of(library, languages, standards)
  made_before[library] = made_before[library] or {}
  local known, asked = made_before[library], table.concat(languages, ",") .. ":" .. table.concat(standards, ",")
  if known[asked] then return known[asked] end
  local sets, out = {}, {}
  for i, day in ipairs(DAYS) do
    sets[i] = starters.make { languages = languages, standards = standards, library = library, today = day }
  end
  for i, entry in ipairs(sets[1]) do
    local others = {}
    each(entry.name, entry.spec, sets[2][i].value, function(path, _, value) others[path] = value end)
    each(entry.name, entry.spec, entry.value, function(path, spec, value)
      local example = { path = path, spec = spec, made = value, other = others[path],
        asked = entry.starter.given }
      out[#out + 1], out[path] = example, example
    end)
  end
  known[asked] = out
  return out
end

-- The ids of the standards that VALUES choose and LIBRARY has.
local function standards_of(values, library)
  local ids = {}
  for _, standard in ipairs(values.standards or {}) do
    if library.standards[standard.id or ""] then ids[#ids + 1] = standard.id end
  end
  return ids
end

-- The line LINE of `unconfirmed`: the path, and the digest or nil.
local function split(line)
  local path, digest = line:match("^(.-) (%x+)$")
  return path or line, digest
end

-- What init would write for VALUES (see examples_of).
local function examples_for(values, library)
  local languages = values.languages or {}
  return #languages > 0 and examples_of(library, languages, standards_of(values, library)) or {}
end

-- Whether the fact that PATH names in VALUES is still as DIGEST, of what init wrote, says.
local function is_as_written(values, path, digest, examples)
  local example = examples[path]
  if not digest or not example then return true end
  return digest_of(example.spec, unconfirmed.find(values, path), values.languages) == digest
end

-- Where each of the lines of VALUES leads: adds to SELF.open and SELF.stale. A line that init wrote and
-- that names nothing any more is settled.
local function sort_lines(self, values, confirmed, examples)
  for i, line in ipairs(self.lines) do
    local path, digest = split(line)
    local row = { path = path, index = i, line = line }
    if unconfirmed.find(values, path) == nil then
      if not (digest or examples[path]) then self.stale[#self.stale + 1] = row end
    elseif not confirmed[path] and is_as_written(values, path, digest, examples) then
      self.open[#self.open + 1], self.open[path] = row, row
    end
  end
end

-- Adds to SELF.open what says in VALUES what init writes and is not listed.
local function add_unlisted(self, values, confirmed, examples)
  for _, example in ipairs(examples) do
    local path = example.path
    local given = unconfirmed.find(values, path)
    if not example.asked and given ~= nil and not (self.open[path] or confirmed[path])
      and same(example.spec, example.made, example.other, given, values.languages)
      and is_telling(example.spec, example.made) then
      local holder, key = unconfirmed.locate(values, path)
      local row = { path = path, holder = holder, key = key }
      self.open[#self.open + 1], self.open[path] = row, row
    end
  end
end

-- The facts to confirm among VALUES (the facts as they were written, texts in all languages), by what
-- init would write with LIBRARY: { lines (the fact `unconfirmed`), open, stale }; open are the facts to be
-- confirmed and stale what `unconfirmed` and `confirmed` name and nobody knows, each as { path, and index
-- (in `lines`) or else holder and key }, open also by its path.
function unconfirmed.build(values, library)
  local self = { lines = values.unconfirmed or {}, open = {}, stale = {} }
  local confirmed, examples = {}, examples_for(values, library)
  for i, path in ipairs(values.confirmed or {}) do
    confirmed[path] = true
    if unconfirmed.find(values, path) == nil and not examples[path] then
      self.stale[#self.stale + 1] = { path = path, holder = values.confirmed, key = i }
    end
  end
  sort_lines(self, values, confirmed, examples)
  add_unlisted(self, values, confirmed, examples)
  return self
end

-- Whether SELF, as build gives it, has the entity ID of the fact KEY, or all of that fact, to be confirmed; without ID, whether all of it.
function unconfirmed.names(self, key, id)
  return self.open[key] ~= nil or id ~= nil and self.open[key .. "." .. tostring(id)] ~= nil
end

-- Whether SELF, as build gives it, has all of the fact KEY or any part of it to be confirmed.
function unconfirmed.touches(self, key)
  for _, row in ipairs(self.open) do
    if row.path:match("^[^.]+") == key then return true end
  end
  return false
end

return unconfirmed
