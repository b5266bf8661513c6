local people = require "model.people"
local risk = require "model.risk"
local treatment = require "model.treatment"
local words = require "words.en.documents"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local function scale(first, last)
  local steps = {}
  for value = first, last do steps[#steps + 1] = { value = value, name = "step " .. value } end
  return steps
end

local bands = { { id = "low", name = "Low", min = 1, max = 4 },
  { id = "medium", name = "Medium", min = 5, max = 9 },
  { id = "high", name = "High", min = 10, max = 25 } }

local function matrix_facts(risks, treatments, acceptances)
  return {
    people = { { id = "ann", name = "Ann" } },
    roles = { { id = "cto", title = "Head of Engineering", holder = "ann" } },
    risk_method = { kind = "matrix", scales = { likelihood = scale(1, 5), impact = scale(1, 5) },
      bands = bands,
      acceptance_threshold = 9 },
    assets = {}, risks = risks or {}, treatments = treatments or {},
    acceptances = acceptances or {}, documents = {},
  }
end

-- Derives everything from FACTS as of 2026-11-22; returns method and rows by id.
local function derive(facts)
  local known = people.build(facts)
  local method = risk.method(facts, words, known)
  local index = risk.enrich(facts, method, known)
  treatment.attach(facts, index, { words = words, people = known, today = "2026-11-22" })
  return method, index, known
end

test("a matrix multiplies likelihood and impact", function()
  local method, rows = derive(matrix_facts { { id = "R-1", likelihood = 4, impact = 5,
    owner = "cto", residual = { likelihood = 2 } } })
  same(rows["R-1"].score, 20)
  same(rows["R-1"].level.id, "high")
  same(rows["R-1"].above, true)
  same(rows["R-1"].residual_score, 10)
  same(rows["R-1"].residual_above, true)
  same(rows["R-1"].score_text, "20 " .. rows["R-1"].level.name)
  same(rows["R-1"].residual_score_text, "10 " .. rows["R-1"].residual_level.name)
  same(rows["R-1"].factors[1].text, "Likelihood 4")
  same(rows["R-1"].owner_title, "Head of Engineering")
  same(method.formula, "Likelihood × Impact")
  same(method.min, 1)
  same(method.max, 25)
end)

test("a score at the threshold is not above it", function()
  local _, rows = derive(matrix_facts { { id = "R-1", likelihood = 3, impact = 3 },
    { id = "R-2", likelihood = 2, impact = 5 } })
  same(rows["R-1"].above, false)
  same(rows["R-2"].above, true)
end)

test("factors may be added, or the highest taken", function()
  for combine, want in pairs { product = 12, sum = 7, max = 4 } do
    local facts = matrix_facts { { id = "R-1", likelihood = 3, impact = 4 } }
    facts.risk_method.combine = combine
    local method, rows = derive(facts)
    same(rows["R-1"].score, want)
    assert(method.formula:find("Likelihood", 1, true) and method.formula:find("Impact", 1, true))
  end
end)

local function value_facts(risks)
  local facts = matrix_facts(risks)
  facts.risk_method = { kind = "value-threat-vulnerability", acceptance_threshold = 8,
    scales = { value = scale(1, 3), threat = scale(1, 3), vulnerability = scale(1, 3) },
    bands = { { id = "low", min = 1, max = 8 }, { id = "high", min = 9, max = 27 } } }
  facts.assets = { { id = "db", name = "Database", confidentiality = 3, integrity = 2,
    availability = 1 } }
  return facts
end

test("the asset value is the highest of confidentiality, integrity and availability", function()
  local method, rows = derive(value_facts {
    { id = "R-1", asset = "db", threat = 2, vulnerability = 3, residual = { vulnerability = 1 } },
    { id = "R-2", confidentiality = 1, integrity = 2, availability = 1, threat = 2,
      vulnerability = 2 },
    { id = "R-3", asset = "db", confidentiality = 1, integrity = 1, availability = 1, threat = 3,
      vulnerability = 3 } })
  same(rows["R-1"].value, 3)
  same(rows["R-1"].score, 18)
  same(rows["R-1"].residual_score, 6)
  same(rows["R-1"].residual_above, false)
  same(rows["R-1"].asset_name, "Database")
  same(rows["R-2"].score, 8)
  same(rows["R-2"].above, false)
  same(rows["R-3"].value, 1)
  same(method.max, 27)
end)

test("a risk without a factor has no score and breaks nothing", function()
  local method, rows = derive(matrix_facts { { id = "R-1", likelihood = 3 }, { id = "R-2" } })
  same(rows["R-1"].score, nil)
  same(rows["R-1"].above, false)
  same(risk.summary({ rows["R-1"], rows["R-2"] }, method).above, 0)
end)

test("without treatment the residual risk is the risk", function()
  local _, rows = derive(matrix_facts { { id = "R-1", likelihood = 4, impact = 4 } })
  same(rows["R-1"].residual_score, 16)
  same(rows["R-1"].residual_level.id, "high")
end)

test("an action is overdue after its day, unless it is done", function()
  local facts = matrix_facts({ { id = "R-1", likelihood = 4, impact = 4 } }, {
    { id = "T-1", risk = "R-1", option = "modify", controls = { "A.5.10", "A.5.9" },
      due = "2026-11-21", status = "planned" },
    { id = "T-2", risk = "R-1", option = "modify", controls = { "A.5.9" }, due = "2026-11-22",
      status = "in-progress" },
    { id = "T-3", risk = "R-1", option = "share", controls = {}, due = "2026-01-01",
      status = "done" } })
  local _, rows = derive(facts)
  same(facts.treatments[1].overdue, true)
  same(facts.treatments[2].overdue, false)
  same(facts.treatments[3].overdue, false)
  same(table.concat(rows["R-1"].controls, " "), "A.5.9 A.5.10")
  same(table.concat(rows["R-1"].options, " "), "modify share")
  same(#treatment.results(facts.treatments, facts.risks, words).overdue, 1)
end)

test("a risk counts with its current score until each of its actions is done", function()
  local facts = matrix_facts({ { id = "R-1", likelihood = 4, impact = 4, residual = { likelihood = 1 } },
    { id = "R-2", likelihood = 4, impact = 4 } }, {
    { id = "T-1", risk = "R-1", option = "modify", controls = {}, due = "2026-11-21", status = "done" },
    { id = "T-2", risk = "R-1", option = "share", controls = {}, status = "in-progress" },
    { id = "T-3", risk = "R-2", option = "retain", controls = {}, status = "done" } })
  local _, rows = derive(facts)
  local results = treatment.results(facts.treatments, facts.risks, words)
  same(#results.rows, 2)
  same(#results.undated, 1)
  same(#results.risks, 2) -- one that is kept counts, too
  same(results.risks[1].standing.open[1].id, "T-2")
  same(results.risks[1].standing.score_text, rows["R-1"].score_text)
  facts.treatments[2].status = "done"
  _, rows = derive(facts)
  results = treatment.results(facts.treatments, facts.risks, words)
  same(#results.undated, 0)
  same(#results.risks[1].standing.open, 0)
  same(results.risks[1].standing.score_text, rows["R-1"].residual_score_text)
end)

test("an acceptance holds from its date to its expiry", function()
  for expires, valid in pairs { ["2026-11-21"] = false, ["2026-11-22"] = true,
    ["2027-01-01"] = true } do
    local _, rows = derive(matrix_facts({ { id = "R-1", likelihood = 4, impact = 4 } }, {},
      { { risk = "R-1", accepted_by = "cto", date = "2026-10-01", expires = expires } }))
    same(rows["R-1"].accepted, valid)
    same(rows["R-1"].acceptance.expired, not valid)
  end
end)

test("the summary counts the rows", function()
  local risks, treatments = {}, {}
  for i = 1, 50 do
    risks[i] = { id = "R-" .. i, owner = "cto", likelihood = i % 5 + 1, impact = i % 4 + 1,
      residual = { likelihood = 1 } }
    if i % 2 == 0 then treatments[#treatments + 1] =
      { id = "T-" .. i, risk = "R-" .. i, option = i % 4 == 0 and "retain" or "modify",
      controls = {}, status = "planned" } end
  end
  local facts = matrix_facts(risks, treatments)
  local method, _, known = derive(facts)
  local summary = risk.summary(facts.risks, method)
  local inherent, cells, above = 0, 0, 0
  for _, level in ipairs(summary.by_level) do inherent = inherent + level.current end
  for _, line in ipairs(summary.matrix.rows) do
    for _, cell in ipairs(line.cells) do
      cells = cells + cell.count
      if cell.score > 9 then above = above + cell.count end
    end
  end
  same(summary.total, 50)
  same(inherent, 50)
  same(cells, 50)
  same(summary.above, above)
  same(summary.treated, 13)
  same(summary.by_level[1].level.id, "high")
  same(summary.matrix.rows[1].value, 5)
  same(summary.matrix.rows[1].cells[1].value, 1)
  same(risk.owners(facts, known)[1].count, 50)
end)

test("a treatment that was done on the day of the assessment is an existing control", function()
  local function derived(done, residual)
    local facts = matrix_facts({ { id = "R-1", likelihood = 2, impact = 4, residual = residual,
      inherent = { likelihood = 5 }, existing_controls = { "A.5.1" } } },
      { { id = "T-1", risk = "R-1", option = "modify", controls = { "A.8.1" }, status = "done",
        done = done } })
    facts.risk_method.assessed = "2026-09-14"
    local _, rows = derive(facts)
    return rows["R-1"], facts.treatments[1]
  end
  local row, treated = derived("2026-09-14")
  same(treated.existing, true)
  same(table.concat(row.existing, " "), "A.5.1 A.8.1")
  same(row.inherent_score, 20)
  same(row.residual_score, 8)
  row, treated = derived("2026-09-15")
  same(treated.existing, false)
  same(table.concat(row.existing, " "), "A.5.1")
  same(row.residual_score, nil)
  same(derived("2026-09-15", { likelihood = 1 }).residual_score, 4)
end)

-- The counts of SIDE by level, the highest first, as "0 1 -", and those that have none as "?2".
local function levels(summary, side)
  local out = {}
  for i, row in ipairs(summary.by_level) do
    out[i] = (row.level and "" or "?") .. tostring(row[side] or "-")
  end
  return table.concat(out, " ")
end

test("a score that is not given is counted as none, and none at all is no number", function()
  local given = { { id = "R-1", likelihood = 2, impact = 2, inherent = { likelihood = 5, impact = 5 } },
    { id = "R-2", likelihood = 5, impact = 5 } }
  local facts = matrix_facts(given, { { id = "T-1", risk = "R-2", option = "modify", controls = {}, status = "planned" } })
  facts.risk_method.scores = { "inherent", "current", "residual" }
  local summary = risk.summary(facts.risks, (derive(facts)))
  same(levels(summary, "inherent"), "1 0 0 ?1")
  same(levels(summary, "current"), "1 0 1 ?0")
  same(levels(summary, "residual"), "0 0 1 ?1")
  same(#summary.unscored, 1)
  same(#summary.unrated, 0)
  facts.risks[1].inherent = nil
  summary = risk.summary(facts.risks, (derive(facts)))
  same(levels(summary, "inherent"), "- - - ?-")
  facts.risk_method.scores, facts.risks[2].residual = nil, { likelihood = 5 }
  summary = risk.summary(facts.risks, (derive(facts)))
  same(levels(summary, "current"), "1 0 1")
end)

test("an acceptance that does not say what it covers covers nothing", function()
  local facts = matrix_facts({ { id = "R-1", likelihood = 4, impact = 4 } }, {},
    { { risk = "R-1", accepted_by = "cto", date = "2026-10-01", expires = "2027-01-01" } })
  local summary = risk.summary(facts.risks, (derive(facts)))
  same(#facts.acceptances[1].covered, 0)
  same(summary.residual_above, 1)
  same(summary.accepted, 0)
  same(#summary.uncovered, 1)
  facts.acceptances[1].covers = { "residual" }
  summary = risk.summary(facts.risks, (derive(facts)))
  same(summary.accepted, 1)
  same(#summary.uncovered, 0)
end)

test("what has no state is counted as such", function()
  local facts = matrix_facts({ { id = "R-1", likelihood = 4, impact = 4 } },
    { { id = "T-1", risk = "R-1", option = "modify", controls = {} }, { id = "T-2", risk = "R-1", option = "retain", controls = {} } })
  derive(facts)
  local states = treatment.results(facts.treatments, facts.risks, words).by_status
  same(#states, 5)
  same(states[4].count, 1)
  same(states[5].name, nil)
  same(states[5].count, 1)
end)

test("the effect of what was done has to be checked within the months of the policy", function()
  local rows = { { id = "T-1", option = "modify", status = "done", done = "2026-06-30" },
    { id = "T-2", option = "modify", status = "planned" }, { id = "T-3", option = "retain", status = "done", done = "2026-06-30" } }
  treatment.set_checks(rows, 3)
  same(rows[1].verify_by, "2026-09-30")
  same(rows[2].verify_by, nil)
  same(rows[3].verify_by, nil)
  treatment.set_checks(rows, nil)
  same(rows[1].verify_by, nil)
end)
