-- Every path of the schema ("risks.residual.impact"), with what it says itself and what holds for
-- it from above.
local example = require "facts.example"
local facts = require "facts.read"

local paths = {}

-- The fields inside SPEC or its items, or nil.
function paths.inner(spec)
  if spec.fields then return spec.fields end
  return spec.of and paths.inner(spec.of)
end

-- What has to hold for an item at PATH, so that public documents see it.
local function condition_of(spec, path)
  local condition = spec.of and spec.of.public_if
  if not condition then return nil end
  local value = condition[2] == true and "yes" or condition[2]
  return ("%s.%s is %s"):format(path, condition[1], value)
end

local function add(rows, spec, path, above)
  local row = { path = path, spec = spec, top = above.top or spec,
    why = spec.why or above.why, why_of = spec.why and path or above.why_of,
    public = spec.visibility == "public" and above.public, public_if = above.inside_if }
  row.inside_if = condition_of(spec, path) or above.inside_if
  rows[#rows + 1], rows[path] = row, row
  for _, field in ipairs(paths.inner(spec) or {}) do
    add(rows, field, path .. "." .. field.name, row)
  end
end

local all

-- All paths in order, and by path, as { path, spec, top (specification of its first key), why, why_of
-- (path that says why), public, public_if (in words, or nil) }: the same list each time, to be read only.
function paths.all()
  if all then return all end
  all = {}
  for _, field in ipairs(facts.fields()) do add(all, field, field.name, { public = true }) end
  return all
end

-- The day NAME (see facts/schema.lua) as a sentence calls it.
local function called(name)
  local there, reference, day = name:match("^/([%w_]+)%[([%w_]+)%]%.([%w_]+)$")
  if there then return ("%s of the one of %s that %s names"):format(day, there, reference) end
  there, reference, day = name:match("^/([%w_]+){([%w_]+)}%.([%w_]+)$")
  if there then return ("%s of the one of %s whose %s name it"):format(day, there, reference) end
  if name:find("^%^") then return name:sub(2) .. " of the entry around it" end
  return (name:gsub("^/", ""))
end

-- What VALUE of a field is called.
local function worded(value)
  if type(value) ~= "boolean" then return value end
  return value and "yes" or "no"
end

-- The words of LIST as a series of which LAST stands before the last: "a, b or c".
local function series(list, last)
  local text = table.concat(list, ", ", 1, #list - 1)
  return (text == "" and "" or text .. " " .. last .. " ") .. (list[#list] or "")
end

-- CONDITION { field, value... } in words: "source is audit or check".
local function state_of(condition)
  local values = {}
  for i = 2, #condition do values[i - 1] = worded(condition[i]) end
  return called(condition[1]) .. (#values == 0 and " is given" or " is " .. series(values, "or"))
end

-- The days of LIST (see facts/schema.lua) in words.
local function days(list)
  local out = {}
  for i, other in ipairs(list) do
    out[i] = type(other) == "string" and called(other)
      or called(other[1]) .. " where " .. state_of(table.move(other, 2, #other, 1, {}))
  end
  return series(out, "or")
end

local ORDERS = { { "not_before", "not before %s" }, { "not_after", "not after %s" },
  { "after", "after %s" }, { "seldom_before", "before %s only for a reason" } }

local WHEN = { past = "lies in the past", ahead = "may lie ahead", today = "is today" }

-- What SPEC, a date, moment, month or period, says of its place in time: "Lies in the past, not before detected.";
-- nil for other types.
function paths.time(spec)
  if not spec.when then return nil end
  local parts = { WHEN[spec.when] }
  local state = spec.past_if
  if state then parts[2] = "in the past where " .. state_of(state) end
  for _, order in ipairs(ORDERS) do
    local names = spec[order[1]]
    if names then parts[#parts + 1] = order[2]:format(days(names)) end
  end
  if spec.rising then parts[#parts + 1] = "not before that of the entry above" end
  return (table.concat(parts, ", "):gsub("^%l", string.upper)) .. "."
end

-- The example of ROW as { node, lines }, or nil.
function paths.example(row)
  return example.of(row.top, row.path)
end

return paths
