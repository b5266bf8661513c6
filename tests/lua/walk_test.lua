-- The walk of an auditor: risk → treatment → control → policy section → record → evidence → audit → review, and back. Each
-- step of it is broken once, in the sound project of tests/minimal and in both examples; each break is told at its cell.
local audit = require "audit.run"
local project = require "model.project"

local MINIMAL = { project = ".", today = "2026-11-23" }

-- What the walk needs beside the sound project: a record, a piece of evidence, and a control that names both.
local WALK = {
  { "facts/records.yaml", "", "- {id: REC-01, name: Keys, clause: \"7.2\", controls: [A.7.1], owner: isms-manager, "
    .. "place: Safe,\n   classification: internal, retention: 5 years, disposal: Fire}\n" },
  { "facts/evidence.yaml", "", "- id: EV-01\n  title: Key book\n  file: keys.txt\n"
    .. "  digest: 9e7b2c1f\n  date: 2026-10-01\n  record: REC-01\n  controls: [A.7.1]\n  kept_by: isms-manager\n" },
  { "facts/controls.csv", "A.7.1,yes,implemented,B,,isms-manager,,,Records of IA-1,,As the rule says.,,It is needed here.,,,",
    "A.7.1,yes,implemented,B,R-1,isms-manager,,,Records of IA-1,,As the rule says.,REC-01,It is needed here.,EV-01,"
      .. "risk-management,treatment" },
  { "keys.txt", "", "Key 1\n" },
}

-- FILES with EDIT { file, from, to } made; returns the line on which it stands.
local function apply(files, edit)
  local file, from, to = edit[1], edit[2], edit[3]
  local text = files[file] or ""
  local first, last = #text + 1, #text
  if from ~= "" then first, last = text:find(from, 1, true) end
  assert(first, file .. " has no " .. from)
  files[file] = text:sub(1, first - 1) .. to .. text:sub(last + 1)
  return select(2, text:sub(1, first - 1):gsub("\n", "")) + 1
end

local sound = {}
for path, text in pairs(shared("minimal")) do sound[path] = text end
sound["facts/controls.csv"] = sound["facts/controls.csv"]:gsub("\n", ",,,\n"):gsub(",,,\n", ",pieces,policy,section\n", 1)
for _, edit in ipairs(WALK) do apply(sound, edit) end
sound["facts/evidence.yaml"] = sound["facts/evidence.yaml"]:gsub("9e7b2c1f", host.sha256("Key 1\n"))

-- What is said of the project in FILES, which is read with OPTIONS: its facts and what the rules find in them.
local function said_of_files(files, options)
  new_project()
  for name, text in pairs(files) do project_file(name, text) end
  messages()
  local self = project.read(options)
  assert(self, "the project cannot be read")
  project.complete(self, {})
  audit.report((audit.accept(audit.on_model(self.view, self.broken), self.view)))
  return messages()
end

-- The same of the sound project with EDIT, and the line of that.
local function said_of(edit)
  local files, line = {}, nil
  for name, text in pairs(sound) do files[name] = text end
  if edit then line = apply(files, edit) end
  return said_of_files(files, MINIMAL), line
end

-- Fails where no message of SAID has CODE at LINE of FILE.
local function told(said, file, line, code)
  for message in said:gmatch("[^\n]+") do
    if message:find("%[" .. code:gsub("%-", "%%-") .. "%]$") and message:find(("%s:%d:"):format(file, line), 1, true) then
      return
    end
  end
  error(("nothing says %s at %s:%d, but:\n%s"):format(code, file, line, said))
end

-- The line of TEXT on which its first PLACE begins, counted from 1.
local function line_of(text, place)
  local at = assert(("\n" .. text):find("\n" .. place, 1, true) or text:find(place, 1, true), place .. " is not there")
  return select(2, text:sub(1, at - 1):gsub("\n", "")) + 1
end

test("the walk is whole in the sound project", function()
  local said = said_of()
  assert(not said:find("error") and not said:find("warning"), said)
end)

