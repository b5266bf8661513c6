-- Disruptions and incidents, and what the description of a service organisation says of them, with
-- the names and states that follow from their facts.
local coverage = require "model.coverage"
local dates = require "base.dates"
local lists = require "base.lists"
local natural = require "base.natural"
local treatment = require "model.treatment"

local resilience = {}

local function name_roles(list, people, keys)
  for _, row in ipairs(list or {}) do
    for _, key in ipairs(keys) do row[key .. "_title"] = people.title(row[key] or "") end
  end
end

local function add_holders(team, people)
  for _, row in ipairs(team or {}) do
    local role, deputy = people.by_role[row.role or ""], people.by_role[row.deputy or ""]
    row.role_name = role and role.holder_name
    row.deputy_name = deputy and deputy.holder_name or role and role.deputy_name
  end
end

-- Adds to each of SERVICES rto and rpo, its recovery objectives in hours: its own, else those of
-- DEFAULTS { rto_hours, rpo_hours }, the values of the policy (nil: none is in use).
function resilience.add_objectives(services, defaults)
  defaults = defaults or {}
  for _, service in ipairs(services) do
    service.rto = service.rto_hours or defaults.rto_hours
    service.rpo = service.rpo_hours or defaults.rpo_hours
  end
end

-- The continuity plan of FACTS with names, or nil: the fact itself, completed with { held,
-- planned (exercises), beyond (activities whose longest interruption is shorter than the recovery
-- time objective of their service) }. The services have their objectives already.
function resilience.continuity(facts, people, today)
  local plan = facts.continuity
  if not plan then return nil end
  local services = lists.by_id(facts.services)
  name_roles(plan.crisis_team, people, { "role", "deputy" })
  add_holders(plan.crisis_team, people)
  name_roles(plan.recovery, people, { "owner" })
  name_roles(plan.security, people, { "decides" })
  for _, row in ipairs(plan.activities or {}) do
    local service = services[row.service or ""]
    row.service_name, row.rto = service and service.name, service and service.rto
  end
  plan.held = lists.select(plan.exercises, function(row) return (row.date or "") <= today end)
  plan.planned = lists.select(plan.exercises, function(row) return (row.date or "") > today end)
  plan.beyond = lists.select(plan.activities or {}, function(row)
    return row.rto ~= nil and row.longest_hours ~= nil and row.longest_hours < row.rto
  end)
  return plan
end

local function names_of(ids, index)
  local out = {}
  for i, id in ipairs(ids or {}) do out[i] = index[id] and index[id].name end
  return out
end

-- The hours until the last of NOTICES was given; nil where those of one are not given.
local function longest(notices)
  local most
  for _, notice in ipairs(notices) do
    if not notice.hours then return nil end
    most = math.max(most or 0, notice.hours)
  end
  return most
end

local function complete_incident(row, services, words, people, today)
  row.severity_name = words.severity[row.severity]
  row.classification_name = words.classification[row.classification]
  row.lead_name = people.name(row.lead or "")
  row.service_names = names_of(row.services, services)
  row.affects_names = {}
  for i, id in ipairs(row.affects or {}) do row.affects_names[i] = words.factor[id] end
  row.open = row.closed == nil
  for _, action in ipairs(row.actions or {}) do
    action.owner_title = people.title(action.owner or "")
    action.overdue = action.done == nil and dates.is_past(action.due, today)
  end
  row.notice_hours = longest(row.notices)
end

