-- An approval belongs to a content: what kinds of documents there are, what of them an approval covers, and what becomes of a
-- document that says something else.
local build = require "build"
local canary = shared("canary")
local content = require "document.content"
local kept = require "document.kept"
local library = require "facts.library"
local lists = require "base.lists"
local project = require "model.project"

local MINIMAL = "tests/minimal"
local OPTIONS = { project = ".", today = "2026-11-23" }

local function same(have, want)
  if have ~= want then error(("\nhave %s\nwant %s"):format(tostring(have), tostring(want)), 2) end
end

local function read_folder(folder, files)
  for _, name in ipairs(host.list_library(MINIMAL .. folder)) do
    local path = folder .. "/" .. name
    if name:find(".", 1, true) then
      files[path:sub(2)] = host.read_library_text(MINIMAL .. path)
    elseif name ~= "partials" then
      read_folder(path, files)
    end
  end
  return files
end

local files = read_folder("", {})
local written = {} -- what stands in the project
shared("parsed")(function(name) return written[name] end)
shared("parsed_facts")(function(name) return written[name] == files[name] end)
shared("started")()

-- The small project with the covers of the library, and with EDITS { file, from, to }; an empty FROM puts TO at the end.
local function write(...)
  local there = written
  written = {}
  for name, text in pairs(files) do written[name] = text end
  for _, edit in ipairs { ... } do
    local file, from, to = edit[1], edit[2], edit[3]
    local text = written[file] or ""
    local first, last = #text + 1, #text
    if from ~= "" then first, last = text:find(from, 1, true) end
    assert(first, file .. " has no " .. from)
    written[file] = text:sub(1, first - 1) .. to .. text:sub(last + 1)
  end
  for name in pairs(there) do
    if not written[name] then project_file(name) end
  end
  for name, text in pairs(written) do
    if there[name] ~= text then project_file(name, text) end
  end
end

local POLICY, REGISTER = "logging-monitoring", "asset-register"
local DOCUMENTS = "facts/documents.yaml"

-- The digest of document ID in English, after EDITS, as of DAY.
local function digest(id, day, ...)
  write(...)
  local self = project.read(OPTIONS)
  assert(self and not self.failed, messages())
  local found = content.of(self, { [id] = day or "2026-10-02" }).en[id]
  return assert(found, messages()).sha256
end

