-- On which days duties were done, and for which days they are set, as far as facts say: by the register that a duty names
-- (done_by in policy.yaml), and by entries of facts that name the duty (their `duties`).
local happened = require "facts.happened"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local walk = require "facts.walk"

local done = {}

local DAY = 10 -- characters: YYYY-MM-DD
local DAYS = { date = true, moment = true } -- one set: see walk.leaves

-- ---- registers ----------------------------------------------------------------------------------------------------

-- What says on which days the duty of the register NAME was done: the part of its kind that tells its records of
-- operation, or the one for registers that are none; empty without either.
local function part_of(name)
  for _, part in ipairs { "record", "done" } do
    if lists.contains(kinds.having(part), name) then return kinds.part(name, part) end
  end
  return {}
end

-- The fact that PATH ("continuity.analysed") lies in, and the names that lead on in it ("": it is the fact).
local function split(path)
  return path:match("^([^.]+)%.?(.*)$")
end

-- The days of what happened at PATH, a fact or a part of one.
local function days_in(path, facts, library)
  local register, rest = split(path)
  local spec, value, days = lists.find(kinds.fields(), "name", register), facts[register], {}
  for name in rest:gmatch("[^.]+") do
    spec, value = spec and lists.find(spec.fields or {}, "name", name), value and value[name]
  end
  if not spec then return days end
  walk.leaves({ spec }, { [spec.name] = value }, library, function(found, day, holder)
    if happened(found, function(name) return rawget(holder, name) end) then days[#days + 1] = day:sub(1, DAY) end
  end, DAYS)
  return days
end

-- The days that the kind of the whole fact at PATH tells; none where PATH is a part of one.
local function told(path, facts)
  local register, rest = split(path)
  local part = rest == "" and part_of(register)
  return part and part.days and part.days(facts[register], facts) or {}
end

-- All days of what happened that the register at PATH (nil: none) tells, of its entries and by its kind.
function done.register_days(path, facts, library)
  if not (path and facts[split(path)]) then return {} end
  return lists.union { told(path, facts), days_in(path, facts, library) }
end

-- The latest of DAYS that is not after TODAY; nil for none.
function done.latest(days, today)
  local last
  for _, day in ipairs(days) do
    if day <= today and (not last or day > last) then last = day end
  end
  return last
end

-- The earliest of the latest days of PARTS, lists of days, for what each of them tells of has to be done; nil where one has none.
local function complete(parts, today)
  local first
  for _, days in ipairs(parts) do
    local last = done.latest(days, today)
    if not last then return nil end
    if not first or last < first then first = last end
  end
  return first
end

-- The day on which the duty of the register at PATH was last done; nil where that is not known.
local function last_by(path, facts, context)
  local register, rest = split(path)
  if not facts[register] then return nil end
  if rest ~= "" then return done.latest(days_in(path, facts, context.library), context.today) end
  local part = part_of(register)
  if part.parts then return complete(part.parts(facts), context.today) end
  return done.latest(told(path, facts), context.today)
end

-- What the register at PATH sets by its function NAME: "planned", days, or "next", { day, item, key }.
local function set_by(path, name, facts)
  local register, rest = split(path)
  local part = rest == "" and facts[register] and part_of(register)
  return part and part[name] and part[name](facts) or {}
end

-- ---- entries that name duties -------------------------------------------------------------------------------------

-- Whether SPEC is the field of an entry that names duties.
local function is_naming(spec)
  return spec.type == "list" and spec.of.type == "reference" and spec.of.to == "duty"
end

-- Whether entries in what SPEC describes may name duties.
local function may_name(spec)
  if spec.type == "map" then return #lists.select(spec.fields, may_name) > 0 end
  return is_naming(spec) or spec.type == "list" and may_name(spec.of)
end

local naming -- the specifications of the facts whose entries may name duties

-- Adds to OUT what names duties in VALUE, which SPEC describes: { item, has_happened }; SHOWS(item) says whether it can
-- show that a duty was done.
local function collect(spec, value, shows, out)
  if spec.type == "list" then
    for _, item in ipairs(value) do collect(spec.of, item, shows, out) end
    return
  end
  if value.duties and lists.find(spec.fields, "name", "date") then
    local date = lists.find(spec.fields, "name", "date")
    out[#out + 1] = { item = value, has_happened = happened(date, function(name) return value[name] end), shows = shows(value) }
  end
  for _, field in ipairs(spec.fields) do
    if may_name(field) and not is_naming(field) and value[field.name] then collect(field, value[field.name], shows, out) end
  end
end

local function always() return true end

local indices = setmetatable({}, { __mode = "k" }) -- facts → see naming_in

-- The entries of FACTS that name duties.
local function naming_in(facts)
  if indices[facts] then return indices[facts] end
  naming = naming or lists.select(kinds.fields(), may_name)
  local out = {}
  for _, spec in ipairs(naming) do
    if facts[spec.name] then collect(spec, facts[spec.name], part_of(spec.name).shows or always, out) end
  end
  indices[facts] = out
  return out
end

-- The entries of FACTS that name the duty ID.
local function naming_of(id, facts)
  return lists.select(naming_in(facts), function(entry) return lists.contains(entry.item.duties, id) end)
end

-- ---- both ---------------------------------------------------------------------------------------------------------

-- The day on which the duty ROW was last done, by its register and ENTRIES that name it; nil where that is not known, and
-- where one of ENTRIES has no day, so that nobody can say.
local function last_of(row, entries, facts, context)
  local days = { row.done_by and last_by(row.done_by, facts, context) }
  for _, entry in ipairs(entries) do
    if not entry.item.date then return nil end
    if entry.has_happened and entry.shows then days[#days + 1] = entry.item.date end
  end
  return done.latest(days, context.today)
end

-- The first day after LAST for which the register of the duty ROW, or those of ENTRIES that are of that day, want it done
-- again: { day, item, key }; nil for none.
local function next_of(row, last, entries, facts)
  local all = row.done_by and set_by(row.done_by, "next", facts) or {}
  for _, entry in ipairs(entries) do
    if entry.item.date == last then all[#all + 1] = { day = entry.item.next, item = entry.item, key = "next" } end
  end
  local first
  for _, stated in ipairs(all) do
    if stated.day and stated.day > last and (not first or stated.day < first.day) then first = stated end
  end
  return first
end

-- The days after TODAY that the register of the duty ROW and ENTRIES set for it, in order.
local function planned_of(row, entries, facts, today)
  local days = row.done_by and set_by(row.done_by, "planned", facts) or {}
  local ahead = lists.select(entries, function(entry) return not entry.has_happened end)
  days = lists.union { days, lists.map(ahead, function(entry) return entry.item.date end) }
  days = lists.select(days, function(day) return day > today end)
  table.sort(days)
  return days
end

-- What FACTS say of the duty ROW: last (the day on which it was last done; nil: not known), stated (the first day after that for
-- which they want it again: { day, item, key }; nil for none) and planned (the days that are set for it, in order).
function done.of(row, facts, context)
  local entries = naming_of(row.id, facts)
  local last = last_of(row, entries, facts, context)
  return { last = last, stated = last and next_of(row, last, entries, facts) or nil,
    planned = planned_of(row, entries, facts, context.today) }
end

return done
