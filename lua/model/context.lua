-- The organisation's context, who answers for what in it, and how the latest risk assessment went.
local assessments = require "model.assessments"
local lists = require "base.lists"
local natural = require "base.natural"
local people_model = require "model.people"
local roles = require "model.roles"

local context = {}

-- Issues by kind and the reviews of FACTS with their participants: { internal, external, reviews,
-- latest }.
function context.issues(facts, people)
  local issues = facts.scope and facts.scope.issues or {}
  for _, row in ipairs(facts.context_reviews) do
    row.participant_rows = roles.rows(row.participants, people)
  end
  return {
    internal = lists.select(issues, function(row) return row.kind == "internal" end),
    external = lists.select(issues, function(row) return row.kind == "external" end),
    reviews = facts.context_reviews, latest = facts.context_reviews[#facts.context_reviews],
  }
end

-- Role id → how many items of the LISTS it owns.
local function count_owners(...)
  local counts = {}
  for _, list in ipairs { ... } do
    for _, item in ipairs(list) do
      local owner = item.owner or ""
      counts[owner] = (counts[owner] or 0) + 1
    end
  end
  return counts
end

-- For each role of SELF (the model) how many risks, controls, treatments, done or not, objectives,
-- suppliers and documents it answers for.
function context.responsibilities(self)
  local registers = {
    risks = count_owners(self.risks), controls = count_owners(self.statement.rows),
    treatments = count_owners(self.treatments), objectives = count_owners(self.objectives),
    suppliers = count_owners(self.suppliers),
    documents = count_owners(self.documents, self.topic_policies),
  }
  local out = {}
  for i, role in ipairs(self.roles) do
    out[i] = { id = role.id, title = role.title, holder_name = role.holder_name }
    for key, counts in pairs(registers) do out[i][key] = counts[role.id] or 0 end
  end
  return out
end

-- The people of SELF who hold more than one role, as LANGUAGE lists names.
function context.several_roles(self, language)
  local several = lists.select(self.people, function(person) return #person.roles > 1 end)
  return people_model.sort(several, language)
end

-- What became of SCORE since BEFORE, as a kind of risk_assessment.changes; nil where nothing did, or one
-- of them is not known.
local function moved(before, score)
  if not before or not score or before == score then return nil end
  return score > before and "raised" or "lowered"
end

-- The changes since BEFORE (nil: none is released) of RISKS that no row of INDEX tells, without reasons.
local function untold(before, risks, index, language)
  local rows, there = {}, {}
  for _, row in ipairs(before and risks or {}) do
    local old = before.by_id[row.id or ""]
    local kind = moved(old and old.score, row.score)
    there[row.id or ""] = true
    if kind and not index[row.id] then rows[#rows + 1] = { risk = row.id, kind = kind } end
  end
  for _, old in ipairs(before and before.risks or {}) do
    if not there[old.id] and not index[old.id] then
      rows[#rows + 1] = { risk = old.id, kind = "closed", title = old.titles[language] }
    end
  end
  return rows
end

-- The changes that GIVEN tells, and then those that BEFORE shows beside them, each with the names and
-- scores of its risk, by risk; not given where neither is.
local function change_rows(given, before, risks, by_id, context)
  local index, rows = {}, {}
  for i, row in ipairs(given.changes) do rows[i], index[row.risk or ""] = row, row end
  local more = untold(before, risks, index, context.language)
  if #rows + #more == 0 and not before then return given.changes end
  table.move(more, 1, #more, #rows + 1, rows)
  for _, row in ipairs(rows) do
    local risk, old = by_id[row.risk or ""], before and before.by_id[row.risk or ""]
    row.kind_name = context.words.risk_change[row.kind]
    row.title = risk and risk.title or old and old.titles[context.language]
    row.score, row.level = risk and risk.score, risk and risk.level
    row.score_before = old and old.score or row.before
  end
  return natural.sort(rows, function(row) return row.risk or "" end)
end

-- Whether the risk ROW is new since the assessment PREVIOUS, a day: BEFORE, where that is released, does
-- not have it, else it was identified later; nil where that is not recorded.
local function is_new(row, before, previous)
  if before then return before.by_id[row.id or ""] == nil end
  if not previous or not row.identified then return nil end
  return row.identified > previous
end

-- What became of the risk ROW since the assessment before, of the day PREVIOUS, by CHANGES (rows of
-- change_rows): an id of words.risk_since or words.risk_change, or nil where that is not recorded.
local function since(row, before, previous, changes)
  if previous == false then return "first" end
  local new = is_new(row, before, previous)
  if new == nil then return nil end
  if new then return "new" end
  local change = lists.find(changes, "risk", row.id)
  return change and change.kind or not lists.is_absent(changes) and "unchanged" or nil
end

-- Says of each of RISKS what became of it since the assessment before, as `since_name`.
local function add_since(risks, before, previous, changes, words)
  for _, row in ipairs(risks) do
    row.since = since(row, before, previous, changes)
    row.since_name = words.risk_since[row.since] or words.risk_change[row.since]
  end
end

-- The risks of SELF above the threshold, the highest score first: { rank, risk }.
local function ranked(self)
  local place = {}
  for i, row in ipairs(self.risks) do place[row] = i end
  local rows = lists.select(self.risks, function(row) return row.above end)
  table.sort(rows, function(a, b)
    if a.score ~= b.score then return a.score > b.score end
    return place[a] < place[b]
  end)
  for i, row in ipairs(rows) do rows[i] = { rank = i, risk = row } end
  return rows
end

-- The risks of SELF (the model) that are new since the assessment PREVIOUS, and those of which that is
-- not recorded, because they have no day.
local function new_risks(self, before, previous)
  local undated = lists.select(before and {} or self.risks, function(row) return row.identified == nil end)
  local new = lists.select(self.risks, function(row) return previous and is_new(row, before, previous) end)
  return #new == 0 and #undated > 0 and lists.absent() or new, undated
end

-- The id of the assessment of the day PREVIOUS: of BEFORE, or as GIVEN lists the earlier ones.
local function id_of(previous, before, given)
  local listed = lists.find(given.earlier or {}, "date", previous)
  return before and before.id or listed and listed.id
end

-- The latest assessment of SELF (the model) as FACTS.risk_assessment tells it, or nil: its date,
-- who took part, the order of treatment, the risks found since the one before (not given where
-- none is known and those in `undated` might be), and changed ones. `before` is the one before as the
-- last release that shows it has it (see model/assessments.lua), nil where none does: then what is
-- typed counts.
function context.assessment(self, facts, settings)
  local given, people = facts.risk_assessment, settings.people
  if not given then return nil end
  local before = given.previous ~= false
    and assessments.before(settings.released or {}, self.method.assessed, given.previous) or nil
  local previous = given.previous == nil and before and before.day or given.previous
  local changes = change_rows(given, before, self.risks, self.risk_by_id, settings)
  add_since(self.risks, before, previous, changes, settings.words)
  local new, undated = new_risks(self, before, previous)
  return {
    id = given.id, date = self.method.assessed, occasion = given.occasion, period = given.period,
    participants = roles.rows(given.participants, people), sources = given.sources,
    limits = given.limits, previous = previous, conclusion = given.conclusion,
    before = before, previous_id = id_of(previous, before, given), earlier = given.earlier or {},
    changes = changes, ranked = ranked(self), undated = undated, new = new,
  }
end

return context
