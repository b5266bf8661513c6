local build = require "build"
local library = require "facts.library"
local command = require "command.list"

local function list(kind, project)
  local made = command { kind = kind, project = project, today = "2026-11-23" }
  return made and made.said
end

local function same(have, want)
  if have ~= want then error(("\nhave %s\nwant %s"):format(tostring(have), tostring(want)), 2) end
end

-- What was said; notes on documents that the project has no facts for only on request.
local all_messages = messages
local function messages()
  return (all_messages():gsub("[^\n]*%[left%-out%]\n?", ""))
end

local function has(text, part)
  if not text:find(part, 1, true) then error(("\n%s\nlacks %s"):format(text, part), 2) end
end

local facts = [[
organization: {name: "Acme \"A\" & Co"}
languages: [en]
as_of: 2026-11-22
standards: [{id: iso27001-2022}, {id: soc2-tsc-2017, categories: [security], status: readiness}]
people: [{id: ann, name: Ann}, {id: bob, name: Bob}]
roles:
  - {id: top-management, title: Chief Executive Officer, holder: bob, top_management: true}
  - {id: isms-manager, title: Security Manager, holder: ann}
services: [{id: s, name: Service, description: It serves., in_scope: true}]
scope:
  statement: All of it.
  issues: [{id: I-1, kind: external, text: Thieves.}]
  interested_parties: [{id: P-1, name: Customers, requirements: Care.}]
  climate_change: {relevant: false, reason: High ground.}
  interfaces: [{with: Landlord, activity: Guards., responsibility: Shared.}]
customer_responsibilities: [{id: u1, text: Keep passwords., criteria: [CC6.1]}]
procedures: {security: Only staff get in.}
contact: {security_email: security@acme.example}
suppliers:
  - {id: open-host, name: Open Host, service: Hosting, kind: subservice, method: carve-out, public: true, data: canary-data}
  - {id: quiet, name: canary-supplier, service: Mail, kind: supplier}
risk_method:
  kind: matrix
  scales:
    likelihood: [{value: 1, name: Rare, description: x}, {value: 2, name: Often, description: x}]
    impact: [{value: 1, name: Slight, description: x}, {value: 2, name: Grave, description: x}]
  bands: [{id: low, name: Low, min: 1, max: 2}, {id: high, name: High, min: 3, max: 4}]
  acceptance_threshold: 2
  acceptance_max_months: 12
  assessed: 2026-09-01
  assessor: isms-manager
  review_months: 12
risks:
  - {id: R-1, title: Theft, consequence: Loss., owner: isms-manager, likelihood: 2, impact: 2, residual: {likelihood: 1}}
  - {id: R-2, title: Fire, consequence: Loss., owner: isms-manager, likelihood: 2, impact: 2}
treatments:
  - {id: T-1, risk: R-1, option: modify, action: Lock., controls: [A.7.1], owner: isms-manager, due: 2026-12-01, status: planned}
  - {id: T-2, risk: R-2, option: retain}
acceptances: [{risk: R-2, accepted_by: isms-manager, covers: [residual], date: 2026-10-01, reason: Cheap., expires: 2027-09-30}]
]]

