-- What policies make people do: functions and who has them, duties with their times, and the kinds of records
-- that show them.
local dates = require "base.dates"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local phrase = require "base.phrase"
local projection = require "facts.projection"

local duties = {}

local LISTED = 31 -- a duty that returns after at most so many days returns in each month
local IN_DAYS = { minutes = 1 / 1440, hours = 1 / 24, days = 1, workdays = 1.4, months = 30.4, years = 365 }

-- ---- functions ----------------------------------------------------------------------------------------------------

-- The id of the role that has FUNCTION: the one GIVEN, else the first of its own that there is; nil for none.
local function role_of(item, given, people)
  if given then return given end
  for _, id in ipairs(item.roles or {}) do
    if people.by_role[id] then return id end
  end
end

-- The functions of LIBRARY by id, each { id, role (its id; nil where none has it), title, several (it is held by
-- the owner of each thing, or by everybody), sentence (how a sentence calls it), person (id of the holder) }.
function duties.functions(facts, library, people, context)
  local given, index = {}, {}
  for _, row in ipairs(facts.functions) do given[row.id or ""] = row.role end
  for _, item in ipairs(library.functions) do
    local role = role_of(item, given[item.id], people)
    local title = role and people.title(role) or projection.text(item.title, context.language)
    local each = not role and projection.text(item.each, context.language)
    index[item.id] = { id = item.id, role = role, title = title, several = not role and item.each ~= nil,
      sentence = each or phrase.fill(context.words.the, { title = title }),
      person = role and people.by_role[role] and people.by_role[role].holder }
  end
  return index
end

