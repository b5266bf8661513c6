-- The names by which the facts of the project, where there is one, can be recognised in a
-- spreadsheet: roles by their titles and holders, steps of scales by their names.
local kinds = require "facts.kinds"
local lists = require "base.lists"
local words = require "command.import.words"

local names = {}

-- The key of the register whose items are each an ENTITY, such as people for person, or nil.
local function register_of(entity)
  for _, name in ipairs(kinds.names()) do
    if kinds.part(name, "schema").entity == entity then return name end
  end
end

local function child(node, key)
  for _, entry in ipairs(node and node.kind == "map" and node or {}) do
    if entry.key == key then return entry.value end
  end
end

-- Every text of NODE: its own, or that of each language.
local function texts(node)
  if not node then return {} end
  if node.text then return { node.text } end
  local out = {}
  for _, entry in ipairs(node) do out[#out + 1] = entry.value and entry.value.text end
  return out
end

local function read_key(self, key)
  local node = child(self.root, key)
  if node then return node end
  for _, extension in ipairs { "yaml", "csv" } do
    local file = key .. "." .. extension
    if lists.contains(self.files, file) then return host.read_facts("facts/" .. file) end
  end
end

local function add(index, node, id)
  for _, text in ipairs(texts(node)) do
    local key = words.key(text)
    if key ~= "" and index[key] == nil then index[key] = id end
  end
end

local function person_names(self)
  local people = {}
  for _, person in ipairs(read_key(self, "people") or {}) do
    local id = child(person, "id")
    if id then people[id.text] = child(person, "name") end
  end
  return people
end

local function entity_index(self, entity)
  local index, people = {}, entity == "role" and person_names(self) or {}
  for _, item in ipairs(read_key(self, register_of(entity) or entity) or {}) do
    local id, holder = child(item, "id"), child(item, "holder")
    if id then
      for _, key in ipairs { "id", "title", "name" } do add(index, child(item, key), id.text) end
      add(index, holder, id.text)
      add(index, holder and people[holder.text], id.text)
    end
  end
  return index
end

local function step_index(self, factor)
  local scales, index = child(read_key(self, "risk_method"), "scales"), {}
  local is_value = factor == "confidentiality" or factor == "integrity" or factor == "availability"
  for _, step in ipairs(child(scales, is_value and "value" or factor) or {}) do
    local value = child(step, "value")
    add(index, child(step, "name"), value and math.tointeger(tonumber(value.text)))
  end
  return index
end

local function cached(make)
  local known = {}
  return function(name)
    known[name] = known[name] or make(name)
    return known[name]
  end
end

-- The project's names: `exist` (whether there is a project), entities(kind) and steps(factor), each
-- an index from key to id or number, and has(kind), whether the facts have such entities.
function names.load()
  local exist = lists.contains(host.list_facts("."), "isms.yaml")
  local self = { root = exist and host.read_facts("isms.yaml"), files = host.list_facts("facts") }
  local entities = cached(function(entity) return entity_index(self, entity) end)
  return { exist = exist, entities = entities,
    has = function(entity) return next(entities(entity)) ~= nil end,
    steps = cached(function(factor) return step_index(self, factor) end) }
end

return names
