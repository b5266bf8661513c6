-- Records of the management system: names, rates and states that follow from their facts.
local context = require "model.context"
local records = require "model.records"
local lists = require "base.lists"
local words = require "words.en.documents"

local people = {
  by_role = { cto = { id = "cto", holder = "ann", holder_name = "Ann" },
    cfo = { id = "cfo", holder = "bob", holder_name = "Bob" } },
  title = function(id) return ({ cto = "Head of Engineering", cfo = "Head of Finance" })[id] end,
  name = function(id) return ({ ann = "Ann", bob = "Bob", eve = "Eve" })[id] end,
}
local roles = { { id = "cto", title = "Head of Engineering", holder_name = "Ann" },
  { id = "cfo", title = "Head of Finance", holder_name = "Bob" } }

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("what asks for a kind of records is given, given as none, or not given", function()
  same(table.concat(records.controls_of { clause = "9.2, A.5.35", controls = { "A.5.2" } }, " "), "9.2 A.5.2 A.5.35")
  same(#records.controls_of { clause = "9.2", controls = lists.absent() }, 1)
  same(lists.is_absent(records.controls_of { controls = {} }), false)
  same(lists.is_absent(records.controls_of { controls = lists.absent() }), true)
end)

test("a competence is that of the person who is named, and nobody else's", function()
  local out = records.competences({ roles = roles, competences = {
    { id = "K-1", role = "cto", sufficient = true },
    { id = "K-2", role = "cto", person = "eve", sufficient = false, due = "2026-10-01" },
    { id = "K-3", role = "cto", sufficient = false, due = "2026-12-01" } } }, people, "2026-11-02")
  same(out.rows[1].person_name, nil)
  same(out.rows[2].person_name, "Eve")
  same(out.rows[1].deputy, false)
  same(out.rows[2].deputy, true)
  same(out.rows[1].role_title, "Head of Engineering")
  same(out.sufficient, 1)
  same(#out.gaps, 2)
  same(out.overdue, 1)
  same(#out.without, 1)
  same(out.without[1].id, "cfo")
end)

test("the rate of attendance is never rounded up", function()
  local out = records.trainings({ trainings = {
    { id = "E-1", expected = 41, attended = 38, next = "2026-11-01" },
    { id = "E-2", expected = 300, attended = 299, next = "2026-11-02" },
    { id = "E-3", expected = 6, attended = 6 } } }, "2026-11-02")
  same(out.rows[1].rate, 92)
  same(out.rows[1].absent, 3)
  same(out.rows[2].rate, 99)
  same(out.rows[3].rate, 100)
  same(#out.incomplete, 2)
  same(out.overdue, 1)
end)

test("a record is kept by who owns what holds it, by several once each, by the owner of its register, and by the function of the policy where there is none", function()
  local clerk = { id = "clerk", role = "cfo", title = "Head of Finance" }
  local function kept(held, func, owner)
    local keepers = records.keepers(held, people, owner, func)
    return table.concat(keepers.ids, " ") .. ": " .. table.concat(keepers.titles, ", ")
  end
  same(kept({ { owner = "cto" } }, clerk), "cto: Head of Engineering")
  same(kept({ { owner = "cto" }, { owner = "cfo" }, { owner = "cto" } }, clerk), "cto cfo: Head of Engineering, Head of Finance")
  same(kept({}, clerk), "cfo: Head of Finance")
  same(kept({}, { id = "asset-owner", title = "asset owner" }), "asset-owner: asset owner")
  same(kept({ { owner = "cto" } }), "cto: Head of Engineering")
  same(kept({}, clerk, "cto"), "cto: Head of Engineering")
  same(kept({ { owner = "cfo" } }, clerk, "cto"), "cfo: Head of Finance")
end)

test("the register is in the order of the numbers", function()
  local given = { { id = "b", number = "D-10" }, { id = "a", number = "D-9" } }
  same(records.register(given)[1].number, "D-9")
  same(given[1].number, "D-10")
end)

test("communications are split by direction", function()
  local out = records.communications({ communications = {
    { id = "M-1", direction = "internal", owner = "cto" },
    { id = "M-2", direction = "external", owner = "cfo" } } }, people)
  same(#out.internal, 1)
  same(out.external[1].owner_title, "Head of Finance")
end)

test("the latest result of a measurement decides whether it is within its limit", function()
  local out = records.measurements({ objectives = { { id = "O-1", objective = "Available" } },
    measurements = {
      { id = "ME-1", objective = "O-1", results = { { within = false }, { within = true } } },
      { id = "ME-2", results = { { within = true }, { within = false } } },
      { id = "ME-3", results = {} } } }, words, people)
  same(out.rows[1].objective_row.objective, "Available")
  same(out.rows[1].latest.within_name, "Within the limit")
  same(#out.results, 4)
  same(out.results[4].measurement.id, "ME-2")
  same(#out.beyond, 1)
  same(out.beyond[1].id, "ME-2")
  same(out.missing[1].id, "ME-3")
end)

test("objectives at risk, missed or overdue need attention", function()
  local out = records.objectives({ { status = "on-track", overdue = false }, { status = "on-track",
    overdue = true },
    { status = "at-risk" }, { status = "missed" }, { status = "achieved" } }, words)
  same(#out.attention, 3)
  same(out.by_status[1].count, 2)
  same(out.by_status[1].name, "On track")
end)

test("an acceptance ends soon when it is valid for three months or less", function()
  local rows = { { valid = true, expires = "2027-02-02" }, { valid = true, expires = "2027-02-03" },
    { valid = false, expires = "2026-11-03" } }
  local out = records.ending({ acceptances = rows }, "2026-11-02")
  same(#out, 1)
  same(rows[1].ends_soon, true)
  same(rows[2].ends_soon, false)
  same(rows[3].ends_soon, false)
end)

test("issues are split by kind, and reviews name who took part", function()
  local out = context.issues({ scope = { issues = { { kind = "internal" }, { kind = "external" },
    { kind = "external" } } },
    context_reviews = { { date = "2026-08-27", participants = { "cfo", "cto" } } } }, people)
  same(#out.internal, 1)
  same(#out.external, 2)
  same(out.latest.participant_rows[1].title, "Head of Finance")
  same(out.latest.participant_rows[2].name, "Ann")
  same(#context.issues({ context_reviews = {} }, people).internal, 0)
end)

test("what a role answers for is counted from the registers", function()
  local rows = context.responsibilities { roles = roles, risks = { { owner = "cto" } },
    statement = { rows = { { owner = "cto" }, { owner = "cfo" }, {} } },
    treatments = { { owner = "cto", status = "done" }, { owner = "cto", status = "planned" } },
    objectives = {}, suppliers = { { owner = "cfo" } }, documents = { { owner = "cto" } },
    topic_policies = { { owner = "cto" } } }
  same(rows[1].risks, 1)
  same(rows[1].controls, 1)
  same(rows[1].treatments, 2)
  same(rows[1].documents, 2)
  same(rows[2].suppliers, 1)
  same(rows[2].risks, 0)
end)

test("people who hold several roles are known", function()
  local out = context.several_roles({ people = { { id = "ann", roles = { {}, {} } }, { id = "bob",
    roles = { {} } }, { id = "eve", roles = {} } } }, "en")
  same(#out, 1)
  same(out[1].id, "ann")
end)

-- What the assessment GIVEN comes to, where releases show those of RELEASED (nil: none does).
local function assessed(given, released)
  local risks = {
    { id = "R-1", title = "One", score = 12, above = true, identified = "2025-09-15" },
    { id = "R-2", title = "Two", score = 20, above = true, identified = "2026-09-14" },
    { id = "R-3", title = "Three", score = 4, above = false, identified = "2026-09-14" },
    { id = "R-4", title = "Four", score = 12, above = true } }
  local index = {}
  for _, risk in ipairs(risks) do index[risk.id] = risk end
  return context.assessment({ method = { assessed = "2026-09-14" }, risks = risks,
    risk_by_id = index }, { risk_assessment = given }, { words = words, people = people, language = "en", released = released })
end

test("the report of an assessment orders risks by score and finds the new ones", function()
  local out = assessed { participants = { "cto" }, sources = {}, previous = "2025-09-15",
    changes = { { risk = "R-1", kind = "raised", before = 9 },
      { risk = "R-9", kind = "closed", before = 6 } } }
  local order = {}
  for i, row in ipairs(out.ranked) do order[i] = row.rank .. row.risk.id end
  same(table.concat(order, " "), "1R-2 2R-1 3R-4")
  same(#out.new, 2)
  same(out.changes[1].score, 12)
  same(out.changes[1].kind_name, "Raised")
  same(out.changes[2].title, nil)
  same(out.participants[1].name, "Ann")
end)

-- A released assessment of DAY in which R-1 has SCORE and R-8, which is gone, had 6.
local function release(day, score)
  local gone = { id = "R-8", score = 6, titles = { en = "Eight" } }
  local one = { id = "R-1", score = score, titles = { en = "Old" } }
  return { release = day .. "-1", id = "RA-1", day = day, risks = { one, gone }, by_id = { ["R-1"] = one, ["R-8"] = gone } }
end

test("scores before, new, changed and closed risks come from the release of the assessment before", function()
  local out = assessed({ participants = {}, sources = {}, changes = { { risk = "R-1", kind = "raised", before = 3, reason = "Thieves" } } },
    { release("2024-09-15", 2), release("2025-09-15", 9), release("2026-09-14", 12) })
  same(out.previous, "2025-09-15")
  same(out.previous_id, "RA-1")
  same(out.changes[1].score_before, 9)
  same(out.changes[1].reason, "Thieves")
  same(out.changes[2].risk .. out.changes[2].kind_name .. out.changes[2].title .. out.changes[2].score_before, "R-8ClosedEight6")
  same(#out.changes, 2)
  same(table.concat(lists.column(out.new, "id"), " "), "R-2 R-3 R-4")
  same(#out.undated, 0)
end)

test("a release of another day than the assessment before counts for nothing", function()
  local out = assessed({ participants = {}, sources = {}, previous = "2026-03-01", changes = { { risk = "R-1", kind = "raised", before = 3 } } },
    { release("2025-09-15", 9) })
  same(out.before, nil)
  same(out.changes[1].score_before, 3)
  same(out.previous, "2026-03-01")
end)

test("a risk that is the same in the release is unchanged, also where no change is told", function()
  local out = assessed({ participants = {}, sources = {}, changes = lists.absent() }, { release("2025-09-15", 12) })
  same(#out.changes, 1)
  same(assessed({ participants = {}, sources = {}, changes = {} }, { release("2025-09-15", 11) }).changes[2].kind, "closed")
end)

test("without an assessment before, no risk is called new", function()
  same(#assessed({ participants = {}, sources = {}, changes = {} }).new, 0)
  same(assessed(nil), nil)
end)

local function findings(code, model)
  local found = {}
  require("audit.rules." .. code).run(model, function(_, key) found[#found + 1] = key end)
  return table.concat(found, " ")
end

test("a gap in competence needs action and date", function()
  same(findings("competence-gap", { competences = { gaps = { { id = "K-1" },
    { id = "K-2", action = "Course", due = "2026-12-01" } } } }), "action due")
end)

test("nobody attends who was not expected, and absence is followed up", function()
  same(findings("training-attendance", { trainings = { rows = { { absent = -1, attended = 7,
    expected = 6 }, { absent = 1 }, { absent = 1, follow_up = "Repetition" }, { absent = 0 } } } }),
    "attended follow_up")
end)

test("a result beyond its limit needs an action", function()
  local row = { id = "ME-1" }
  same(findings("measurement-beyond-limit", { measurements = { results = {
    { within = false, measurement = row }, { within = false, action = "Duty", measurement = row },
    { within = true, measurement = row } } } }), "action")
end)
