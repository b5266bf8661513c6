-- Internal audits, management reviews and nonconformities with the names, states and counts that
-- follow from their facts.
local dates = require "base.dates"
local lists = require "base.lists"
local natural = require "base.natural"
local roles = require "model.roles"
local treatment = require "model.treatment"

local improvement = {}

local RATINGS = { "major", "minor", "observation", "opportunity" }
local STATES = { "open", "action", "verification", "reopened", "closed" }
-- The subjects of 9.3.2 in its order, and the letter of each.
local INPUTS = { { "actions", "a" }, { "issues", "b" }, { "parties", "c" },
  { "nonconformities", "d" }, { "measurements", "d" }, { "audits", "d" }, { "objectives", "d" },
  { "feedback", "e" }, { "risks", "f" }, { "improvement", "g" } }

local function add_findings(row, words, people, all)
  for _, finding in ipairs(row.findings) do
    finding.rating_name = words.rating[finding.rating]
    finding.owner_title, finding.audit = people.title(finding.owner or ""), row
    all[#all + 1] = finding
  end
  row.by_rating = treatment.tally(row.findings, "rating", RATINGS, words.rating)
end

-- Whether AUDITOR holds a role whose work is audited in ROW.
local function holds_audited(row, auditor, people)
  for _, id in ipairs(row.audited or {}) do
    local role = people.by_role[id]
    if role and role.holder == auditor then return true end
  end
  return false
end

-- Who leads the audit ROW and then those who examine parts of it: { name, examined (the clauses and controls of a part),
-- independence (its ground), holds_audited }. The parts get both, too.
local function auditors_of(row, people)
  local list = { { name = row.auditor_name, independence = row.independence, holds_audited = holds_audited(row, row.auditor, people) } }
  for _, part in ipairs(row.others or {}) do
    part.auditor_name = people.name(part.auditor or "")
    part.examined = lists.union { part.clauses or {}, part.controls or {} }
    list[#list + 1] = { name = part.auditor_name, examined = part.examined, independence = part.independence,
      holds_audited = holds_audited(row, part.auditor, people) }
  end
  return list
end

local function complete_audit(row, words, people, today)
  row.auditor_name = people.name(row.auditor or "")
  row.auditors = auditors_of(row, people)
  row.audited_titles = roles.titles(row.audited, people)
  row.recipient_titles = roles.titles(row.recipients, people)
  row.status_name = words.audit_status[row.status]
  row.overdue = row.status == "planned" and dates.is_past(row.date, today)
  row.own_work = row.auditors[1].holds_audited
end

-- Every id that the lists KEY of ROWS hold, once, in natural order.
local function union(rows, key)
  local all = {}
  for i, row in ipairs(rows) do all[i] = row[key] or {} end
  return natural.sort(lists.union(all))
end

local function by_date(a, b)
  if a.date ~= b.date then return (a.date or "") < (b.date or "") end
  return (a.id or "") < (b.id or "")
end

-- Those of ROWS whose list KEY is not given.
local function without(rows, key)
  return lists.select(rows, function(row) return lists.is_absent(row[key]) end)
end

-- The programme of FACTS with the audits of ROWS that lie in its period: rows and held, the clauses and
-- controls that those not cancelled cover, and which of these do not say so (without_clauses and
-- without_controls); those outside the period that are not cancelled (outside), and which of these do not say their controls
-- (outside_without_controls).
local function programme_of(facts, rows, people)
  local programme = facts.audit_programme or { changes = {} }
  programme.approved_by_title = people.title(programme.approved_by or "")
  for _, change in ipairs(programme.changes) do
    change.approved_by_title = people.title(change.approved_by or "")
  end
  programme.rows = lists.select(rows, function(row)
    return (row.date or "") >= (programme.period_start or "")
      and (row.date or "") <= (programme.period_end or "9999")
  end)
  programme.held = lists.select(programme.rows, function(row) return row.status == "held" end)
  local valid = lists.select(programme.rows, function(row) return row.status ~= "cancelled" end)
  programme.clauses, programme.controls = union(valid, "clauses"), union(valid, "controls")
  programme.without_clauses, programme.without_controls = without(valid, "clauses"), without(valid, "controls")
  programme.outside = lists.select(rows, function(row)
    return row.status ~= "cancelled" and not lists.contains(programme.rows, row)
  end)
  programme.outside_without_controls = without(programme.outside, "controls")
  return programme
end

-- FACTS.internal_audits with names: { rows (as in the facts), held and planned (by date), latest
-- (held), findings (of the held ones), silent (held ones whose findings are not given), programme }.
function improvement.audits(facts, words, people, today)
  local rows, findings = facts.internal_audits, {}
  for _, row in ipairs(rows) do complete_audit(row, words, people, today) end
  local held = lists.select(rows, function(row) return row.status == "held" end)
  local planned = lists.select(rows, function(row) return row.status == "planned" end)
  table.sort(held, by_date)
  table.sort(planned, by_date)
  for _, row in ipairs(held) do add_findings(row, words, people, findings) end
  return { rows = rows, held = held, planned = planned, latest = held[#held], findings = findings,
    silent = without(held, "findings"),
    by_rating = treatment.tally(findings, "rating", RATINGS, words.rating),
    programme = programme_of(facts, rows, people) }
end

-- Each time that ROW was opened again, in their order.
local function openings_of(row)
  if #(row.reopenings or {}) > 0 then return row.reopenings end
  return row.reopened and { row.reopened } or {}
end

-- The state of ROW, whose action that counts is in CURRENT, itself or the last time it was opened again.
local function state_of(row, current)
  if current.effective == false then return "reopened" end
  if current.verified and current.effective then return "closed" end
  if current.done then return "verification" end
  if current ~= row then return "reopened" end
  return row.action and row.cause and "action" or "open"
end

local function name_openings(openings, people)
  for _, item in ipairs(openings) do
    item.owner_title = people.title(item.owner or "")
    item.verified_by_name = people.name(item.verified_by or "")
  end
end

local function complete_nonconformity(row, words, people, today)
  row.openings = openings_of(row)
  local last = row.openings[#row.openings]
  local current = last or row
  row.state = state_of(row, current)
  row.state_name, row.rating_name = words.nonconformity_state[row.state], words.rating[row.rating]
  row.source_name = words.nonconformity_source[row.source]
  row.owner_title = people.title(row.owner or "")
  row.action_owner_title = people.title(row.action_owner or "")
  row.verified_by_name = people.name(row.verified_by or "")
  row.term = last and last.due or row.extended and row.extended.due or row.due
  row.overdue = current.done == nil and dates.is_past(row.term, today)
  row.undated = current.done == nil and row.term == nil and row.state ~= "closed"
  name_openings(row.openings, people)
  if row.extended then
    row.extended.approved_by_title = people.title(row.extended.approved_by or "")
  end
end

-- FACTS.nonconformities with names and states: { rows, open (not closed), overdue (a number),
-- undated (those that are not done and have no day), by_state, by_rating }.
function improvement.nonconformities(facts, words, people, today)
  local rows = facts.nonconformities
  for _, row in ipairs(rows) do complete_nonconformity(row, words, people, today) end
  return { rows = rows,
    open = lists.select(rows, function(row) return row.state ~= "closed" end),
    overdue = #lists.select(rows, function(row) return row.overdue end),
    undated = lists.select(rows, function(row) return row.undated end),
    by_state = treatment.tally(rows, "state", STATES, words.nonconformity_state),
    by_rating = treatment.tally(rows, "rating", { "major", "minor" }, words.rating) }
end

-- What came of the findings of AUDITS (from improvement.audits), each with the name of the state of
-- the one of NONCONFORMITIES that it became: { rows (not given where none is), silent (the audits
-- whose findings were not given) }.
function improvement.answers(audits, nonconformities)
  local silent = lists.select(audits.held, function(row) return lists.is_absent(row.findings) end)
  for _, finding in ipairs(audits.findings) do
    local became = finding.nonconformity
      and lists.find(nonconformities.rows, "id", finding.nonconformity)
    finding.state_name = became and became.state_name
  end
  local known = #audits.findings > 0 or #silent == 0
  return { rows = known and audits.findings or lists.absent(), silent = silent }
end

local OPPORTUNITY_STATES = { "proposed", "planned", "in-progress", "done", "declined" }
-- The ids that an opportunity names as its origin, by key.
local ORIGINS = { "issues", "parties", "findings", "decisions" }

local function complete_opportunity(row, words, people, today)
  row.source_name = words.opportunity_source[row.source]
  row.status_name = words.opportunity_status[row.status]
  row.owner_title, row.origins = people.title(row.owner or ""), {}
  for _, key in ipairs(ORIGINS) do
    for _, id in ipairs(row[key] or {}) do row.origins[#row.origins + 1] = id end
  end
  row.open = row.status ~= "done" and row.status ~= "declined"
  row.overdue = row.open and dates.is_past(row.due, today)
end

-- FACTS.opportunities with names and origins: { rows, open (those neither done nor declined), overdue (how
-- many), unjudged (those that are done and whose effect was not evaluated), by_status, assessed (those that
-- the risk assessment named) }.
function improvement.opportunities(facts, words, people, today)
  local rows = facts.opportunities
  for _, row in ipairs(rows) do complete_opportunity(row, words, people, today) end
  return { rows = rows, open = lists.select(rows, function(row) return row.open end),
    overdue = #lists.select(rows, function(row) return row.overdue end),
    unjudged = lists.select(rows, function(row) return row.status == "done" and not row.evaluated end),
    by_status = treatment.tally(rows, "status", OPPORTUNITY_STATES, words.opportunity_status),
    assessed = lists.select(rows, function(row) return row.source == "risk-assessment" end) }
end

local function complete_decision(row, review, words, people, today)
  row.input_name, row.kind_name = words.review_input[row.input], words.decision_kind[row.kind]
  row.owner_title, row.review = people.title(row.owner or ""), review
  row.overdue = row.done == nil and dates.is_past(row.due, today)
  row.state = row.done and "done" or "open"
end

-- What was known of DECISION on DAY: { done, result, overdue }.
local function known_on(day, decision)
  local is_done = decision.done ~= nil and decision.done <= day
  return { done = is_done and decision.done or nil, result = is_done and decision.result or nil,
    overdue = not is_done and dates.is_past(decision.due, day) }
end

-- The subjects of REVIEW in the order of the clause: { id, letter, name, report, judgement,
-- decisions }.
local function inputs_of(review, words)
  local out = {}
  for _, pair in ipairs(INPUTS) do
    local id, given = pair[1], review.inputs and review.inputs[pair[1]] or {}
    out[#out + 1] = { id = id, letter = pair[2], name = words.review_input[id],
      report = given.report, judgement = given.judgement,
      decisions = lists.select(review.decisions, function(row) return row.input == id end) }
  end
  return out
end

local function complete_review(row, context)
  local words, people = context.words, context.people
  row.chair_title = people.title(row.chair or "")
  row.participant_rows = roles.rows(row.participants, people)
  for _, decision in ipairs(row.decisions) do
    complete_decision(decision, row, words, people, context.today)
  end
  row.subjects = inputs_of(row, words)
end

-- The decisions of REVIEWS: { rows (not given where none is), silent (the reviews without decisions
-- that were given) }.
local function decisions_of(reviews)
  local rows = {}
  for _, review in ipairs(reviews) do
    table.move(review.decisions, 1, #review.decisions, #rows + 1, rows)
  end
  local silent = lists.select(reviews, function(row) return lists.is_absent(row.decisions) end)
  return { rows = #rows == 0 and #silent > 0 and lists.absent() or rows, silent = silent }
end

-- FACTS.management_reviews with names: { rows (by date), latest, before (rows before the latest),
-- earlier and decisions (of those before and of all; see decisions_of), by_state, overdue (a
-- number) }. Each of the earlier decisions has what was `known` of it on the day of the latest review.
function improvement.reviews(facts, context)
  local rows = facts.management_reviews
  for _, row in ipairs(rows) do complete_review(row, context) end
  local sorted = lists.select(rows, function() return true end)
  table.sort(sorted, by_date)
  local latest = sorted[#sorted]
  local before = table.move(sorted, 1, #sorted - 1, 1, {})
  local earlier, all = decisions_of(before), decisions_of(sorted)
  for _, row in ipairs(earlier.rows) do row.known = known_on(latest.date or "", row) end
  return { rows = sorted, latest = latest, before = before, earlier = earlier, decisions = all,
    by_state = treatment.tally(all.rows, "state", { "open", "done" }, context.words.decision_state),
    overdue = #lists.select(all.rows, function(row) return row.overdue end) }
end

return improvement
