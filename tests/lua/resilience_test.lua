-- Continuity, incidents and what SOC 2 documents say: names and states that follow from their
-- facts.
local resilience = require "model.resilience"
local lists = require "base.lists"
local coverage = require "model.coverage"
local words = require "words.en.documents"

local people = {
  by_role = { ceo = { id = "ceo", holder_name = "Ann", deputy_name = "Bob" },
    cto = { id = "cto", holder_name = "Eve" } },
  title = function(id) return ({ ceo = "Chief", cto = "Head of Engineering" })[id] end,
  name = function(id) return id == "eve" and "Eve" or nil end,
}
local TODAY = "2026-11-02"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local function plan(more)
  local facts = { services = { { id = "s", name = "Service", rto_hours = 8, rpo_hours = 4 },
    { id = "plain", name = "Plain service" } },
    continuity = { crisis_team = {}, recovery = {}, security = {}, activities = {},
      exercises = {} } }
  for key, value in pairs(more) do facts.continuity[key] = value end
  resilience.add_objectives(facts.services, { rto_hours = 4 })
  return resilience.continuity(facts, people, TODAY)
end

test("the deputy is the role that is named, or the deputy of the role", function()
  local team = plan { crisis_team = { { role = "ceo", deputy = "cto" }, { role = "ceo" } } }
    .crisis_team
  same(team[1].role_name, "Ann")
  same(team[1].deputy_name, "Eve")
  same(team[1].deputy_title, "Head of Engineering")
  same(team[2].deputy_name, "Bob")
  same(team[2].deputy_title, nil)
end)

