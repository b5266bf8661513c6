local documents = require "model.documents"
local parameters = require "model.parameters"
local requirements = require "model.requirements"
local words = require "words.en.documents"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local function library()
  return {
    index = { requirement = { ["A.5.1"] = {}, ["A.5.15"] = {}, ["6.1.3"] = {},
      ["4.1"] = {} } },
    standards = { iso = { clauses = { { id = "6.1.3", name = "6.1.3" } },
      controls = { { id = "A.5.1", name = "A.5.1" }, { id = "A.5.15", name = "A.5.15" } } } },
    documents = {
      ["security-policy"] = { title = "Security Policy", policy = "security-policy",
        audience = "internal" },
      plan = { title = { en = "Plan", ja = "計画" }, clause = "6.1.3", audience = "internal",
        requires = { "risks" }, mandatory_for = { "iso" } },
      summary = { title = "Summary", audience = "public" },
    },
    policies = {
      ["security-policy"] = { id = "security-policy", number = "P01", title = "Security Policy",
        sections = { { id = "a", satisfies = { "A.5.1" } } } },
      access = { id = "access", number = "P11", title = "Access",
        sections = { { id = "b", satisfies = { "A.5.1", "A.5.15" } },
        { id = "c", satisfies = { "A.5.15" } } } },
      backup = { id = "backup", number = "P9", title = "Backup", sections = {} },
    },
  }
end

local function control(status, approver, approved)
  return { number = "N-1", version = "1.2", status = status, owner = "cto", author = "ann",
    approver = approver, approved = approved,
    date = "2026-01-01", next_review = "2026-11-21", classification = "internal", distribution = {},
    history = {
      { version = "1.2", date = "2026-01-01", changes = "First", author = "ann" } } }
end

local function every_control()
  local all = {}
  for _, id in ipairs { "security-policy", "plan", "summary", "access", "backup" } do
    all[id] = control("draft")
  end
  return all
end

local function derive(facts, standards)
  facts.documents = facts.documents or every_control()
  facts.policies, facts.standards, facts.risks = facts.policies or {}, standards or { { id = "iso" } },
    facts.risks or { { id = "R-1" } }
  return documents.build { library = library(), facts = facts, words = words, language = "en",
    today = "2026-11-22", people = {
    title = function(id) return id == "cto" and "Head of Engineering" or nil end,
    name = function(id) return id == "ann" and "Ann" or id == "bob" and "Bob" or nil end,
    role_of = function(id) return id == "bob" and "Chief Executive Officer" or nil end } }
end

