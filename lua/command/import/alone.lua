-- Items that are but a text where others are maps (`alone` of the schema): how a change of them is written.
local dotted = require "base.dotted"
local lists = require "base.lists"
local schema = require "facts.schema"
local yaml = require "format.yaml"
local yaml_edit = require "command.import.yaml_edit"

local alone = {}

-- TEXTS (language → text, or "" → the one for all) of NODE, a text.
local function texts_of(node)
  local texts = {}
  if node.text then return { [""] = node.text } end
  for _, entry in ipairs(node) do texts[entry.key] = entry.value.text end
  return texts
end

-- How YAML writes NODE, an item of a list of SPEC that is but a text, with CHANGES (see yaml_edit.set): still as a text alone
-- where it has nothing else; nil where NODE is no such item.
function alone.item(spec, node, changes)
  if not schema.stands_alone(spec, node) then return nil end
  local merged = {}
  for language, text in pairs(texts_of(node)) do
    merged[spec.alone .. (language == "" and "" or "." .. language)] = yaml.flow({ type = "string" }, text)
  end
  for name, text in pairs(changes) do merged[name] = text end
  local below, others = {}, false
  for name, text in pairs(merged) do
    local step, rest = dotted.first(name)
    if step == spec.alone then below[rest] = text else others = others or text ~= "" end
  end
  return others and yaml_edit.flow(merged) or yaml_edit.flow(below)
end

-- The texts in VALUE (a text, or one a language), as texts_of has them, with what CHANGED (name → text) says otherwise.
local function merged_texts(spec, value, changed)
  local texts = {}
  for language, text in pairs(type(value) == "table" and value or { [""] = value }) do texts[language] = text end
  for name, text in pairs(changed) do
    local step, rest = dotted.first(name)
    if step == spec.alone then texts[rest] = text ~= "" and text or nil end
  end
  return texts
end

-- Whether VALUE, of SPEC, with CHANGED (name → text) says more than its text.
local function says_more(spec, value, changed)
  for name, said in pairs(value) do
    if name ~= spec.alone and changed[name] == nil and not (type(said) == "table" and #said == 0 and next(said) == nil) then return true end
  end
  for name, text in pairs(changed) do
    if dotted.first(name) ~= spec.alone and text ~= "" then return true end
  end
  return false
end

-- The cells of a CSV file (name → text) for a list FIELD of VALUES, whose items have but texts, after what PART says (changed,
-- deleted, added; nil: nothing) of them, in LANGUAGES. Nil where CSV cannot hold them.
function alone.cells(field, values, part, languages)
  local items, by_language = {}, false
  local function take(value, changed)
    local texts = merged_texts(field.of, value[field.of.alone], changed)
    for language, text in pairs(texts) do
      if text:find(";", 1, true) then return false end
      by_language = by_language or language ~= ""
    end
    items[#items + 1] = texts
    return not says_more(field.of, value, changed)
  end
  for place, value in ipairs(values) do
    local changed = part.changed[place]
    if not part.deleted[place] and not take(value, changed and changed.texts or {}) then return nil end
  end
  for _, value in ipairs(part.added) do
    if not take(value, {}) then return nil end
  end
  local cells = { [field.name] = not by_language and table.concat(lists.map(items, function(texts) return texts[""] or "" end), "; ") or "" }
  for _, language in ipairs(languages) do
    cells[field.name .. "." .. language] = by_language and table.concat(lists.map(items, function(texts)
      return texts[language] or texts[""] or ""
    end), "; ") or ""
  end
  return cells
end

return alone
