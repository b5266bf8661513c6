-- Puts a canary into the internal fields of an example's facts, before the schema reads them: a word that nobody else uses, with
-- the number of its field. tests/lua/leaks.lua and tests/whole/canaries.sh run on what it makes.
local canary = {}

local list_facts = host.list_facts

canary.WORD = "canary"

-- What decides about the public form by its very nature; that is why the schema has it.
local DECIDES = { as_of = true, ["approvals.classification"] = true, ["certifications.public"] = true, ["suppliers.public"] = true, ["sites.public"] = true,
  ["roles.id"] = true, -- the library's policies name roles by id
  ["exceptions.section"] = true, -- and sections
}

local SAMPLE = {
  text = function(word) return word end, string = function(word) return word end,
  email = function(word) return word .. "@leak.example" end,
  url = function(word) return "https://leak.example/" .. word end,
}

local function copy(value)
  if type(value) ~= "table" then return value end
  local out = {}
  for key, item in next, value do out[key] = copy(item) end -- in any order
  return out
end

canary.copy = copy

-- Calls visit(field, name, holder, key) for every field of the map NODE that is written there; HOLDER[KEY] is its node. Fields that
-- take a sample and are not written are visited too, with a new entry.
local walk, walk_spec

local function walk_keyed(spec, name, node, internal, visit, library)
  for _, entry in ipairs(node) do
    local fields = spec.fields_for and spec.fields_for(library, entry.key)
    if fields then
      walk(fields, name .. "." .. entry.key .. ".", entry.value, true, visit, library)
    elseif spec.of then
      walk_spec(spec.of, name, entry.value, internal or canary.is_hidden(spec.of, entry.value),
        visit, library)
    end
  end
end

function walk_spec(spec, name, node, internal, visit, library)
  if not node then return end
  if spec.type == "map" and node.kind == "map" then
    walk(spec.fields, name .. ".", node, internal, visit, library)
  elseif spec.type == "list" and node.kind == "list" then
    for i, item in ipairs(node) do
      if spec.of.type == "map" then
        walk_spec(spec.of, name, item, internal or canary.is_hidden(spec.of, item), visit, library)
      else
        visit(spec.of, name, node, i, internal)
      end
    end
  elseif spec.type == "keyed" and node.kind == "map" then
    walk_keyed(spec, name, node, internal, visit, library)
  end
end

-- Whether the condition of public items does not hold for the map NODE.
function canary.is_hidden(spec, node)
  local condition = spec.public_if
  if not condition then return false end
  for _, entry in ipairs(node) do
    if entry.key == condition[1] then
      local text = entry.value.text
      return text ~= tostring(condition[2]) and not (condition[2] == true and text == "yes")
    end
  end
  return true
end

