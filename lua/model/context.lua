-- The organisation's context, who answers for what in it, and how the latest risk assessment went.
local lists = require "base.lists"
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

local function change_rows(given, risks, words)
  for _, row in ipairs(given.changes) do
    local risk = risks[row.risk or ""]
    row.kind_name = words.risk_change[row.kind]
    row.title, row.score = risk and risk.title, risk and risk.score
    row.level = risk and risk.level
  end
  return given.changes
end

-- What became of the risk ROW since the assessment before the one GIVEN, by CHANGED (risk id →
-- kind): an id of words.risk_since or words.risk_change, or nil where that is not recorded.
local function since(row, given, changed)
  if given.previous == false then return "first" end
  if not given.previous or not row.identified then return nil end
  if row.identified > given.previous then return "new" end
  return changed[row.id or ""] or not lists.is_absent(given.changes) and "unchanged" or nil
end

-- Says of each of RISKS what became of it since the assessment before the one GIVEN, as `since_name`.
local function add_since(risks, given, words)
  local changed = {}
  for _, row in ipairs(given.changes) do changed[row.risk or ""] = row.kind end
  for _, row in ipairs(risks) do
    row.since = since(row, given, changed)
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

-- The latest assessment of SELF (the model) as FACTS.risk_assessment tells it, or nil: its date,
-- who took part, the order of treatment, the risks found since the one before (not given where
-- none is known and those in `undated` might be), and changed ones.
function context.assessment(self, facts, words, people)
  local given = facts.risk_assessment
  if not given then return nil end
  add_since(self.risks, given, words)
  local undated = lists.select(self.risks, function(row) return row.identified == nil end)
  local new = lists.select(self.risks, function(row)
    return given.previous and row.identified and row.identified > given.previous
  end)
  return {
    id = given.id, date = self.method.assessed, occasion = given.occasion, period = given.period,
    participants = roles.rows(given.participants, people), sources = given.sources,
    limits = given.limits, previous = given.previous, conclusion = given.conclusion,
    changes = change_rows(given, self.risk_by_id, words), ranked = ranked(self),
    undated = undated, new = #new == 0 and #undated > 0 and lists.absent() or new,
  }
end

return context
