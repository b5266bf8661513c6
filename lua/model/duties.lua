-- What policies make people do: functions and who has them, duties with their times, and the kinds of records
-- that show them.
local dates = require "base.dates"
local done = require "model.done"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local phrase = require "base.phrase"
local projection = require "facts.projection"
local records = require "model.records"

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

-- "at least once a month": how often something returns that does so every COUNT (nil: not known) of UNIT.
function duties.every(count, unit, words)
  if not count then return nil end
  local forms = words.every[unit]
  local own = forms["n" .. count]
  return own or phrase.counted(count, forms)
end

-- "within 2 working days": the time of COUNT (nil: not known) of UNIT that there is for something, in a sentence or by the
-- PATTERN given.
function duties.within(count, unit, words, pattern)
  if not count then return nil end
  if count == 0 then return words.within_none end
  return phrase.fill(pattern or words.within, { time = phrase.quantity(count, unit, words) })
end

local indices = setmetatable({}, { __mode = "k" }) -- rows of parameters → the same by id

-- Parameter id → its row in POLICY.
local function parameters_of(policy)
  local rows = policy.parameter_rows
  indices[rows] = indices[rows] or lists.by_id(rows)
  return indices[rows]
end

-- The times of DUTY of POLICY in words, by VALUES of its parameters: { every, within (in a
-- sentence), term (the same in a cell) }, each nil where it has none.
local function times_of(duty, policy, values, words)
  local rows = parameters_of(policy)
  local every, within = rows[duty.every or ""], rows[duty.within or ""]
  return { every = every and duties.every(values[every.id], every.unit, words),
    within = within and duties.within(values[within.id], within.unit, words),
    term = within and duties.within(values[within.id], within.unit, words, words.term) }
end

local function capitalised(text)
  return (text:gsub("^%l", string.upper))
end

-- How the sentence of DUTY calls those who have it: as the roles of its policy do, where these say who that is.
local function doer_of(duty, index, context)
  if duty.called then return projection.text(duty.called, context.language) end
  return duties.names(duty.who, index, context.words)
end

-- What texts call who has the function ID of INDEX: by the title of the role, else by its own; nil where there is none.
function duties.title(id, index)
  return index[id] and index[id].title
end

-- The sentence of DUTY of POLICY, whose TIMES are in words; INDEX are the functions, VALUES the parameters. Nil where a
-- parameter has no value, since the fact that holds it is not given.
local function sentence_of(duty, policy, times, values, index, context)
  local words, rows = context.words, parameters_of(policy)
  local who = doer_of(duty, index, context)
  local places = { who = who, Who = capitalised(who), every = times.every, within = times.within }
  local complete = true
  local sentence = projection.text(duty.text, context.language):gsub("{([%w_]+)}", function(name)
    local parameter, holder = rows[name], index[name:gsub("_", "-")]
    if places[name] then return places[name] end
    if holder and not parameter then return holder.sentence end
    if parameter and values[name] ~= nil then
      return parameter.unit and phrase.quantity(values[name], parameter.unit, words) or tostring(values[name])
    end
    complete = false
  end)
  return complete and sentence or nil
end

-- The sentence of DUTY of POLICY, see sentence_of.
function duties.sentence(duty, policy, values, index, context)
  return sentence_of(duty, policy, times_of(duty, policy, values, context.words), values, index, context)
end

-- ---- the duties in force ------------------------------------------------------------------------------------------

