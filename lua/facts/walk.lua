-- Walks facts beside the schema that describes them.
local walk = {}

local visit

local function visit_fields(self, fields, value)
  for _, field in ipairs(fields) do
    local name = field.name
    local part = rawget(value, name)
    if part ~= nil then visit(self, field, part, value, name) end
  end
end

local function visit_keyed(self, spec, value)
  for key, item in pairs(value) do
    local fields = spec.fields_for and spec.fields_for(self.library, key)
    if fields then
      visit_fields(self, fields, item)
    elseif not spec.fields_for then
      visit(self, spec.of, item, value, key)
    end
  end
end

function visit(self, spec, value, holder, key)
  local kind = spec.type
  if kind == "list" then
    for i, item in ipairs(value) do visit(self, spec.of, item, value, i) end
  elseif kind == "map" then
    visit_fields(self, spec.fields, value)
  elseif kind == "keyed" then
    visit_keyed(self, spec, value)
  elseif not self.kinds or self.kinds[kind] then
    self.leaf(spec, value, holder, key)
  end
end

-- Calls LEAF(specification, value, holder, key) for every value in VALUES, a map of FIELDS; KINDS,
-- a set that may be nil, says of which types.
function walk.leaves(fields, values, library, leaf, kinds)
  visit_fields({ library = library, leaf = leaf, kinds = kinds }, fields, values)
end

-- Calls TAKE(value, holder, key) for every text.
function walk.texts(fields, values, library, take)
  walk.leaves(fields, values, library, function(_, value, holder, key)
    take(value, holder, key)
  end, { text = true })
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