test("a document that is a policy stands in both registers once", function()
  local registry = derive {}
  same(#registry.documents, 3)
  same(#registry.policies, 3)
  same(#registry.topic_policies, 2)
  same(registry.by_id["security-policy"].path, "en/security-policy")
  same(registry.by_id["security-policy"].source, "policies/security-policy")
  same(registry.by_id.access.path, "en/policies/access")
end)

test("a clause is that of a standard in use, by its own standard's name", function()
  local function clause(text, standard)
    local known = library()
    known.documents.plan.clause, known.documents.plan.standard = text, standard
    known.standards.soc = { title = { en = "Criteria" }, short = { en = "SOC 7" } }
    local facts = { documents = every_control(), policies = {}, risks = { { id = "R-1" } },
      standards = { { id = "iso" }, { id = "soc" } } }
    return documents.build { library = known, facts = facts, words = words, language = "en",
      today = "2026-11-22", people = { title = function() end, name = function() end,
        role_of = function() end } }.by_id.plan.clause
  end
  same(clause "A.5.1", "A.5.1")
  same(clause "A.5.15 b, A.5.1", "A.5.15 b, A.5.1")
  same(clause "4.1 d", nil)
  same(clause "4.1, A.5.1", "A.5.1")
  same(clause("DC 200", "soc"), "SOC 7 DC 200")
  same(clause "DC 200", "DC 200")
end)

test("policies stand in the order of their numbers", function()
  local numbers = {}
  for i, row in ipairs(derive({}).policies) do numbers[i] = row.policy.number end
  same(table.concat(numbers, " "), "P01 P9 P11")
end)

test("a document is approved by a person on a day", function()
  for _, case in ipairs { { control("approved", "bob", "2026-01-01"), true },
    { control("approved", "bob"), false },
    { control("approved", nil, "2026-01-01"), false },
    { control("draft", "bob", "2026-01-01"), false } } do
    same(derive({ documents = { plan = case[1] } }).by_id.plan.approved, case[2])
  end
end)

test("control data names people and roles", function()
  local row = derive({ documents = { plan = control("approved", "bob", "2026-01-01") } }).by_id.plan
  same(row.owner_title, "Head of Engineering")
  same(row.author_name, "Ann")
  same(row.approver_name, "Bob")
  same(row.approver_title, "Chief Executive Officer")
  same(row.classification_name, "Internal")
  same(row.history[1].author_name, "Ann")
  same(row.overdue, true)
  same(row.title, "Plan")
end)

test("a document without its facts is left out, and known to be mandatory", function()
  local registry = derive { risks = {} }
  same(registry.by_id.plan, nil)
  same(registry.left_out[1].id, "plan")
  same(registry.left_out[1].key, "risks")
  same(registry.left_out[1].mandatory, "iso")
end)

test("without its control data only a mandatory document is built", function()
  local registry = derive { documents = {} }
  same(#registry.documents, 1)
  same(registry.documents[1].id, "plan")
  same(#registry.policies, 0)
  same(registry.left_out[1].key, "documents.security-policy")
end)

test("an organisation uses the policies that it names", function()
  local registry = derive { policies = { "backup" } }
  same(#registry.topic_policies, 1)
  same(registry.by_id.access, nil)
end)

test("a policy prints what it satisfies of the standards in use", function()
  local registry = derive {}
  same(table.concat(registry.by_id.access.satisfies, " "), "A.5.1 A.5.15 A.5.15")
  same(#registry.by_id.access.sections, 2)
  registry = derive({}, {})
  same(#registry.by_id.access.sections + #registry.by_id.access.satisfies, 0)
end)

local known = {
  ["A.5.1"] = { name = "A.5.1" }, ["A.5.15"] = { name = "A.5.15" }, ["6.1.3"] = { name = "6.1.3" },
  ["x:1"] = { name = "x:1", carried_by = { "x:2", "6.1.3" } },
  ["x:2"] = { name = "x:2", carried_by = { "A.5.15" } }, ["x:3"] = { name = "x:3" },
}

test("every section that satisfies a requirement is known, and the documents that do", function()
  local index = requirements.stated(derive {}, known)
  same(#index["A.5.1"], 2)
  same(index["A.5.1"][1].number, "P01")
  same(#index["A.5.15"], 1)
  same(index["A.5.15"][1].section, "b")
  same(table.concat(index["A.5.15"][1].sections, " "), "b c")
  same(index["6.1.3"][1].id, "plan")
  same(#index["6.1.3"][1].sections, 0)
  same(index["x:3"], nil)
end)

test("what satisfies a carrier satisfies what it carries", function()
  local index = requirements.stated(derive {}, known)
  same(table.concat(index["x:2"][1].sections, " "), "b c")
  same(#index["x:1"], 2)
  same(index["x:1"][1].id .. " " .. index["x:1"][2].id, "access plan")
end)

local function item(id, more)
  local out = { id = id, name = id, documents = {}, evidence = {}, carried_by = {} }
  for key, value in pairs(more or {}) do out[key] = value end
  return out
end

-- The coverage of one standard whose clauses, controls and criteria are ROWS.
local function covered(rows, stated, decisions)
  local context = { words = words, today = "2026-06-01", title_of = function(id) return "The " .. id end,
    registry = { by_id = { plan = { approved = true, approved_on = "2026-06-01" },
      early = { approved = true, approved_on = "2026-06-02" }, draft = { approved = false } } },
    records = { by_key = { trainings = { name = "Trainings", there = true, latest = "2026-05-01" },
      incidents = { name = "Incidents", there = false },
      audits = { name = "Audits", there = false, planned = "2026-07-01" } } } }
  local standard = { id = "s", title = "S", categories = { "a" }, related = {},
    clauses = rows.clauses or {}, controls = rows.controls or {}, criteria = rows.criteria or {} }
  return requirements.coverage({ standard }, stated, decisions or {}, context)[1]
end

local function states(out)
  local list = {}
  for i, row in ipairs(out.rows) do list[i] = row.label .. "=" .. row.state end
  return table.concat(list, " ")
end

test("a clause that is not divided further counts", function()
  local out = covered({ clauses = { item("4"), item("4.1"), item("4.10"), item("4.1.1") } },
    { ["4.10"] = { {} } })
  same(states(out), "4.10=rule 4.1.1=missing")
  same(out.total .. out.rule .. out.missing .. #out.open, "2111")
  same(out.rows[1].state_name, "Rule written")
  same(out.rows[2].lacks[1], "A rule")
end)

test("a clause that asks for documents has them when all are approved", function()
  local rule = { {} }
  local out = covered({ clauses = { item("1", { documents = { "plan" } }),
    item("2", { documents = { "plan", "draft" } }), item("3", { documents = { "early" } }),
    item("4", { documents = { "plan", "draft", "none" } }) } },
    { ["1"] = rule, ["2"] = rule, ["3"] = rule, ["4"] = rule })
  same(states(out), "1=document 2=planned 3=planned 4=missing")
  same(table.concat(out.rows[4].lacks, ", "), "The draft, The none")
end)

test("no rule stands for a record", function()
  local rule = { {} }
  local out = covered({ clauses = { item("1", { evidence = { "incidents", "trainings" } }),
    item("2", { evidence = { "incidents", "audits" } }), item("3", { evidence = { "incidents" } }) } },
    { ["1"] = rule, ["2"] = rule, ["3"] = rule })
  same(states(out), "1=record 2=planned 3=missing")
  same(out.rows[1].records[1].name .. out.rows[1].records[1].latest .. #out.rows[1].lacks,
    "Trainings2026-05-010")
  same(out.rows[2].lacks[1], "Incidents or Audits")
end)

test("a control is what the decision on it says", function()
  local rule = { {} }
  local controls = {}
  for i, id in ipairs { "A.1", "A.2", "A.3", "A.4", "A.5", "A.6", "A.7" } do controls[i] = item(id) end
  local out = covered({ controls = controls }, {}, {
    { id = "A.1", applicable = false, policies = {}, records = {} },
    { id = "A.2", applicable = true, status = "implemented", policies = rule, records = {} },
    { id = "A.3", applicable = true, status = "partial", status_name = "In part", policies = rule, records = {} },
    { id = "A.4", applicable = true, status = "implemented", policies = {}, evidence = "Door log", records = {} },
    { id = "A.7", applicable = true, status = "implemented", policies = {}, records = { "REC-01" } },
    { id = "A.5", applicable = true, status = "implemented", policies = {}, records = {} },
    { id = "A.6", applicable = true, policies = rule, records = {} } })
  same(states(out), "A.1=excluded A.2=implemented A.3=planned A.4=implemented A.5=missing A.6=missing A.7=implemented")
  same(out.rows[3].lacks[1] .. ", " .. out.rows[5].lacks[1], "In part, A status, or what implements it")
end)

test("a criterion is as far as the controls that carry it", function()
  local rule = { {} }
  local decisions = { { id = "A.1", applicable = true, status = "implemented", policies = rule, records = {} },
    { id = "A.2", applicable = true, status = "planned", policies = rule, records = {} },
    { id = "A.3", applicable = false, policies = {}, records = {} } }
  local out = covered({ controls = { item("A.1"), item("A.2"), item("A.3") }, criteria = {
    item("C1", { group = "a", carried_by = { "A.1", "A.3" } }),
    item("C2", { group = "a", carried_by = { "A.2", "A.1" } }), item("C3", { group = "a" }),
    item("C4", { group = "a", carried_by = { "A.3" } }), item("C5", { group = "b" }) } },
    { C1 = rule, C3 = rule }, decisions)
  same(states(out), "A.1=implemented A.2=planned A.3=excluded C1=implemented C2=planned C3=rule C4=missing")
  same(table.concat(out.rows[5].lacks, " "), "A.2")
end)

test("a public document shows no internal control data", function()
  local row = documents.public_row(derive({ documents = { summary = control("approved", "bob",
    "2026-01-01") } }).by_id.summary)
  same(row.version, "1.2")
  same(row.history[1].changes, "First")
  local ok, problem = pcall(function() return row.history[1].author_name end)
  same(ok, false)
  same(problem.code, "internal-fact")
  for _, key in ipairs { "number", "owner_title", "author_name", "approver", "control",
    "distribution" } do
    local ok, problem = pcall(function() return row[key] end)
    assert(not ok and problem.code == "internal-fact", key .. " can be read")
  end
end)

local policy = { id = "access", parameter_rows = {
  { id = "months", type = "integer", unit = "months", min = 1, max = 6, default = 3,
    explanation = { en = "Review.", ja = "見直し" } },
  { id = "forced", type = "boolean", default = true, explanation = "Forced." },
  { id = "kind", type = "enum", values = { "matrix" }, fact = "risk_method.kind",
    explanation = "Kind." },
  { id = "role", type = "role", default = "cto", explanation = "Role." },
} }

test("parameters are the organisation's, the library's or a fact's", function()
  local context = { words = words, language = "en",
    people = { title = function() return "Head of Engineering" end } }
  local facts = { parameters = { access = { months = 1, forced = false } },
    risk_method = { kind = "matrix" } }
  local values, rows = parameters.of(policy, facts, context), parameters.rows(policy, facts, context)
  same(values.months, 1)
  same(values.forced, false)
  same(values.kind, "matrix")
  same(rows[1].value_text, "1 month")
  same(rows[1].permitted, "1 to 6 months")
  same(rows[1].explanation, "Review.")
  same(rows[2].value_text, "No")
  same(rows[2].permitted, "Yes, No")
  same(rows[4].value_text, "Head of Engineering")
  values, rows = parameters.of(policy, {}, context), parameters.rows(policy, {}, context)
  same(values.months, 3)
  same(values.kind, nil)
  same(rows[1].value_text, "3 months")
end)

test("parameters that are texts are in the document's language", function()
  local texts = { id = "sign-in", parameter_rows = {
    { id = "contact", type = "text", default = { en = "the desk", ja = "窓口" }, explanation = "Contact." },
    { id = "who", type = "list", default = { { en = "all staff", ja = "全従業者" }, "root" }, explanation = "Who." },
  } }
  local context = { words = words, language = "ja", people = {} }
  local values, rows = parameters.of(texts, { parameters = { ["sign-in"] = { who = {} } } }, context), parameters.rows(texts, { parameters = { ["sign-in"] = { who = {} } } }, context)
  same(values.contact, "窓口")
  same(rows[1].value_text, "窓口")
  same(table.concat(values.who, "+"), "全従業者+root")
  same(rows[2].value_text, "全従業者, root")
  values = parameters.of(texts, { parameters = { ["sign-in"] = { who = { "guests" } } } }, context)
  same(table.concat(values.who, "+"), "guests")
end)

test("a document may need a fact inside another", function()
  local known = library()
  known.documents.plan.requires = { "scope.issues" }
  local function left_out(facts)
    facts.documents, facts.policies, facts.standards = every_control(), {}, {}
    return documents.build { library = known, facts = facts, words = words, language = "en",
      today = "2026-11-22", people = { title = function() end, name = function() end,
        role_of = function() end } }.left_out[1]
  end
  same(left_out({}).key, "scope.issues")
  same(left_out({ scope = {} }).key, "scope.issues")
  same(left_out({ scope = { issues = {} } }).key, "scope.issues")
  same(left_out({ scope = { issues = { {} } } }), nil)
end)

test("a document may need a fact of items of a fact that is given", function()
  local known = library()
  known.documents.plan.requires = { "risks", "risks.open=true.owner", "risks.group=.name",
    "notes.{risks.*.level}" }
  local function missing(facts, draft)
    facts.documents, facts.policies, facts.standards = every_control(), {}, {}
    local registry = documents.build { library = known, facts = facts, words = words,
      language = "en", today = "2026-11-22", draft = draft, people = { title = function() end,
        name = function() end, role_of = function() end } }
    local names = {}
    for i, gap in ipairs(registry.left_out[1] and registry.left_out[1].faults or {}) do
      names[i] = gap.name
    end
    return table.concat(names, " "), registry.left_out[1] and registry.left_out[1].key
  end
  local function risks()
    return { { open = true, group = "g" }, { open = false, name = "n" }, { open = true, owner = "o" } }
  end
  local names, key = missing({ risks = risks() })
  same(names, "risks[1].owner risks[3].name")
  same(key, "risks[1].owner")
  same(missing({ risks = risks() }, true), "")
  local leveled = risks()
  leveled[1].level = "high"
  names, key = missing({ risks = leveled })
  same(names, "")
  same(key, "notes.high")
  names, key = missing({ risks = leveled, notes = { low = "x" } })
  same(key, "notes.high")
  names, key = missing({ risks = {} })
  same(names, "")
  same(key, "risks")
end)

test("a document may belong to one standard and is left out without it", function()
  local known = library()
  known.documents.plan.standard = "soc2-tsc-2017"
  known.documents.plan.requires = {}
  local function left_out(standards)
    local facts = { documents = every_control(), policies = {}, standards = standards }
    return documents.build { library = known, facts = facts, words = words, language = "en",
      today = "2026-11-22", people = { title = function() end, name = function() end,
        role_of = function() end } }.left_out[1]
  end
  same(left_out({ { id = "iso" } }).key, "standards.soc2-tsc-2017")
  same(left_out({ { id = "iso" }, { id = "soc2-tsc-2017" } }), nil)
end)

test("a plan or record whose facts are absent is left out, and no standard forbids that", function()
  local ids = { "internal-audit-programme", "internal-audit-report", "management-review-minutes",
    "change-register", "exception-register", "key-register", "management-review-follow-up",
    "opportunity-register", "privacy-impact-assessment", "processing-register", "retention-schedule",
    "vulnerability-register",
    "corrective-action-report", "legal-register", "asset-register", "supplier-evaluation",
    "shared-responsibility-matrix", "business-continuity-plan", "incident-report",
    "system-description", "management-assertion" }
  local real = require("facts.library").load { "en" }
  for _, id in ipairs(ids) do
    local spec = real.documents[id]
    assert(spec, id)
    same(#(spec.mandatory_for or {}), 0)
    local facts = { documents = { [id] = {} }, policies = {},
      standards = { { id = "iso27001-2022" }, { id = "soc2-tsc-2017" } } }
    for _, key in ipairs(spec.requires) do facts[key] = facts[key] or {} end
    local found
    for _, row in ipairs(documents.build { library = real, facts = facts, words = words,
      language = "en", today = "2026-11-22", people = { title = function() end,
        name = function() end, role_of = function() end } }.left_out) do
      found = found or (row.id == id and row)
    end
    assert(found and not found.mandatory, id)
  end
end)