-- The step that is broken, the edit that does it, what is told; a place where that is not the edit's.
local STEPS = {
  { "risk → treatment", { "isms.yaml", "T-2, risk: R-2,", "T-2, risk: R-1," }, "risk-without-treatment",
    { "isms.yaml", "- {id: R-2" } },
  { "treatment → risk", { "isms.yaml", "T-3, risk: R-1,", "T-3, risk: R-9," }, "dangling-reference" },
  { "treatment → control", { "isms.yaml", "T-1, risk: R-1, option: modify, action: Lock., controls: [A.7.1],",
    "T-1, risk: R-1, option: modify, action: Lock.," }, "modify-without-control" },
  { "treatment → a control that is none", { "isms.yaml", "Lock., controls: [A.7.1]", "Lock., controls: [A.9.9]" },
    "unknown-control" },
  { "treatment → an excluded control", { "isms.yaml", "Lock., controls: [A.7.1]", "Lock., controls: [A.8.30]" },
    "treatment-cites-excluded" },
  { "treatment → its result", { "isms.yaml", ", evidence: Report of IA-1", "" }, "result-unrecorded" },
  { "treatment → when it was done", { "isms.yaml", ", done: 2026-09-14", "" }, "result-unrecorded" },
  { "treatment → a record that is none", { "isms.yaml", "evidence: Report of IA-1", "evidence: REC-09" },
    "evidence-names-nothing" },
  { "control → risk", { "facts/controls.csv", "implemented,B,R-1,", "implemented,B,R-2," }, "risk-round-trip" },
  { "control → a risk that is none", { "facts/controls.csv", "implemented,B,R-1,", "implemented,B,R-9," },
    "dangling-reference" },
  { "control → policy", { "facts/controls.csv", ",risk-management,treatment", ",no-policy,treatment" },
    "dangling-reference" },
  { "control → policy section", { "facts/controls.csv", ",risk-management,treatment", ",risk-management,nowhere" },
    "control-section" },
  { "control → why it is included", { "facts/controls.csv", ",REC-01,It is needed here.,", ",REC-01,," },
    "justification-in-codes" },
  { "control → evidence that has an id", { "facts/controls.csv", "A.7.3,yes,implemented,B,,isms-manager,,,Records of IA-1,",
    "A.7.3,yes,implemented,B,,isms-manager,,,Records," }, "evidence-without-id" },
  { "control → record", { "facts/controls.csv", ",REC-01,", ",REC-09," }, "dangling-reference" },
  { "record → control", { "facts/records.yaml", "controls: [A.7.1]", "controls: [A.7.2]" }, "risk-round-trip",
    { "facts/controls.csv", "A.7.1,yes" } },
  { "record → a control that is none", { "facts/records.yaml", "controls: [A.7.1]", "controls: [A.9.9]" },
    "unknown-control" },
  { "control → evidence", { "facts/controls.csv", ",EV-01,", ",EV-09," }, "dangling-reference" },
  { "evidence → control", { "facts/evidence.yaml", "controls: [A.7.1]", "requirements: [\"7.2\"]" }, "risk-round-trip",
    { "facts/controls.csv", "A.7.1,yes" } },
  { "evidence → a control that is none", { "facts/evidence.yaml", "controls: [A.7.1]", "controls: [A.9.9]" },
    "unknown-control" },
  { "evidence → requirement", { "facts/evidence.yaml", "record: REC-01", "requirements: [\"99.9\"]" },
    "dangling-reference" },
  { "evidence → record", { "facts/evidence.yaml", "record: REC-01", "record: REC-09" }, "dangling-reference" },
  { "control → audit", { "isms.yaml", "A.6.8, A.7.1, A.7.2,", "A.6.8, A.7.2," }, "audit-priority",
    { "isms.yaml", "{id: R-1, title" } },
  { "audit → a control that is none", { "isms.yaml", "A.6.8, A.7.1, A.7.2,", "A.6.8, A.9.9, A.7.1, A.7.2," }, "unknown-control" },
  { "audit finding → nonconformity", { "isms.yaml", "method: Talks, auditor: cyd,", "method: Talks, auditor: cyd, findings: [{id: F-1, "
    .. "rating: minor, requirement: A.7.1, text: Open., evidence: Seen., owner: isms-manager, nonconformity: NC-9}]," },
    "dangling-reference" },
  { "review → audit", { "isms.yaml", "participants: [top-management], audits: [IA-1]", "participants: [top-management], audits: [IA-9]" },
    "dangling-reference" },
  { "evidence → file", { "facts/evidence.yaml", "file: keys.txt", "file: none.txt" }, "evidence-missing" },
}

