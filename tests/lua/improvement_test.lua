-- Internal audits, management reviews and nonconformities: names, states and counts that follow
-- from their facts.
local improvement = require "model.improvement"
local lists = require "base.lists"
local words = require "words.en.documents"

local people = {
  by_role = { cto = { id = "cto", holder = "ann", holder_name = "Ann" } },
  title = function(id) return ({ cto = "Head of Engineering", ceo = "Chief" })[id] end,
  name = function(id) return ({ ann = "Ann", eve = "Eve" })[id] end,
}
local TODAY = "2026-11-02"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local function audit(id, status, date, more)
  local row = { id = id, status = status, date = date, auditor = "eve", audited = { "cto" },
    findings = {}, clauses = {}, controls = {} }
  for key, value in pairs(more or {}) do row[key] = value end
  return row
end

test("audits are split into held and planned, each by date", function()
  local out = improvement.audits({ internal_audits = {
    audit("A-3", "planned", "2026-11-01"), audit("A-2", "held", "2026-06-01"),
    audit("A-1", "held", "2026-05-01"), audit("A-4", "cancelled", "2026-07-01") } },
    words, people, TODAY)
  same(#out.rows, 4)
  same(out.held[1].id, "A-1")
  same(out.latest.id, "A-2")
  same(out.planned[1].overdue, true)
  same(out.held[1].overdue, false)
  same(out.rows[4].status_name, "Cancelled")
end)

test("a programme holds the audits of its period; cancelled ones cover nothing", function()
  local out = improvement.audits({ audit_programme = { period_start = "2026-05-01",
    period_end = "2026-12-31", changes = {} }, internal_audits = {
    audit("A-1", "held", "2026-05-01", { controls = { "A.5.10", "A.5.9" }, clauses = { "9.1" } }),
    audit("A-2", "planned", "2026-12-31", { controls = { "A.5.9", "A.8.1" } }),
    audit("A-3", "cancelled", "2026-06-01", { controls = { "A.8.2" } }),
    audit("A-4", "planned", "2027-01-01", { controls = { "A.8.3" } }),
    audit("A-5", "held", "2026-04-30", { controls = { "A.8.4" } }) } }, words, people, TODAY)
  same(#out.rows .. #out.programme.rows .. #out.programme.held, "531")
  same(table.concat(out.programme.controls, " "), "A.5.9 A.5.10 A.8.1")
  same(table.concat(out.programme.clauses, " "), "9.1")
end)

test("audits that do not say what they cover or found are told apart", function()
  local lists = require "base.lists"
  local out = improvement.audits({ audit_programme = { period_start = "2026-05-01", changes = {} }, internal_audits = {
    audit("A-1", "held", "2026-05-01", { controls = lists.absent(), findings = lists.absent() }),
    audit("A-2", "cancelled", "2026-06-01", { clauses = lists.absent(), findings = lists.absent() }) } },
    words, people, TODAY)
  same(#out.silent, 1)
  same(#out.programme.without_controls, 1)
  same(#out.programme.without_clauses, 0)
end)

test("findings of held audits are counted by rating", function()
  local out = improvement.audits({ internal_audits = {
    audit("A-1", "held", "2026-05-01", { findings = { { id = "F-1", rating = "minor",
      owner = "cto" }, { id = "F-2", rating = "observation", owner = "ceo" } } }),
    audit("A-2", "planned", "2026-12-01", { findings = { { id = "F-3", rating = "major" } } }) } },
    words, people, TODAY)
  same(#out.findings, 2)
  same(out.findings[1].owner_title, "Head of Engineering")
  same(out.by_rating[1].count, 0)
  same(out.by_rating[2].count, 1)
  same(out.held[1].by_rating[3].count, 1)
end)

test("who holds a role that is audited judges own work", function()
  local out = improvement.audits({ internal_audits = {
    audit("A-1", "held", "2026-05-01", { auditor = "ann" }),
    audit("A-2", "held", "2026-06-01") } }, words, people, TODAY)
  same(out.rows[1].own_work, true)
  same(out.rows[2].own_work, false)
end)

test("who examines a part holds an audited role, too, and audits no own work by that", function()
  local out = improvement.audits({ internal_audits = {
    audit("A-1", "held", "2026-05-01", { others = { { auditor = "ann", clauses = { "9.2.1", "9.2.2" }, controls = { "A.5.35" } } } }),
    audit("A-2", "held", "2026-06-01", { others = { { auditor = "nobody", clauses = { "9.2.1" } } } }) } }, words, people, TODAY)
  same(out.rows[1].own_work, false)
  same(out.rows[1].auditors[1].holds_audited, false)
  same(out.rows[1].auditors[2].holds_audited, true)
  same(table.concat(out.rows[1].auditors[2].examined, " "), "9.2.1 9.2.2 A.5.35")
  same(out.rows[2].auditors[2].holds_audited, false)
end)

test("the state of a nonconformity follows from what was recorded", function()
  local out = improvement.nonconformities({ nonconformities = {
    { id = "1", rating = "minor" },
    { id = "2", rating = "minor", cause = "c", action = "a", due = "2026-12-01" },
    { id = "3", rating = "minor", cause = "c", action = "a", due = "2026-10-01",
      done = "2026-09-01" },
    { id = "4", rating = "major", cause = "c", action = "a", done = "2026-05-01",
      verified = "2026-09-01", effective = true },
    { id = "5", rating = "major", cause = "c", action = "a", done = "2026-05-01",
      verified = "2026-09-01", effective = false },
    { id = "6", rating = "minor", action = "a without a cause", due = "2026-11-01" } } },
    words, people, TODAY)
  local states = {}
  for i, row in ipairs(out.rows) do states[i] = row.state end
  same(table.concat(states, " "), "open action verification closed reopened open")
  same(#out.open, 5)
  same(out.overdue, 1)
  same(out.rows[6].overdue, true)
  same(out.by_rating[1].count, 2)
end)

test("an entry counts by the last time it was opened again", function()
  local function opened(more)
    local row = { id = "1", done = "2026-01-05", verified = "2026-05-01", effective = false,
      reopenings = { { date = "2026-05-01", due = "2026-06-01", done = "2026-06-01", verified = "2026-09-01",
        effective = false, verified_by = "eve", owner = "cto" }, { date = "2026-09-01", due = "2026-10-01" } } }
    for key, value in pairs(more) do row.reopenings[2][key] = value end
    return improvement.nonconformities({ nonconformities = { row } }, words, people, TODAY).rows[1]
  end
  same(opened({}).state, "reopened")
  same(opened({}).overdue, true)
  same(opened({}).term, "2026-10-01")
  same(opened({}).openings[1].verified_by_name .. opened({}).openings[1].owner_title, "EveHead of Engineering")
  same(opened({ done = "2026-09-30" }).state, "verification")
  same(opened({ done = "2026-09-30", verified = "2027-01-10", effective = true }).state, "closed")
  same(opened({ done = "2026-09-30", effective = false }).state, "reopened")
end)

test("the old form of one opening works", function()
  local row = improvement.nonconformities({ nonconformities = { { id = "1", due = "2026-01-01", effective = false,
    reopened = { due = "2026-12-01", owner = "cto" }, reopenings = lists.absent() } } }, words, people, TODAY).rows[1]
  same(#row.openings, 1)
  same(row.term .. row.state .. row.reopened.owner_title, "2026-12-01reopenedHead of Engineering")
end)

test("a longer term that was granted counts", function()
  local out = improvement.nonconformities({ nonconformities = {
    { id = "1", due = "2026-10-01", extended = { due = "2026-11-30", approved_by = "ceo" } } } },
    words, people, TODAY)
  same(out.overdue, 0)
  same(out.rows[1].term, "2026-11-30")
  same(out.rows[1].extended.approved_by_title, "Chief")
end)

test("findings have the state of what they became, and none is unsaid", function()
  local audits = { held = { { id = "A-1", findings = {} } }, findings = {
    { id = "F-1", nonconformity = "N-1" }, { id = "F-2", answer = "Noted" } } }
  local out = improvement.answers(audits, { rows = { { id = "N-1", state_name = "Closed" } } })
  same(out.rows[1].state_name, "Closed")
  same(out.rows[2].state_name, nil)
  local unsaid = { held = { { id = "A-2", findings = lists.absent() } }, findings = {} }
  out = improvement.answers(unsaid, { rows = {} })
  same(lists.is_absent(out.rows), true)
  same(out.silent[1].id, "A-2")
end)

local function review(id, date, decisions)
  return { id = id, date = date, chair = "ceo", participants = { "cto" }, decisions = decisions,
    inputs = { actions = { report = "Done", judgement = "Good" } } }
end

local function two_reviews()
  return { management_reviews = {
    review("MR-2", "2026-10-19", { { id = "D-3", input = "risks", kind = "change",
      owner = "cto", due = "2026-12-01" } }),
    review("MR-1", "2025-10-20", { { id = "D-1", input = "actions", owner = "cto",
      due = "2026-01-01", done = "2025-12-01", result = "Good" },
      { id = "D-2", due = "2026-10-01", done = "2026-10-20", result = "Late" },
      { id = "D-4", due = "2026-10-25" } }) } }
end

test("the latest review shows what was known on its day of the decisions before", function()
  local out = improvement.reviews(two_reviews(), { words = words, people = people, today = TODAY })
  local earlier = out.earlier.rows
  same(out.latest.id, "MR-2")
  same(#earlier, 3)
  same(earlier[1].known.done .. earlier[1].known.result, "2025-12-01Good")
  same(earlier[1].known.overdue, false)
  same(earlier[2].known.done, nil)
  same(earlier[2].known.result, nil)
  same(earlier[2].known.overdue, true)
  same(earlier[3].known.overdue, false)
  same(out.latest.decisions[1].kind_name, "Change of the management system")
  same(out.latest.participant_rows[1].name, "Ann")
end)

test("all decisions are followed up with their state of today", function()
  local out = improvement.reviews(two_reviews(), { words = words, people = people, today = TODAY })
  same(#out.decisions.rows, 4)
  same(out.decisions.rows[1].state, "done")
  same(out.by_state[1].count, 2)
  same(out.by_state[2].count, 2)
  same(out.overdue, 1)
end)

test("a review treats every subject of 9.3.2 in its order", function()
  local out = improvement.reviews({ management_reviews = { review("MR-1", "2026-10-19",
    { { id = "D-1", input = "risks" } }) } }, { words = words, people = people, today = TODAY })
  local letters = {}
  for i, subject in ipairs(out.latest.subjects) do letters[i] = subject.letter end
  same(table.concat(letters), "abcddddefg")
  same(out.latest.subjects[1].report, "Done")
  same(out.latest.subjects[9].decisions[1].id, "D-1")
  same(#out.latest.subjects[1].decisions, 0)
end)

test("without records there is nothing to show", function()
  same(#improvement.audits({ internal_audits = {} }, words, people, TODAY).held, 0)
  same(improvement.reviews({ management_reviews = {} },
    { words = words, people = people, today = TODAY }).latest, nil)
end)

test("an opportunity names where it comes from, and counts until it is done or declined", function()
  local out = improvement.opportunities({ opportunities = {
    { id = "OP-1", source = "issue", issues = { "I-1" }, decisions = { "D-1" }, owner = "cto", status = "planned", due = "2026-11-01" },
    { id = "OP-2", source = "risk-assessment", status = "done", due = "2026-11-01" },
    { id = "OP-3", source = "risk-assessment", status = "declined" }, { id = "OP-4", status = "proposed", due = TODAY } } },
    words, people, TODAY)
  same(table.concat(out.rows[1].origins, " "), "I-1 D-1")
  same(out.rows[1].source_name .. out.rows[1].owner_title .. out.rows[1].status_name, "IssueHead of EngineeringPlanned")
  same(#out.open, 2)
  same(out.overdue, 1)
  same(#out.unjudged, 1)
  same(#out.assessed, 2)
  same(out.by_status[1].count, 1)
end)
