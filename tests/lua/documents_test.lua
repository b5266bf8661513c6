local documents = require "model.documents"
local parameters = require "model.parameters"
local requirements = require "model.requirements"
local words = require "words.en.documents"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local function library()
  return {
    standards = { iso = { controls = { { id = "A.5.1", name = "A.5.1" },
      { id = "A.5.15", name = "A.5.15" } } } },
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

test("requirements are covered, uncovered or excluded", function()
  local standard = { id = "s", title = "S", categories = { "a" },
    clauses = { { id = "6.1.3", name = "6.1.3", documented = true },
      { id = "6.2", name = "6.2" } },
    controls = { { id = "A.5.1", name = "A.5.1" }, { id = "A.5.15", name = "A.5.15" },
      { id = "A.7.1", name = "A.7.1" }, { id = "A.7.2", name = "A.7.2" } },
    criteria = { { id = "3", name = "x:3", group = "a" }, { id = "4", name = "x:4", group = "b" } } }
  local stated = requirements.stated(derive {}, known)
  local out = requirements.coverage({ standard }, stated, {
    { id = "A.5.1", applicable = false, policies = {} },
    { id = "A.5.15", applicable = true, policies = stated["A.5.15"] },
    { id = "A.7.1", applicable = true, policies = {}, evidence = "Door log" },
    { id = "A.7.2", applicable = true, policies = {} } }, words)[1]
  same(out.total, 6)
  same(out.covered .. out.uncovered .. out.excluded, "321")
  same(out.percent, 60)
  same(out.open[1].id .. " " .. out.open[2].id, "A.7.2 x:3")
  same(out.rows[1].kind_name .. " " .. out.rows[1].state_name, "Clause Covered")
  same(requirements.percent(0, 0), 100)
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
  local values, rows = parameters.of(policy, facts, context)
  same(values.months, 1)
  same(values.forced, false)
  same(values.kind, "matrix")
  same(rows[1].value_text, "1 month")
  same(rows[1].permitted, "1 to 6 months")
  same(rows[1].explanation, "Review.")
  same(rows[2].value_text, "No")
  same(rows[2].permitted, "Yes, No")
  same(rows[4].value_text, "Head of Engineering")
  values, rows = parameters.of(policy, {}, context)
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
  local values, rows = parameters.of(texts, { parameters = { ["sign-in"] = { who = {} } } }, context)
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