for _, step in ipairs(STEPS) do
  local name, edit, code, place = table.unpack(step)
  test(name .. " is told where it breaks", function()
    local said, line = said_of(edit)
    local file = edit[1]
    if place then
      file = place[1]
      line = line_of(sound[file], place[2])
    end
    told(said, file, line, code)
  end)
end

-- ---- the same steps in the examples ----------------------------------------------------------------------------------------

-- What the walk from risk R-05 meets there: its only treatment, the day on which T-01 was done, the record of control A.8.4
-- and what is told where it is none,
-- and the record of evidence EV-01.
local WALKED = {
  akebono = { treatment = "T-06", done = "2026-06-22", record = "REC-09", of_evidence = "REC-21", shown = "evidence-without-id" },
  larkfield = { treatment = "T-07", done = "2026-06-24", record = "REC-15", of_evidence = "REC-17", shown = "implementation-unrecorded" },
}

-- The texts of EXAMPLE by their paths; the decisions on controls may name a policy and its section, which none does.
local function files_of(example)
  local files, folder = { ["isms.yaml"] = (host.read_library_text("examples/" .. example .. "/isms.yaml")) },
    "examples/" .. example .. "/"
  for _, room in ipairs { "facts", "evidence", "approvals" } do
    for _, name in ipairs(host.list_library(folder .. room)) do
      files[room .. "/" .. name] = (host.read_library_text(folder .. room .. "/" .. name))
    end
  end
  files["facts/controls.csv"] = files["facts/controls.csv"]:gsub("\n", ",,\n"):gsub(",,\n", ",policy,section\n", 1)
  return files
end

-- The steps of the walk in an example that has WALKED: name, file, where the line begins, what becomes what, what is told, and
-- the place of it where that is not the edit's.
local function steps_of(walked)
  local controls, treatments = "facts/controls.csv", "facts/treatments.csv"
  local row, entry = walked.treatment .. ",R-05,", "- {id: " .. walked.record
  return {
    { "risk → treatment", treatments, row, "R-05", "R-01", "risk-without-treatment", { "facts/risks.csv", "R-05," } },
    { "treatment → risk", treatments, row, "R-05", "R-99", "dangling-reference" },
    { "treatment → control", treatments, row, "A.8.8", "A.9.9", "unknown-control" },
    { "treatment → an excluded control", treatments, row, "A.8.8", "A.7.11", "treatment-cites-excluded" },
    { "treatment → when it was done", treatments, "T-01,", walked.done, "", "result-unrecorded" },
    { "control → risk", treatments, row, "A.8.8", "A.8.7", "reason-without-ground", { controls, "A.8.8," } },
    { "control → law", "facts/legal_requirements.yaml", "- id: L-01", "controls: [", "controls: [A.9.9, ", "unknown-control" },
    { "control → policy", controls, "A.5.18,", ",,\n", ",no-policy,\n", "dangling-reference" },
    { "control → policy section", controls, "A.5.18,", ",,\n", ",access-control,nowhere\n", "control-section" },
    { "control → record", "facts/records.yaml", entry, "A.8.4", "A.8.3", walked.shown, { controls, "A.8.4," } },
    { "record → control", "facts/records.yaml", entry, "A.8.4", "A.9.9", "unknown-control" },
    { "evidence → control", "facts/evidence.yaml", "- id: EV-01", "controls: [A.8.13]", "controls: [A.8.14]", "evidence-differs",
      { "facts/evidence.yaml", "record: " .. walked.of_evidence } },
    { "evidence → record", "facts/evidence.yaml", "- id: EV-01", "record: " .. walked.of_evidence, "record: REC-99",
      "dangling-reference" },
    { "evidence → file", "facts/evidence.yaml", "- id: EV-01", "file: evidence/", "file: evidence/no-", "evidence-missing" },
    { "risk → audit", "facts/internal_audits.yaml", "- id: IA-2026-2", "A.8.20, ", "", "audit-priority",
      { "facts/risks.csv", "R-05," } },
    { "audit finding → nonconformity", "facts/internal_audits.yaml", "- id: IA-2026-1", "nonconformity: NC-26-01",
      "nonconformity: NC-99", "dangling-reference" },
    { "review → audit", "facts/management_reviews.yaml", "- id: MR-2026", "audits: [IA-2026-1]", "audits: [IA-99]",
      "dangling-reference" },
  }
