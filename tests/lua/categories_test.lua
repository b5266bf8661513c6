-- A standard on which an auditor reports is one file: its groups are the categories of the facts.
project_file("policies/standards/drill.yaml", "id: drill\ntitle: Drill\nedition: E\nreport: yes\n"
  .. "groups:\n  - {id: safety, title: {en: Safety at work, ja: 労働安全}}\n"
  .. "  - {id: security, title: {en: Guards, ja: 警備}}\n"
  .. "criteria:\n  - {id: D.1, title: Exits, group: safety}\n"
  .. "  - {id: D.2, title: Locks, group: security}\n")
project_file("policies/standards/list.yaml", "id: list\ntitle: Without report\nedition: E\n"
  .. "report: no\ngroups:\n  - {id: theme, title: Theme}\n")

local coverage = require "model.coverage"
local kinds = require "facts.kinds"
local library = require "facts.library"
local lists = require "base.lists"

local IDS = "safety security availability processing-integrity confidentiality privacy"

local function field(fields, name)
  return lists.find(fields, "name", name)
end

test("the groups of every standard with a report are categories of the facts, each once", function()
  local fields = kinds.fields()
  local standards, commitments = field(fields, "standards").of, field(fields, "commitments").of
  local names = {}
  for i, procedure in ipairs(field(fields, "procedures").fields) do names[i] = procedure.name end
  for _, values in ipairs { field(standards.fields, "categories").of.values,
    field(commitments.fields, "category").values, names } do
    assert(table.concat(values, " ") == IDS, table.concat(values, " "))
  end
end)

test("a category has the name that its standard gives it in each language", function()
  local known = library.load { "en", "ja" }
  assert(not library.failed(known), messages())
  local all = coverage.all_categories(known, "ja")
  assert(#all == 6 and all[1].id == "safety" and all[1].name == "労働安全", all[1].name)
  assert(coverage.all_categories(known, "en")[4].name == "Processing integrity")
end)

test("a commitment of no category is an error, and the rest of the project is looked at", function()
  project_file("isms.yaml", "organization: {name: Acme}\nlanguages: [en]\n"
    .. "standards: [{id: drill, categories: [safety]}]\ncommitments:\n  - {id: C-1, kind: commitment, category: safty, text: Doors open.}\n"
    .. "people: []\nroles: []\nservices: []\ndocuments: {}\n")
  local opened = require("model.project").open { project = ".", today = "2026-11-01" }
  local said = messages()
  assert(said:find("isms.yaml:5:43: error: commitments[1].category must be one of safety, ", 1,
    true), said)
  assert(opened and opened.view.model.categories.covered[1].name == "Safety at work", said)
end)
