-- Judges dates by what the schema says of them (see the head of lua/facts/schema.lua).
local lists = require "base.lists"
local walk = require "facts.walk"

local chronology = {}

local DATES = { date = true, moment = true }

-- The map around the list or keyed map that holds the map AT, or nil.
local function around(at)
  local above = at.above
  while above and above.kind ~= "map" do above = above.above end
  return above
end

-- The day called NAME for an entry AT (^name, /path: see the schema) and the word for it; nil when
-- it is not given.
local function find(name, at, facts)
  if name:sub(1, 1) == "/" then return walk.fact(facts, name:sub(2)), name:sub(2) end
  if name:sub(1, 1) ~= "^" then return at.value[name], name end
  local above = around(at)
  return above and above.value[name:sub(2)], name:sub(2)
end

-- The path of AT in the words of the facts: "documents.risk-treatment-plan.history[2]".
local function path_of(at)
  if at.key == nil then return "" end
  local before = path_of(at.above)
  if at.above.kind ~= "list" then return before == "" and at.key or before .. "." .. at.key end
  return at.value.id and before .. "." .. at.value.id or before .. "[" .. at.key .. "]"
end

-- What a message calls KEY of AT.
local function name_of(at, key)
  local path = path_of(at)
  return path == "" and key or path .. "." .. key
end

-- Whether day or moment A lies before B, as far as both say.
local function is_before(a, b)
  local length = math.min(#a, #b)
  return a:sub(1, length) < b:sub(1, length)
end

local function is_day(value)
  return type(value) == "string" and value:find("^%d%d%d%d%-%d%d%-%d%d") ~= nil
end

-- For each key of the schema: whether VALUE stands wrong to OTHER, and the words for it.
local ORDERS = {
  not_before = { function(value, other) return is_before(value, other) end, "lies before" },
  not_after = { function(value, other) return is_before(other, value) end, "lies after" },
  after = { function(value, other) return not is_before(other, value) end, "does not lie after" },
}
ORDERS.seldom_before = ORDERS.not_before

-- What is wrong with VALUE, called NAME, by KEY of SPEC, or nil.
local function against_others(spec, key, value, name, at, facts)
  for _, other_name in ipairs(spec[key] or {}) do
    local other, word = find(other_name, at, facts)
    if is_day(other) and ORDERS[key][1](value, other) then
      return ("%s (%s) %s %s (%s)"):format(name, value, ORDERS[key][2], word, other)
    end
  end
end

local function has_happened(spec, at, facts)
  if not spec.past_if then return spec.when == "past" end
  local state = find(spec.past_if[1], at, facts)
  if #spec.past_if == 1 then return state ~= nil end
  return lists.contains(table.move(spec.past_if, 2, #spec.past_if, 1, {}), state)
end

-- The date KEY of the item above AT in its list, or nil.
local function of_item_above(key, at)
  local item = at.above.kind == "list" and at.above.value[at.key - 1]
  return item and item[key]
end

local function impossible(spec, value, key, at, facts, today)
  local name = name_of(at, key)
  if has_happened(spec, at, facts) and is_before(today, value) then
    return name .. " (" .. value .. ") lies after today (" .. today .. ") and says what happened"
  end
  for _, order in ipairs { "not_before", "not_after", "after" } do
    local text = against_others(spec, order, value, name, at, facts)
    if text then return text end
  end
  local before = spec.rising and of_item_above(key, at)
  if is_day(before) and is_before(value, before) then
    return ("%s (%s) lies before that of the entry above (%s)"):format(name, value, before)
  end
end

local function unusual(spec, value, key, at, facts)
  return against_others(spec, "seldom_before", value, name_of(at, key), at, facts)
end

local function judge(view, report, wrong)
  local facts = view.values
  walk.leaves(view.fields, facts, view.library, function(spec, value, holder, key, at)
    local text = is_day(value) and wrong(spec, value, key, at, facts, view.model.today)
    if text then report(holder, key, text) end
  end, DATES)
end

-- Calls REPORT(holder, key, text) for each date of the facts of VIEW that cannot be: it says what
-- happened and lies ahead, or it stands in the wrong order to another.
function chronology.impossible(view, report) judge(view, report, impossible) end

-- The same for dates that are right only for a reason.
function chronology.unusual(view, report) judge(view, report, unusual) end

-- The same for dates of the top-level facts KEYS (a set) that say what happened, and that after DAY.
function chronology.later(view, keys, day, report)
  local fields = lists.select(view.fields, function(field) return keys[field.name] end)
  walk.leaves(fields, view.values, view.library, function(spec, value, holder, key, at)
    local happened = is_day(value) and has_happened(spec, at, view.values)
    if happened and is_before(day, value) then
      report(holder, key, name_of(at, key) .. " (" .. value .. ")")
    end
  end, DATES)
end

return chronology