-- An edit of the entry of the policy in the control data, which stands before its neighbour.
local function control(from, to)
  local text = files[DOCUMENTS]
  local first = text:find(POLICY, 1, true)
  local entry = text:sub(first, (text:find("\n%l", first) or #text))
  local at, stop = entry:find(from, 1, true)
  return { DOCUMENTS, entry, entry:sub(1, at - 1) .. to .. entry:sub(stop + 1) }
end

test("every document of the library says what kind it is", function()
  for id, spec in pairs(library.load({ "en", "ja" }).documents) do
    assert(spec.kind, id .. " has no kind")
  end
end)

test("what an approval itself says is no content", function()
  local first = digest(POLICY)
  for from, to in pairs { ['version: "1.1"'] = 'version: "7"', ["status: approved"] = "status: draft",
    ["author: ann"] = "author: bob", ["reviewer: cyd"] = "reviewer: ann", ["approver: bob"] = "approver: cyd",
    ["  approved: 2026-10-01\n"] = "", ["  date: 2026-10-01"] = "  date: 2026-10-02\n  prepared: 2026-09-30",
    ["next_review: 2027-10-01"] = "next_review: 2027-04-01", ["changes: First issue."] = "changes: Other." } do
    same(digest(POLICY, nil, control(from, to)), first)
  end
  same(digest(POLICY, nil, { DOCUMENTS, 'version: "1.1"', 'version: "9"' }), first)
  same(digest(POLICY, nil, { "isms.yaml", "as_of: 2026-11-22", "as_of: 2028-01-01" }), first)
end)

test("title, number, class, owner, distribution and every word are", function()
  local first = digest(POLICY)
  local texts = "policies/" .. POLICY
  for _, edit in ipairs { control("number: N-", "number: M-"), control("classification: internal", "classification: confidential"),
    control("owner: isms-manager", "owner: internal-auditor"),
    control("  classification:", "  distribution: [Everybody]\n  classification:"),
    { "isms.yaml", "name: Acme", "name: Ace" }, { texts .. "/en.md", "## Rules", "## Rule" },
    { texts .. "/en.md", "{{ document.title }}", "The policy" } } do
    assert(digest(POLICY, nil, edit) ~= first, edit[3])
  end
end)

test("figures and attached tables are, and a document is read as of its day", function()
  local figure = "templates/risk-treatment-plan/en.md"
  local plan = { figure, "", '\n{{= figure("treatment-timeline") }}\n\n{{ #model.treatments }}\n' }
  local later = { "isms.yaml", "due: 2026-12-01", "due: 2026-12-05" }
  assert(digest("risk-treatment-plan", nil, plan) ~= digest("risk-treatment-plan", nil, plan, later))
  local named = { figure, "", '\n{{= table { name = "t", columns = {{ title = "A", key = "id" }}, rows = model.risks } }}\n' }
  local plain = { figure, "", '\n{{= table { columns = {{ title = "A", key = "id" }}, rows = model.risks } }}\n' }
  assert(digest("risk-treatment-plan", nil, named) ~= digest("risk-treatment-plan", nil, plain))
  local today = { "policies/" .. POLICY .. "/en.md", "", "\nOn {{ today }}.\n" }
  assert(digest(POLICY, "2026-10-02", today) ~= digest(POLICY, "2026-10-03", today))
end)

test("of a register the form is approved, not its rows", function()
  local entry = { DOCUMENTS, "", REGISTER .. ':\n  number: N-assets\n  version: "1.0"\n  status: draft\n  owner: isms-manager\n'
    .. '  date: 2026-10-01\n  classification: internal\n  history: [{version: "1.0", date: 2026-10-01, changes: First issue.}]\n' }
  local one = "- {id: A-1, name: Laptops, owner: isms-manager, classification: internal}\n"
  local first = digest(REGISTER, nil, entry, { "facts/assets.yaml", "", one })
  same(digest(REGISTER, nil, entry, { "facts/assets.yaml", "", one .. one:gsub("A%-1", "A-2") }), first)
  assert(digest(REGISTER, nil, { entry[1], "", (entry[3]:gsub("N%-assets", "N-A")) }, { "facts/assets.yaml", "", one }) ~= first)
end)

-- Calls EACH(id, row, text) with the files of every document and policy of the library; a row has what kept.keys asks for.
local function each_text(known, each)
  for room, specs in pairs { templates = known.documents, policies = known.policies } do
    for id, spec in pairs(specs) do
      local row = { spec = spec, policy = room == "policies" and spec or known.policies[spec.policy] }
      for _, name in ipairs(host.list_library(room .. "/" .. id)) do
        if name:find("%.") then each(id, row, host.read_library_text(room .. "/" .. id .. "/" .. name)) end
      end
    end
  end
end

-- The same, of every key and of what follows from facts, takes minutes: `make sweep` (tests/lua/reads.lua).
test("a text that names a fact says that it reads it", function()
  local known, fields, silent, asked = library.load({ "en", "ja" }), require("facts.kinds").fields(), {}, 0
  each_text(known, function(id, row, text)
    local keys = kept.keys(row, known.policies)
    for room, key in text:gmatch("%f[%w_.](%l+)%.(%l[%l_]*)") do
      local fact = (room == "facts" or room == "model") and lists.find(fields, "name", key)
      asked = asked + (fact and 1 or 0)
      if fact and not keys[key] and row.spec.kind ~= "register" then silent[#silent + 1] = id .. ": " .. key end
    end
  end)
  assert(asked > 50, asked)
  same(table.concat(silent, ", "), "")
end)

-- The register of approvals with one of POLICY, VERSION, as of DAY with the content that it has now, or the digest SHA.
local function approve(version, sha)
  local contents = {}
  for _, language in ipairs { "en", "ja" } do
    local self = assert(project.read(OPTIONS))
    local found = content.of(self, { [POLICY] = "2026-10-02" })[language][POLICY]
    contents[#contents + 1] = ("{language: %s, sha256: %s, sections: %s}"):format(language, sha or found.sha256, found.sections)
  end
  return { "facts/approvals.yaml", "", "- document: " .. POLICY .. '\n  version: "' .. version .. '"\n  classification: internal\n  changes: Yearly review.\n'
    .. "  reviewed: {date: 2026-10-01, role: internal-auditor, title: Inspector, person: cyd, name: Cyd C.}\n"
    .. "  approved: {date: 2026-10-02, role: top-management, title: Head, person: bob, name: Bob B.}\n"
    .. "  original: en\n  contents: [" .. table.concat(contents, ", ") .. "]\n" }
end

local function row_of(...)
  write(...)
  local self = content.open(OPTIONS)
  return assert(self, messages()).view.model.document(POLICY), self
end

test("version, status, dates and history come from the approval, names as it recorded them", function()
  write()
  local row = row_of(approve("1.2"))
  same(table.concat({ row.version, row.status, row.date, row.approved_on, row.reviewed, row.approver_name, row.approver_title,
    row.reviewer_name, tostring(row.approved) }, " "), "1.2 approved 2026-10-02 2026-10-02 2026-10-01 Bob B. Head Cyd C. true")
  same(#row.history, 3)
  same(row.history[3].version .. row.history[3].changes .. row.history[3].approver_name, "1.2Yearly review.Bob B.")
  write()
  row = row_of(approve("1.1"))
  same(row.version .. " " .. row.date .. " " .. row.history[2].approver_name .. " " .. #row.history, "1.1 2026-10-02 Bob B. 2")
  write()
  row = row_of(approve("1.0"))
  same(row.version .. " " .. row.status .. " " .. row.approved_on, "1.1 approved 2026-10-01")
end)

test("a document that is not as it was approved is a draft after its version", function()
  write()
  local entry, words = approve("1.1"), { "policies/" .. POLICY .. "/ja.md", "## Rules", "## Rule" }
  local row, self = row_of(entry, words)
  same(row.status .. " " .. row.version .. " " .. row.status_name .. " " .. tostring(row.approved_on),
    "draft 1.1+ Draft after version 1.1 nil")
  same(row.outdated.differences[1].language .. ": " .. row.outdated.differences[1].sections[1], "ja: 1 Rule")
  local rendered = build.render(self, OPTIONS, { "en" })
  for _, document in ipairs(rendered) do
    if document.id == POLICY then
      local text = document.page.tree:text()
      assert(text:find("watermark: DRAFT", 1, true) and text:find("Draft after version 1.1 · Internal", 1, true), text:sub(1, 900))
      assert(text:find("| Status | Draft after version 1.1 |", 1, true), text:sub(1, 1500))
    end
  end
end)

test("a Statement whose recorded approval stands may cite a later plan", function()
  local rule = require "audit.rules.soa-older-than-plan"
  local function said(statement)
    local rows, found = { ["statement-of-applicability"] = statement,
      ["risk-treatment-plan"] = { date = "2026-11-02", approved_on = "2026-11-02" } }, "nothing"
    statement.control = {}
    rule.run({ document = function(id) return rows[id] end }, function(_, key) found = key end)
    return found
  end
  local old, mixed = "2026-11-01", "2026-11-02"
  same(said { date = old, approved = true, approved_on = old }, "date")
  same(said { date = mixed, approved = true, approved_on = old }, "approved")
  same(said { date = old, approved = true, approved_on = old, recorded = true }, "nothing")
  same(said { date = old, approved = false, recorded = true }, "date")
  same(said { date = mixed, approved = true, approved_on = mixed }, "nothing")
end)

local read_facts, list_facts = host.read_facts, host.list_facts

test("the passing of time alone makes no document a draft", function()
  shared("aging")(canary.read_folder(MINIMAL), { "2026-11-24", "2026-12-23", "2027-10-23" }, "en")
  host.read_facts, host.list_facts = read_facts, list_facts
end)

local command = require "command.approve"

-- Runs `approve` with MORE options on the project that is written, and writes what it returns; returns it.
local function run_approve(more)
  local options = { project = ".", today = "2026-11-23", by = "top-management", on = "2026-11-20", reviewed_by = "internal-auditor",
    reviewed_on = "2026-11-19", changes = "Review." }
  for key, value in pairs(more) do options[key] = value end
  local result = command(options)
  for _, file in ipairs(result and result.files or {}) do written[file.path] = file.text end
  for _, file in ipairs(result and result.files or {}) do project_file(file.path, file.text) end
  return result
end

-- Writes the project as it stands in the last test, with EDITS.
local function edit(...)
  for _, one in ipairs { ... } do
    local text = written[one[1]] or ""
    local first, last = #text + 1, #text
    if one[2] ~= "" then first, last = text:find(one[2], 1, true) end
    written[one[1]] = text:sub(1, assert(first, one[1] .. " has no " .. one[2]) - 1) .. one[3] .. text:sub(last + 1)
    project_file(one[1], written[one[1]])
  end
end

-- An edit by which the risk owner of the small project has approved version 1.2 of the plan, too.
local OWNED = { DOCUMENTS, "{role: isms-manager, date: 2026-10-01}",
  '{role: isms-manager, date: 2026-10-01}, {role: isms-manager, date: 2026-10-01, version: "1.2"}' }

-- What is said of documents that are not as they were approved, a line each.
local function outdated()
  local self, lines = assert(content.open(OPTIONS)), {}
  require("audit.rules.approval-outdated").run(self.view.model, function(_, _, text) lines[#lines + 1] = text end, self.view)
  return table.concat(lines, "\n")
end

-- "Changed since" of what is said now.
local function causes()
  return outdated():match("; (.*)$") or outdated()
end

test("what changed since an approval is named: facts, the files of texts, or neither", function()
  write(OWNED)
  run_approve { only = "risk-treatment-plan", version = "1.2" }
  same(outdated(), "")
  edit { "isms.yaml", "title: Laptops are stolen", "title: Laptops are lost" }
  same(causes(), "changed since: risks.R-1.title")
  edit({ "isms.yaml", "title: Laptops are lost", "title: Laptops are stolen" },
    { "templates/risk-treatment-plan/en.md", "", "\nMore.\n" })
  same(causes(), "changed since: templates/risk-treatment-plan/en.md (the project's own)")
  edit({ "isms.yaml", "due: 2026-12-01", "due: 2026-12-05" }, { "isms.yaml", "owner: isms-manager, category: Theft", "owner: top-management, category: Theft" })
  same(causes(), "changed since: risks.R-1.owner, treatments.T-1.due, templates/risk-treatment-plan/en.md (the project's own)")
end)

in_whole("a document that is new counts where it is shown, and what others are only where they are read", function()
  local statement = { only = "statement-of-applicability", version = "1.2" }
  write { "templates/statement-of-applicability/en.md", "", '\n{{ #model.policies }} {{ model.document("' .. POLICY .. '").owner_title }}\n' }
  run_approve(statement)
  edit(control("owner: isms-manager", "owner: internal-auditor"))
  same(causes(), "changed since: documents." .. POLICY .. ".owner")
  write({ "templates/risk-treatment-plan/en.md", "", "\n{{ #model.policies }}\n" }, OWNED)
  run_approve { only = "risk-treatment-plan", version = "1.2" }
  edit({ DOCUMENTS, "", 'physical-security:\n  number: N-x\n  version: "1.0"\n  status: draft\n  owner: isms-manager\n  date: 2026-10-01\n'
    .. '  classification: internal\n  history: [{version: "1.0", date: 2026-10-01, changes: First issue.}]\n' })
  same(causes(), "changed since: documents.physical-security")
end)

test("what is kept of an approval says no fact, and counts only as it was written", function()
  write(OWNED)
  local file = run_approve({ only = "risk-treatment-plan", version = "1.2" }).files[2]
  same(file.path, "approvals/risk-treatment-plan.json")
  local facts = file.text:match('"facts": (%b{})')
  assert(facts:find('"risks%.R%-1%.title": "%x%x%x%x%x%x%x%x"') and not facts:find("Laptops"), facts)
  edit({ "isms.yaml", "title: Laptops are stolen", "title: Laptops are lost" },
    { file.path, "Laptops", "Phones" })
  assert(outdated():find("it differs in section", 1, true) and not outdated():find("changed since"), outdated())
end)

test("a role stands for who held it on the day, and a day on which nobody did is refused", function()
  write({ "isms.yaml", "holder: bob, top_management: true", "holder: bob, top_management: true, appointed: 2026-10-15, "
    .. "former: [{holder: ann, from: 2026-10-03, to: 2026-10-14}]" }, control("reviewer: cyd", "reviewer: ann"))
  run_approve { only = POLICY, version = "1.2", on = "2026-10-14", reviewed_on = "2026-10-14", reviewed_by = "top-management" }
  local entry = written["facts/approvals.yaml"]
  same(select(2, entry:gsub("role: top%-management", "")), 2)
  same(select(2, entry:gsub("person: ann", "")), 3)
  same(select(2, entry:gsub('name: "Ann Archer"', "")), 3)
  write({ "isms.yaml", "holder: bob, top_management: true", "holder: bob, top_management: true, appointed: 2026-10-15" })
  for option, days in pairs { by = { on = "2026-10-14", reviewed_on = "2026-10-14" },
    ["reviewed-by"] = { on = "2026-10-15", reviewed_on = "2026-10-14", reviewed_by = "top-management" } } do
    days.only, days.version = POLICY, "1.2"
    same(run_approve(days), nil)
    local said = messages()
    assert(said:find("isms.yaml:%d+:%d+: error: %-%-" .. option:gsub("%-", "%%-") .. ": nobody is known to have held the role 'top%-management' on "
      .. "2026%-10%-14: 'bob' was appointed on 2026%-10%-15; .*%[approval%-holder%]"), said)
  end
end)

-- The text of the document ID of the project as it stands, in LANGUAGE.
local function text_of(id, language)
  local self = assert(content.open(OPTIONS), messages())
  local options = { project = ".", today = OPTIONS.today, only = id }
  for _, document in ipairs(build.render(self, options, { language })) do
    if document.id == id then return document.page.tree:text() end
  end
end

in_whole("where an approval is on record is printed, and no column where nobody said so or in public", function()
  write()
  run_approve { only = POLICY, version = "1.2", evidence = "Board minutes 3" }
  run_approve { only = "backup-recovery,public-summary", version = "1.2" }
  local text = text_of(POLICY, "en")
  assert(text:find("| Approver | Evidence |", 1, true) and text:find("| Bob Baxter | Board minutes 3 |", 1, true), text:sub(1, 2500))
  assert(text:find("| 1.1 | 2026-10-01 | Review. | Ann Archer | Cyd Carver | Bob Baxter | Not recorded |", 1, true), text:sub(1, 2500))
  assert(text_of(POLICY, "ja"):find("| 承認 | 根拠となる記録 |", 1, true))
  assert(not text_of("backup-recovery", "en"):find("Evidence", 1, true))
  run_approve { only = "public-summary", version = "1.3", evidence = "Board minutes 4" }
  assert(not text_of("public-summary", "en"):find("minutes 4", 1, true))
end)

-- Holds that `approve` with MORE options is refused with CODE at PLACE (file:line:col, as a pattern) in words that have TEXT.
local function refused(more, code, place, text)
  messages()
  local before = written["facts/approvals.yaml"]
  same(run_approve(more), nil)
  local said = messages()
  assert(said:find(place .. ": error: [^\n]*%[" .. code:gsub("%-", "%%-") .. "%]") and said:find(text, 1, true), said)
  same(written["facts/approvals.yaml"], before)
end

local RECORD = "management-review-minutes"

-- The project with minutes as a record, of a review on 2026-06-01, which `approve` closes on 2026-07-01.
local function closed_record()
  write { DOCUMENTS, "", RECORD .. ':\n  number: N-MIN\n  version: "1.0"\n  status: draft\n  owner: isms-manager\n  author: ann\n'
    .. '  date: 2026-06-20\n  classification: internal\n  history: [{version: "1.0", date: 2026-06-20, changes: Minutes.}]\n' }
  assert(run_approve { only = RECORD, on = "2026-07-01", reviewed_on = "2026-07-01", changes = false }, messages())
  edit { "isms.yaml", "suitability: Yes.", "suitability: Largely." }
end

in_whole("a record that was closed is refused until a correction says who, when and why, which its history prints", function()
  closed_record()
  assert(outdated():find("'" .. RECORD .. "' is not as version 1.0 was approved on 2026-07-01", 1, true), outdated())
  for _, more in ipairs { { version = "1.1" }, { version = "1.1", unchanged_facts = "yes" } } do
    more.only = RECORD
    same(run_approve(more), nil)
  end
  assert(messages():find("'" .. RECORD .. "' is a record that was closed: say what is corrected and why (--corrects) [record-closed]", 1, true))
  local correction = { only = RECORD, corrects = "Suitability: misheard", corrected = "management_reviews.MR-1.suitability", changes = false }
  same(run_approve(correction).said, RECORD .. " 1.1\n")
  same(outdated(), "")
  local text = assert(text_of(RECORD, "en"), messages())
  assert(text:find("| 1.1 | 2026-11-20 | Correction: Suitability: misheard | Ann Archer | Cyd Carver | Bob Baxter |", 1, true), text:sub(1, 2000))
  assert(text:find("| What stood | What stands |\n| --- | --- | --- | --- |\n| 1.1 | 2026-11-20 | Suitability / Yes. | Suitability / Largely. |\n\n", 1, true), text:sub(1, 3000))
  assert(text_of(RECORD, "ja"):find("訂正：Suitability", 1, true))
end)

in_whole("a correction corrects what it names, and the rest of the record stays as it was closed", function()
  closed_record()
  local place, options = "facts/documents%.yaml:%d+:%d+", { only = RECORD, corrects = "Misheard", changes = false }
  refused(options, "record-closed", place, "of which this changed: management_reviews.MR-1.suitability; name what is corrected (--corrected management_reviews.MR-1.suitability)")
  options.corrected = "management_reviews"
  refused(options, "record-closed", place, "of which this changed: management_reviews.MR-1.suitability; name")
  options.corrected = "management_reviews.MR-1.suitability"
  edit { "isms.yaml", "adequacy: Yes.", "adequacy: No." }
  refused(options, "record-closed", place, "of which this changed: management_reviews.MR-1.adequacy; name")
  edit { "isms.yaml", "adequacy: No.", "adequacy: Yes." }
  options.corrected = "management_reviews.MR-1.suitability,management_reviews.MR-1.chair"
  refused(options, "record-closed", place, "has nothing corrected in management_reviews.MR-1.chair")
  edit { "isms.yaml", "suitability: Largely.", "suitability: Yes." }
  refused(options, "record-closed", place, "is as it was closed: nothing is corrected")
end)

in_whole("what tells of later events is a new record, and a document is no record: neither is corrected", function()
  closed_record()
  edit { "isms.yaml", "{id: MR-1, date: 2026-06-01", "{id: MR-1, date: 2026-07-02" }
  same(run_approve { only = RECORD, corrects = "x", changes = false }, nil)
  assert(messages():find("' tells of management_reviews.MR-1.date (2026-07-02), after it was closed on 2026-07-01: say what changed", 1, true))
  assert(run_approve { only = RECORD, version = "2.0" }, messages())
  same(run_approve { only = POLICY, corrects = "x", changes = false }, nil)
  assert(messages():find("'" .. POLICY .. "' is no record that was closed: say what changed (--changes) [record-closed]", 1, true))
end)

-- Runs `approve --unchanged-facts` with MORE options where a person gives ANSWERS (id → answer; nil: nobody is there); returns what
-- it gives and what was shown.
local function accept(answers, more)
  local shown, ask = {}, host.ask
  function host.ask(text, question)
    shown[#shown + 1] = text .. (answers and question or "")
    if not answers then return nil end
    return answers[question:match("Approve (%S+)")] == true
  end
  more.unchanged_facts = "yes"
  local result = run_approve(more)
  host.ask = ask
  return result, table.concat(shown)
end

local PLAN, OTHER = "risk-treatment-plan", "backup-recovery"

-- Three documents approved, of which a text then changed, of the first with a fact beside it.
local function revised()
  write(OWNED)
  run_approve { only = PLAN .. "," .. POLICY .. "," .. OTHER, version = "1.2", on = "2026-10-02", reviewed_on = "2026-10-02" }
  edit({ "policies/" .. POLICY .. "/en.md", "## Rules", "## The rules" }, { "policies/" .. POLICY .. "/ja.md", "## Rules", "## The rules" },
    { "policies/" .. OTHER .. "/en.md", "", "\nMore.\n" }, { "templates/risk-treatment-plan/en.md", "", "\nMore.\n" },
    { "isms.yaml", "title: Laptops are stolen", "title: Laptops are lost" })
end

in_whole("documents of which the library alone changed are shown and approved again where a person says so", function()
  revised()
  local result, shown = accept({ [POLICY] = true }, {})
  assert(shown:find("--- logging-monitoring 1.2 (en)\n+++ logging-monitoring 1.3 (en)\n@@ -", 1, true), shown)
  assert(shown:find("\n-## 1 Rules\n+## 1 The rules\n", 1, true), shown)
  assert(not shown:find("\n[-+]|"), shown)
  assert(shown:find("Approve backup-recovery 1.3? [y/N] ", 1, true) and not shown:find(PLAN, 1, true), shown)
  same(result.said, PLAN .. " has facts that changed since its approval: risks.R-1.title\nlogging-monitoring 1.3\n")
  assert(not outdated():find(POLICY, 1, true) and outdated():find(OTHER, 1, true), outdated())
end)

in_whole("a difference that was shown is named by where it stood", function()
  write()
  run_approve { only = POLICY .. "," .. OTHER, version = "1.2" }
  for _, id in ipairs { POLICY, OTHER } do
    for _, language in ipairs { "en", "ja" } do edit { "policies/" .. id .. "/" .. language .. ".md", "", "\na\n\nb\n\nc\n\nMore.\n" } end
  end
  run_approve { only = POLICY .. "," .. OTHER, version = "1.3" }
  for _, id in ipairs { POLICY, OTHER } do
    for _, language in ipairs { "en", "ja" } do edit { "policies/" .. id .. "/" .. language .. ".md", "More", "Most" } end
  end
  local _, shown = accept({}, {})
  same(select(2, shown:gsub("+Most", "")), 1)
  same(select(2, shown:gsub("@@ as in logging%-monitoring %(en%)\n", "")), 3)
end)

test("a document without an approval on record is not said to be as it was approved", function()
  write()
  same(accept(nil, { only = POLICY }), nil)
  assert(messages():find("'" .. POLICY .. "' has no approval on record that it could be held against", 1, true), messages())
end)

in_whole("what nobody accepts is not approved", function()
  revised()
  local result = accept({}, {})
  same(result.said .. tostring(result.files), PLAN .. " has facts that changed since its approval: risks.R-1.title\nnothing is approved\nnil")
  same(accept(nil, {}), nil)
  assert(messages():find("[approval-unanswered]", 1, true))
end)

in_whole("where nobody can be asked the documents are named, and one with another cause refuses all", function()
  revised()
  local result, shown = accept(nil, { only = POLICY .. "," .. OTHER })
  same(result.said, "logging-monitoring 1.3\nbackup-recovery 1.3\n")
  assert(shown:find("+++ backup-recovery 1.3 (en)", 1, true), shown)
  for id, cause in pairs { [PLAN] = "has facts that changed since its approval: risks.R-1.title", [POLICY] = "is as it was approved" } do
    same(accept(nil, { only = OTHER .. "," .. id }), nil)
    assert(messages():find("error: '" .. id .. "' " .. cause, 1, true))
  end
end)

in_whole("a document that is approved by hand is shown and approved again after its release", function()
  write()
  local self = assert(content.open(OPTIONS))
  local row = self.view.model.document(POLICY)
  local found = content.in_languages(content.of(self, { [POLICY] = row.approved_on }), POLICY)
  local file, digest = kept.file(self, row, row.version, found), content.recorded(found, { "en" })[1]
  edit({ "releases/2026-11-01-1/contents.json", "", ('{"version": 1, "contents": [{"document": "%s", "language": "en", "version": "1.1", '
    .. '"day": "2026-10-01", "sha256": "%s", "sections": "%s", "kept": "%s"}]}'):format(POLICY, digest.sha256, digest.sections, host.sha256(file.text)) },
    { "releases/2026-11-01-1/" .. file.path, "", file.text }, { "policies/" .. POLICY .. "/en.md", "## Rules", "## The rules" })
  assert(outdated():find("is not what release 2026-11-01-1 has as version 1.1", 1, true) and outdated():find("changed since: policies/logging-monitoring/en.md", 1, true), outdated())
  local result, shown = accept({ [POLICY] = true }, {})
  same(result.said, POLICY .. " 1.2\n")
  assert(shown:find("\n-## 1 Rules\n+## 1 The rules\n", 1, true), shown)
end)

test("what nothing is kept of may have other facts", function()
  revised()
  edit { "approvals/" .. POLICY .. ".json", "1.2", "2.0" }
  same(accept(nil, { only = POLICY }), nil)
  assert(messages():find("'logging-monitoring' has nothing kept of its approval", 1, true))
end)

test("a version is followed by the next step of one of its numbers", function()
  local after = require("base.versions").after
  local found = {}
  for i, version in ipairs { "1.9", "3", "2026-1", "1.0b", "1.2.3", "2.09", "v0.9", "1.", "99999999999" } do
    found[i] = table.concat(after(version), " ")
  end
  same(table.concat(found, ", "), "1.10 2.0, 4 3.1, 2026-2 2026-1.1, 1.0b.1, 1.2.4 1.3.0 2.0.0, 2.10 3.00, v0.10 v1.0, 1..1, 99999999999.1")
end)

local HAND = { only = POLICY, on = "2026-10-01", reviewed_on = "2026-10-01", changes = false }

local function by_hand(more)
  local options = {}
  for key, value in pairs(HAND) do options[key] = value end
  for key, value in pairs(more) do options[key] = value end
  return options
end

in_whole("a version that stands approved by hand is approved again as it stands alone", function()
  write()
  local cell = "facts/documents%.yaml:%d+:%d+"
  refused(by_hand { on = "2026-10-05" }, "approval-exists", cell, "stands approved as version 1.1 with the day of approval '2026-10-01', not '2026-10-05'")
  refused(by_hand { by = "internal-auditor" }, "approval-exists", cell, "with the approver 'bob', not 'cyd'")
  refused(by_hand { reviewed_by = "isms-manager" }, "approval-exists", cell, "with the reviewer 'cyd', not 'ann'")
  refused(by_hand { changes = "More." }, "approval-exists", cell, "with the text on what changed 'Review.', not 'More.'")
  same(run_approve(by_hand { changes = "Review." }).said, POLICY .. " 1.1\n")
  same(outdated(), "")
end)

in_whole("and so is one that the register has, whatever its versions and languages", function()
  write()
  run_approve { only = POLICY, version = "1.2", on = "2026-11-20" }
  local cell = "facts/approvals%.yaml:%d+:%d+"
  refused({ only = POLICY, changes = false, on = "2026-11-21" }, "approval-exists", cell, "day of approval '2026-11-20', not '2026-11-21'")
  refused({ only = POLICY, reviewed_on = "2026-11-18" }, "approval-exists", cell, "day of review '2026-11-19', not '2026-11-18'")
  refused({ only = POLICY, reviewed_by = "isms-manager" }, "approval-exists", cell, "reviewer 'cyd', not 'ann'")
  refused({ only = POLICY, changes = "Other." }, "approval-exists", cell, "what changed 'Review.', not 'Other.'")
  assert(run_approve({ only = POLICY }).said:find("is approved already", 1, true))
  same(run_approve({ only = POLICY, evidence = "Ticket 1" }).said, POLICY .. " 1.2\n")
end)

in_whole("a version follows the one before, and neither jumps nor goes back", function()
  write()
  for _, version in ipairs { "9.0", "1.0", "1.3", "2", "0.9" } do
    refused({ only = POLICY, version = version }, "approval-version", "facts/documents%.yaml:%d+:%d+", "has version 1.1, after which comes 1.2 or 2.0, not " .. version)
  end
  assert(run_approve { only = POLICY, version = "2.0" }, messages())
  refused({ only = POLICY, version = "1.2" }, "approval-version", "facts/approvals%.yaml:%d+:%d+", "has version 2.0, after which comes 2.1 or 3.0, not 1.2")
end)

test("a draft in the facts follows the version before, too, and what is retired is not approved", function()
  for _, version in ipairs { "9.0", "0.9", "1.2" } do
    write(control('version: "1.1"\n  status: approved', 'version: "' .. version .. '"\n  status: draft'), { DOCUMENTS, "", "" })
    local text = written[DOCUMENTS]
    local first = text:find(POLICY, 1, true)
    written[DOCUMENTS] = text:sub(1, first - 1) .. text:sub(first):gsub('{version: "1%.1", date', '{version: "' .. version .. '", date', 1)
    project_file(DOCUMENTS, written[DOCUMENTS])
    refused({ only = POLICY, changes = false }, "approval-version", "facts/documents%.yaml:%d+:%d+", "had version 1.0, after which comes 1.1 or 2.0, not " .. version)
  end
  write(control("status: approved", "status: retired"))
  refused({ only = POLICY, version = "1.2" }, "approval-exists", "facts/documents%.yaml:%d+:%d+", "'logging-monitoring' is retired")
end)

test("who approves is who the facts name, who follows in the role, or who stands in", function()
  write()
  refused({ only = PLAN, version = "1.2", by = "isms-manager" }, "approval-approver", "facts/documents%.yaml:%d+:%d+",
    "'risk-treatment-plan' is approved by 'bob' by the facts, not by 'ann', who held the role 'isms-manager' on 2026-11-20")
  write { "isms.yaml", "holder: bob, top_management: true", "holder: cyd, top_management: true, appointed: 2026-11-01, "
    .. "former: [{holder: bob, from: 2020-04-01, to: 2026-10-31}]" }
  assert(run_approve { only = "backup-recovery", version = "1.2" }, messages())
  write { "isms.yaml", "holder: bob, top_management", "holder: bob, deputy: ann, top_management" }
  assert(run_approve { only = POLICY, version = "1.2", by = "isms-manager" }, messages())
end)

in_whole("and so does who reviews", function()
  write()
  refused({ only = PLAN, version = "1.2", reviewed_by = "isms-manager" }, "approval-reviewer", "facts/documents%.yaml:%d+:%d+",
    "'risk-treatment-plan' is reviewed by 'cyd' by the facts, not by 'ann', who held the role 'isms-manager' on 2026-11-19")
  write { "isms.yaml", "holder: cyd}", "holder: cyd, deputy: ann}" }
  assert(run_approve { only = POLICY, version = "1.2", reviewed_by = "isms-manager" }, messages())
  write { "isms.yaml", "holder: cyd}", "holder: ann, appointed: 2026-11-01, former: [{holder: cyd, from: 2020-04-01, to: 2026-10-31}]}" }
  assert(run_approve { only = POLICY, version = "1.2" }, messages())
end)

test("in the function that the policies ask for, not in another of the same person", function()
  write { "isms.yaml", "holder: cyd}", "holder: bob, deputy: ann, former: [{holder: cyd, from: 2020-04-01, to: 2026-10-31}]}" }
  refused({ only = POLICY, version = "1.2", by = "internal-auditor", reviewed_by = "isms-manager" }, "approver-differs", "facts/documents%.yaml:%d+:%d+",
    "which the policies leave to the role 'top-management'")
end)

in_whole("a new version leaves the names of the one before in its history, whatever the facts say later", function()
  write()
  assert(run_approve { only = POLICY, version = "1.2", author = "bob" }, messages())
  run_approve { only = POLICY, version = "1.3", author = "ann" }
  edit { "isms.yaml", "{id: cyd, name: Cyd Carver}", "{id: cyd, name: Cyd Cutter}" }
  local text = text_of(POLICY, "en")
  for _, line in ipairs { "| 1.1 | 2026-10-01 | Review. | Ann Archer | Cyd Cutter | Bob Baxter |",
    "| 1.2 | 2026-11-20 | Review. | Bob Baxter | Cyd Carver | Bob Baxter |",
    "| 1.3 | 2026-11-20 | Review. | Ann Archer | Cyd Carver | Bob Baxter |", "| Prepared by | Ann Archer | Not recorded |" } do
    assert(text:find(line, 1, true), text:sub(1, 2500))
  end
  refused({ only = POLICY, version = "1.4", author = "cid" }, "unknown-person", "", "there is no person 'cid'; did you mean 'cyd'?")
end)

in_whole("whatever somebody changes by hand in the register shows, and nothing is recorded behind it", function()
  write()
  run_approve { only = POLICY, version = "1.2", evidence = "Ticket 1" }
  run_approve { only = OTHER, version = "1.2" }
  local register, rule = written["facts/approvals.yaml"], require "audit.rules.approval-edited"
  local function found()
    local list, view = {}, assert(content.open(OPTIONS), messages()).view
    rule.run(view.model, function(entry) list[#list + 1] = entry.document end, view)
    return table.concat(list, " ")
  end
  same(found(), "")
  for from, to in pairs { ['name: "Bob Baxter"'] = 'name: "Bob Bexter"', ["role: top-management"] = "role: isms-manager",
    ["person: bob"] = "person: ann", ["date: 2026-11-20"] = "date: 2026-11-19", ['evidence: "Ticket 1"'] = 'evidence: "Ticket 2"',
    ['title: "Chief Executive"'] = "title: Chief", ["  changes: Review.\n"] = "", ["changes: Review."] = "changes: Renewed." } do
    local at, stop = register:find(from, 1, true)
    if not at then from, to = from:gsub("Review%.", '"Review."'), to:gsub("Renewed%.", '"Renewed."'); at, stop = register:find(from, 1, true) end
    edit { "facts/approvals.yaml", register, register:sub(1, assert(at, from) - 1) .. to .. register:sub(stop + 1) }
    same(found(), POLICY)
    if argument(1) == "all" or from == "person: bob" then -- each in `make whole`
      refused({ only = OTHER, version = "1.3" }, "approval-edited", "facts/approvals%.yaml:%d+:%d+", "'logging-monitoring' 1.2 is not as `ismsdoc approve` wrote it")
    end
    edit { "facts/approvals.yaml", written["facts/approvals.yaml"], register }
  end
  local second = register:find("- document: " .. OTHER, 1, true)
  edit { "facts/approvals.yaml", register, register:sub(second) }
  same(found(), OTHER)
  edit { "facts/approvals.yaml", register:sub(second), (register:gsub("  digest: [^\n]+\n", "")) }
  same(found(), POLICY .. " " .. OTHER)
end)

test("the example of the schema is a register as it is written", function()
  local approvals = require "model.approvals"
  new_project()
  written = {}
  project_file("isms.yaml", "organization: {name: A}\nlanguages: [en]\n")
  project_file("facts/approvals.yaml", host.read_library_text("lua/facts/kinds/approvals/example.yaml"))
  local before
  for _, entry in ipairs(assert(require("facts.read").load(true), messages()).values.approvals) do
    same(entry.digest, approvals.digest(entry, before))
    before = entry.digest
  end
end)

in_whole("a register that was written in two languages stays as it is in a project of one", function()
  write({ "isms.yaml", "title: Chief Executive", "title: {en: Chief Executive, ja: 社長}" })
  run_approve { only = POLICY, version = "1.2" }
  edit({ "isms.yaml", "languages: [en, ja]", "languages: [en]" }, { "isms.yaml", "{en: Chief Executive, ja: 社長}", "Chief Executive" })
  assert(run_approve { only = OTHER, version = "1.2" }, messages())
  assert(written["facts/approvals.yaml"]:find('ja: "社長"', 1, true))
  assert(run_approve { only = OTHER, version = "1.3" }, messages())
end)

test("who reviews and approves is told as it is of what stands in the facts", function()
  write({ "isms.yaml", "languages: [en, ja]", "languages: [en]" }, { "isms.yaml", "holder: cyd}", "holder: cyd, deputy: bob}" })
  messages()
  assert(run_approve { only = OTHER, version = "1.2", reviewed_by = "top-management", author = "bob" })
  local said = messages()
  assert(said:find("warning: 'bob' is reviewer and approver of 'backup-recovery' [reviewer-approves]", 1, true)
    and said:find("warning: 'bob' is author and approver of 'backup-recovery' [author-approves]", 1, true), said)
end)

in_whole("risk owners approve the version that they approved, and no later one", function()
  write()
  refused({ only = PLAN, version = "1.2" }, "plan-approval", "facts/documents%.yaml:%d+:%d+", "version 1.2 of the plan is approved, but the risk owner 'isms-manager' has not approved it")
  edit { DOCUMENTS, OWNED[2], OWNED[3]:gsub("2026%-10%-01, version", "2026-11-18, version") }
  assert(run_approve { only = PLAN, version = "1.2" }, messages())
  local function owner() return assert(content.open(OPTIONS)).view.model.risk_owners[1] end
  same(owner().approved, "2026-11-18")
  edit { "isms.yaml", "title: Laptops are stolen", "title: Laptops are lost" }
  same(tostring(owner().approved) .. owner().approved_other.version .. owner().approved_other.date, "nil1.22026-11-18")
  refused({ only = PLAN, version = "1.3" }, "plan-approval", "facts/documents%.yaml:%d+:%d+", "version 1.3")
end)

-- The register's last approval as it is written.
local function last_entry()
  local text = written["facts/approvals.yaml"]
  return text:match(".*\n(%- document:.*)$") or text
end

local JA, EN = "policies/" .. POLICY .. "/ja.md", "policies/" .. POLICY .. "/en.md"

-- `approve --translations` of POLICY, with MORE options.
local function translate(more)
  local options = { translations = "yes", by = "isms-manager", on = "2026-11-22", only = POLICY }
  for key, value in pairs(more or {}) do options[key] = value end
  return run_approve(options)
end

in_whole("a translation that changed is brought under the approval of its original", function()
  write()
  run_approve { only = POLICY, version = "1.2", on = "2026-11-20" }
  edit { JA, "## Rules", "## The rules" }
  assert(outdated():find("the original (en) stands, its translation differs in section '1 The rules' (ja)", 1, true), outdated())
  same(translate().said, POLICY .. " 1.2\n")
  same(outdated(), "")
  local entry = last_entry()
  assert(entry:find('version: "1.2"', 1, true) and entry:find("approved:%s+date: 2026%-11%-20%s+role: top%-management"), entry)
  assert(entry:find("translated:%s+date: 2026%-11%-22%s+role: isms%-manager"), entry)
  local row = assert(content.open(OPTIONS)).view.model.document(POLICY)
  same(row.version .. row.approved_on .. row.approver_name .. #row.history, "1.22026-11-20Bob Baxter3")
  edit { JA, "## The rules", "## Rules" }
  same(translate { only = false }.said, POLICY .. " 1.2\n")
end)

in_whole("where the original changed, or nothing did, no translation is", function()
  write()
  run_approve { only = POLICY, version = "1.2" }
  same(translate(), nil)
  assert(messages():find("'logging-monitoring' is as it was approved [approval-original]", 1, true))
  edit({ JA, "## Rules", "## The rules" }, { EN, "## Rules", "## The rules" })
  same(translate(), nil)
  assert(messages():find("is not as version 1.2 was approved on 2026-11-20 in its original: approve a new version", 1, true))
  same(translate { only = false }.said, "no translation alone changed\n")
end)

in_whole("a translation is released after its original, and not in place of one that went out", function()
  write()
  run_approve { only = POLICY, version = "1.2" }
  local entry = last_entry()
  local sha = entry:match("language: ja%s+sha256: \"?(%x+)")
  edit { JA, "## Rules", "## The rules" }
  same(translate { on = "2026-11-19" }, nil)
  assert(messages():find("cannot have its translation released on 2026-11-19: it was approved on 2026-11-20", 1, true))
  edit { "releases/2026-11-21-1/contents.json", "", '{"version": 1, "contents": [{"document": "' .. POLICY .. '", "language": "ja", "version": "1.2",'
    .. ' "day": "2026-11-20", "sha256": "' .. sha .. '", "sections": ""}]}' }
  same(translate(), nil)
  assert(messages():find("went out in release 2026-11-21-1 with another text (ja) as version 1.2: approve a new version", 1, true))
end)
