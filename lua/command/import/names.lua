-- The names by which the facts of the project, where there is one, can be recognised in a
-- spreadsheet: roles by their titles and holders, steps of scales by their names.
local kinds = require "facts.kinds"
local lists = require "base.lists"
local member = require "base.member"
local words = require "command.import.words"

local names = {}

-- The key of the register whose items are each an ENTITY, such as people for person, or nil.
local function register_of(entity)
  for _, name in ipairs(kinds.names()) do
    if kinds.part(name, "schema").entity == entity then return name end
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
  local node = member(self.root, key)
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

-- Adds to INDEX how documents cite an item: its ID before its name, NODE.
local function add_cited(index, id, node)
  for _, text in ipairs(texts(node)) do
    local key = words.key(id .. " " .. text)
    if index[key] == nil then index[key] = id end
  end
end

local function person_names(self)
  local people = {}
  for _, person in ipairs(read_key(self, "people") or {}) do
    local id = member(person, "id")
    if id then people[id.text] = member(person, "name") end
  end
  return people
end

local function entity_index(self, entity)
  local index, people = {}, entity == "role" and person_names(self) or {}
  for _, item in ipairs(read_key(self, register_of(entity) or entity) or {}) do
    local id, holder = member(item, "id"), member(item, "holder")
    if id then
      for _, key in ipairs { "id", "title", "name" } do add(index, member(item, key), id.text) end
      for _, key in ipairs { "title", "name" } do add_cited(index, id.text, member(item, key)) end
      add(index, holder, id.text)
      add(index, holder and people[holder.text], id.text)
    end
  end
  return index
end

-- Whether entities of this name stand in the library, whatever the project has.
function names.is_of_library(entity)
  return entity == "control" or entity == "document" or entity == "criterion of a requirement"
end

-- Adds to INDEX the criteria of STANDARD by their names elsewhere, and by their ids where no other standard has them.
local function add_criteria(index, standard)
  for _, clause in ipairs(standard.clauses) do
    for _, criterion in ipairs(clause.criteria or {}) do
      local id = words.key(criterion.id)
      index[words.key(criterion.name)] = criterion.name
      index[id] = (index[id] == nil or index[id] == criterion.name) and criterion.name -- false: of two, neither
    end
  end
end

-- The controls, documents or criteria of the LIBRARY by their ids and titles.
local function library_index(library, entity)
  local index = {}
  if entity == "control" then
    for _, standard in pairs(library.standards) do
      for _, control in ipairs(standard.superseded_by and {} or standard.controls) do
        index[words.key(control.name)] = control.name
        local short = control.name:match("^A%.(.+)$") -- as many registers write it
        if short then index[words.key(short)] = control.name end
      end
    end
  elseif entity == "criterion of a requirement" then
    for _, standard in pairs(library.standards) do add_criteria(index, standard) end
  elseif entity == "document" then
    for _, group in ipairs { library.policies or {}, library.documents or {} } do
      for id, document in pairs(group) do
        index[words.key(id)] = id
        for _, title in pairs(type(document.title) == "table" and document.title or { document.title }) do
          index[words.key(title)] = index[words.key(title)] or id
        end
      end
    end
  end
  return index
end

-- The steps of FACTOR as { index (key of a name → step), list (each { value, names }, rising) }.
local function scale_of(self, factor)
  local scales = member(read_key(self, "risk_method"), "scales")
  local is_value = factor == "confidentiality" or factor == "integrity" or factor == "availability"
  local scale = { index = {}, list = {} }
  for _, step in ipairs(member(scales, is_value and "value" or factor) or {}) do
    local value = member(step, "value")
    value = value and math.tointeger(tonumber(value.text))
    if value then
      add(scale.index, member(step, "name"), value)
      table.insert(scale.list, { value = value, names = texts(member(step, "name")) })
    end
  end
  table.sort(scale.list, function(a, b) return a.value < b.value end)
  return scale
end

-- The method of the project: kind and combine, and the bands of scores, each { min, max, names }.
local function method_of(self)
  local node = read_key(self, "risk_method")
  local function text(key) return (member(node, key) or {}).text end
  local bands = {}
  for i, band in ipairs(member(node, "bands") or {}) do
    local names_ = texts(member(band, "name"))
    names_[#names_ + 1] = member(band, "id") and member(band, "id").text
    bands[i] = { min = tonumber((member(band, "min") or {}).text), names = names_,
      max = tonumber((member(band, "max") or {}).text) }
  end
  return { kind = text("kind"), combine = text("combine") or "product", bands = bands,
    inherent = text("inherent") }
end

local function cached(make)
  local known = {}
  return function(name)
    name = name or ""
    known[name] = known[name] or make(name)
    return known[name]
  end
end

-- Who holds a role that the import proposes: the person of top management, else the first.
local function first_person(self)
  for _, role in ipairs(read_key(self, "roles") or {}) do
    local holder = member(role, "top_management") and member(role, "holder")
    if holder then return holder.text end
  end
  for _, person in ipairs(read_key(self, "people") or {}) do
    if member(person, "id") then return member(person, "id").text end
  end
end

local function languages_of(self)
  local node = member(self.root, "languages")
  if node and node.text then return { node.text } end
  return lists.map(node or {}, function(item) return item.text end)
end

-- The names of the project whose LIBRARY this is: `exist` (whether there is a project), entities(kind) an
-- index from key to id, ids(kind) the ids alone, scale(factor), method(), person() (see first_person),
-- languages, has(kind), whether the facts have such entities, and node(key), what is written of a fact.
function names.load(library)
  local exist = lists.contains(host.list_facts("."), "isms.yaml")
  local self = { root = exist and host.read_facts("isms.yaml"), files = host.list_facts("facts") }
  local entities = cached(function(entity)
    local index = library_index(library, entity)
    for key, id in pairs(entity_index(self, entity)) do index[key] = index[key] or id end
    return index
  end)
  return { exist = exist, entities = entities, languages = languages_of(self), files = self.files,
    has = function(entity) return next(entities(entity)) ~= nil end,
    node = function(key) return read_key(self, key) end,
    person = function() return first_person(self) end,
    method = cached(function() return method_of(self) end),
    scale = cached(function(factor) return scale_of(self, factor) end) }
end

return names