local decisions = { "id,applicable,status,reasons,risks,owner,due,action,exclusion_reason" }
for _, control in ipairs(library.load({ "en" }).standards["iso27001-2022"].controls) do
  decisions[#decisions + 1] = control.id .. ",yes,implemented,B,,isms-manager,,,"
end
local controls = table.concat(decisions, "\r\n") .. "\r\n"
controls = controls:gsub("A%.8%.30,[^\r]*", "A.8.30,no,,,,,,,Nobody outside writes our software.")

local ids = { "information-security-policy", "statement-of-applicability", "risk-treatment-plan",
  "public-summary",
  "risk-management", "access-control", "incident-management", "supplier-security",
  "secure-development" }

local function control_data()
  local out = {}
  for _, id in ipairs(ids) do
    out[#out + 1] = id .. ":\n  number: N-" .. id
      .. "\n  version: 1.10\n  status: approved\n  owner: isms-manager\n  author: ann\n"
      .. "  reviewer: ann\n  approver: bob\n  approved: 2026-10-01\n  date: 2026-10-01\n  "
        .. "next_review: 2027-10-01\n"
      .. "  classification: " .. (id == "public-summary" and "public" or "internal") .. "\n"
      .. "  history: [{version: 1.10, date: 2026-10-01, changes: First issue., author: ann}]\n"
      .. (id == "risk-treatment-plan" and "  approvals: [{role: isms-manager, date: 2026-10-01}]\n"
      or "")
  end
  return table.concat(out)
end

local function write_templates()
  for _, id in ipairs(ids) do
    local folder = (id:find("plan") or id:find("applic") or id:find("public")) and "templates/"
      or "policies/"
    project_file(folder .. id .. "/en.md",
      "## Text {#text}\n\n{{ document.title }} of {{ org.name }}.\n")
  end
  project_file("templates/partials/cover.en.md",
    "# {{ document.title }}\n\n{{ document.number }} {{ document.version }}\n\n---\n")
  project_file("templates/partials/cover-public.en.md", "# {{ document.title }}\n\n---\n")
end

-- Writes the project with CHANGES ({ file = { what, with }, … }: plain text) made to it.
local function write(changes)
  local files = { ["isms.yaml"] = facts, ["facts/controls.csv"] = controls,
    ["facts/documents.yaml"] = control_data() }
  write_templates()
  for file, change in pairs(changes or {}) do
    local text = files[file] or ""
    if change[1] == "" then
      files[file] = text .. change[2]
    else
      local from, to = text:find(change[1], 1, true)
      assert(from, "the facts have no " .. change[1])
      files[file] = text:sub(1, from - 1) .. change[2] .. text:sub(to + 1)
    end
  end
  for name, text in pairs(files) do project_file(name, text) end
end

-- What was said, but not which of the library's other documents are left out here: the library
-- grows.
local function said_here()
  return (messages():gsub("[^\n]*: note: [^\n]*%[left%-out%]\n", ""))
end

-- Builds the project after CHANGES; returns documents by id (or nil), the messages and the list.
local function run(changes, options)
  write(changes)
  messages()
  options = options or {}
  options.project, options.today = ".", options.today or "2026-11-23"
  local rendered = build(options)
  if not rendered then return nil, said_here() end
  local index = {}
  for _, document in ipairs(rendered) do index[document.id] = document end
  return index, said_here(), rendered
end

test("a sound project gives every document without a word", function()
  local index, said, rendered = run()
  same(said, "")
  same(#rendered, #ids)
  for _, id in ipairs(ids) do assert(index[id], id .. " is missing") end
  same(index["access-control"].path, "en/policies/access-control")
  same(index["risk-treatment-plan"].path, "en/risk-treatment-plan")
  same(index["public-summary"].public, true)
  same(index["risk-treatment-plan"].public, false)
end)

test("the front matter names title, author, header, footer and contents", function()
  local text = run()["risk-treatment-plan"].page.markdown
  has(text, '---\ntitle: "Risk Treatment Plan"\nlanguage: en\nauthor: "Acme \\"A\\" & Co"\n')
  has(text, 'header: ["Acme \\"A\\" & Co", "Risk Treatment Plan"]\n')
  has(text, 'footer: ["N-risk-treatment-plan · Version 1.10 · Internal", "Page {page} of '
    .. '{pages}"]\n')
  has(text, 'contents: "Contents"\ncover: true\ndate: 2026-10-01\nattach: true\n'
    .. 'orientation: landscape\npaper: A4\n---\n')
  assert(not text:find("watermark", 1, true))
end)

test("tables with a name are attached, to no public document", function()
  local page = "## Text\n\n{{= table{ name = \"data\", columns = { {title = \"A\", key = \"name\"} },"
    .. " rows = facts.services } }}\n"
  write()
  for _, id in ipairs { "risk-treatment-plan", "public-summary" } do
    project_file("templates/" .. id .. "/en.md", page)
  end
  messages()
  local index = {}
  for _, document in ipairs(build { project = ".", today = "2026-11-23" } or {}) do
    index[document.id] = document
  end
  same(said_here(), "")
  same(index["risk-treatment-plan"].attachments[1].bytes, "A\r\nService\r\n")
  same(#index["public-summary"].attachments, 0)
  assert(not index["public-summary"].tree:text():find("attach", 1, true))
end)

test("what is not approved bears a watermark", function()
  local index = run { ["facts/documents.yaml"] = { "  status: approved", "  status: draft" } }
  has(index["information-security-policy"].page.markdown, 'watermark: "DRAFT"')
end)

test("a line of a document leads to its template", function()
  local document = run()["risk-treatment-plan"]
  local number = 0
  for line in document.page.markdown:gmatch("([^\n]*)\n") do
    number = number + 1
    if line:find("^Risk Treatment Plan of") then
      has(document.lines[number].path, "templates/risk-treatment-plan/en.md")
      same(document.lines[number].line, 3)
      return
    end
  end
  error("the line is not there")
end)

test("two builds give the same text", function()
  local _, _, first = run()
  local _, _, second = run()
  for i, document in ipairs(first) do same(second[i].tree:text(), document.tree:text()) end
end)

test("only some documents are handed out, the rest is still known", function()
  local _, said, rendered = run(nil, { only = "access-control,public-summary" })
  same(said, "")
  same(#rendered, 2)
end)

test("an unknown document or language is an error with its neighbour", function()
  local index, said = run(nil, { only = "acces-control" })
  same(index, nil)
  has(said, "there is no document 'acces-control'; did you mean 'access-control'? "
    .. "[unknown-document]")
  index, said = run(nil, { lang = "ja" })
  same(index, nil)
  has(said, "[unknown-language]")
end)

test("today is the option, the fact, the epoch, the clock, in this order", function()
  local due = { ["isms.yaml"] = { "as_of: 2026-11-22\n", "" } }
  local function today(options, changes)
    write(changes)
    project_file("templates/risk-treatment-plan/en.md",
      "## Text\n\n{{ today }} {{ model.treatments[1].overdue and 1 or 0 }}\n")
    options.project, options.today = ".", "2026-12-24"
    local rendered = build(options)
    same(said_here(), "")
    for _, document in ipairs(rendered) do
      if document.id == "risk-treatment-plan" then
        return document.tree:text():match("\n(%d[%d-]+ %d)\n")
      end
    end
  end
  same(today { as_of = "2026-12-02", source_date_epoch = "1775001600" }, "2026-12-02 1")
  same(today { source_date_epoch = "1775001600" }, "2026-11-22 0")
  local accepted = { ["isms.yaml"] = { "as_of: 2026-11-22\n", "" } }
  same(today({ source_date_epoch = "1796169600" }, accepted), "2026-12-02 1")
  same(today({}, due), "2026-12-24 1")
  local _, said = run(nil, { as_of = "tomorrow" })
  has(said, "--as-of must be a date")
end)

local book_control = "policy-book:"
  .. control_data():match("^[^\n]-:(\n.-classification: internal\n[^\n]+\n)")

test("a rule that is an error stops a build, a warning does not", function()
  local index, said = run { ["isms.yaml"] = { "action: Lock., ", "" } }
  same(index, nil)
  has(said, "[treatment-incomplete]")
  index, said = run { ["isms.yaml"] = { "due: 2026-12-01", "due: 2026-11-01" } }
  assert(index, said)
  same(said, "")
end)

test("a rule on the text stops a build, at the fact that holds it", function()
  write { ["isms.yaml"] = { "description: It serves.", "description: It is TODO." } }
  project_file("templates/risk-treatment-plan/en.md",
    "## Text\n\n{{ facts.services[1].description }}\n")
  messages()
  same(build { project = ".", today = "2026-11-23" }, nil)
  has(messages(), "isms.yaml:9:")
end)

test("an accepted finding does not stop a build", function()
  local without = facts:gsub("action: Lock%., ", "")
  local index, said = run { ["isms.yaml"] = { facts, without .. "accepted_findings:\n"
    .. "  - {code: treatment-incomplete, what: T-1, reason: It is being written., "
    .. "accepted_by: top-management, until: 2026-12-31}\n" } }
  assert(index, said)
end)

local cloud = { ["isms.yaml"] = { "standards: [{id: iso27001-2022}", "standards: [{id: iso27017-2015}, "
  .. "{id: iso27001-2022}" } }

-- Decisions on the controls of STANDARD as lines of controls.csv with the fields AFTER the owner.
local function decisions_on(standard, after)
  local lines = {}
  for _, control in ipairs(library.load({ "en" }).standards[standard].controls) do
    lines[#lines + 1] = control.name .. ",yes,implemented,B,,isms-manager," .. after
  end
  return table.concat(lines, "\r\n") .. "\r\n"
end

test("every chosen standard's controls need a decision, each position a statement", function()
  local index, said = run(cloud)
  same(index, nil)
  has(said, "there is no decision for CLD.12.4.5 (Monitoring of cloud services)")
  has(said, "ISO/IEC 27017:2015 is in use, and no service in scope has a cloud_role")
  local whole = facts:gsub("standards: %[", "standards: [{id: iso27017-2015}, ")
    :gsub("It serves%.,", "It serves., cloud_role: both,")
  local silent = decisions_on("iso27017-2015", ",,")
  said = select(2, run { ["isms.yaml"] = { facts, whole }, ["facts/controls.csv"] = { "", silent } })
  has(said, "CLD.6.3.1 applies and does not say how it is implemented as provider of cloud services")
  has(said, "CLD.6.3.1 applies and does not say how it is implemented as customer of cloud services")
  local stated = controls:gsub("\r\n", ",,\r\n"):gsub(",,\r\n", ",provider,customer\r\n", 1)
    .. decisions_on("iso27017-2015", ",,,We say so.,We ask so.")
  index, said = run { ["isms.yaml"] = { facts, whole },
    ["facts/controls.csv"] = { controls, stated } }
  same(said, "")
  assert(index)
end)

test("a mistake is reported once, with those of other files", function()
  local index, said = run { ["isms.yaml"] =
    { "owner: isms-manager, due", "owner: isms-managr, due" },
    ["facts/controls.csv"] = { "A.5.7,yes,implemented", "A.5.7,yes,implemented-ish" } }
  same(index, nil)
  same(select(2, said:gsub("\n", "")), 2)
  has(said, "did you mean 'isms-manager'? [dangling-reference]")
  has(said, "did you mean 'implemented'? [unknown-value]")
end)

test("a fact given twice names both places", function()
  local _, said = run { ["isms.yaml"] = { "", "controls: []\n" } }
  has(said, "facts/controls.csv:1:1: error: the key 'controls' is given at ")
  has(said, "[duplicate-fact]")
end)

test("a mandatory document without its facts is an error", function()
  local _, said = run { ["isms.yaml"] =
    { "contact: {security_email: security@acme.example}\n", "" } }
  has(said, "public-summary needs the facts 'contact', and ")
  has(said, "[missing-fact]")
end)

test("a document without its facts or its control data is left out with a note", function()
  write { ["isms.yaml"] = { "", "competences: [{id: K-1, role: isms-manager, need: Audits, "
    .. "evidence: Certificate, assessed: 2026-10-01, sufficient: true}]\n" } }
  all_messages()
  local rendered = build { project = ".", today = "2026-11-23" }
  local said = all_messages()
  same(#rendered, #ids)
  same(select(2, said:gsub("%[left%-out%]", "")), 1)
  has(said, "isms.yaml:0:0: note: ")
  has(said, " documents are left out for want of facts: asset-register (assets), ")
  has(said, " more; `ismsdoc list documents .` names all [left-out]")
  local said_of_all = list("documents", ".")
  for _, line in ipairs { "public%-summary +%S* +public +built", "competence%-record .* needs trainings ",
    "objectives%-plan .* needs objectives ", "system%-description .* needs commitments ",
    "risk%-assessment%-procedure .* needs documents.risk%-assessment%-procedure " } do
    assert(said_of_all:find(line), line .. " is not in\n" .. said_of_all)
  end
end)

-- Renders TEXT as the template of the public summary.
local function summarize(text)
  write()
  project_file("templates/public-summary/en.md", text)
  messages()
  local rendered = build { project = ".", today = "2026-11-23", only = "public-summary" }
  return rendered and rendered[1].tree:text(), said_here()
end

test("a public document sees public facts", function()
  local text, said = summarize("## Text\n\n{{ facts.contact.security_email }} {{ "
    .. "model.categories.covered[1].name }} {{ #facts.suppliers }} "
    .. "{{ model.subservices[1].name }} {{ document.version }} {{ model.subservices[1].method_name "
      .. "}}\n")
  same(said, "")
  has(text, "security@acme.example Security 1 Open Host 1.10 Carve-out")
end)

test("a public document that reaches for what is internal is refused at its line", function()
  for _, expression in ipairs { "facts.risks", "facts.risks[1].title", "facts.people[1].name",
    "facts.suppliers[1].data",
    "model.risks", "model.soa.total", "document.number", "document.author_name", "params.x",
    "parameters.x", "person('ann')", "role('isms-manager')",
    "facts.roles", "model.documents", "org.employees",
    "facts.documents['public-summary'].author" } do
    local text, said = summarize("## Text\n\nx {{ " .. expression .. " }}\n")
    same(text, nil)
    has(said, "templates/public-summary/en.md:3:")
    has(said, "[internal-fact]")
  end
end)

test("no internal value can be listed by a public document", function()
  local text, said = summarize([[
## Text

% local function walk(t, depth)
%   if type(t) ~= 'table' or depth > 5 then return tostring(t) end
%   local out = {}
%   for k, v in pairs(t) do out[#out + 1] = tostring(k) .. walk(v, depth + 1) end
%   return table.concat(out, ' ')
% end
% local all = walk(facts, 1) .. walk(model, 1) .. walk(document, 1)
% all = all:gsub("Annex", "")
% for _, canary in ipairs { "canary", "Ann", "Theft", "R-1", "N-", "isms-manager", "Acme" } do
{{ all:find(canary, 1, true) and "found" or "no" }} {{ #canary }}

% end
]])
  assert(text, said)
  assert(text:find("found 4", 1, true), "what is public was not found either")
  same(select(2, text:gsub("found", "")), 1)
end)

test("a text of the facts leads back to its cell", function()
  run()
  local place = require("facts.places").find_text("Grave")
  has(place.path, "isms.yaml")
  same(place.line, 26)
  same(require("facts.places").find_text("no fact says this"), nil)
end)

test("a list of one's own is decided on, and covered through what carries it", function()
  project_file("policies/standards/fisc.yaml", "id: fisc\nprefix: fisc\ntitle: FISC list\n"
    .. "edition: 11\nstatement: true\nextends: [iso27001-2022]\ncontrols:\n"
    .. "  - {id: A.5.15, title: Access, carried_by: [A.5.15]}\n  - {id: S1, title: Own}\n")
  local standard = { "standards: [{id: iso27001-2022}", "standards: [{id: fisc}, {id: iso27001-2022}" }
  local _, said = run { ["isms.yaml"] = standard }
  has(said, "there is no decision for fisc:A.5.15 (Access)")
  local decided = "fisc:A.5.15,yes,implemented,B,,isms-manager,,,\r\nS1,yes,implemented,B,,,,,\r\n"
  _, said = run { ["isms.yaml"] = standard, ["facts/controls.csv"] = { "", decided } }
  has(said, "there is no control 'S1'; did you mean 'fisc:S1'?")
  _, said = run { ["isms.yaml"] = standard,
    ["facts/controls.csv"] = { "", (decided:gsub("\nS1", "\nfisc:S1")) } }
  same(said, "")
  local text = list("controls", ".")
  assert(text:find("fisc:A.5.15 +implemented +Access "), text)
  assert(text:find("fisc:S1 +missing +Own"), text)
  project_file("policies/standards/fisc.yaml", "id: fisc\ntitle: FISC list\nedition: 11\n")
end)

test("a policy may cite one that is not in use, and its values", function()
  write()
  project_file("policies/access-control/en.md", "## Text {#text}\n\n{{ ref('acceptable-use', 'scope') "
    .. "}} {{ parameters['human-resources-security'].offboarding_access_removal_hours }}\n")
  messages()
  local rendered = build { project = ".", today = "2026-11-23", only = "access-control" }
  has(rendered[1].tree:text(), "\nAcceptable Use Policy 24\n")
  has(messages(), "warning: this refers to 'acceptable-use', which has no entry in documents")
end)

test("an approved book binds approved policies that are no newer", function()
  local older = book_control:gsub("date: 2026%-10%-01", "date: 2026-09-30")
  local _, said = run { ["facts/documents.yaml"] = { "", older } }
  has(said, "'policy-book' is of 2026-09-30 and binds 'information-security-policy' of 2026-10-01; "
    .. "issue it again [book-outdated]")
  write()
  project_file("facts/documents.yaml", control_data():gsub("(N%-access%-control\n  version: 1%.10\n"
    .. "  status: )approved", "%1draft") .. book_control)
  messages()
  same(build { project = ".", today = "2026-11-23" }, nil)
  has(messages(), "'policy-book' is approved and binds 'access-control', which is not [book-outdated]")
end)

test("the book binds the policies in use", function()
  local index, said = run { ["facts/documents.yaml"] = { "", book_control } }
  same(said, "")
  local text = index["policy-book"].tree:text()
  local order = {}
  for number in text:gmatch("\n## (P%d+) ") do order[#order + 1] = number end
  same(table.concat(order, " "), "P01 P03 P11 P22 P23 P25")
  has(text, "\n## P11 Access Control and Identity Management Policy\n\n| Version |")
  has(text, "\n### 1 Text\n\nAccess Control and Identity Management Policy of ")
  has(text, "[Secure Development Policy](#p22-secure-development-policy)")
end)

test("lists are aligned", function()
  write()
  local text = list("policies", ".")
  has(text, "P01  information-security-policy  Information Security Policy\n")
  has(list("documents"), "risk-treatment-plan ")
  text = list("standards")
  local column = text:find("CSA Cloud", 1, true)
  for line in text:gmatch("[^\n]+") do assert(line:find("^  %S", column - 2), line) end
  assert(text:find("\niso27001%-2022 +93 controls +ISO/IEC 27001:2022 "), text)
  has(list("checks"), "exclusion-reason ")
  text = list("controls", ".")
  assert(text:find("\niso27001%-2022  A%.8%.30 +excluded "), text)
  assert(text:find("\nsoc2%-tsc%-2017  CC9%.2 +implemented "), text)
  has(text, "  supplier-security#")
  has(list("controls"), " iso27001-2013:A.5.1.1 ")
  messages()
end)
