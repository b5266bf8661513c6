-- How `explain` and `list` tell what a fact or a parameter of a policy may be.
local projection = require "facts.projection"

local describe = {}

local LANGUAGE = "en" -- the program speaks English

-- The type of SPEC, of the schema: "list of id of a role".
function describe.type(spec)
  local text = spec.type
  if spec.values then text = "one of " .. table.concat(spec.values, ", ") end
  if spec.to then text = "id of a " .. spec.to end
  if spec.of then text = spec.type .. " of " .. describe.type(spec.of) end
  return text
end

-- Between what numbers SPEC lies, or nil where it has no bound.
function describe.range(spec)
  local parts = {}
  if spec.min then parts[#parts + 1] = "at least " .. spec.min end
  if spec.max then parts[#parts + 1] = "at most " .. spec.max end
  return #parts > 0 and table.concat(parts, ", ") or nil
end

-- VALUE of a fact or a default, as text in one line; nil stays nil.
function describe.value(value)
  if type(value) == "boolean" then return value and "yes" or "no" end
  if type(value) ~= "table" then return value and tostring(value) end
  if value[LANGUAGE] then return value[LANGUAGE] end
  local items = {}
  for i, item in ipairs(value) do items[i] = projection.text(item, LANGUAGE) end
  return "[" .. table.concat(items, ", ") .. "]"
end

return describe
