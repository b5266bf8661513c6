-- Paths of facts: which of the facts that one leads to are not given, and whether it leads anywhere.
-- A step of a path is the key of a fact, * for every item of a list or map, key=value for the items
-- that have this value, or key= for those that have none: "scope.issues", "risks.*.consequence",
-- "internal_audits.status=held.summary". A path in { } stands for each of the values it leads to:
-- "procedures.{standards.*.categories.*}".
local lists = require "base.lists"

local gaps = {}

local function is_absent(value)
  return value == nil or (type(value) == "table" and next(value) == nil)
end

local known_steps = {} -- path → its steps

local function steps_of(path)
  local steps = known_steps[path]
  if steps then return steps end
  steps = {}
  for step in path:gmatch("[^.]+") do steps[#steps + 1] = step end
  known_steps[path] = steps
  return steps
end

local function named(name, key)
  if math.type(key) == "integer" then return ("%s[%d]"):format(name, key) end
  return name == "" and key or name .. "." .. key
end

-- Whether STEP stands for items; and whether for ITEM.
local function selects(step, item)
  if step == "*" then return true, true end
  local key, value = step:match("^(.-)=(.*)$")
  if not key then return false, false end
  local given = type(item) == "table" and item[key]
  return true, (given == nil and "" or tostring(given)) == value
end

-- The fact that STEPS lead to from step AT in what NAME names, as far as no items come between.
local function rest_of(name, steps, at)
  for i = at, #steps do
    if selects(steps[i]) then return name end
    name = named(name, steps[i])
  end
  return name
end

local follow

-- Follows STEPS behind AT in the items of VALUE, which NAME names, that step AT selects.
local function follow_items(value, name, steps, at, gaps)
  for key, item in pairs(value) do
    local _, selected = selects(steps[at], item)
    if selected then follow(item, named(name, key), steps, at + 1, true, gaps) end
  end
end

function follow(value, name, steps, at, inside, gaps)
  local step = steps[at]
  if not step or type(value) ~= "table" then return end
  if selects(step) then return follow_items(value, name, steps, at, gaps) end
  local part = value[step]
  if is_absent(part) then
    gaps[#gaps + 1] = { name = rest_of(name, steps, at), holder = value, key = step, inside = inside }
  else
    follow(part, named(name, step), steps, at + 1, inside, gaps)
  end
end

-- Adds to OUT the values in VALUE that STEPS lead to from step AT.
local function collect(value, steps, at, out)
  local step = steps[at]
  if not step then
    out[#out + 1] = value
  elseif step == "*" then
    for _, item in pairs(value or {}) do collect(item, steps, at + 1, out) end
  elseif value then
    collect(value[step], steps, at + 1, out)
  end
end

-- PATH once for each value of the facts that it names in { }.
local function spelled_out(facts, path)
  local before, source, after = path:match("^(.-){(.-)}(.*)$")
  if not before then return { path } end
  local out = {}
  collect(facts, steps_of(source), 1, out)
  for i, value in ipairs(out) do out[i] = before .. value .. after end
  return out
end

-- The gaps of FACTS on PATH, in their order: { name (such as "risks[3].consequence"), holder and key
-- (where it is missing), inside (of an item, which is given) }.
function gaps.of(facts, path)
  local found = {}
  for _, spelled in ipairs(spelled_out(facts, path)) do
    follow(facts, "", steps_of(spelled), 1, false, found)
  end
  return found
end

-- What the items of SPEC may be: one specification, or those of all fields of a map.
local function items_of(spec)
  return spec.of and { spec.of } or spec.fields or {}
end

local function names_of(fields)
  local names = {}
  for i, field in ipairs(fields or {}) do names[i] = field.name end
  return names
end

-- The values that FIELD may have, as a path writes them; nil where any text may stand.
local function values_of(field)
  return field.type == "boolean" and { "true", "false" } or field.values
end

-- The field KEY of ITEM, if it may have VALUE.
local function selecting(item, key, value)
  local field = lists.find(item.fields or {}, "name", key)
  local values = field and values_of(field)
  return field and (value == "" or not values or lists.contains(values, value))
end

-- What STEP leads to from SPEC by the schema.
local function below(spec, step)
  if spec.fields_for then return { spec } end
  if step == "*" then return items_of(spec) end
  local key, value = step:match("^(.-)=(.*)$")
  if key then
    return lists.select(items_of(spec), function(item) return selecting(item, key, value) end)
  end
  if spec.type == "keyed" then return items_of(spec) end
  return { lists.find(spec.fields or {}, "name", step) }
end

-- What is wrong in STEP, which leads nowhere from SPEC, and what could stand in its place.
local function mistaken(spec, step)
  local key, value = step:match("^(.-)=(.*)$")
  if not key then return step, names_of(spec.fields) end
  local item = items_of(spec)[1] or {}
  local field = lists.find(item.fields or {}, "name", key)
  if field then return value, values_of(field) end
  return key, names_of(item.fields)
end

local function unknown_in(fields, path)
  local specs, steps = { { type = "map", fields = fields } }, steps_of(path)
  for _, step in ipairs(steps) do
    local next_specs = {}
    for _, spec in ipairs(specs) do
      for _, inner in ipairs(below(spec, step)) do next_specs[#next_specs + 1] = inner end
    end
    if #next_specs == 0 then return mistaken(specs[1], step) end
    specs = next_specs
  end
  if #steps == 0 then return path, names_of(fields) end
end

-- What PATH names that no fact of FIELDS, the specifications of all facts, has: that part of it and
-- what could stand there, as a list or nil; nil when the path leads to facts.
function gaps.unknown(fields, path)
  local sources = {}
  local whole = path:gsub("{(.-)}", function(source)
    sources[#sources + 1] = source
    return "*"
  end)
  for _, source in ipairs(sources) do
    local part, names = unknown_in(fields, source)
    if part then return part, names end
  end
  return unknown_in(fields, whole)
end

return gaps
