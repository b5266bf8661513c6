-- Judges days, moments, months and periods by what the schema says of them (see the head of lua/facts/schema.lua).
local languages = require "base.languages"
local happened = require "facts.happened"
local library = require "facts.library"
local lists = require "base.lists"
local spans = require "base.spans"
local walk = require "facts.walk"

local chronology = {}

local DATES = { date = true, moment = true, month = true, text = true }

-- The map around the list or keyed map that holds the map AT, or nil.
local function around(at)
  local above = at.above
  while above and above.kind ~= "map" do above = above.above end
  return above
end

-- The entry of the list LIST of FACTS whose id is ID, or nil.
local function entry_of(facts, list, id)
  for _, entry in ipairs(id and facts[list] or {}) do
    if entry.id == id then return entry end
  end
end

-- The entry of the list LIST of FACTS whose list FIELD has ID, or nil.
local function entry_with(facts, list, field, id)
  for _, entry in ipairs(id and facts[list] or {}) do
    if lists.contains(entry[field] or {}, id) then return entry end
  end
end

-- The day called NAME for an entry AT (^name, /path, /list[name].day, /list{name}.day: see the schema)
-- and the word for it; nil when it is not given.
local function find(name, at, facts)
  local list, open, field, day = name:match("^/([%w_]+)([%[{])([%w_]+)[%]}]%.([%w_]+)$")
  if list then
    local entry
    if open == "[" then entry = entry_of(facts, list, at.value[field])
    else entry = entry_with(facts, list, field, at.value.id) end
    return entry and entry[day], day .. " of " .. tostring(entry and entry.id)
  end
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

-- A time that a fact names: { begins, ends, text }, each of both the first and the last day in which it
-- may lie. A day or moment begins and ends in itself, a month lies between its days: ISO texts that say
-- less are compared as far as they go.
local function time_of(text, begins, ends)
  return { begins = begins or { text, text }, ends = ends or begins or { text, text }, text = text }
end