-- FACTS.incidents with names and notice_hours, the time until the last recipient was told: { rows,
-- open (rows that are not closed), by_severity, disclosed (rows in which controls did not work or by which a commitment
-- was not kept; not given where none is known and those in `unjudged` might be), unjudged (rows of which one of both
-- was not given and the other says no) }.
function resilience.incidents(facts, words, people, today)
  local rows, services = facts.incidents, lists.by_id(facts.services)
  for _, row in ipairs(rows) do complete_incident(row, services, words, people, today) end
  local function is_disclosed(row) return #(row.failed_commitments or {}) + #(row.ineffective_controls or {}) > 0 end
  local disclosed = lists.select(rows, is_disclosed)
  local unjudged = lists.select(rows, function(row)
    return not is_disclosed(row) and (lists.is_absent(row.failed_commitments) or lists.is_absent(row.ineffective_controls))
  end)
  return { rows = rows, open = lists.select(rows, function(row) return row.open end),
    by_severity = treatment.tally(rows, "severity", { "1", "2", "3" }, words.severity),
    disclosed = #disclosed == 0 and #unjudged > 0 and lists.absent() or disclosed, unjudged = unjudged }
end

-- LIST with those of IDS that it does not have; not given where both are.
local function with(list, ids)
  if #list == 0 and (ids == nil or lists.is_absent(ids)) then return list end
  return lists.union { list, ids or {} }
end

local function names_control(entry, id)
  return (" " .. (entry.requirement or "") .. " "):find("[^%w.]" .. id:gsub("%p", "%%%0") .. "[^%w.]") ~= nil
end

-- Those of the nonconformities of the incident ROW, ids of ENTRIES, which are not about another control that did
-- not work in it than ID; not given where what one is about is not known.
function resilience.concerned(row, id, entries)
  for _, name in ipairs(row.nonconformities or {}) do
    if not entries[name] then return lists.absent() end
  end
  if #(row.nonconformities or {}) == 0 then return row.nonconformities or lists.absent() end
  return lists.select(row.nonconformities, function(name)
    if names_control(entries[name], id) then return true end
    for _, other in ipairs(row.ineffective_controls) do
      if names_control(entries[name], other) then return false end
    end
    return true
  end)
end

-- The controls that INCIDENTS found ineffective: { rows, in natural order: { id, incidents, nonconformities (ids),
-- outcome (these, else the reasons of incidents for having none), day (of the first of these incidents), risks (ids of those that the incidents had assessed anew, and of those
-- of RISKS that count on it) }, not given where none is known and those in `unjudged` might be; unjudged (the
-- incidents that do not say) }. Each of NONCONFORMITIES is told by `ineffective` what its incidents name:
-- { id, incident }.
function resilience.ineffective(incidents, nonconformities, risks)
  local list, index, entries = {}, {}, lists.by_id(nonconformities)
  for _, row in ipairs(nonconformities) do row.ineffective = {} end
  local function add(id, row)
    local control = index[id] or { id = id, incidents = {}, nonconformities = lists.absent(),
      risks = lists.absent(), reasons = {} }
    if not index[id] then index[id], list[#list + 1] = control, control end
    control.incidents = with(control.incidents, { row.id })
    local concerned = resilience.concerned(row, id, entries)
    if #concerned == 0 and not lists.is_absent(concerned) and row.no_nonconformity then table.insert(control.reasons, row.no_nonconformity) end
    control.nonconformities = with(control.nonconformities, concerned)
    control.risks = with(control.risks, row.risks)
    control.day = control.day and control.day < row.detected and control.day or row.detected
    for _, name in ipairs(concerned) do
      if entries[name] then table.insert(entries[name].ineffective, { id = id, incident = row.id }) end
    end
  end
  for _, row in ipairs(incidents) do
    for _, id in ipairs(row.ineffective_controls or {}) do add(id, row) end
  end
  for _, risk in ipairs(risks) do
    for _, id in ipairs(risk.controls) do
      if index[id] then index[id].risks = with(index[id].risks, { risk.id }) end
    end
  end
  for _, control in ipairs(list) do
    control.outcome = #control.nonconformities > 0 and control.nonconformities or control.reasons
  end
  local unjudged = lists.select(incidents, function(row) return lists.is_absent(row.ineffective_controls) end)
  return { unjudged = unjudged, rows = #list == 0 and #unjudged > 0 and lists.absent()
    or natural.sort(list, function(control) return control.id end) }
end

-- What the documents of a report say of SELF (the model): { examination, system, assertion,
-- carved_out, inclusive (subservice organisations by method), commitments, requirements }; nil
-- without a standard on which an auditor reports.
function resilience.soc(self, facts, words, people)
  local report = coverage.report(self.standards)
  if not report then return nil end
  local system, suppliers = facts.system, lists.by_id(facts.suppliers)
  for _, row in ipairs(system and system.infrastructure or {}) do
    row.supplier_name = suppliers[row.supplier or ""] and suppliers[row.supplier].name
  end
  for _, row in ipairs(system and system.data or {}) do
    row.classification_name = words.classification[row.classification]
  end
  if facts.assertion then
    local role = people.by_role[facts.assertion.signed_by or ""]
    facts.assertion.title = people.title(facts.assertion.signed_by or "")
    facts.assertion.name = role and role.holder_name
  end
  local function kind(name)
    return lists.select(facts.commitments, function(row) return row.kind == name end)
  end
  local function method(name)
    return lists.select(self.subservices, function(row) return row.method == name end)
  end
  return { examination = report.examination, system = system, assertion = facts.assertion,
    carved_out = method("carve-out"), inclusive = method("inclusive"),
    commitments = kind("commitment"), requirements = kind("requirement") }
end

return resilience