test("an activity that bears less than the recovery time is found", function()
  local out = plan { activities = { { id = "B-1", service = "s", longest_hours = 8 },
    { id = "B-2", service = "s", longest_hours = 7 }, { id = "B-3", longest_hours = 1 } } }
  same(#out.beyond, 1)
  same(out.beyond[1].id, "B-2")
  same(out.activities[1].service_name, "Service")
end)

test("a service without a recovery time of its own has that of the policy", function()
  local out = plan { activities = { { id = "B-1", service = "plain", longest_hours = 4 },
    { id = "B-2", service = "plain", longest_hours = 3 } } }
  same(#out.beyond, 1)
  same(out.beyond[1].id, "B-2")
end)

test("an exercise of today was held", function()
  local out = plan { exercises = { { date = "2026-11-02" }, { date = "2026-11-03" } } }
  same(#out.held, 1)
  same(#out.planned, 1)
end)

test("without a plan there is none", function()
  same(resilience.continuity({ services = {} }, people, TODAY), nil)
end)

test("the customer who waited longest counts", function()
  local out = resilience.incidents({ services = { { id = "s", name = "Service" } }, incidents = {
    { id = "I-1", severity = "2", lead = "eve", services = { "s" }, closed = "2026-09-01",
      notices = { { hours = 3 }, { hours = 9 } }, affects = { "availability" },
      actions = { { owner = "cto", due = "2026-11-01" }, { due = "2026-10-01",
        done = "2026-10-01" } }, failed_commitments = { "C-1" } },
    { id = "I-2", severity = "1", notices = { { hours = 3 }, {} },
      failed_commitments = lists.absent() },
    { id = "I-3", severity = "1", notices = {}, failed_commitments = {}, ineffective_controls = { "A.8.14" } },
    { id = "I-4", severity = "1", notices = {}, failed_commitments = {}, ineffective_controls = {} },
    { id = "I-5", severity = "1", notices = {}, failed_commitments = {}, ineffective_controls = lists.absent() } } },
    words, people, TODAY)
  same(out.rows[1].notice_hours, 9)
  same(out.rows[2].notice_hours, nil)
  same(out.rows[1].lead_name, "Eve")
  same(out.rows[1].service_names[1], "Service")
  same(out.rows[1].affects_names[1], "Availability")
  same(out.rows[1].actions[1].overdue, true)
  same(out.rows[1].actions[2].overdue, false)
  same(out.open[1].id, "I-2")
  same(table.concat(lists.column(out.disclosed, "id"), " "), "I-1 I-3")
  same(table.concat(lists.column(out.unjudged, "id"), " "), "I-2 I-5")
  same(out.by_severity[2].count, 1)
end)

local function soc(standard, more)
  local facts = { suppliers = { { id = "cloud", name = "Cloud" } },
    commitments = { { id = "C-1", kind = "commitment", category = "security" },
      { id = "C-2", kind = "requirement", category = "availability" } } }
  for key, value in pairs(more or {}) do facts[key] = value end
  standard.examination = coverage.examination(standard, words)
  return resilience.soc({ standards = { standard }, subservices = { { id = "a",
    method = "carve-out" }, { id = "b", method = "inclusive" } } }, facts, words, people)
end

test("without a standard that is reported on nothing is described", function()
  same(soc { id = "iso27001-2022" }, nil)
end)

test("a description without a status says nothing of how far the examination is", function()
  local out = soc({ id = "soc2-tsc-2017", report = true }, { assertion = { signed_by = "ceo" },
    system = { infrastructure = { { supplier = "cloud" }, {} }, data = {
      { classification = "restricted" } } } })
  same(out.examination.state, nil)
  same(out.assertion.name, "Ann")
  same(out.system.infrastructure[1].supplier_name, "Cloud")
  same(out.system.infrastructure[2].supplier_name, nil)
  same(out.system.data[1].classification_name, "Restricted")
end)

test("commitments and requirements, carve-out and inclusive are kept apart", function()
  local out = soc { id = "soc2-tsc-2017", report = true, status = "report-held", report_type = "type2", period_start = "2026-01-01",
    period_end = "2026-09-30" }
  same(out.examination.last, "2026-09-30")
  same(out.commitments[1].id, "C-1")
  same(out.requirements[1].id, "C-2")
  same(out.carved_out[1].id, "a")
  same(out.inclusive[1].id, "b")
end)

test("an examination is over when it has begun and its last day is not after the text", function()
  local function over(standard, day)
    return coverage.examination(standard, words).over(day)
  end
  local day = { status = "in-progress", report_type = "type1", date = "2026-09-30" }
  same(over(day, "2026-09-30"), true)
  same(over(day, "2026-09-29"), false)
  same(over({ status = "planned", report_type = "type1", date = "2026-09-30" }, "2026-10-01"), false)
  same(over({ status = "in-progress", report_type = "type1" }, "2026-10-01"), false)
  same(over({ status = "in-progress", date = "2026-09-30" }, "2026-10-01"), false)
  local period = { status = "report-held", report_type = "type2", period_start = "2026-01-01", period_end = "2026-06-30" }
  same(over(period, "2026-06-30"), true)
  same(over(period, "2026-06-29"), false)
end)

test("a nonconformity belongs to the control that it names as its requirement", function()
  local out = resilience.ineffective({ { id = "IN-1", detected = "2026-03-01 10:00",
    ineffective_controls = { "A.5.2", "A.5.24" }, nonconformities = { "NC-1", "NC-2" } } },
    { { id = "NC-1", requirement = "A.5.24, commitment C-06" }, { id = "NC-2", requirement = "clause 7.3" } }, {})
  same(table.concat(out.rows[1].nonconformities, " "), "NC-2")
  same(table.concat(out.rows[2].nonconformities, " "), "NC-1 NC-2")
end)

test("a control that did not work knows its incidents, its nonconformities and the risks that count on it", function()
  local entries = { { id = "NC-1" }, { id = "NC-2" } }
  local out = resilience.ineffective({
    { id = "IN-2", detected = "2026-05-01 10:00", ineffective_controls = { "A.8.6", "A.5.14" }, nonconformities = { "NC-1" } },
    { id = "IN-1", detected = "2026-03-01 10:00", ineffective_controls = { "A.8.6" }, risks = { "R-7" } },
    { id = "IN-3", detected = "2026-06-01 10:00", ineffective_controls = lists.absent() } },
    entries, { { id = "R-1", controls = { "A.8.6" } }, { id = "R-2", controls = {} } })
  same(out.rows[1].id .. " " .. out.rows[2].id, "A.5.14 A.8.6")
  same(table.concat(out.rows[2].incidents, " "), "IN-2 IN-1")
  same(out.rows[2].day, "2026-03-01 10:00")
  same(table.concat(out.rows[2].risks, " ") .. table.concat(out.rows[2].nonconformities, " "), "R-7 R-1NC-1")
  same(entries[1].ineffective[1].id .. entries[1].ineffective[1].incident, "A.8.6IN-2")
  same(#entries[2].ineffective, 0)
  same(out.unjudged[1].id, "IN-3")
end)