local function entry_of(field, node, prefix)
  for _, entry in ipairs(node) do
    if entry.key == field.name then return entry end
  end
  -- At the top there are no texts, and a policy's parameter that is not given has its default.
  if not SAMPLE[field.type] or prefix == "" or prefix:find("^parameters") then return nil end
  local entry = { key = field.name, line = node.line or 1, col = 1,
    value = { kind = "null", text = "", line = node.line or 1, col = 1, path = node.path } }
  node[#node + 1] = entry
  return entry
end

function walk(fields, prefix, node, internal, visit, library)
  for _, field in ipairs(fields) do
    local hidden = internal or field.visibility ~= "public"
    local entry = entry_of(field, node, prefix)
    if entry then
      local name = prefix .. field.name
      if not field.fields and not field.of then visit(field, name, entry, "value", hidden, prefix) end
      local cell = field.type == "list" and field.of.type ~= "map" and entry.value.text
      if cell then
        visit(field.of, name, entry, "value", hidden)
      else
        walk_spec(field, name, entry.value, hidden, visit, library)
      end
    end
  end
end

local function scalar(node, text)
  return { kind = "string", text = text, line = node.line, col = node.col, path = node.path }
end

local CHANGE = {
  boolean = function(_, text) return (text == "true" or text == "yes") and "no" or "yes" end,
  date = function(_, text) return (text:gsub("%-%d%d$", "-17")) end,
  integer = function(field, text)
    local value = math.tointeger(tonumber(text)) or 0
    return tostring((field.max and value >= field.max) and value - 1 or value + 1)
  end,
  enum = function(field, text)
    for _, value in ipairs(field.values) do
      if value ~= text and not (field.aliases and field.aliases[text] == value) then return value end
    end
    return text
  end,
}
CHANGE.number, CHANGE.percentage = CHANGE.integer, CHANGE.integer

-- Puts WORD, or for what is no text another value, into HOLDER[KEY] as its FIELD allows; false when there is no other value.
local function put(field, holder, key, word)
  local node = holder[key]
  if SAMPLE[field.type] then
    holder[key] = scalar(node, SAMPLE[field.type](word))
  elseif CHANGE[field.type] and node.text and node.text ~= "" then
    holder[key] = scalar(node, CHANGE[field.type](field, node.text))
  else
    return false
  end
  return true
end

local known

-- What the library knows, for the fields of the parameters.
function canary.library()
  known = known or require("facts.library").load({ "en", "ja" })
  return known
end

-- Adds to OUT, by the name of its id, the entity of each register in FIELDS, also of those inside others.
local function entities_of(fields, prefix, out)
  for _, field in ipairs(fields) do
    local inside = field.fields or field.of and field.of.fields
    if field.entity and inside then out[prefix .. field.name .. ".id"] = field.entity end
    if inside then entities_of(inside, prefix .. field.name .. ".", out) end
  end
  return out
end

-- A new id for each old one of the fields in NUMBERS, by entity: what refers to it has to follow.
local function renames(fields, root, numbers)
  local entities, by_entity = entities_of(fields, "", {}), {}
  walk(fields, "", root, false, function(field, name, holder, key)
    local entity = field.type == "id" and numbers[name] and entities[name]
    if entity then
      local old = holder[key].text
      by_entity[entity] = by_entity[entity] or {}
      by_entity[entity][old] = old .. canary.WORD .. numbers[name] .. "x"
    end
  end, canary.library())
  return by_entity
end

-- The roots of NODES (key → node) as one map.
local function root_of(nodes)
  local root = { kind = "map" }
  for key, node in pairs(nodes) do root[#root + 1] = { key = key, value = node } end
  return root
end

-- The names of the internal fields that can be changed in NODES, and of those that cannot, both sorted; a reference to
-- another fact is what that fact's id is.
function canary.fields(fields, nodes)
  local seen, texts, others = {}, {}, {}
  walk(fields, "", root_of(copy(nodes)), false, function(field, name, _, _, internal)
    if internal and not seen[name] and not DECIDES[name] then
      seen[name] = true
      if SAMPLE[field.type] or field.type == "id" then texts[#texts + 1] = name
      elseif CHANGE[field.type] then others[#others + 1] = name end
    end
  end, canary.library())
  table.sort(texts)
  table.sort(others)
  return texts, others
end

-- A copy of NODES with a canary in each of the fields whose name is in NUMBERS (name → number), and how many were put.
function canary.plant(fields, nodes, numbers)
  local root, count = root_of(copy(nodes)), 0
  local ids = renames(fields, root, numbers)
  walk(fields, "", root, false, function(field, name, holder, key, internal, prefix)
    local entity = field.type == "reference" and ids[field.to]
    if entity and holder[key].text then
      holder[key] = scalar(holder[key], (holder[key].text:gsub("[^%s,;]+", entity)))
    elseif field.type == "id" and numbers[name] then
      count = count + 1
      holder[key] = scalar(holder[key], holder[key].text .. canary.WORD .. numbers[name] .. "x")
    elseif internal and numbers[name] and put(field, holder, key, canary.WORD .. numbers[name] .. "x") then
      count = count + 1
    end
  end, canary.library())
  local planted = {}
  for _, entry in ipairs(root) do planted[entry.key] = entry.value end
  return planted, count
end

-- The facts of the project in FOLDER of the library, key → node, as they are written.
function canary.read_folder(folder)
  local nodes = {}
  for _, entry in ipairs((host.read_library_yaml(folder .. "/isms.yaml"))) do nodes[entry.key] = entry.value end
  for _, file in ipairs(host.list_library(folder .. "/facts")) do
    nodes[file:match("^[^.]+")] = host.read_library_yaml(folder .. "/facts/" .. file)
  end
  return nodes
end

-- The same of EXAMPLE.
function canary.read(example)
  return canary.read_folder("examples/" .. example)
end

-- Makes the files of evidence those that lie beside the facts of NODES in the library.
local function serve_evidence(nodes)
  local folder = nodes.evidence and (nodes.evidence.path or ""):match("^(.*/)facts/")
  if not folder then return end
  function host.digest(path) return host.sha256(host.read_library_text(folder .. path)) end
end

-- Makes the facts that are read from now on those of NODES.
function canary.serve(nodes)
  serve_evidence(nodes)
  local root = { kind = "map", line = 1, col = 1, path = "isms.yaml" }
  for key, node in pairs(nodes) do
    if not node.path then node.path = "isms.yaml" end
    root[#root + 1] = { key = key, line = 1, col = 1, value = node }
  end
  table.sort(root, function(a, b) return a.key < b.key end)
  function host.read_facts() return root end
  function host.list_facts(folder) return folder == "facts" and {} or list_facts(folder) end
end

-- Numbers for NAMES, in their order.
function canary.numbers(names)
  local numbers = {}
  for i, name in ipairs(names) do numbers[name] = i end
  return numbers
end

-- NAMES in lists of SIZE, the last of them shorter.
function canary.batches(names, size)
  local list = {}
  for i = 1, #names, size do list[#list + 1] = table.move(names, i, math.min(i + size - 1, #names), 1, {}) end
  return list
end

-- Calls try(names) with NAMES and, where it returns false, with each half of them, down to single names.
function canary.halve(names, try)
  if try(names) or #names == 1 then return end
  for _, half in ipairs(canary.batches(names, (#names + 1) // 2)) do canary.halve(half, try) end
end

return canary
