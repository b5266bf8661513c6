-- What one document may see of the facts: texts in its language and, in a public document, public
-- fields and items only.
local lists = require "base.lists"
local places = require "facts.places"

local projection = {}

local project

-- VALUE, a text fact, in LANGUAGE.
function projection.text(value, language)
  if type(value) == "table" then return value[language] end
  return value
end

local function is_visible(spec, item, public)
  local condition = public and spec.public_if
  return not condition or item[condition[1]] == condition[2]
end

-- The error that a public template gets for touching what is internal.
function projection.refuse(name)
  error({ code = "internal-fact", message = "'" .. name
    .. "' is internal; a public document may use public facts only" }, 0)
end

local guards = setmetatable({}, { __mode = "k" })

-- The metatable that refuses the internal ones of FIELDS.
local function guard_of(fields)
  if guards[fields] then return guards[fields] end
  local internal = {}
  for _, field in ipairs(fields) do internal[field.name] = field.visibility ~= "public" end
  guards[fields] = { __index = function(_, key)
    if internal[key] then projection.refuse(key) end
  end }
  return guards[fields]
end

local function project_list(self, spec, value)
  local out = {}
  for _, item in ipairs(value) do
    if is_visible(spec.of, item, self.public) then out[#out + 1] = project(self, spec.of, item) end
  end
  places.copy(value, out)
  return out
end

local plans = { [true] = setmetatable({}, { __mode = "k" }), [false] = setmetatable({}, { __mode = "k" }) }

-- What of FIELDS a document may see, the PUBLIC ones or all: fields (name → field), lists (the names of those that are lists),
-- size (of the last map that was made by it).
local function plan_of(fields, public)
  local plan = plans[public][fields]
  if plan then return plan end
  plan = { fields = {}, lists = {}, size = 0 }
  for _, field in ipairs(fields) do
    if not public or field.visibility == "public" then
      plan.fields[field.name] = field
      if field.type == "list" then plan.lists[#plan.lists + 1] = field.name end
    end
  end
  plans[public][fields] = plan
  return plan
end

local function project_fields(self, fields, value)
  local plan = plan_of(fields, self.public)
  local known, missing, size = plan.fields, plan.lists, 0
  local out = host.table(plan.size)
  for name, part in next, value do -- in any order
    local field = known[name]
    if field then
      out[name] = type(part) == "table" and project(self, field, part) or part
      size = size + 1
    end
  end
  for i = 1, #missing do
    local name = missing[i]
    if value[name] == nil then out[name], size = lists.absent(), size + 1 end
  end
  plan.size = size
  if value.custom and not self.public then out.custom = value.custom end
  places.copy(value, out)
  return self.public and setmetatable(out, guard_of(fields)) or out
end

local function project_keyed(self, spec, value)
  local out = {}
  for key, item in pairs(value) do
    local fields = spec.fields_for and spec.fields_for(self.library, key)
    if fields then
      out[key] = project_fields(self, fields, item)
    elseif is_visible(spec.of, item, self.public) then
      out[key] = project(self, spec.of, item)
    end
  end
  places.copy(value, out)
  return out
end

function project(self, spec, value)
  local kind = spec.type
  if kind == "text" and self.language then return projection.text(value, self.language) end
  if kind == "list" then return project_list(self, spec, value) end
  if kind == "map" then return project_fields(self, spec.fields, value) end
  if kind == "keyed" then return project_keyed(self, spec, value) end
  return value
end

-- Returns a copy of VALUE, a map of FIELDS, for a document in LANGUAGE (nil: texts keep all of their
-- languages); PUBLIC keeps only what is public. Lists that were not given become empty lists
-- that say so (lists.is_absent). LIBRARY is what fields_for of a specification needs.
function projection.make(fields, value, language, public, library)
  return project_fields({ language = language, public = public == true, library = library }, fields, value)
end

return projection
