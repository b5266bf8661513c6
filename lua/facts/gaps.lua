-- Which of the facts that a path leads to are not given. A step of a path is the key of a fact, * for
-- every item of a list or map, key=value for the items that have this value, or key= for those that have
-- none: "scope.issues", "risks.*.consequence", "internal_audits.status=held.summary". A path in { }
-- stands for each of the values it leads to: "procedures.{standards.*.categories.*}".

local function is_absent(value)
  return value == nil or (type(value) == "table" and next(value) == nil)
end

local function steps_of(path)
  local steps = {}
  for step in path:gmatch("[^.]+") do steps[#steps + 1] = step end
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
return function(facts, path)
  local gaps = {}
  for _, spelled in ipairs(spelled_out(facts, path)) do
    follow(facts, "", steps_of(spelled), 1, false, gaps)
  end
  return gaps
end