-- After how many of which unit something returns that does so every COUNT of UNIT, or COUNT times a year.
local function interval_of(count, unit)
  if unit ~= "times" then return count, unit end
  return math.max(1, 12 // count), "months"
end

-- The row of DUTY in the policy of ITEM, a row of the model's policies.
local function row_of(duty, item, self, context)
  local policy, words = item.policy, context.words
  local values = self.values_of(policy.id)
  local every, times = parameters_of(policy)[duty.every or ""], times_of(duty, policy, values, words)
  local row = { id = policy.id .. "." .. duty.id, duty = duty.id, policy = item.id, section = duty.section,
    title = projection.text(duty.title, context.language), functions = distinct(duty.who, self.functions),
    who = duties.names(duty.who, self.functions, words, "title"), record = duty.record, done_by = duty.done_by,
    text = sentence_of(duty, policy, times, values, self.functions, context) }
  row.every, row.within = times.every and capitalised(times.every), times.term and capitalised(times.term)
  row.how_often = row.every or row.within
  row.who = capitalised(row.who)
  if every and values[every.id] then
    row.count, row.unit = interval_of(values[every.id], every.unit)
    row.days = row.count * IN_DAYS[row.unit]
    row.often = row.days <= LISTED and row.unit ~= "months"
  end
  return row
end

-- How long KIND is kept at least, in words, and the policy that says so; nil where that policy is not in use.
local function retention_of(kind, self, words)
  local policy, id = kind.retention:match("^([%w%-]+)%.([%w_]+)$")
  for _, item in ipairs(policy and self.policies or {}) do
    local parameter = item.policy.id == policy and parameters_of(item.policy)[id]
    local value = parameter and self.values_of(policy)[id]
    if value then return phrase.quantity(value, parameter.unit, words), item.id end
  end
end

-- The days that FACTS know of the records of the kind ROW, beside those of its duties: of its register, and of pieces of
-- evidence that belong to a kind of records that holds nothing else.
local function record_days(row, facts, library)
  local path = row.register and row.register .. (row.part and "." .. row.part or "")
  local days = done.register_days(path, facts, library)
  local alone = lists.by_id(lists.select(row.held, function(record) return #record.kinds == 1 end))
  for _, item in ipairs(facts.evidence) do
    if alone[item.record or ""] then days[#days + 1] = item.date end
  end
  return days
end

-- The owner of the one document under control that is the register of the fact KEY; nil for none, and where several are.
local function register_owner(key, facts, library)
  local owner
  for id, control in pairs(facts.documents or {}) do
    local spec = library.documents[id]
    if spec and spec.kind == "register" and lists.contains(spec.requires or {}, key) then
      if owner then return nil end
      owner = control.owner
    end
  end
  return owner
end

-- The row of KIND of the library: held are the kinds of records of the facts that hold it, keeper who keeps it (keeper_ids:
-- their roles, or the function), register the fact that is its register, part the part of it where it is no whole fact,
-- register_title its title where it is given, is_held whether one of both holds it, last the latest day that is known of it
-- (nil: none).
local function kind_row(kind, self, facts, context)
  local register, part = (kind.register or ""):match("^([^.]+)%.?(.*)$")
  local given = register ~= nil and context.given[register] ~= nil
  local row = { id = kind.id, title = projection.text(kind.title, context.language), register = register,
    part = part and part ~= "" and part or nil,
    register_title = given and kinds.words(register, context.language).name or nil,
    duties = {} }
  row.held = lists.select(facts.records, function(record) return lists.contains(record.kinds or {}, kind.id) end)
  local owner = given and register_owner(register, facts, context.library) or nil
  local keepers = records.keepers(row.held, context.people, owner, self.functions[kind.keeper])
  row.keeper_ids, row.keeper = keepers.ids, capitalised(table.concat(keepers.titles, context.words.separator))
  row.kept_for, row.policy = retention_of(kind, self, context.words)
  row.is_held = #row.held > 0 or given
  row.last = done.latest(record_days(row, facts, context.library), context.today)
  return row
end

-- The day until which the duty ROW has to be done again after DAY.
local function next_after(row, day)
  if row.unit == "months" then return dates.add_months(day, row.count) end
  if row.unit == "years" then return dates.add_months(day, 12 * row.count) end
  return dates.add_days(day, math.max(1, math.floor(row.days)))
end

-- Gives the duty ROW what FACTS say of it (see done.of): last, which RECORD takes where it is later than its own, stated, planned;
-- and what follows: limit (the day until which its interval lets it wait), next (that day, or the one that is stated, where that
-- is before it), overdue.
local function add_last(row, record, facts, context)
  local said = done.of(row, facts, context)
  row.last, row.stated, row.planned = said.last, said.stated, said.planned
  if row.last and (not record.last or row.last > record.last) then record.last = row.last end
  if not (row.last and row.days) then return end
  row.limit = next_after(row, row.last)
  row.next = row.stated and row.stated.day < row.limit and row.stated.day or row.limit
  row.overdue = dates.is_past(row.next, context.today)
end

-- ---- plan and pages of roles ---------------------------------------------------------------------------------------

local MONTHS = 13 -- that the plan shows: the twelve from a day on begin and end within a month

-- A number by the text ID, the same each time.
local function spread(id)
  local sum = 0
  for i = 1, #id do sum = (sum * 31 + id:byte(i)) % 65521 end
  return sum
end

-- Every how many months the duty ROW returns, at least 1.
local function months_of(row)
  if row.unit == "months" then return row.count end
  if row.unit == "years" then return 12 * row.count end
  return math.max(1, math.floor(row.days / IN_DAYS.months))
end

-- How many months DAY lies after TODAY's month, not below 0.
local function months_ahead(day, today)
  local year, month = day:match("^(%d+)-(%d+)")
  local now_year, now_month = today:match("^(%d+)-(%d+)")
  return math.max(0, (year - now_year) * 12 + math.tointeger(month) - math.tointeger(now_month))
end

-- The day on which the duty ROW is due first by what is known: by its last record or by its plan; nil where neither is.
local function due_of(row)
  local planned = row.planned and row.planned[1]
  if not (row.next and planned) then return row.next or planned end
  return row.next < planned and row.next or planned
end

-- Gives the duty ROW, which returns less often than each month, the months from that of TODAY on in which it is done:
-- marks (number of the month → "planned", by the day that is set for it, "counted", by its last record or planned day, or
-- "proposed", which is never the month that is running), and first_due, a day.
local function add_marks(row, today)
  local step, planned = months_of(row), row.planned or {}
  local known = due_of(row)
  local first = known and months_ahead(known, today) or 1 + spread(row.id) % step
  local from = planned[#planned] and months_ahead(next_after(row, planned[#planned]), today) or first
  row.marks = {}
  for at = from, MONTHS - 1, step do row.marks[at + 1] = known and "counted" or "proposed" end
  if known and first < MONTHS then row.marks[first + 1] = "counted" end
  for _, day in ipairs(planned) do row.marks[months_ahead(day, today) + 1] = "planned" end
  local due = known or dates.add_months(today:sub(1, 8) .. "01", first)
  row.first_due = due > today and due or today
end

-- The MONTHS months from that of TODAY on, each the first day of it.
local function months_from(today)
  local out = {}
  for i = 0, MONTHS - 1 do out[#out + 1] = dates.add_months(today:sub(1, 8) .. "01", i) end
  return out
end

-- The plan of the RECURRING duties: { months, rows (less often than each month), often (at least each month), points
-- (the duties of rows) }.
local function plan_of(recurring, today)
  for _, row in ipairs(recurring) do
    if not row.often then add_marks(row, today) end
  end
  local rows = lists.select(recurring, function(row) return not row.often and months_of(row) > 1 end)
  return { months = months_from(today), rows = rows, points = rows,
    often = lists.select(recurring, function(row) return row.often or months_of(row) == 1 end) }
end

-- The months after which a round with the duty ROW returns: what returns within a month is in one round, and what
-- returns after a year or later.
local function rhythm_of(row)
  return math.min(row.often and 1 or months_of(row), 12)
end

-- Who has the duty ROW and in which of their rounds it is, whatever the language.
local function round_id(row)
  local holders = lists.map(row.functions, function(item) return item.role or item.id end)
  return table.concat(holders, "+") .. "." .. rhythm_of(row)
end

-- The earlier of two days; nil where one is not known.
local function earlier(day, other)
  if not (day and other) then return nil end
  return day < other and day or other
end

-- Whether the duties A and B return equally often, whatever they call it.
local function is_as_often(a, b)
  return a.how_often == b.how_often or a.count == b.count and a.unit == b.unit
end

-- How often PARTS, the duties of a round, return: as the first says, where all return as often.
local function rhythm_text(parts, words)
  for _, part in ipairs(parts) do
    if not is_as_often(part, parts[1]) then return words.rhythm[rhythm_of(part) == 1 and "month" or "year"] end
  end
  return parts[1].how_often
end

-- The round whose duties are PARTS, of one holder and one rhythm: it was done when the last of them was.
local function round_of(id, parts, words)
  local first = parts[1]
  local row = { id = id, parts = parts, title = phrase.fill(words.round, { count = #parts }), who = first.who,
    how_often = rhythm_text(parts, words), size = #parts, count = rhythm_of(first), unit = "months",
    days = rhythm_of(first) * IN_DAYS.months, last = first.last, text = table.concat(lists.column(parts, "title"), "\n") }
  for _, part in ipairs(parts) do
    row.overdue = row.overdue or part.overdue
    row.last = earlier(row.last, part.last)
  end
  row.next = row.last and next_after(row, row.last)
  return row
end

-- The rounds of the RECURRING duties: those of one holder together, from the shortest rhythm on.
local function rounds_of(recurring, words)
  local parts, ids, order = {}, {}, {}
  for _, row in ipairs(recurring) do
    local id = round_id(row)
    if not parts[id] then ids[#ids + 1], parts[id] = id, {} end
    table.insert(parts[id], row)
    order[row.who] = order[row.who] or #ids
  end
  local rounds = lists.map(ids, function(id) return round_of(id, parts[id], words) end)
  table.sort(rounds, function(a, b)
    if a.who ~= b.who then return order[a.who] < order[b.who] end
    return a.days < b.days
  end)
  return rounds
end

-- The plan of the RECURRING duties in rounds: as plan_of, where `rows` are rounds, those of each month among them.
local function plan_of_rounds(recurring, today, words)
  local plan = { months = months_from(today), rows = rounds_of(recurring, words), points = {}, often = {}, rounds = true }
  for _, row in ipairs(plan.rows) do
    add_marks(row, today)
    for _, part in ipairs(row.parts) do
      part.marks, part.first_due = row.marks, row.first_due
      plan.points[#plan.points + 1] = part
    end
  end
  return plan
end

-- Whether the duty ROW lies with the role or, where several have it, the function ID.
local function lies_with(row, id)
  for _, item in ipairs(row.functions) do
    if (item.role or item.id) == id then return true end
  end
  return false
end

-- The page of what is called TITLE: its duties of ALL; nil for none.
local function page_of(id, title, holder, all)
  local rows = lists.select(all.rows, function(row) return lies_with(row, id) end)
  if #rows == 0 then return nil end
  return { id = id, title = title, holder = holder, rows = rows,
    returning = lists.select(rows, function(row) return row.days ~= nil end),
    occasional = lists.select(rows, function(row) return row.days == nil end),
    records = lists.select(all.records, function(record) return lists.contains(record.keeper_ids, id) end) }
end

-- The pages of the roles of SELF that have duties of ALL, in the order of the facts, and then of the functions of
-- LIBRARY that are no role's.
local function pages_of(self, library, all)
  local pages = {}
  for _, role in ipairs(self.roles) do
    pages[#pages + 1] = page_of(role.id, role.title, role.holder_name, all)
  end
  for _, item in ipairs(library.functions) do
    local row = self.functions[item.id]
    pages[#pages + 1] = not row.role and page_of(row.id, capitalised(row.title), nil, all) or nil
  end
  return pages
end

-- The functions that the duties ROWS name and that nobody has, each with the duties in `rows`.
local function unheld_of(rows)
  local out, index = {}, {}
  for _, row in ipairs(rows) do
    for _, item in ipairs(row.functions) do
      if not item.role and not item.several then
        local known = index[item.id]
        if not known then
          known = { id = item.id, title = item.title, rows = {} }
          index[item.id], out[#out + 1] = known, known
        end
        table.insert(known.rows, row)
      end
    end
  end
  return out
end

-- The duties of POLICY that are in force by the model SELF: not those that are done no times a year.
local function in_force(policy, self)
  local values = self.values_of(policy.id)
  return lists.select(policy.duties or {}, function(duty) return values[duty.every or ""] ~= 0 end)
end

-- The duties in force by the model SELF of FACTS, which has functions: { rows, by_id, recurring, records (kinds of
-- records that show them), plan, pages (of roles), unheld, without (records that no register has), overdue (rows) }.
function duties.build(self, facts, context)
  local rows, kept, index = {}, {}, lists.by_id(context.library.records)
  local known = {}
  for _, item in ipairs(self.policies) do
    for _, duty in ipairs(in_force(item.policy, self)) do
      local row = row_of(duty, item, self, context)
      local record = known[duty.record] or kind_row(index[duty.record], self, facts, context)
      if not known[duty.record] then known[duty.record], kept[#kept + 1] = record, record end
      table.insert(record.duties, row)
      row.record_row = record
      add_last(row, record, facts, context)
      rows[#rows + 1] = row
    end
  end
  local recurring = lists.select(rows, function(row) return row.days ~= nil end)
  local all = { rows = rows, by_id = lists.by_id(rows), records = kept, recurring = recurring,
    plan = context.library.profile.rounds and plan_of_rounds(recurring, context.today, context.words)
      or plan_of(recurring, context.today), unheld = unheld_of(rows),
    overdue = lists.select(rows, function(row) return row.overdue end),
    without = lists.select(kept, function(row) return not row.is_held end) }
  all.pages = pages_of(self, context.library, all)
  return all
end

return duties
