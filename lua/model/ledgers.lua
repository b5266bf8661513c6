-- Registers that operation keeps, each a function of the facts and of what is KNOWN (words, people, today,
-- values_of), with the names, limits and states that follow: exceptions from policies, technical
-- vulnerabilities.
local dates = require "base.dates"
local lists = require "base.lists"
local treatment = require "model.treatment"

local ledgers = {}

-- The register of ROWS: { rows (with ROLE_title for each of ROLES, state, which is what STATE_OF(row) says,
-- and state_name), by_state }. STATES are all of them in order, NAMES their words.
local function register(rows, roles, names, states, state_of, known)
  for _, row in ipairs(rows) do
    for _, role in ipairs(roles) do row[role .. "_title"] = known.people.title(row[role] or "") end
    row.state = state_of(row)
    row.state_name = names[row.state]
  end
  return { rows = rows, by_state = treatment.tally(rows, "state", states, names) }
end

-- How many rows of the REGISTER are in STATE.
local function count(self, state)
  return lists.find(self.by_state, "id", state).count
end

-- The later of two days, of which one may be nil.
local function later(one, other)
  if not (one and other) then return one or other end
  return one > other and one or other
end

local function state_of_exception(row, today)
  if row.closed then return "closed" end
  if row.starts and row.starts > today then return "ahead" end
  return dates.is_past(row.expires, today) and "expired" or "open"
end

-- The register of exceptions from policies. A row has late (closed after its end) and review_overdue; its
-- states are ahead, open, expired (how many: expired) and closed.
function ledgers.exceptions(facts, known)
  local self = register(facts.exceptions, { "owner", "approved_by" }, known.words.exception_state,
    { "ahead", "open", "expired", "closed" }, function(row) return state_of_exception(row, known.today) end, known)
  for _, row in ipairs(self.rows) do
    row.late = row.closed ~= nil and row.expires ~= nil and row.closed > row.expires
    row.review_overdue = not row.closed and dates.is_past(row.review, known.today)
  end
  self.expired = count(self, "expired")
  return self
end

local SEVERITIES = { "critical", "high", "medium", "low" }

-- Severity → days within which the policy wants a vulnerability corrected; empty when it is not in use.
local function days_by_severity(known)
  local values, days = known.values_of("vulnerability-management") or {}, {}
  for _, severity in ipairs(SEVERITIES) do days[severity] = values["patch_sla_days_" .. severity] end
  return days
end

local function state_of_vulnerability(row, today)
  if row.decision == "dismiss" then return "dismissed" end
  if row.fixed then return row.deadline and row.fixed > row.deadline and "late" or "fixed" end
  return dates.is_past(row.deadline, today) and "overdue" or "open"
end

-- The register of technical vulnerabilities. A row has limit (the last day by the policy, nil where it sets
-- none), deadline (the day given or else the limit, later where an exception holds longer), severity_name,
-- source_name and decision_name; its states are open, overdue, fixed, late (corrected after the deadline)
-- and dismissed. Also { by_severity, overdue, late (how many), limits (of the policy: { name, days }) }.
function ledgers.vulnerabilities(facts, known)
  local words, rows, days = known.words, facts.vulnerabilities, days_by_severity(known)
  local exceptions = lists.by_id(facts.exceptions)
  for _, row in ipairs(rows) do
    local exception = exceptions[row.exception or ""]
    row.limit = row.found and days[row.severity] and dates.add_days(row.found, days[row.severity])
    row.deadline = later(row.due or row.limit, exception and exception.expires)
    row.severity_name = words.vulnerability_severity[row.severity]
    row.source_name = words.vulnerability_source[row.source]
    row.decision_name = words.vulnerability_decision[row.decision]
  end
  local self = register(rows, { "owner", "verified_by" }, words.vulnerability_state,
    { "open", "overdue", "fixed", "late", "dismissed" },
    function(row) return state_of_vulnerability(row, known.today) end, known)
  self.by_severity = treatment.tally(rows, "severity", SEVERITIES, words.vulnerability_severity)
  self.overdue, self.late, self.limits = count(self, "overdue"), count(self, "late"), {}
  for i, severity in ipairs(SEVERITIES) do
    self.limits[i] = days[severity]
      and { name = words.vulnerability_severity[severity], days = days[severity] }
  end
  return self
end

return ledgers
