-- Which facts still hold example values.
local init = require "command.init"
local library = require "facts.library"
local lists = require "base.lists"
local read = require "facts.read"
local rule = require "audit.rules.unconfirmed-fact"
local unconfirmed = require "facts.unconfirmed"

local facts = {
  organization = { name = "Acme", address = "Here" },
  risks = { { id = "R-01", title = "Fire" } },
  controls = { { id = "A.5.1", applicable = true }, { id = "A.5.15", applicable = false } },
  acceptances = { { risk = "R-01", reason = "Small" } },
  documents = { plan = {} },
  unconfirmed = { "organization.address", "controls.A.5.1", "controls.A.5.15", "risks.R-02",
    "documents", "organization.phone" },
}

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("a path names a field, an item by its id, or a key", function()
  same(unconfirmed.find(facts, "organization.address"), "Here")
  same(unconfirmed.find(facts, "controls.A.5.1"), facts.controls[1])
  same(unconfirmed.find(facts, "acceptances.R-01"), facts.acceptances[1])
  same(unconfirmed.find(facts, "documents"), facts.documents)
  same(unconfirmed.find(facts, "risks.R-02"), nil)
  same(unconfirmed.find(facts, "organization.name.en"), nil)
  same(unconfirmed.find(facts, "."), nil)
  same(unconfirmed.find(facts, ""), nil)
end)

local known = library.load {}

test("lines that name nothing are told apart", function()
  local list = unconfirmed.build(facts, known)
  same(#list.open, 4)
  same(#list.stale, 2)
  same(list.stale[1].path, "risks.R-02")
  same(list.stale[1].index, 4)
  same(#unconfirmed.build({}, known).open, 0)
end)

test("the rule counts by key and names what is stale", function()
  local said = {}
  rule.run({ unconfirmed = unconfirmed.build(facts, known) }, function(_, index, text)
    said[#said + 1] = index .. " " .. text
  end)
  same(said[1], "1 1 fact below 'organization' still holds an example value: "
    .. "organization.address")
  same(said[2], "2 2 facts below 'controls' still hold example values: "
    .. "controls.A.5.1, controls.A.5.15")
  same(said[4], "4 'risks.R-02' names no fact any more: delete the line")
  same(#said, 5)
end)

-- The paths of the facts to confirm among those of the project SAID (init's files by path), read as a build does.
local function open_of(files)
  new_project()
  for path, text in pairs(files) do project_file(path, text) end
  local loaded = read.load(false)
  assert(not loaded.failed, messages())
  local list = unconfirmed.build(loaded.values, loaded.library)
  local paths = {}
  for i, row in ipairs(list.open) do paths[i] = row.path end
  return paths, #list.stale
end

-- What init writes for LANG and STANDARDS, by path, and how many facts it lists.
local function started(lang, standards)
  local made = init { project = "demo", lang = lang, standards = standards, today = "2026-04-01" }
  local files = {}
  for _, file in ipairs(made.files) do files[file.path] = file.text end
  return files, select(2, files["facts/unconfirmed.yaml"]:gsub("\n%- ", ""))
end

local function without_list(files)
  files["facts/unconfirmed.yaml"] = nil
  return files
end

test("what init writes is to be confirmed, listed or not, in every language and for every standard", function()
  for _, case in ipairs { { "en" }, { "ja" }, { "ja,en", "iso27001-2022,soc2-tsc-2017" }, { "ja", "jip-isms517-1.0,iso27701-2019" } } do
    local files, lines = started(case[1], case[2])
    same(#open_of(files), lines)
    local left = table.concat(open_of(without_list(files)), " ") .. " "
    for _, path in ipairs { "organization.name", "organization.address", "scope.statement", "controls.A.5.1", "controls.A.8.34",
      "risks.R-01", "risks.R-10", "treatments.T-11", "people.person-4", "roles.office-lead", "documents", "contact.security_email",
      "services.service", "suppliers.office-cloud", "objectives.O-01", "incident_notice.text" } do
      if not left:find(path .. " ", 1, true) then error(path .. " counts as confirmed in " .. case[1]) end
    end
    for _, path in ipairs { "organization.employees", "organization.industry", "organization.fiscal_year_start", "sites.office",
      "risk_method.acceptance_threshold", "incident_notice.hours" } do
      if left:find(path .. " ", 1, true) then error(path .. ", which is common, does not count as confirmed in " .. case[1]) end
    end
  end
end)

-- Whether PATH is to be confirmed in FILES.
local function is_open(files, path)
  return lists.contains((open_of(files)), path)
end

-- FILES with FROM in the file NAME changed to TO.
local function changed(files, name, from, to)
  local first, last = files[name]:find(from, 1, true)
  assert(first, name .. " has no " .. from)
  files[name] = files[name]:sub(1, first - 1) .. to .. files[name]:sub(last + 1)
  return files
end

test("a fact that differs from what init wrote is confirmed by itself", function()
  local function here() return changed(started("en"), "isms.yaml", "1 Example Street, Example Town", "4 Quay, Corrowby") end
  assert(is_open(started("en"), "organization.address"))
  assert(not is_open(here(), "organization.address"))
  assert(is_open(here(), "organization.description"), "another fact of the same key")
  assert(not is_open(without_list(here()), "organization.address"))
  local function staff() return changed(started("en"), "isms.yaml", "employees: 20", "employees: 21") end
  assert(is_open(started("en"), "organization.employees") and not is_open(staff(), "organization.employees"))
  local function due() return changed(started("en"), "facts/controls.csv", "A.5.7,yes,planned", "A.5.7,yes,partial") end
  assert(not is_open(due(), "controls.A.5.7") and is_open(due(), "controls.A.5.8"))
end)

test("an example text in one of two languages is an example", function()
  local function one() return changed(started("en,ja"), "isms.yaml", "1 Example Street, Example Town", "4 Quay, Corrowby") end
  assert(is_open(one(), "organization.address"))
  assert(not is_open(changed(one(), "isms.yaml", "見本県例示市一丁目1番1号", "北湊市1-1"), "organization.address"))
end)

test("the day on which init ran makes no difference", function()
  local files = without_list(started("en"))
  local text = files["facts/risks.csv"]
  files["facts/risks.csv"] = text:gsub("2026%-04%-01", "2025-12-24")
  assert(text ~= files["facts/risks.csv"] and is_open(files, "risks.R-03"))
end)

test("a confirmed fact is no example, and what init listed and is gone is none", function()
  local files = started("en")
  files["facts/confirmed.yaml"] = "- organization.address\n- controls.A.5.1\n"
  assert(not is_open(files, "organization.address") and not is_open(files, "controls.A.5.1"))
  assert(is_open(files, "controls.A.5.2"))
  files = changed(started("en"), "facts/objectives.yaml", "O-02", "O-12")
  local _, stale = open_of(files)
  same(stale, 0)
end)

test("a line without a digest stands until the fact is confirmed", function()
  local files = changed(started("en"), "isms.yaml", "employees: 20", "employees: 21")
  files["facts/unconfirmed.yaml"] = "- organization.employees\n"
  assert(is_open(files, "organization.employees"))
end)
