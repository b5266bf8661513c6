local applicability = require "model.applicability"
local coverage = require "model.coverage"
local words = require "words.en.documents"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local standard = {
  id = "iso27001-2022", title = "ISO/IEC 27001:2022",
  groups = { { id = "people", title = "People controls" },
    { id = "physical", title = "Physical controls" } },
  controls = { { id = "A.5.9", title = "Inventory", group = "people" },
    { id = "A.5.10", title = "Use", group = "people" },
    { id = "A.7.1", title = "Perimeters", group = "physical" },
    { id = "A.7.2", title = "Entry", group = "physical" } },
  related = { { id = "A.5.9", standard = "soc2-tsc-2017", to = "CC6.1", relation = "main" },
    { id = "A.7.1", standard = "soc2-tsc-2017", to = "CC6.4", relation = "main" },
    { id = "A.5.10", standard = "soc2-tsc-2017", to = "CC1.1", relation = "partial" } },
}

for _, control in ipairs(standard.controls) do control.name = control.id end

local decisions = {
  { id = "A.5.9", applicable = true, status = "implemented", owner = "cto", reasons = { "law" },
    risks = { "R-10" } },
  { id = "A.5.10", applicable = true, status = "planned", due = "2026-11-21",
    reasons = { "contract", "baseline" }, risks = {} },
  { id = "A.7.1", applicable = false, exclusion_reason = "There are no premises.", reasons = {},
    risks = {} },
}

local statements = { ["A.5.9"] = { { id = "assets", title = "Assets", number = "P09",
  section = "list", sections = { "list", "labels" } },
  { id = "other", title = "Other", number = "P10", section = "x", sections = { "x" } } } }

local function derive(controls, treatments)
  return applicability.build(standard, {
    facts = { controls = controls or decisions,
      risks = { { id = "R-9", controls = { "A.5.9" } }, { id = "R-10", controls = { "A.5.9" } } },
      treatments = treatments or {},
      legal_requirements = { { id = "L-02", kind = "law", controls = { "A.5.9" } },
        { id = "L-10", kind = "commitment", controls = { "A.5.9", "A.7.1" } },
        { id = "L-11", kind = "code", controls = { "A.5.9" } } },
      evidence = { { id = "EV-01", controls = { "A.5.9" } } },
      records = { { id = "REC-02", clause = "7.5.3, A.5.9" },
        { id = "REC-01", controls = { "A.5.9", "A.5.10" } } } },
    people = { title = function(id) return id == "cto" and "Head of Engineering" or nil end },
    registry = { by_id = { assets = { id = "assets", title = "Assets", number = "X-0" }, other = { id = "other", title = "Other", number = "X-1",
      policy = { number = "P10", sections = { { id = "w", positions = { "customer" } },
        { id = "x", positions = { "provider" } } } } } } },
    words = words, today = "2026-11-22",
  }, statements)
end

test("every control of the standard has one row, in its order", function()
  local ids = {}
  for i, row in ipairs(derive().rows) do ids[i] = row.id end
  same(table.concat(ids, " "), "A.5.9 A.5.10 A.7.1 A.7.2")
end)

