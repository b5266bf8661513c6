-- What shows that the management system runs: records of the facts that are confirmed, and the controls
-- that are implemented.
local dates = require "base.dates"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local unconfirmed = require "facts.unconfirmed"

local operation = {}

local PERIOD = 12 -- months

-- VALUE of KEY without the items that are to be confirmed by OPEN (see facts/unconfirmed.lua), or nil where all of it is.
local function confirmed(key, value, open)
  if value == nil or unconfirmed.names(open, key) then return nil end
  if #value == 0 then return value end
  return lists.select(value, function(item)
    return not unconfirmed.names(open, key, item.id or item.risk)
  end)
end

-- The latest of DAYS that is neither before FIRST (nil: none is) nor after LAST, or nil.
local function latest(days, first, last)
  local found
  for _, day in ipairs(days) do
    local counts = day <= last and (not first or day >= first)
    if counts and (not found or day > found) then found = day end
  end
  return found
end

-- The first of DAYS that is not before TODAY, or nil.
local function next_of(days, today)
  local found
  for _, day in ipairs(days) do
    if day >= today and (not found or day < found) then found = day end
  end
  return found
end

-- The first day on which a record that reaches back as far as REACH says counts, or nil.
local function first_day(reach, today, since)
  if reach == "ever" then return nil end
  return reach == "year" and dates.add_months(today, -PERIOD) or since
end

-- The records of the kind KEY: { key, name, there, latest (nil: none has a day), planned (the next day
-- for which one is planned) }.
local function record_of(key, facts, context, since, open)
  local part, today = kinds.part(key, "record"), context.today
  local value = confirmed(key, context.given[key] ~= nil and facts[key] or nil, open)
  local day = value and latest(part.days(value, facts), first_day(part.reach, today, since), today)
  local planned = next_of(part.planned and part.planned(facts) or {}, today)
  return { key = key, name = kinds.words(key, context.language).name, latest = day,
    there = day ~= nil or part.none == true and value ~= nil and #value == 0, planned = planned }
end

-- The function (key, first, last) that says whether FACTS hold a confirmed record of the kind KEY between
-- the days FIRST and LAST; what holds whatever its age (reach "ever") need not be younger than FIRST.
local function recorder(facts, given, open)
  return function(key, first, last)
    local part = kinds.part(key, "record")
    local value = confirmed(key, given[key] ~= nil and facts[key] or nil, open)
    if not value then return false end
    local from = part.reach ~= "ever" and first or nil
    return latest(part.days(value, facts), from, last) ~= nil or part.none == true and #value == 0
  end
end

-- The records of FACTS: { since (the first day of the time of operation that counts: at most twelve
-- months before today), by_key (key of a kind → { key, name, there, latest, planned }), is_recorded (the
-- function of recorder) }. CONTEXT has given (the facts as they were written), language, today; OPEN is
-- what facts/unconfirmed.lua builds.
function operation.records(facts, context, open)
  local year = dates.add_months(context.today, -PERIOD)
  local began = facts.scope and facts.scope.operating_since
  local self = { since = began and began > year and began or year, by_key = {} }
  self.is_recorded = recorder(facts, context.given, open)
  for _, key in ipairs(kinds.having("record")) do
    self.by_key[key] = record_of(key, facts, context, self.since, open)
  end
  return self
end

-- Whether what makes the control of ROW work has a date: that of a treatment that is not done, or its
-- own action and date.
local function is_scheduled(row, treatments)
  for _, treatment in ipairs(treatments) do
    if treatment.status ~= "done" and treatment.due and lists.contains(treatment.controls, row.id) then
      return true
    end
  end
  return row.due ~= nil and row.action ~= nil
end

-- Counts over the controls of STATEMENT that apply: { applicable, implemented, open (all others),
-- scheduled (those of them with a treatment or an action and a date) }. A decision or a treatment that
-- is to be confirmed by OPEN makes none implemented or scheduled.
function operation.controls(statement, treatments, open)
  local out = { applicable = 0, implemented = 0, open = 0, scheduled = 0 }
  treatments = confirmed("treatments", treatments, open) or {}
  for _, row in ipairs(statement.rows) do
    if row.applicable then
      local known = not unconfirmed.names(open, "controls", row.id)
      local state = known and row.status == "implemented" and "implemented" or "open"
      out.applicable, out[state] = out.applicable + 1, out[state] + 1
      if state == "open" and known and is_scheduled(row, treatments) then
        out.scheduled = out.scheduled + 1
      end
    end
  end
  return out
end

return operation
