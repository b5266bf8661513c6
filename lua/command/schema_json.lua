-- The schema of the facts as a JSON Schema, for editors and for other validators.
local facts = require "facts.read"
local json = require "format.json"
local library = require "facts.library"
local paths = require "facts.paths"
local schema = require "facts.schema"

local PATTERNS = {
  date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  moment = "^[0-9]{4}-[0-9]{2}-[0-9]{2}( ([01][0-9]|2[0-3]):[0-5][0-9])?$",
  month = "^[0-9]{4}-(0[1-9]|1[0-2])$",
  id = "^[A-Za-z0-9][A-Za-z0-9._-]*$",
  email = "^[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+$", url = "^https?://[^\\s<>\"]+$",
}

local convert

-- What ROW, one path of the schema, says of itself besides its type.
local function describe(self, out, row)
  local time = paths.time(row.spec)
  out.description = row.spec.explanation .. (time and " " .. time or "") .. (row.why_of == row.path and " " .. row.why or "")
  local example = paths.example(row)
  if example then
    local context = schema.context { library = self.library }
    out.examples = json.list { schema.read(context, row.path, row.spec, example.node) }
  end
  return out
end

-- FIELDS are the keys of the map at PATH ("" for the whole).
local function object_of(self, fields, path)
  local properties, required = {}, json.list {}
  for _, field in ipairs(fields) do
    local inside = path == "" and field.name or path .. "." .. field.name
    properties[field.name] = describe(self, convert(self, field, inside), self.rows[inside])
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

function makers.integer(_, spec)
  return { type = "integer", minimum = spec.min, maximum = spec.max }
end

function makers.number(_, spec)
  return { type = "number", minimum = spec.min, maximum = spec.max }
end

function makers.percentage()
  return { anyOf = { { type = "number", minimum = 0, maximum = 100 },
    { type = "string", pattern = "^[0-9]+([.][0-9]*)?\\s*%?$" } } }
end

function makers.boolean()
  return { anyOf = { { type = "boolean" }, { enum = { "yes", "no", "y", "n", "true", "false" } } } }
end

function makers.enum(_, spec)
  local values = json.list {}
  for i, value in ipairs(spec.values) do values[i] = value end
  for alias in pairs(spec.aliases or {}) do values[#values + 1] = alias end
  for word in pairs(spec.stands_for or {}) do values[#values + 1] = word end
  return { enum = values }
end

function makers.list(self, spec, path)
  local list = { type = "array", items = convert(self, spec.of, path) }
  if spec.of.type == "map" and not spec.of.alone then
    -- The entries of a register may have facts of the organisation's own.
    if not path:find(".", 1, true) then list.items.patternProperties = { ["^x-"] = scalar() } end
    return list
  end
  return { anyOf = { list, { type = "string" } } }
end

function makers.map(self, spec, path)
  local made = object_of(self, spec.fields, path)
  return spec.alone and { anyOf = { made, makers.text() } } or made
end

function makers.keyed(self, spec, path)
  return { type = "object", additionalProperties = spec.of and convert(self, spec.of, path) or true }
end

function convert(self, spec, path)
  local make = makers[spec.type]
  local made = make and make(self, spec, path) or scalar(PATTERNS[spec.type])
  return spec.none and { anyOf = { made, { const = "none" } } } or made
end

-- The JSON Schema (2020-12) of isms.yaml with all files of facts/ in it.
return function()
  local self = { rows = paths.all(), library = library.load({}) }
  local out = object_of(self, facts.fields(), "")
  out["$schema"] = "https://json-schema.org/draft/2020-12/schema"
  out.title = "isms.yaml"
  out.required = nil -- what is missing here may be in facts/
  return json.encode(out)
end