end

-- STEPS in lists that break each file once at most, to be read together.
local function batches_of(steps)
  local lists, seen = {}, {}
  for _, step in ipairs(steps) do
    local number = (seen[step[2]] or 0) + 1
    seen[step[2]] = number
    lists[number] = lists[number] or {}
    table.insert(lists[number], step)
  end
  return lists
end

-- One example with some of its steps broken is enough to be fast; `make whole` names each.
for _, example in ipairs { argument(1) or "larkfield" } do
  local files, walked = files_of(example), WALKED[example]
  test(example .. ": the walk is whole", function()
    local said = said_of_files(files, { project = "." })
    assert(said == "", said)
  end)
  for path in pairs(files) do
    if path:find("approvals") then files[path] = nil end -- they tell nothing of the walk, and take long
  end
  local batches = batches_of(steps_of(walked))
  for _, steps in ipairs(argument(1) and batches or { batches[1] }) do
    local names = {}
    for i, step in ipairs(steps) do names[i] = step[1] end
    test(example .. ", each is told where it breaks: " .. table.concat(names, ", "), function()
      local broken, lines = {}, {}
      for path, text in pairs(files) do broken[path] = text end
      for i, step in ipairs(steps) do
        local _, file, start, from, to, _, place = table.unpack(step)
        local text = files[file]
        local first, last = text:find(from, ("\n" .. text):find("\n" .. start, 1, true), true)
        broken[file] = text:sub(1, assert(first, start .. " has no " .. from) - 1) .. to .. text:sub(last + 1)
        lines[i] = place and line_of(files[place[1]], place[2]) or select(2, text:sub(1, first - 1):gsub("\n", "")) + 1
      end
      local said = said_of_files(broken, { project = "." })
      for i, step in ipairs(steps) do told(said, step[7] and step[7][1] or step[2], lines[i], step[6]) end
    end)
  end
end

-- ---- the links of the printed documents ------------------------------------------------------------------------------------

-- From which document to which an auditor goes, there and back; a policy stands for the sections that state its controls.
local LINKED = {
  { "risk-assessment-report", "risk-treatment-plan" }, { "risk-treatment-plan", "risk-assessment-report" },
  { "risk-treatment-plan", "risk-treatment-record" }, { "risk-treatment-record", "risk-treatment-plan" },
  { "risk-treatment-plan", "statement-of-applicability" }, { "statement-of-applicability", "risk-treatment-plan" },
  { "statement-of-applicability", "risk-assessment-report" }, { "risk-assessment-report", "statement-of-applicability" },
  { "statement-of-applicability", "policies/access-control" }, { "policies/access-control", "statement-of-applicability" },
  { "statement-of-applicability", "retention-schedule" }, { "retention-schedule", "statement-of-applicability" },
  { "statement-of-applicability", "evidence-register" }, { "evidence-register", "statement-of-applicability" },
  { "record-list", "policies/access-control" },
}

test("each step of the walk is a link in the documents of both examples, there and back", function()
  for _, example in ipairs { "akebono", "larkfield" } do
    local folder = "tests/golden/examples/" .. example
    for _, language in ipairs(host.list_library(folder)) do
      for _, step in ipairs(LINKED) do
        local text = assert(host.read_library_text(("%s/%s/%s.md"):format(folder, language, step[1])), step[1])
        local there, found = step[2]:gsub("^policies/", "") .. ".md", false
        for target in text:gmatch("%]%(([^)#]+)") do found = found or target:match("[^/]+$") == there end
        assert(found, ("%s, %s: %s has no link to %s"):format(example, language, step[1], step[2]))
      end
    end
  end
end)
