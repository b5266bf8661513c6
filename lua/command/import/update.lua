-- What of a register changes when a sheet is imported into it: by id, and only the cells that are there and differ.
local csv = require "format.csv"
local notes = require "facts.notes"
local parted = require "command.import.parted"
local project = require "command.import.project"
local words = require "command.import.words"
local yaml = require "format.yaml"

local update = {}

local function in_words(field)
  return field.of.type == "text" or field.of.type == "string" or field.of.alone ~= nil
end

local function tokens(text)
  local items = {}
  for item in text:gmatch("[^%s,;]+") do items[#items + 1] = item:lower() end
  table.sort(items)
  return table.concat(items, " ")
end

local function is_same(field, old, new)
  if old == new or words.plain(old) == words.plain(new) then return true end
  if field and field.type == "list" and in_words(field) then return old:gsub("[;%s]+", " ") == new:gsub("[;%s]+", " ") end
  if field and field.type == "list" then return tokens(old) == tokens(new) end
  return field and field.type == "boolean" and (({ ["true"] = "yes", ["false"] = "no", y = "yes", n = "no" })[old:lower()] or old:lower()) == new
end

-- The one of LANGUAGES, those of the project, in which TEXT is written, as far as its letters tell: the first with kanji, as its
-- words say, where TEXT has kana or kanji, and the first without where it has none.
local function language_of(text, languages)
  local has_kanji = text:find("[\xE3-\xE9]") ~= nil
  for _, language in ipairs(languages) do
    if require("words." .. language .. ".documents").kanji == has_kanji then return language end
  end
  return languages[1]
end

-- The name under which ITEM has the text NAME: in a project of several LANGUAGES that of the language.
local function name_in(item, name, text, languages)
  if item.texts[name] then return name end
  for _, language in ipairs(languages) do
    if item.texts[name .. "." .. language] then return name .. "." .. language_of(text, languages) end
  end
  return name
end

local function value_of(value, name)
  for part in name:gmatch("[^.]+") do
    local inner = type(value) == "table" and value[part] or nil
    if inner == nil then return value end
    value = inner
  end
  return value
end

-- What OLD notes become with those of a sheet, NEW: a line of the same heading gives way, others stay.
local function with_notes(old, new)
  local function heading(line) return line:match("^(.-): ") or line end
  local lines, place = {}, {}
  for line in (old or ""):gmatch("[^\n]+") do
    lines[#lines + 1] = line
    place[heading(line)] = #lines
  end
  for line in new:gmatch("[^\n]+") do
    local at = place[heading(line)] or #lines + 1
    lines[at], place[heading(line)] = line, at
  end
  return table.concat(lines, "\n")
end

-- TEXT in one line.
local function shown(text)
  return text and text:gsub("\n", " / ") or "(nothing)"
end

-- Marks in ITEM that its text NAME, of FIELD, becomes TEXT, where VALUE has all of it in LANGUAGES. In YAML a list of texts, and a text
-- that was one for all languages, are written as a whole.
local function mark(item, name, text, field, value, languages)
  local base, language = parted.base(name)
  local all = language and item.texts[base]
  item.changed = item.changed or {}
  if language and field.type == "list" then
    item.changed[base] = yaml.flow(field, value_of(value, base), languages)
  elseif all then
    local whole, given = {}, value_of(value, base)
    for _, other in ipairs(languages) do whole[other] = type(given) == "table" and given[other] or all end
    item.changed[base] = yaml.flow(field, whole, languages)
  else
    item.changed[name] = project.yaml_text(field, value_of(value, name))
  end
  item.texts[name] = text
end

-- Marks in ITEM what of VALUE (whose register is SPEC, fields by dotted name FIELDS) differs; adds lines to SAID.
-- LANGUAGES are those of the project.
local function compare(item, value, spec, fields, said, languages)
  for name, text in pairs(csv.texts(spec, value, languages)) do
    local own = name_in(item, name, text, languages)
    local old = item.texts[own] or item.texts[parted.base(own)]
    if name == notes.name then
      text = with_notes(old, text)
      value.notes = text
    end
    if name ~= (spec.key or "id") and not (old and is_same(fields[name], old, text)) then
      mark(item, own, text, fields[name], value, languages)
      said[#said + 1] = ("~ %s: %s: %s → %s"):format(item.texts[spec.key or "id"], own, shown(old), shown(text))
    end
  end
end

-- The file of STORE, a register as project.open gives it, into which VALUES (by their key) come, and what changes in words; an item
-- that no value names is deleted only where GOES(item). Returns file (nil: nothing changes, or isms.yaml does), lines, the ids
-- that are not named and stay, and those that are deleted, as a set. LANGUAGES are those of the project.
function update.of(store, values, spec, fields, languages, goes)
  local key = spec.key or "id"
  local items, by_id, said, missing, deleted, more = store.items(), {}, {}, {}, {}, {}
  for _, item in ipairs(items) do by_id[item.texts[key] or ""] = item end
  local named = {}
  for _, value in ipairs(values) do
    local item = by_id[value[key]]
    named[value[key]] = true
    if item then
      compare(item, value, spec, fields, said, languages)
    else
      more[#more + 1] = value
      said[#said + 1] = "+ " .. value[key]
    end
  end
  for _, item in ipairs(items) do
    local id = item.texts[key]
    if id and not named[id] and goes(item) then
      item.deleted, deleted[id] = true, true
      said[#said + 1] = "- " .. id
    elseif id and not named[id] then
      missing[#missing + 1] = id
    end
  end
  return #said > 0 and store.again(items, more) or nil, said, missing, deleted
end

return update
