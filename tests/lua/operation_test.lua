-- What shows that the management system runs: records that are confirmed and of the time of operation,
-- and controls that are implemented.
local operation = require "model.operation"

local TODAY = "2026-06-01"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

-- PATHS as facts/unconfirmed.lua builds what is to be confirmed.
local function to_confirm(paths)
  local rows = {}
  for i, path in ipairs(paths) do
    rows[i] = { path = path }
    rows[path] = rows[i]
  end
  return { open = rows }
end

-- The records of FACTS, of which the paths OPEN are to be confirmed.
local function records(facts, open)
  facts.internal_audits = facts.internal_audits or {}
  return operation.records(facts, { given = facts, language = "en", today = TODAY }, to_confirm(open or {}))
end

test("operation counts from its first day, and at most twelve months back", function()
  same(records({}).since, "2025-06-01")
  same(records({ scope = { operating_since = "2024-01-01" } }).since, "2025-06-01")
  same(records({ scope = { operating_since = "2026-01-15" } }).since, "2026-01-15")
end)

test("a record lies in the time of operation", function()
  local function latest(...)
    local rows = {}
    for i, day in ipairs { ... } do rows[i] = { id = "E-" .. i, date = day } end
    return records({ trainings = rows }).by_key.trainings.latest
  end
  same(latest("2025-05-31"), nil)
  same(latest("2025-06-01"), "2025-06-01")
  same(latest("2026-02-01", "2026-03-01", "2026-01-01"), "2026-03-01")
  same(latest("2026-06-02"), nil)
end)

test("the assessment may come before operation, competence holds longer", function()
  local list = records({ scope = { operating_since = "2026-05-01" },
    risk_method = { assessed = "2025-06-01" }, risk_assessment = {},
    competences = { { id = "K-1", assessed = "2020-01-01" } },
    trainings = { { id = "E-1", date = "2026-04-30" } } }).by_key
  same(list.risk_assessment.there, true)
  same(list.competences.there, true)
  same(list.trainings.there, false)
end)

test("an example value is no record", function()
  local audits = { internal_audits = { { id = "IA-1", status = "held", date = "2026-05-01" },
    { id = "IA-2", status = "held", date = "2026-04-01" } } }
  same(records(audits).by_key.internal_audits.latest, "2026-05-01")
  same(records(audits, { "internal_audits.IA-1" }).by_key.internal_audits.latest, "2026-04-01")
  same(records(audits, { "internal_audits" }).by_key.internal_audits.there, false)
end)

test("what is planned is told apart from what was held", function()
  local audits = records({ internal_audits = { { id = "IA-1", status = "planned", date = "2026-09-01" },
    { id = "IA-2", status = "planned", date = "2026-06-01" },
    { id = "IA-3", status = "planned", date = "2026-05-01" } } }).by_key.internal_audits
  same(audits.there, false)
  same(audits.planned, "2026-06-01")
  same(records({ internal_audits = {}, audit_programme = { management_review = "2026-07-01" } })
    .by_key.management_reviews.planned, "2026-07-01")
end)

test("no nonconformity is a record where it was said", function()
  same(records({ nonconformities = {} }).by_key.nonconformities.there, true)
  same(records({}).by_key.nonconformities.there, false)
  same(records({ trainings = {} }).by_key.trainings.there, false)
end)

test("controls are implemented, or open with or without a date", function()
  local out = operation.controls({ rows = {
    { id = "A.1", applicable = true, status = "implemented" },
    { id = "A.2", applicable = true, status = "partial", due = "2026-12-01", action = "Do." },
    { id = "A.3", applicable = true, status = "planned", due = "2026-12-01" },
    { id = "A.4", applicable = true, status = "planned" },
    { id = "A.5", applicable = true, status = "planned" },
    { id = "A.6", applicable = false } } }, {
    { controls = { "A.4" }, due = "2026-12-01", status = "planned" },
    { controls = { "A.5" }, due = "2026-12-01", status = "done" } }, { open = {} })
  same(out.applicable .. out.implemented .. out.open .. out.scheduled, "5142")
end)

test("a control or treatment that is an example value does not count", function()
  local rows = { { id = "A.1", applicable = true, status = "implemented" },
    { id = "A.2", applicable = true, status = "partial", due = "2026-12-01", action = "Do." },
    { id = "A.3", applicable = true, status = "planned" } }
  local treatments = { { id = "T-1", controls = { "A.3" }, due = "2026-12-01", status = "planned" } }
  local function counts(...)
    local out = operation.controls({ rows = rows }, treatments, to_confirm { ... })
    return out.applicable .. out.implemented .. out.open .. out.scheduled
  end
  same(counts(), "3122")
  same(counts("controls.A.1", "controls.A.2"), "3031")
  same(counts("treatments.T-1"), "3121")
  same(counts("controls", "treatments"), "3030")
end)
