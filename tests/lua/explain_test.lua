-- What `ismsdoc explain` and the pages of reference say of every path of the schema.
local audit = require "audit.run"
local canary = shared("canary")
local codes = require "audit.codes"
local command = require "command.explain"
local facts = require "facts.read"
local library = require "facts.library"
local list = require "command.list"
local paths = require "facts.paths"
local projection = require "facts.projection"
local schema = require "facts.schema"

local function explain(name)
  local made = command { name = name }
  return made and made.said
end

local function has(text, part)
  if not text or not text:find(part, 1, true) then error(("\n%s\nlacks %s"):format(text, part), 2) end
end

local rows, known = paths.all(), library.load({})

test("every path says what it is, why an auditor asks, and who sees it", function()
  for _, row in ipairs(rows) do
    assert(row.spec.explanation and row.spec.explanation:find("^%u.*%.$"), row.path .. " is not explained")
    assert(row.why and row.why:find("^%u.*%.$"), row.path .. " has no sentence that says why")
    assert(row.why:find("ISO/IEC 27") or row.why:find("ISO/IEC 17021") or row.why:find("SOC 2")
      or row.why:find("SCS"),
      row.path .. " names no clause: " .. row.why)
    local text = explain(row.path)
    for _, part in ipairs { row.spec.explanation, row.why, "\nseen by:  ", "\nexample:\n" } do has(text, part) end
  end
  assert(#rows > 700, "only " .. #rows .. " paths")
end)

test("every key says why itself", function()
  for _, field in ipairs(facts.fields()) do assert(field.why, field.name) end
end)

test("every example is taken by the schema as it is printed", function()
  for _, row in ipairs(rows) do
    local example = paths.example(row)
    assert(example, row.path .. " has no example")
    project_file("case.yaml", table.concat(example.lines, "\n") .. "\n")
    local context = schema.context { languages = { "en", "ja" }, library = known }
    local value = schema.read_root(context, { row.spec }, host.read_facts("case.yaml"))
    local said = messages()
    assert(said == "", said)
    assert(value[row.spec.name] ~= nil, row.path .. " is empty")
  end
end)

test("all examples together are facts without a mistake", function()
  local lines = {}
  for _, row in ipairs(rows) do
    if row.spec == row.top then
      local example = paths.example(row)
      table.move(example.lines, 1, #example.lines, #lines + 1, lines)
    end
  end
  new_project()
  project_file("isms.yaml", table.concat(lines, "\n") .. "\n")
  local loaded = facts.load(false)
  local said = messages()
  assert(loaded and not loaded.failed and said == "", said)
end)

test("a path may name an item, as messages and facts/unconfirmed.yaml do", function()
  for given, meant in pairs { ["risks[2].owner"] = "risks.owner", ["risks.R-03"] = "risks",
    ["controls.A.5.1.status"] = "controls.status", ["documents.risk-treatment-plan.version"] = "documents.version",
    ["documents.risk-treatment-plan"] = "documents" } do
    assert(explain(given) == explain(meant), given)
  end
end)

test("public fields of items that are not all public say so", function()
  has(explain("suppliers.name"), "public documents too, where suppliers.public is yes")
  has(explain("suppliers.data"), "internal documents only")
  has(explain("contact.url"), "seen by:  public documents too\n")
end)

test("an inherited reason names whose it is", function()
  has(explain("risks.description"), "Why an auditor asks for risks: ISO/IEC 27001 6.1.2")
  has(explain("risks.owner"), "Why an auditor asks: ISO/IEC 27001 6.1.2 c) 2)")
end)

test("a parameter of a policy is a fact too", function()
  local count = 0
  for id, policy in pairs(known.policies) do
    for _, parameter in ipairs(policy.parameter_rows) do
      local text = explain("parameters." .. id .. "." .. parameter.id)
      has(text, parameter.explanation.en)
      has(text, "policy:   " .. policy.number)
      if parameter.source then has(text, "source:   " .. projection.text(parameter.source, "en")) end
      count = count + 1
    end
  end
  assert(count > 50, "only " .. count .. " parameters")
  has(explain("parameters.access-control.inactive_account_disable_days"), "default:  60")
  assert(explain("parameters.access-control.inactive_acount_disable_days") == nil)
  has(messages(), "did you mean 'parameters.access-control.inactive_account_disable_days'? [unknown-name]")
end)

in_whole("the list of parameters says the value of each, or where it stands", function()
  local function line(project, id)
    local said = list({ kind = "parameters", project = project }).said
    return said:match("%f[%S]" .. id:gsub("%p", "%%%0") .. " [^\n]*"):gsub(" +", " ")
  end
  canary.serve(canary.read("larkfield"))
  local disable = "access-control.inactive_account_disable_days"
  has(line(nil, disable), disable .. " 60 days at least 30, at most 90 Days without a successful sign-in")
  has(line(".", disable), disable .. " 45 (given) days ")
  has(line(".", "risk-management.risk_acceptance_max"), " fact risk_method.acceptance_threshold ")
end)

test("every code says what it means and what to do", function()
  for code, said in pairs(codes) do
    local text = explain(code)
    for _, part in ipairs { code, said[1], "What to do: " .. said[2] } do has(text, part) end
    for key in pairs(said) do assert(key == 1 or key == 2 or key == "why" or key == "example", code .. " has " .. key) end
  end
  for _, rule in ipairs(audit.all()) do
    has(explain(rule.code), rule.explanation.en)
    if rule.cure then has(explain(rule.code), "\nWhat to do: " .. rule.cure.en .. "\n") end
  end
end)

test("what stands in the way of a new project says with which command it goes away", function()
  has(explain("document-draft"), "`ismsdoc approve ID --by ROLE --on DATE --in DIR`")
  has(explain("unconfirmed-fact"), "`ismsdoc confirm FACT --in DIR`")
end)

test("a name that is neither gets its neighbour", function()
  assert(explain("risks.ownr") == nil)
  has(messages(), "note: did you mean 'risks.owner'? [unknown-name]")
  assert(explain("parameters.access-control.nothing") == nil)
  messages()
end)

test("a date says how it stands to today and to others", function()
  has(explain("incidents.reported"), "\ntime:     Lies in the past, not before detected.\n")
  has(explain("internal_audits.date"), "\ntime:     May lie ahead, in the past where status is held.\n")
  has(explain("documents.history.date"), "\ntime:     May lie ahead, in the past where status of the entry around it is "
    .. "approved or retired, not before that of the entry above.\n")
  has(explain("continuity.exercises.date"), "in the past where result is given")
end)