-- The times that VALUE of SPEC names, one in each language that it is written in; none when it is no time.
local function times_of(spec, value, starts)
  if spec.type ~= "text" then
    local is_time = type(value) == "string" and value:find("^%d%d%d%d%-%d%d")
    return is_time and { time_of(value) } or {}
  end
  local list = {}
  for _, language in ipairs(languages) do
    local text = type(value) == "table" and rawget(value, language) or value
    local begins, ends
    if type(text) == "string" then
      begins, ends = spans.of(text, require("words." .. language .. ".periods"), starts)
    end
    if begins then list[#list + 1] = time_of(text, begins, ends) end
  end
  return list
end

-- Whether SPAN lies before OTHER, as far as both say.
local function is_before(span, other)
  local last, first = span[2], other[1]
  local length = math.min(#last, #first)
  return last:sub(1, length) < first:sub(1, length)
end

-- For each key of the schema: whether the time A stands wrong to B, and the words for it.
local ORDERS = {
  not_before = { function(a, b) return is_before(a.begins, b.begins) end, "lies before" },
  not_after = { function(a, b) return is_before(b.ends, a.ends) end, "lies after" },
  after = { function(a, b) return not is_before(b.ends, a.begins) end, "does not lie after" },
}
ORDERS.seldom_before = ORDERS.not_before

-- The day that OTHER, an entry of an order in the schema, calls for an entry AT and the word for it; nil
-- when it is not given or does not count there.
local function other_day(other, at, facts)
  if type(other) == "string" then return find(other, at, facts) end
  if lists.contains(table.move(other, 3, #other, 1, {}), find(other[2], at, facts)) then
    return find(other[1], at, facts)
  end
end

-- What is wrong with TIME, called NAME, by KEY of SPEC, or nil.
local function against_others(spec, key, time, name, at, facts)
  for _, named in ipairs(spec[key] or {}) do
    local day, word = other_day(named, at, facts)
    local other = times_of({}, day)[1]
    if other and ORDERS[key][1](time, other) then
      return ("%s (%s) %s %s (%s)"):format(name, time.text, ORDERS[key][2], word, other.text)
    end
  end
end

local function has_happened(spec, at, facts)
  return happened(spec, function(name) return find(name, at, facts) end)
end

-- The date KEY of the item above AT in its list, or nil.
local function of_item_above(key, at)
  local item = at.above.kind == "list" and at.above.value[at.key - 1]
  return item and item[key]
end

local function impossible(spec, time, key, at, facts, today)
  local name = name_of(at, key)
  if is_before(time.ends, time.begins) then
    return name .. " (" .. time.text .. ") ends before it begins"
  end
  if has_happened(spec, at, facts) and is_before({ today, today }, time.ends) then
    return name .. " (" .. time.text .. ") lies after today (" .. today .. ") and says what happened"
  end
  for _, order in ipairs { "not_before", "not_after", "after" } do
    local text = against_others(spec, order, time, name, at, facts)
    if text then return text end
  end
  local before = spec.rising and times_of({}, of_item_above(key, at))[1]
  if before and is_before(time.begins, before.ends) then
    return ("%s (%s) lies before that of the entry above (%s)"):format(name, time.text, before.text)
  end
end

local function unusual(spec, time, key, at, facts)
  return against_others(spec, "seldom_before", time, name_of(at, key), at, facts)
end

-- Calls TAKE(spec, time, holder, key, at) for each time that FIELDS of VIEW's facts name, of each cell
-- until it returns true.
local function each_time(view, fields, take)
  local starts = (view.values.organization or {}).fiscal_year_start or 1
  walk.leaves(fields, view.values, view.library, function(spec, value, holder, key, at)
    if not spec.when then return end
    for _, time in ipairs(times_of(spec, value, starts)) do
      if take(spec, time, holder, key, at) then return end
    end
  end, DATES)
end

local function judge(view, report, wrong)
  each_time(view, view.fields, function(spec, time, holder, key, at)
    local text = wrong(spec, time, key, at, view.values, view.model.today)
    if text then report(holder, key, text) end
    return text ~= nil
  end)
end

-- Calls REPORT(holder, key, text) for each date of the facts of VIEW that cannot be: it says what
-- happened and lies ahead, or it stands in the wrong order to another.
function chronology.impossible(view, report) judge(view, report, impossible) end

-- The same for dates that are right only for a reason.
function chronology.unusual(view, report) judge(view, report, unusual) end

-- The path of KEY of AT as files of documents write it, without the items of lists.
local function path_in_lists(at, key)
  if at.key == nil then return key end
  local above = at.above.kind == "list" and at.above or at
  return path_in_lists(above.above, above.key) .. "." .. key
end

-- The list that entries of a kind of reference stand in, and the day on which one was entered.
local REFERENCES = { reference = true }
local ENTERED = { nonconformity = { "nonconformities", "date" }, exception = { "exceptions", "approved" },
  vulnerability = { "vulnerabilities", "found" }, incident = { "incidents", "detected" } }

-- Adds the entries of registers that the facts of VIEW refer to, as events of the days on which they were entered.
local function add_cited(view, list)
  walk.leaves(view.fields, view.values, view.library, function(spec, value, holder, key, at)
    local register = ENTERED[spec.to]
    local entry = register and not spec.outcome and entry_of(view.values, register[1], value)
    local day = entry and entry[register[2]]
    if not day then return end
    list[#list + 1] = { path = path_in_lists(at, key), holder = holder, key = key,
      text = ("%s, entered on %s,"):format(value, day), ends = { day, day } }
  end, REFERENCES)
end

-- What the facts of VIEW say to have happened, without what came of what was approved (`outcome` in
-- the schema), with the entries of registers that they refer to: a list of { path (see path_in_lists),
-- holder, key, text, ends (the days in which it ends) }. A text in several languages is one event: the
-- first that ends last.
function chronology.events(view)
  local list = {}
  each_time(view, view.fields, function(spec, time, holder, key, at)
    if spec.outcome or not has_happened(spec, at, view.values) then return end
    local last = list[#list]
    local again = last and last.holder == holder and last.key == key
    if again and not is_before(last.ends, time.ends) then return end
    list[again and #list or #list + 1] = { path = path_in_lists(at, key), holder = holder, key = key,
      text = name_of(at, key) .. " (" .. time.text .. ")", ends = time.ends }
  end)
  add_cited(view, list)
  return list
end

-- SHOWN, paths as files of documents write them, as a set. What follows a step that selects items
-- counts as shown.
local function set_of(shown)
  local set = {}
  for _, path in ipairs(shown) do
    local whole = path:match("^[%w_.-]+") or ""
    set[#whole < #path and whole:match("^(.*)%.[^.]*$") or whole] = true
  end
  return set
end

-- Whether PATH is one of the set SHOWN, or part of one.
local function is_shown(path, shown)
  while path do
    if shown[path] then return true end
    path = path:match("^(.*)%.[^.]*$")
  end
  return false
end

-- Those of EVENTS (from chronology.events) after DAY that the document ROW (of model/documents.lua)
-- shows: none where it is a register, which lives.
function chronology.later(events, row, day)
  if row.is_register then return {} end
  local shown = set_of(library.shown_facts(row.spec, row.policy))
  return lists.select(events, function(event)
    return is_before({ day, day }, event.ends) and is_shown(event.path, shown)
  end)
end

return chronology
