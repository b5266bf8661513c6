-- Walks facts beside the schema that describes them.
local lists = require "base.lists"

local walk = {}

local visit

local leading = setmetatable({}, { __mode = "k" }) -- kinds → fields → see fields_to

local fields_to

-- Whether values of KINDS, a set of types, may stand in what SPEC describes.
local function leads(spec, kinds)
  if spec.type == "list" then return leads(spec.of, kinds) end
  if spec.type == "map" then return #fields_to(spec.fields, kinds) > 0 end
  if spec.type == "keyed" then return spec.fields_for ~= nil or leads(spec.of, kinds) end
  return kinds[spec.type] == true
end

-- Those of FIELDS in which values of KINDS (nil: of any type) may stand.
function fields_to(fields, kinds)
  if not kinds then return fields end
  local known = leading[kinds]
  local list = known and known[fields]
  if list then return list end
  list = lists.select(fields, function(field) return leads(field, kinds) end)
  known = leading[kinds] or setmetatable({}, { __mode = "k" })
  leading[kinds], known[fields] = known, list
  return list
end

-- What stands around a value: { value (a map, a keyed map or a list), kind, key (its own in what
-- stands around it, `above`) }.
local function step(spec, value, key, above)
  return { value = value, kind = spec.type, key = key, above = above }
end

-- A field that is given as none is no fact to look at.
local function visit_fields(self, fields, at)
  local list, value = fields_to(fields, self.kinds), at.value
  for i = 1, #list do
    local field = list[i]
    local name = field.name
    local part = rawget(value, name)
    local is_none = part == nil or part == false and field.none
    if not is_none then visit(self, field, part, name, at) end
  end
end

local function visit_keyed(self, spec, at)
  for key, item in pairs(at.value) do
    local fields = spec.fields_for and spec.fields_for(self.library, key)
    if fields then
      visit_fields(self, fields, { value = item, kind = "map", key = key, above = at })
    elseif not spec.fields_for then
      visit(self, spec.of, item, key, at)
    end
  end
end

function visit(self, spec, value, key, above)
  local kind = spec.type
  if kind == "list" then
    local at = step(spec, value, key, above)
    for i, item in ipairs(value) do visit(self, spec.of, item, i, at) end
  elseif kind == "map" then
    visit_fields(self, spec.fields, step(spec, value, key, above))
  elseif kind == "keyed" then
    visit_keyed(self, spec, step(spec, value, key, above))
  elseif not self.kinds or self.kinds[kind] then
    self.leaf(spec, value, above.value, key, above)
  end
end

-- Calls LEAF(specification, value, holder, key, at) for every value in VALUES, a map of FIELDS; AT is
-- the holder with all that stands around it ({ value, kind, key, above }); KINDS, a set that may be
-- nil, says of which types; callers that walk again pass the same one.
function walk.leaves(fields, values, library, leaf, kinds)
  local self = { library = library, leaf = leaf, kinds = kinds }
  visit_fields(self, fields, { value = values, kind = "map" })
end

local TEXTS = { text = true } -- one set, for what leads to its kinds is known by the set

-- Calls TAKE(value, holder, key) for every text.
function walk.texts(fields, values, library, take)
  walk.leaves(fields, values, library, function(_, value, holder, key)
    take(value, holder, key)
  end, TEXTS)
end

-- The fact that PATH ("scope.issues") leads to in FACTS, or nil.
function walk.fact(facts, path)
  local value = facts
  for step in path:gmatch("[^.]+") do
    if type(value) ~= "table" then return nil end
    value = value[step]
  end
  return value
end

return walk
