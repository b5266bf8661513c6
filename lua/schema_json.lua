-- The schema of the facts as a JSON Schema, for editors and for other validators.
local facts = require "facts"
local json = require "json"

local PATTERNS = {
  date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", id = "^[A-Za-z0-9][A-Za-z0-9._-]*$",
  email = "^[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+$", url = "^https?://[^\\s<>\"]+$",
}

local convert

local function object_of(fields)
  local properties, required = {}, json.list {}
  for _, field in ipairs(fields) do
    properties[field.name] = convert(field)
    if field.required then required[#required + 1] = field.name end
  end
  return { type = "object", properties = properties, required = required,
    additionalProperties = false }
end

local makers = {}

-- YAML reads a plain word as a number, a boolean or a date where it can.
local function scalar(pattern)
  return { type = { "string", "number", "boolean" }, pattern = pattern }
end

function makers.text()
  return { anyOf = { scalar(), { type = "object", additionalProperties = scalar() } } }
end

function makers.integer(spec)
  return { type = "integer", minimum = spec.min, maximum = spec.max }
end

function makers.number(spec)
  return { type = "number", minimum = spec.min, maximum = spec.max }
end

function makers.percentage()
  return { anyOf = { { type = "number", minimum = 0, maximum = 100 },
    { type = "string", pattern = "^[0-9]+([.][0-9]*)?\\s*%?$" } } }
end

function makers.boolean()
  return { anyOf = { { type = "boolean" }, { enum = { "yes", "no", "y", "n", "true", "false" } } } }
end

function makers.enum(spec)
  local values = json.list {}
  for i, value in ipairs(spec.values) do values[i] = value end
  for alias in pairs(spec.aliases or {}) do values[#values + 1] = alias end
  return { enum = values }
end

function makers.list(spec)
  local list = { type = "array", items = convert(spec.of) }
  if spec.of.type == "map" then return list end
  return { anyOf = { list, { type = "string" } } }
end

function makers.map(spec) return object_of(spec.fields) end

function makers.keyed(spec)
  return { type = "object", additionalProperties = spec.of and convert(spec.of) or true }
end

function convert(spec)
  local make = makers[spec.type]
  local out = make and make(spec) or scalar(PATTERNS[spec.type])
  out.description = spec.explanation
  return out
end

-- The JSON Schema (2020-12) of isms.yaml with all files of facts/ in it.
return function()
  local schema = object_of(facts.fields())
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
  schema.title = "isms.yaml"
  schema.required = nil -- what is missing here may be in facts/
  return json.encode(schema)
end
