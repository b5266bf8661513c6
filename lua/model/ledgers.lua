-- Registers that operation keeps, each a function of the facts and of what is KNOWN (words, people, today,
-- values_of), with the names, limits and states that follow: exceptions from policies, technical
-- vulnerabilities, keys and certificates, changes,
-- and the times for which records are kept.
local dates = require "base.dates"
local records = require "model.records"
local lists = require "base.lists"
local phrase = require "base.phrase"
local roles = require "model.roles"
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

-- Adds to ROW the last day that is permitted (LIMIT, which the policy sets, or nil; later where one of
-- EXCEPTIONS, by id, holds longer), the deadline (the day given as due, else that) and whether the day given
-- lies beyond what is permitted.
local function add_term(row, limit, exceptions)
  local exception = exceptions[row.exception or ""]
  row.limit = limit
  if exception or not row.exception then row.permitted = later(limit, exception and exception.expires) end
  row.deadline = row.due or row.permitted
  row.beyond = row.due ~= nil and row.permitted ~= nil and row.due > row.permitted
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

-- The id of a vulnerability → the ids of the changes of FACTS that correct it.
local function changes_by_vulnerability(facts)
  local index = {}
  for _, change in ipairs(facts.changes or {}) do
    local id = change.vulnerability
    if id and change.id then
      index[id] = index[id] or {}
      table.insert(index[id], change.id)
    end
  end
  return index
end

-- The register of technical vulnerabilities. A row has its term (add_term), severity_name, source_name,
-- decision_name and changes (ids of those that correct it); its states are open, overdue, fixed, late (corrected after the deadline)
-- and dismissed. Also { by_severity, overdue, late (how many), limits (of the policy: { name, days }) }.
function ledgers.vulnerabilities(facts, known)
  local words, rows, days = known.words, facts.vulnerabilities, days_by_severity(known)
  local exceptions, changes = lists.by_id(facts.exceptions), changes_by_vulnerability(facts)
  for _, row in ipairs(rows) do
    local limit = days[row.severity]
    add_term(row, row.found and limit and dates.add_days(row.found, limit), exceptions)
    row.severity_name = words.vulnerability_severity[row.severity]
    row.source_name = words.vulnerability_source[row.source]
    row.decision_name = words.vulnerability_decision[row.decision]
    row.changes = changes[row.id or ""] or {}
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

local KEY_KINDS = { "root-key", "data-key", "signing-key", "stored-secret", "public-key-certificate" }

-- The last day on which KEY, in use SINCE a day, may be used by the policy, of which VALUES are the
-- parameters; nil where the day is not known, or the policy sets none.
local function last_use(key, since, values)
  if not since then return nil end
  if key.kind == "root-key" and values.root_key_rotation_years then
    return dates.add_months(since, 12 * values.root_key_rotation_years)
  end
  local turns = key.kind == "data-key" or key.kind == "stored-secret"
  return turns and values.key_rotation_days and dates.add_days(since, values.key_rotation_days) or nil
end

local function state_of_key(row, today)
  if row.state ~= "active" then return row.state end
  if dates.is_past(row.expires, today) then return "expired" end
  return dates.is_past(row.deadline, today) and "overdue" or "active"
end

-- Adds its term to KEY, which is in use. Of one of which it is not recorded whether it was replaced, the time
-- is not known; unreplaced says since when it would be over if it was not.
local function add_use(key, values, exceptions, today)
  local since = key.rotated or key.rotated == false and key.created or nil
  add_term(key, last_use(key, since, values), exceptions)
  local first = key.rotated == nil and not key.deadline and last_use(key, key.created, values)
  key.unreplaced = first and dates.is_past(first, today) and first or nil
end

-- The register of keys and certificates. A row in use has its term (add_use); in_use says whether it is, and
-- every row has kind_name and custodian_titles. Its states are active, overdue (to be replaced), expired (and in
-- use), decrypt-only, revoked and destroyed. Also { by_kind, overdue, expired (how many) }.
function ledgers.keys(facts, known)
  local rows, values = facts.keys, known.values_of("cryptography") or {}
  local exceptions = lists.by_id(facts.exceptions)
  for _, row in ipairs(rows) do
    row.in_use = row.state == "active"
    if row.in_use then add_use(row, values, exceptions, known.today) end
    row.kind_name = known.words.key_kind[row.kind]
    row.custodian_titles = roles.titles(row.custodians, known.people)
  end
  local self = register(rows, { "owner" }, known.words.key_state,
    { "active", "overdue", "expired", "decrypt-only", "revoked", "destroyed" },
    function(row) return state_of_key(row, known.today) end, known)
  self.by_kind = treatment.tally(rows, "kind", KEY_KINDS, known.words.key_kind)
  self.overdue, self.expired = count(self, "overdue"), count(self, "expired")
  return self
