-- How far the organisation meets the criteria of the standards with levels that it chose, such as the stars of
-- SCS: its own answers (scs_assessment), and what they can be held against, which are sections of policies in use,
-- values of parameters, controls and records. A control alone makes no criterion met.
local lists = require "base.lists"
local parameters = require "model.parameters"
local phrase = require "base.phrase"
local unconfirmed = require "facts.unconfirmed"

local evaluation = {}

-- What a criterion can be, in the order in which documents count them.
evaluation.STATES = { "met", "partly", "not-met", "not-applicable", "to-judge", "unrecorded" }

-- The clauses of a standard, of the level LEVEL (nil: of all): those that have criteria of it, with these alone.
function evaluation.at_level(clauses, level)
  if not level then return clauses end
  local out = {}
  for _, clause in ipairs(clauses) do
    local criteria = lists.select(clause.criteria or {}, function(item) return item.level <= level end)
    if #criteria > 0 then
      local own = {}
      for key, value in pairs(clause) do own[key] = value end
      own.criteria = criteria
      out[#out + 1] = own
    end
  end
  return out
end

-- Id of a parameter → its row (see model/parameters.lua), of the POLICIES in use.
local function parameter_rows(policies, context)
  local index = {}
  for _, row in ipairs(policies) do
    for _, parameter in ipairs(parameters.rows(row.policy, context.facts, context)) do
      index[parameter.id] = { row = parameter, policy = row.policy.id }
    end
  end
  return index
end

local function wanted(limit, unit, words)
  if limit.is ~= nil then return limit.is and words.yes or words.no end
  local pattern, number = words.at_most, limit.at_most
  if not number then pattern, number = words.at_least, limit.at_least end
  return phrase.fill(pattern, { max = phrase.quantity(number, unit, words), min = phrase.quantity(number, unit, words) })
end

local function holds(limit, value)
  if limit.is ~= nil then return value == limit.is end
  if type(value) ~= "number" then return false end
  return value <= (limit.at_most or value) and value >= (limit.at_least or value)
end

-- VALUE where it lies within LIMIT of a criterion, else the value next to it that does.
function evaluation.within(limit, value)
  if holds(limit, value) then return value end
  if limit.is ~= nil then return limit.is end
  return limit.at_most or limit.at_least
end

-- The limits of a criterion on parameters in use: { id, title, value_text, wanted, holds, policy }.
local function limits_of(criterion, known)
  local out = {}
  for _, limit in ipairs(criterion.limits or {}) do
    local entry = known.parameters[limit.parameter]
    if entry then
      local row = entry.row
      out[#out + 1] = { id = row.id, title = row.explanation, value_text = row.value_text, policy = entry.policy,
        wanted = row.unit and wanted(limit, row.unit, known.words) or wanted(limit, "times", known.words),
        holds = holds(limit, row.value) }
    end
  end
  return out
end

-- The sections among SECTIONS (policy#section) that are in use: { id (the policy's), section }.
local function sections_in_use(sections, registry)
  local out = {}
  for _, name in ipairs(sections or {}) do
    local id, section = name:match("^(.-)#(.+)$")
    local row = registry.by_id[id or ""]
    if row and row.policy and lists.find(row.policy.sections, "id", section) then
      out[#out + 1] = { id = id, section = section }
    end
  end
  return out
end

-- The controls that the publisher names beside CRITERION and that are decided on: { id, status, status_name, applicable }.
local function controls_of(criterion, decisions)
  local out = {}
  for _, name in ipairs(criterion.consulted or {}) do
    if decisions[name] then out[#out + 1] = decisions[name] end
  end
  return out
end

-- The pieces of evidence that ANSWER names, and whether one of them is out of date.
local function pieces_of(answer, evidence)
  local out, stale = {}, false
  for i, id in ipairs(answer.evidence or {}) do
    out[i] = lists.find(evidence.rows, "id", id) or { id = id }
    stale = stale or out[i].overdue or out[i].expired or false
  end
  return out, stale
end

-- Whether ROW rests on a duty whose day has passed: of one of its sections.
local function rests_on_overdue(row, self)
  for _, place in ipairs(row.sections) do
    for _, duty in ipairs(self.overdue()) do
      if duty.policy == place.id and duty.section == place.section then return true end
    end
  end
  return false
end

-- Whether ROW rests on a fact that is still to be confirmed: its answer, a control named beside it, what shows it, or a value.
local function rests_on_example(row, self)
  local function any(key, ids)
    return #lists.select(ids, function(id) return unconfirmed.names(self.unconfirmed, key, id) end) > 0
  end
  return any("scs_assessment", { row.name }) or any("controls", lists.column(row.controls, "id"))
    or any("evidence", row.answer.evidence or {}) or any("records", row.answer.records or {})
    or any("parameters", lists.column(row.limits, "policy"))
end

-- What keeps ROW, which its answer calls met, from being so: a list of "section", "limit", "planned", "duty", "record",
-- "evidence", "example", "ground" and "judge"; empty when nothing does.
local function doubts_of(row, self)
  local answer, out = row.answer, {}
  if not answer.ground then out[#out + 1] = "ground" end
  if not (answer.judged_by and answer.judged_on) then out[#out + 1] = "judge" end
  if #(row.criterion.sections or {}) > 0 and #row.sections == 0 then out[#out + 1] = "section" end
  if lists.find(row.limits, "holds", false) then out[#out + 1] = "limit" end
  if lists.find(row.controls, "status", "planned") then out[#out + 1] = "planned" end
  if rests_on_overdue(row, self) then out[#out + 1] = "duty" end
  if #(answer.evidence or {}) + #(answer.records or {}) == 0 then out[#out + 1] = "record" end
  if row.stale then out[#out + 1] = "evidence" end
  if rests_on_example(row, self) then out[#out + 1] = "example" end
  return out
end

local function state_of(row)
  if not row.answer then return "unrecorded" end
  if row.answer.result == "met" and #row.doubts > 0 then return "to-judge" end
  return row.answer.result
end

-- The actions that ANSWER names, those of the risk treatment plan and of controls that are not finished:
-- { id, owner_title, due, open }.
local function actions_of(answer, self)
  local out = {}
  for _, row in ipairs(self.treatments) do
    if lists.contains(answer.treatments or {}, row.id) then
      out[#out + 1] = { id = row.id, owner_title = row.owner_title, due = row.due, open = row.status ~= "done" }
    end
  end
  for _, id in ipairs(answer.controls or {}) do
    local decision = self.decisions[id]
    if decision then
      out[#out + 1] = { id = id, owner_title = decision.owner_title, due = decision.due,
        open = decision.applicable == true and decision.status ~= "implemented" }
    end
  end
  return out
end

-- Name of a criterion → the first of ITEMS, answers or texts, on it.
local function by_criterion(items)
  local index = {}
  for _, item in ipairs(items) do
    local name = item.criterion or ""
    index[name] = index[name] or item
  end
  return index
end

local function row_of(criterion, clause, self)
  local answer, published = self.answers[criterion.name], self.texts[criterion.name] or {}
  local row = { id = criterion.id, name = criterion.name, level = criterion.level, level_title = self.levels[criterion.level], title = criterion.title,
    criterion = criterion, clause = clause.id, clause_title = clause.title, group = clause.group, answer = answer,
    published = published.text, requirement_text = published.requirement_text,
    sections = sections_in_use(criterion.sections, self.registry), limits = limits_of(criterion, self),
    controls = controls_of(criterion, self.decisions), pieces = {}, actions = {}, doubts = {} }
  if answer then
    row.pieces, row.stale = pieces_of(answer, self.evidence)
    row.actions = actions_of(answer, self)
    row.judged_by_title = self.people.title(answer.judged_by or "")
    row.effort_name = self.words.effort[answer.effort]
    if answer.result == "met" then row.doubts = doubts_of(row, self) end
  end
  row.state = state_of(row)
  row.state_name = self.words.evaluation_state[row.state]
  return row
end

-- How many ROWS are in each state, with how many there are.
local function tally(rows)
  local out = { total = #rows }
  for _, state in ipairs(evaluation.STATES) do out[state] = 0 end
  for _, row in ipairs(rows) do out[row.state] = out[row.state] + 1 end
  return out
end

-- The counts by level and group: { name, level_title, total, and each of STATES }.
local function counts_of(standard, rows)
  local out = {}
  for _, level in ipairs(standard.levels) do
    for _, group in ipairs(standard.groups) do
      local own = lists.select(rows, function(row) return row.group == group.id and row.level == level.id end)
      local counted = tally(own)
      counted.name, counted.level_title = group.title, level.title
      if #own > 0 then out[#out + 1] = counted end
    end
  end
  return out
end

-- The counts by group: { name, total, and each of STATES }.
local function categories_of(standard, rows)
  local out = {}
  for _, group in ipairs(standard.groups) do
    local counted = tally(lists.select(rows, function(row) return row.group == group.id end))
    counted.name = group.title
    if counted.total > 0 then out[#out + 1] = counted end
  end
  return out
end

local EFFORTS = { small = 1, medium = 2, large = 3 }

-- The rows with a gap, the smallest effort first, those whose effort nobody said last.
local function gaps_of(rows)
  local gaps = lists.select(rows, function(row) return row.state == "partly" or row.state == "not-met" end)
  local at = {}
  for i, row in ipairs(gaps) do at[row] = i end
  table.sort(gaps, function(one, other)
    local a, b = EFFORTS[one.answer.effort] or 4, EFFORTS[other.answer.effort] or 4
    if a ~= b then return a < b end
    return at[one] < at[other]
  end)
  return gaps
end

local function evaluate(standard, self)
  local rows = {}
  self.levels = {}
  for _, level in ipairs(standard.levels) do self.levels[level.id] = level.title end
  for _, clause in ipairs(standard.clauses) do
    for _, criterion in ipairs(clause.criteria or {}) do rows[#rows + 1] = row_of(criterion, clause, self) end
  end
  local level = lists.find(standard.levels, "id", standard.level)
  return { standard = standard, id = standard.id, title = standard.title, level = level, rows = rows,
    published = #lists.select(rows, function(row) return row.published ~= nil end), total = tally(rows), counts = counts_of(standard, rows), categories = categories_of(standard, rows), gaps = gaps_of(rows),
    uncovered = lists.select(rows, function(row) return #row.sections == 0 end) }
end

-- For each of STANDARDS with levels { standard, id, title, level (that the facts chose, or nil), rows, published (how many have their
-- full text), total and
-- counts (by level and group) and categories (by group) with how many are in each of STATES, gaps, uncovered (rows that no section
-- of a policy in use carries, whatever controls there are) }. A row has id, name, level, title, clause, clause_title, group,
-- answer (the fact, or nil), published (its full text from the organisation's copy, or nil) and requirement_text, sections, limits, controls, pieces of evidence, actions, doubts (why what is answered
-- as met does not stand as met), state and state_name, level_title. KNOWN has facts, registry, policies, decisions (rows of the statements), evidence,
-- words, people, context, unconfirmed, and overdue(), the duties that are.
function evaluation.build(standards, known)
  local out = {}
  for _, standard in ipairs(standards) do
    if #standard.levels > 0 then
      local self = { registry = known.registry, words = known.words, people = known.people,
        evidence = known.evidence, overdue = known.overdue, unconfirmed = known.unconfirmed, treatments = known.facts.treatments,
        answers = by_criterion(known.facts.scs_assessment), texts = by_criterion(known.facts.criterion_texts), decisions = lists.by_id(known.decisions),
        parameters = parameter_rows(known.policies, known.context) }
      out[#out + 1] = evaluate(standard, self)
    end
  end
  return out
end

return evaluation
