-- What of a register changes when a sheet is imported into it: by id, and only the cells that are there and differ.
local csv = require "format.csv"
local lists = require "base.lists"
local project = require "command.import.project"
local words = require "command.import.words"

local update = {}

local LISTS_OF_WORDS = { text = true, string = true }

local function tokens(text)
  local items = {}
  for item in text:gmatch("[^%s,;]+") do items[#items + 1] = item:lower() end
  table.sort(items)
  return table.concat(items, " ")
end

local function is_same(field, old, new)
  if old == new or words.plain(old) == words.plain(new) then return true end
  local of = field and field.type == "list" and field.of.type
  if of and not LISTS_OF_WORDS[of] then return tokens(old) == tokens(new) end
  return field and field.type == "boolean" and (({ ["true"] = "yes", ["false"] = "no", y = "yes", n = "no" })[old:lower()] or old:lower()) == new
end

-- The name under which ITEM has the text NAME: in a project of several languages that of the language.
local function name_in(item, name, text)
  if item.texts[name] then return name end
  local language = text:find("[\xE3-\xE9]") and "ja" or "en"
  if item.texts[name .. ".en"] or item.texts[name .. ".ja"] then return name .. "." .. language end
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

-- Marks in ITEM what of VALUE (whose register is SPEC, fields by dotted name FIELDS) differs; adds lines to SAID.
local function compare(item, value, spec, fields, said)
  for name, text in pairs(csv.texts(spec, value)) do
    local own = name_in(item, name, text)
    local old = item.texts[own]
    if name ~= "id" and not (old and is_same(fields[name], old, text)) then
      item.changed = item.changed or {}
      item.changed[own] = project.yaml_text(fields[name], value_of(value, name))
      item.texts[own] = text
      said[#said + 1] = ("~ %s: %s: %s → %s"):format(item.texts.id, own, old or "(nothing)", text)
    end
  end
end

-- The file of the register KIND at PATH into which VALUES (by id) come, and what changes in words; ids that no value has
-- are deleted only with DELETE, else given back. Returns file (nil: nothing changes), lines, and the ids that are not there.
function update.of(kind, path, values, spec, fields, delete)
  local items, by_id, said, missing, more = project.items(path), {}, {}, {}, {}
  for _, item in ipairs(items) do by_id[item.texts.id or ""] = item end
  local named, changed = {}, false
  for _, value in ipairs(values) do
    local item = by_id[value.id]
    named[value.id] = true
    if item then
      compare(item, value, spec, fields, said)
    else
      more[#more + 1] = value
      said[#said + 1] = "+ " .. value.id
    end
  end
  for _, item in ipairs(items) do
    if item.texts.id and not named[item.texts.id] then
      if delete then
        item.deleted = true
        said[#said + 1] = "- " .. item.texts.id
      else
        missing[#missing + 1] = item.texts.id
      end
    end
  end
  changed = #said > 0
  return changed and project.again(kind, path, items, more) or nil, lists.map(said, function(line) return line end), missing
end

return update