end

local CHANGE_TYPES = { "standard", "normal", "emergency" }

-- The last day for the approval of CHANGE; nil where none is set: for a standard change, and for one that is
-- not done. DAYS are those of an emergency, or nil.
local function approval_limit(change, days)
  if change.type == "normal" then return change.done end
  return change.type == "emergency" and change.done and days and dates.add_days(change.done, days) or nil
end

-- Whether CHANGE was approved after its limit, or is not and should be.
local function is_late(change, today)
  if not change.limit then return false end
  if change.approved then return change.approved > change.limit end
  return change.type == "normal" or dates.is_past(change.limit, today)
end

local function state_of_change(row)
  if row.done then return row.result or "done" end
  return row.approved and "approved" or "requested"
end

-- The register of changes. A row has limit (the last day for its approval), late (approved after it, or not
-- approved), type_name and approver_titles; its states are requested, approved, done (result not recorded), kept
-- and rolled-back. Also { by_type, late (how many), approvals (how many a change needs) }.
function ledgers.changes(facts, known)
  local rows, values = facts.changes, known.values_of("change-management") or {}
  for _, row in ipairs(rows) do
    row.limit = approval_limit(row, values.emergency_change_review_days)
    row.late = is_late(row, known.today)
    row.type_name = known.words.change_type[row.type]
    row.approver_titles = roles.titles(row.approved_by, known.people)
  end
  local self = register(rows, { "requested_by" }, known.words.change_state,
    { "requested", "approved", "done", "kept", "rolled-back" }, state_of_change, known)
  self.by_type = treatment.tally(rows, "type", CHANGE_TYPES, known.words.change_type)
  self.late = #lists.select(rows, function(row) return row.late end)
  self.approvals = values.change_approvals_required or 1
  return self
end

local IN_DAYS = { days = 1, months = 365 / 12, years = 365 }

-- The times that laws and contracts of FACTS and parameters of the policies in use set for records: a list of
-- { id, name (of a policy), days, text, row (of the legal requirement), rows (records that name it) }.
local function retention_terms(facts, known)
  local terms = {}
  for _, row in ipairs(facts.legal_requirements) do
    terms[#terms + 1] = row.keep_months and { id = row.id, name = row.title, row = row, rows = {},
      days = row.keep_months * IN_DAYS.months, text = records.months(row.keep_months, known.words) }
  end
  for _, item in ipairs(known.policies) do
    local values = known.values_of(item.policy.id)
    for _, parameter in ipairs(item.policy.parameter_rows) do
      local value = parameter.retains and values[parameter.id]
      terms[#terms + 1] = value and { id = item.policy.id .. "." .. parameter.id, name = item.title, rows = {},
        policy = item.policy.id, days = value * IN_DAYS[parameter.unit],
        text = phrase.quantity(value, parameter.unit, known.words) } or nil
    end
  end
  return terms
end

-- The parameters, as policy.parameter, that set the times of the KINDS of records that RECORD holds.
local function parameters_of(record, kinds)
  return lists.map(lists.select(record.kinds or {}, function(id) return kinds[id] ~= nil end),
    function(id) return kinds[id].retention end)
end

-- The retention schedule: the records, each with terms (those that it or its kinds name and that are in force), short
-- (those of them that are longer than its time) and disposed_by_title; { rows, terms, short, untimed (how many
-- records are short, how many have no months), unused (terms that no record names) }.
function ledgers.retention(facts, known)
  local terms = retention_terms(facts, known)
  local index, kinds = lists.by_id(terms), lists.by_id(known.record_kinds)
  for _, row in ipairs(facts.records) do
    row.terms, row.disposed_by_title = {}, known.people.title(row.disposed_by or "")
    for _, id in ipairs(lists.union { row.requirements or {}, { row.parameter },
      parameters_of(row, kinds) }) do
      local term = index[id]
      row.terms[#row.terms + 1] = term
      if term then table.insert(term.rows, row) end
    end
    row.short = lists.select(row.terms, function(term)
      return row.keep_months ~= nil and row.keep_months * IN_DAYS.months < term.days
    end)
  end
  return { rows = facts.records, terms = terms,
    short = #lists.select(facts.records, function(row) return #row.short > 0 end),
    untimed = #lists.select(facts.records, function(row) return row.keep_months == nil end),
    unused = lists.select(terms, function(term) return #term.rows == 0 end) }
end

return ledgers