test("a row gathers risks, reasons, owner and policies", function()
  local row = derive().rows[1]
  same(table.concat(row.risks, " "), "R-9 R-10")
  same(table.concat(row.reasons, " "), "risk law contract")
  same(row.reasons_text, "Risk (R-9, R-10), Law (L-02), Contract (L-10)")
  same(table.concat(row.requirements, " "), "L-02 L-10 L-11")
  same(table.concat(row.records, " "), "REC-01 REC-02")
  same(table.concat(row.pieces, " "), "EV-01")
  same(row.owner_title, "Head of Engineering")
  same(row.status_name, "Implemented")
  same(#row.policies, 2)
  same(row.policies[1].section, "list")
  same(table.concat(row.policies[1].sections, " "), "list labels")
  same(row.theme_name, "People controls")
end)

test("a reason that nothing cites stands without an id", function()
  local row = derive().rows[2]
  same(row.reasons_text, "Contract, Baseline")
  same(#row.grounds.contract, 0)
end)

test("a decision may name several policies and documents", function()
  local row = derive { { id = "A.5.9", applicable = true, policy = "other", policies = { "assets", "other" } } }.rows[1]
  same(#row.policies, 2)
  same(row.policies[1].id .. " " .. row.policies[2].id, "other assets")
  same(table.concat(row.policies[2].sections, " "), "list labels")
end)

test("only sections that speak of a position in the cloud are cited for it", function()
  local row = derive().rows[1]
  same(#row.speaking.customer, 0)
  same(#row.speaking.provider, 1)
  same(row.speaking.provider[1].id .. " " .. table.concat(row.speaking.provider[1].sections, " "), "other x")
  same(#derive().rows[3].speaking.provider, 0)
end)

test("a decision may name its policy", function()
  local row = derive({ { id = "A.5.9", applicable = true, policy = "other" } }).rows[1]
  same(#row.policies, 1)
  same(row.policies[1].number, "P10")
  same(row.policies[1].section, "x")
  row = derive({ { id = "A.5.9", applicable = true, policy = "other", section = "own" } }).rows[1]
  same(row.policies[1].section, "own")
  same(#row.policies[1].sections, 1)
end)

test("an excluded control has neither status nor reasons", function()
  local row = derive().rows[3]
  same(row.applicable, false)
  same(row.status, nil)
  same(row.status_name, "Excluded")
  same(#row.reasons + #row.policies, 0)
end)

test("an open control is overdue after its day", function()
  same(derive().rows[2].overdue, true)
  same(derive().rows[1].overdue, false)
end)

test("counts are counted from the rows", function()
  local soa = derive()
  same(soa.total, 4)
  same(soa.applicable, 2)
  same(soa.excluded, 1)
  same(soa.themes[1].implemented + soa.themes[1].planned, 2)
  same(soa.themes[2].excluded, 1)
  same(#soa.themes[2].rows, 2)
  same(#soa.exclusions, 1)
  same(#soa.planned, 1)
  for _, status in ipairs(soa.statuses) do same(status.count, soa.totals[status.id]) end
end)

local soc2 = {
  id = "soc2-tsc-2017", report = true, categories = { "security" },
  groups = { { id = "security", title = "Security" }, { id = "privacy", title = "Privacy" } },
  series = { { id = "s", title = "Series" } }, related = {},
  criteria = { { id = "CC1.1", group = "security", series = "s" },
    { id = "CC6.1", group = "security", series = "s" },
    { id = "CC6.4", group = "security", series = "s" },
    { id = "P1.1", group = "privacy", series = "s" } },
}

test("criteria are carried by applicable controls only", function()
  local rows = coverage.criteria({ standard, soc2 }, derive(), {})
  same(#rows, 4)
  same(rows[2].controls[1].id, "A.5.9")
  same(rows[2].carried, true)
  same(rows[1].carried, false)
  same(#rows[3].controls, 0)
  same(rows[4].covered, false)
  local summary = coverage.summary(rows)
  same(summary.total, 3)
  same(summary.covered_main, 1)
  same(summary.covered_partial, 1)
  same(summary.uncovered, 1)
end)

test("categories are covered or not", function()
  local categories = coverage.categories { standard, soc2 }
  same(categories.covered[1].name, "Security")
  same(categories.not_covered[1].id, "privacy")
  same(#coverage.categories({ standard }).covered, 0)
end)

local function all(standards, controls)
  return applicability.build_all(standards, { facts = { controls = controls, risks = {}, treatments = {}, legal_requirements = {},
    records = {}, evidence = {} },
    people = { title = function() end }, registry = { by_id = {} }, words = words,
    today = "2026-11-22" }, { ["x:A.5.9"] = { { id = "privacy", number = "P27", sections = {} } } })
end

test("extensions follow their base and have rows of their own", function()
  standard.statement, standard.extends, standard.guidance = true, {}, {}
  local extension = { id = "x", title = "X", statement = true, extends = { standard.id },
    groups = {}, controls = { { id = "A.5.9", name = "x:A.5.9", title = "Look-alike" } },
    guidance = { { id = "A.7.1", clause = "11.1.1", kind = "information" },
      { id = "A.5.10", clause = "8.1.3", kind = "information" },
      { id = "A.5.10", clause = "8.1.4", kind = "guidance" }, { id = "A.9.9", clause = "9" } } }
  local list = all({ extension, { id = "soc2", extends = {} }, standard }, {
    { id = "A.5.9", applicable = false, exclusion_reason = "None here.", reasons = {}, risks = {} },
    { id = "x:A.5.9", applicable = true, status = "planned", reasons = {}, risks = {},
      provider = "Told.", customer = "Asked." } })
  same(#list, 2)
  same(list[1].standard.id, "iso27001-2022")
  local row = list[2].rows[1]
  same(row.id .. " " .. row.label, "x:A.5.9 A.5.9")
  same(row.applicable, true)
  same(row.provider .. row.customer, "Told.Asked.")
  same(row.policies[1].number, "P27")
  same(list[1].rows[1].applicable, false)
  local guidance = list[2].guidance
  same(#guidance, 2)
  same(guidance[1].id .. " " .. table.concat(guidance[1].clauses, ","), "A.5.10 8.1.3,8.1.4")
  same(guidance[1].kind_name .. " " .. guidance[2].kind_name, "Guidance Information")
  local whole = applicability.join(list)
  same(#whole.rows, 5)
  same(#whole.exclusions, 1)
  same(#whole.planned, 1)
  same(whole.total, 5)
end)

test("links and what they carry are counted without regard to exclusions", function()
  soc2.statement = false
  for _, item in ipairs(soc2.criteria) do item.name = item.id end
  for _, kind in ipairs { "clauses", "controls" } do soc2[kind] = {} end
  standard.clauses, standard.criteria = { { id = "9.3", name = "9.3", title = "Review" } }, {}
  table.insert(standard.related, { id = "9.3", standard = "soc2-tsc-2017", to = "P1.1",
    relation = "main", rationale = "Because." })
  local rows = coverage.criteria({ standard, soc2 }, derive(), {})
  local links = coverage.crosswalk({ standard, soc2 }, rows, words)
  same(#links, 3)
  same(links[2].id .. " " .. links[2].relation_name, "A.7.1 Main")
  local carried = coverage.carried(rows, links, words)
  same(carried.total, 3)
  same(carried.main .. carried.partial .. carried.none, "210")
  same(carried.main_percent, 66)
  same(carried.some_percent, 100)
end)

test("a control that is not finished takes action and day from the open treatments that cite it", function()
  local treatments = {
    { id = "T-1", action = "Lock", controls = { "A.5.10", "A.5.9" }, status = "planned", due = "2026-12-01" },
    { id = "T-2", action = "Bolt", controls = { "A.5.10" }, status = "in-progress", due = "2026-11-01" },
    { id = "T-3", action = "Bar", controls = { "A.5.10" }, status = "done", due = "2027-01-01" } }
  local open = { id = "A.5.10", applicable = true, status = "partial" }
  local function row(decision, list) return derive({ decision }, list or treatments).rows[2] end
  same(row(open).action, "Lock (T-1); Bolt (T-2)")
  same(row(open).due, "2026-12-01")
  same(row(open).overdue, false)
  treatments[2].due = nil
  same(row(open).due, nil)
  same(row(open, {}).action, nil)
  open.due = "2026-11-21"
  same(row(open).overdue, true)
  open.action = "Paint"
  same(row(open).action, "Paint")
  open.status, open.action = "implemented", nil
  same(row(open).action, nil)
end)