-- The functions IDS of INDEX, each person and each title once.
local function distinct(ids, index)
  local rows, seen = {}, {}
  for _, id in ipairs(ids) do
    local row = index[id]
    local key = row and (row.person or row.title)
    if row and not seen[key] then rows[#rows + 1], seen[key] = row, true end
  end
  return rows
end

-- TEXTS as a sentence lists them.
local function joined(texts, words)
  local last = texts[#texts]
  if #texts < 2 then return last end
  return phrase.fill(words.both, { first = table.concat(texts, words.separator, 1, #texts - 1), last = last })
end

-- How a sentence calls those who have the functions IDS of INDEX; KEY is "sentence", or "title" for a list.
function duties.names(ids, index, words, key)
  return joined(lists.column(distinct(ids, index), key or "sentence"), words)
end

-- ---- times --------------------------------------------------------------------------------------------------------

-- "at least once a month": how often something returns that does so every COUNT of UNIT.
function duties.every(count, unit, words)
  local forms = words.every[unit]
  local own = forms["n" .. count]
  return own or phrase.counted(count, forms)
end

-- "within 2 working days": the time of COUNT of UNIT that there is for something.
function duties.within(count, unit, words)
  if count == 0 then return words.within_none end
  return phrase.fill(words.within, { time = phrase.quantity(count, unit, words) })
end

-- Parameter id → its row in POLICY.
local function parameters_of(policy)
  return lists.by_id(policy.parameter_rows)
end

-- The times of DUTY of POLICY in words, by VALUES of its parameters: { every, within }, each nil where it has none.
local function times_of(duty, policy, values, words)
  local rows = parameters_of(policy)
  local every, within = rows[duty.every or ""], rows[duty.within or ""]
  return { every = every and duties.every(values[every.id], every.unit, words),
    within = within and duties.within(values[within.id], within.unit, words) }
end

local function capitalised(text)
  return (text:gsub("^%l", string.upper))
end

-- The sentence of DUTY of POLICY; INDEX are the functions, VALUES the parameters.
function duties.sentence(duty, policy, values, index, context)
  local words, rows = context.words, parameters_of(policy)
  local times = times_of(duty, policy, values, words)
  local who = duties.names(duty.who, index, words)
  local places = { who = who, Who = capitalised(who), every = times.every, within = times.within }
  return (projection.text(duty.text, context.language):gsub("{([%w_]+)}", function(name)
    local parameter = rows[name]
    return places[name] or parameter and phrase.quantity(values[name], parameter.unit, words)
  end))
end

-- ---- the duties in force ------------------------------------------------------------------------------------------

-- The row of DUTY in the policy of ITEM, a row of the model's policies.
local function row_of(duty, item, self, context)
  local policy, words = item.policy, context.words
  local values = self.values_of(policy.id)
  local every = parameters_of(policy)[duty.every or ""]
  local row = { id = policy.id .. "." .. duty.id, duty = duty.id, policy = item.id, section = duty.section,
    title = projection.text(duty.title, context.language), functions = distinct(duty.who, self.functions),
    who = duties.names(duty.who, self.functions, words, "title"), record = duty.record,
    text = duties.sentence(duty, policy, values, self.functions, context) }
  local times = times_of(duty, policy, values, words)
  row.every, row.within = times.every and capitalised(times.every), times.within and capitalised(times.within)
  row.how_often = row.every or row.within
  if every then
    row.count, row.unit = values[every.id], every.unit
    row.days = values[every.id] * IN_DAYS[every.unit]
    row.often = row.days <= LISTED and every.unit ~= "months"
  end
  return row
end

-- How long KIND is kept at least, in words, and the policy that says so; nil where that policy is not in use.
local function retention_of(kind, self, words)
  local policy, id = kind.retention:match("^([%w%-]+)%.([%w_]+)$")
  for _, item in ipairs(policy and self.policies or {}) do
    local parameter = item.policy.id == policy and parameters_of(item.policy)[id]
    if parameter then return phrase.quantity(self.values_of(policy)[id], parameter.unit, words), item.id end
  end
end

-- The days on which records of KIND were made, as far as the facts say: those in its register, and pieces of
-- evidence of the kinds of records HELD that hold it.
local function days_of(kind, held, facts)
  local days, has = {}, lists.by_id(held)
  local part = kind.register and lists.contains(kinds.having("record"), kind.register)
    and kinds.part(kind.register, "record")
  if part and facts[kind.register] then days = lists.union { part.days(facts[kind.register], facts) } end
  for _, item in ipairs(facts.evidence) do
    if item.date and has[item.record or ""] then days[#days + 1] = item.date end
  end
  return days
end

-- The latest of DAYS that is not after TODAY; nil for none.
local function latest(days, today)
  local last
  for _, day in ipairs(days) do
    if day <= today and (not last or day > last) then last = day end
  end
  return last
end

-- The row of KIND of the library: held are the kinds of records of the facts that hold it, given whether a
-- register does.
local function kind_row(kind, self, facts, context)
  local row = { id = kind.id, title = projection.text(kind.title, context.language), register = kind.register,
    keeper = self.functions[kind.keeper].title, duties = {} }
  row.held = lists.select(facts.records, function(record) return lists.contains(record.kinds or {}, kind.id) end)
  row.kept_for, row.policy = retention_of(kind, self, context.words)
  row.is_held = #row.held > 0 or kind.register ~= nil and context.given[kind.register] ~= nil
  row.last = latest(days_of(kind, row.held, facts), context.today)
  return row
end

-- The day until which the duty ROW has to be done again after DAY.
local function next_after(row, day)
  if row.unit == "months" then return dates.add_months(day, row.count) end
  if row.unit == "years" then return dates.add_months(day, 12 * row.count) end
  return dates.add_days(day, math.max(1, math.floor(row.days)))
end

-- Gives the duty ROW, which returns, the day of its last RECORD and what follows: next, overdue.
local function add_last(row, record, today)
  row.last = record.last
  if not (row.last and row.days) then return end
  row.next = next_after(row, row.last)
  row.overdue = dates.is_past(row.next, today)
end

-- Gives the model SELF of FACTS functions, and duties in force: { rows, by_id, recurring, records (kinds of records
-- that show them), unheld (functions that have duties and that nobody has), without (records without register),
-- overdue (rows) }.
function duties.build(self, facts, context)
  self.functions = duties.functions(facts, context.library, context.people, context)
  local rows, records, index = {}, {}, lists.by_id(context.library.records)
  local known = {}
  for _, item in ipairs(self.policies) do
    for _, duty in ipairs(item.policy.duties or {}) do
      local row = row_of(duty, item, self, context)
      local record = known[duty.record] or kind_row(index[duty.record], self, facts, context)
      if not known[duty.record] then known[duty.record], records[#records + 1] = record, record end
      table.insert(record.duties, row)
      row.record_row = record
      add_last(row, record, context.today)
      rows[#rows + 1] = row
    end
  end
  return { rows = rows, by_id = lists.by_id(rows), records = records,
    recurring = lists.select(rows, function(row) return row.days ~= nil end),
    overdue = lists.select(rows, function(row) return row.overdue end),
    without = lists.select(records, function(row) return not row.is_held end) }
end

return duties
