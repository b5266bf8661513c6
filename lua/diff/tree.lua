-- Facts as a tree that can be compared and read out, by the schema alone.
--
-- node: id (in its list), path (of the fact), name and title (language → text; the title tells of a
-- node that is new or gone), cells, children, and perhaps version and apart ("yes": a colon stands
-- after its name)
-- cell: field (below the node's path), text (language → text or list of texts), and perhaps value
-- (what is compared instead of the text), label (language → text, else the field has words), path
-- (else that of node and field), bare ("yes": no label), covers (fields that it tells too)
--
-- In a table from language to text "*" stands for every language.
local bencode = require "format.bencode"
local lists = require "base.lists"
local phrase = require "base.phrase"

local tree = {}

-- The table from each of the languages of SELF to what MAKE(language) gives.
function tree.each(self, make)
  local out = {}
  for _, language in ipairs(self.languages) do out[language] = make(language) end
  return out
end

-- TEXT, which is the same in every language.
function tree.same(text)
  return { ["*"] = text }
end

-- VALUE as text; a string stays as it is, "3.0" too.
local function whole(value)
  return tostring(type(value) == "number" and math.tointeger(value) or value)
end

-- VALUE as it is compared: a string that no other value has.
function tree.canonical(value)
  if type(value) == "table" then
    local out = {}
    for key, item in pairs(value) do out[key] = tree.canonical(item) end
    return bencode.encode(out)
  end
  return whole(value)
end

-- A text fact in every language.
function tree.text(self, value)
  if type(value) ~= "table" then return tree.same(value) end
  return tree.each(self, function(language) return value[language] or "" end)
end

local readers = {}

readers.text = tree.text

function readers.boolean(self, value)
  local word = value and "yes" or "no"
  return tree.each(self, function(language) return self.words[language][word] end)
end

-- The words for VALUE: those for it in the field of SPEC, else for it anywhere, else itself.
function readers.enum(self, value, spec)
  local special = (spec.name or "") .. "." .. value
  return tree.each(self, function(language)
    local known = self.words[language].values
    return known[special] or known[value] or (value:gsub("%-", " "))
  end)
end

function readers.reference(self, value, spec)
  return self.names and self.names(spec.to, value) or tree.same(value)
end

local function number(self, value, spec)
  if not spec.unit then return tree.same(whole(value)) end
  return tree.each(self, function(language)
    return phrase.quantity(math.tointeger(value) or value, spec.unit, self.locale[language])
  end)
end

readers.integer, readers.number = number, number

function readers.percentage(self, value)
  return number(self, value, { unit = "%" })
end

-- What VALUE of SPEC reads like, and the value that is compared (nil: what it reads like).
local function read(self, value, spec)
  local reader = readers[spec.type]
  local text = reader and reader(self, value, spec) or tree.same(tostring(value))
  return text, spec.type ~= "text" and tree.canonical(value) or nil
end

local function list_cell(self, field, list, spec)
  local texts, values = {}, {}
  for i, item in ipairs(list) do texts[i], values[i] = read(self, item, spec) end
  local text = tree.each(self, function(language)
    local out = {}
    for i, item in ipairs(texts) do out[i] = item[language] or item["*"] end
    return out
  end)
  return { field = field, text = text, value = #values == #list and values or nil }
end

local function is_plain(field)
  return field.type ~= "boolean" and not field.fields and not field.of and not field.fields_for
end

-- The fields that tell the items of the list SPEC apart: their id, else the first plain fact of
-- ITEM, and the second too where the first is some other register's id, which often recurs.
local function keys_of(spec, item)
  local id = spec.key or "id"
  if rawget(item, id) ~= nil then return { id } end
  local keys = {}
  for _, field in ipairs(spec.of.fields) do
    if rawget(item, field.name) ~= nil and is_plain(field) then
      keys[#keys + 1] = field.name
      local recurs = field.type == "reference" and field.to ~= "role"
      if #keys == 2 or not recurs then return keys end
    end
  end
  return keys
end

-- An id in every language alike.
local function identity(item, keys)
  local parts = {}
  for i, key in ipairs(keys) do
    local value = rawget(item, key)
    if type(value) == "table" then value = value.en or value[next(value)] end
    parts[i] = whole(value)
  end
  return table.concat(parts, " ")
end

local HEADLINES = { "name", "title", "objective", "metric", "subject", "scenario", "activity",
  "action", "text" }

local function field_of(fields, name)
  return lists.find(fields, "name", name)
end

-- The words by which people know ITEM: its title or name, else its first fact after KEY.
local function headline(self, fields, item, key)
  for _, name in ipairs(HEADLINES) do
    local value = rawget(item, name)
    if value ~= nil and name ~= key and field_of(fields, name).type == "text" then
      return tree.text(self, value)
    end
  end
  for _, field in ipairs(fields) do
    local value = rawget(item, field.name)
    if field.name ~= key and value ~= nil and is_plain(field) then
      return (read(self, value, field))
    end
  end
end

-- "R-05" and "A.8.11" are printed in documents; "head-of-sales" is not.
function tree.is_number(id)
  return id:find("^%u[%a:]*[%-.]?%d") ~= nil or id:find("^%d") ~= nil
end

local function joined(self, ...)
  local parts = { ... }
  return tree.each(self, function(language)
    local out = {}
    for _, part in ipairs(parts) do
      local text = part[language] or part["*"]
      if text and text ~= "" then out[#out + 1] = text end
    end
    return table.concat(out, " ")
  end)
end

tree.joined = joined

-- Name and title of ITEM, a map of FIELDS that its KEYS tell from others.
local function named(self, fields, item, keys)
  local names, key = {}, keys[1]
  for i, name in ipairs(keys) do
    names[i] = read(self, rawget(item, name), field_of(fields, name))
  end
  local name = joined(self, table.unpack(names))
  local kind = key and field_of(fields, key).type
  if not key or kind == "text" or #keys > 1 then return name, name end
  local head = headline(self, fields, item, key)
  if not head then return name, name end
  if kind == "id" and not tree.is_number(rawget(item, key)) then return head, head end
  return name, joined(self, name, head)
end

local add_fields

-- A node for ITEM, a map of FIELDS.
function tree.node(self, id, path, fields, item)
  local node = { id = id, path = path, name = tree.same(id), cells = {}, children = {} }
  node.title = node.name
  add_fields(self, node, "", fields, item)
  return node
end

local function label_name(self, node, field)
  return tree.each(self, function(language) return self.label(language, node.path, field) end)
end

-- The items of the list of maps LIST as nodes; PATH is the list's.
function tree.items(self, path, spec, list)
  local nodes, seen = {}, {}
  for _, item in ipairs(list) do
    local keys = keys_of(spec, item)
    local id = identity(item, keys)
    seen[id] = (seen[id] or 0) + 1
    local unique = seen[id] == 1 and id or id .. "#" .. seen[id]
    local node = tree.node(self, unique, path .. "[" .. unique .. "]", spec.of.fields, item)
    node.name, node.title = named(self, spec.of.fields, item, keys)
    if unique ~= id then
      local again = tree.same("#" .. seen[id])
      node.name, node.title = joined(self, node.name, again), joined(self, node.title, again)
    end
    nodes[#nodes + 1] = node
  end
  return nodes
end

-- Puts the name of the FIELD of NODE before those of CHILDREN, and adds them.
local function adopt(self, node, field, children)
  local label = label_name(self, node, field)
  for _, child in ipairs(children) do
    child.name, child.title = joined(self, label, child.name), joined(self, label, child.title)
    node.children[#node.children + 1] = child
  end
end

local function keyed_items(self, path, spec, value)
  local nodes = {}
  for key, item in pairs(value) do
    local fields = spec.fields_for and spec.fields_for(self.library, key) or spec.of.fields
    nodes[#nodes + 1] = tree.node(self, key, path .. "." .. key, fields, item)
  end
  return nodes
end

local add_field

local function add_keyed(self, node, name, field, value)
  if field.fields_for or field.of.fields then
    return adopt(self, node, name, keyed_items(self, node.path .. "." .. name, field, value))
  end
  for key, item in pairs(value) do
    add_field(self, node, name .. "." .. key, field.of, item)
  end
end

-- The cell of a fact that is given as none.
local function none_cell(self, name)
  return { field = name, value = "none", text = tree.each(self, function(language)
    return self.words[language].none
  end) }
end

function add_field(self, node, name, field, value)
  if field.none and value == false then
    node.cells[#node.cells + 1] = none_cell(self, name)
  elseif field.type == "map" then
    add_fields(self, node, name .. ".", field.fields, value)
  elseif field.type == "keyed" then
    add_keyed(self, node, name, field, value)
  elseif field.type == "list" and field.of.type == "map" then
    adopt(self, node, name, tree.items(self, node.path .. "." .. name, field, value))
  elseif field.type == "list" then
    if #value > 0 then node.cells[#node.cells + 1] = list_cell(self, name, value, field.of) end
  else
    local text, canonical = read(self, value, field)
    node.cells[#node.cells + 1] = { field = name, text = text, value = canonical }
  end
end

function add_fields(self, node, prefix, fields, item)
  for _, field in ipairs(fields) do
    local value = rawget(item, field.name)
    if value ~= nil then add_field(self, node, prefix .. field.name, field, value) end
  end
end

local function value_title(self, name, text)
  return tree.each(self, function(language)
    local value, known = text[language] or text["*"], self.words[language]
    if type(value) == "table" then value = table.concat(value, known.separator) end
    return name[language] .. known.colon .. value
  end)
end

local function section_name(self, name)
  return tree.each(self, function(language) return self.words[language].sections[name] end)
end

-- A fact that is one value or a list of plain ones: a node with one cell, which needs no label.
local function scalar_section(self, spec, value)
  local node = { id = spec.name, path = spec.name, cells = {}, children = {} }
  node.name = section_name(self, spec.name)
  add_field(self, node, "", spec, value)
  local cell = node.cells[1]
  if not cell then return {} end
  cell.label, cell.path = tree.same(""), spec.name
  node.title = value_title(self, node.name, cell.text)
  return { node }
end

-- The top-level fact VALUE of the field SPEC as a list of nodes.
function tree.section(self, spec, value)
  if spec.type == "list" and spec.of.type == "map" then
    return tree.items(self, spec.name, spec, value)
  elseif spec.type == "keyed" then
    return keyed_items(self, spec.name, spec, value)
  elseif spec.type == "map" and value then
    local node = tree.node(self, spec.name, spec.name, spec.fields, value)
    node.name = section_name(self, spec.name)
    node.title = node.name
    return { node }
  end
  return scalar_section(self, spec, value)
end

return tree
