-- Legal requirements, assets, evaluations of suppliers and shared responsibilities: names, states
-- and counts that follow from their facts.
local obligations = require "model.obligations"
local words = require "words.en.documents"

local people = { by_role = {}, title = function(id) return ({ cto = "Head of Engineering" })[id] end,
  name = function() end }
local TODAY = "2026-11-02"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("the register of requirements knows what is overdue and what is not met", function()
  local out = obligations.legal({ legal_reviews = { { participants = { "cto" } } },
    legal_requirements = { { id = "L-1", kind = "law", owner = "cto", next = "2026-11-01" },
      { id = "L-2", kind = "contract", next = "2026-11-02", open = "Action" } } },
    words, people, TODAY)
  same(out.overdue, 1)
  same(out.open[1].id, "L-2")
  same(out.by_kind[1].count, 1)
  same(out.rows[1].owner_title, "Head of Engineering")
  same(out.latest.participant_titles[1], "Head of Engineering")
end)

test("an asset knows its value, its risks and the services that rest on it", function()
  local out = obligations.assets({ risks = { { id = "R-1", asset = "A-1" },
      { id = "R-2", asset = "A-1" }, { id = "R-3" } },
    services = { { id = "s", name = "Service" }, { id = "t", name = "Other" } },
    assets = { { id = "A-1", owner = "cto", classification = "internal", services = { "s" },
      confidentiality = 2, integrity = 1, availability = 3 },
      { id = "A-2", services = {}, confidentiality = 2, availability = 3 } } }, words, people)
  same(out.rows[1].value, 3)
  same(table.concat(out.rows[1].risks, " "), "R-1 R-2")
  same(out.rows[2].value, nil)
  same(#out.rows[2].risks, 0)
  same(out.without_owner, 1)
  same(out.valued, true)
  same(#out.services, 1)
  same(out.services[1].assets[1].id, "A-1")
  same(out.by_class[3].count, 1)
end)

test("the latest evaluation of a supplier counts", function()
  local out = obligations.evaluations({
    suppliers = { { id = "a", name = "A", next_review = "2026-11-01" }, { id = "b" }, { id = "c" } },
    supplier_evaluations = {
      { supplier = "c", date = "2026-01-01", result = "continue", criteria = {} },
      { supplier = "a", date = "2026-06-01", result = "conditions", due = "2026-10-01",
        criteria = { { result = "met" }, { result = "partly" }, { result = "not-met" } } },
      { supplier = "a", date = "2025-06-01", result = "end", criteria = {} } } },
    words, people, TODAY)
  same(#out.latest, 2)
  same(out.latest[1].supplier_row.name, "A")
  same(out.latest[1].date, "2026-06-01")
  same(out.latest[1].unmet, 2)
  same(out.latest[1].overdue, true)
  same(out.latest[2].supplier, "c")
  same(out.without[1].id, "b")
  same(#out.late, 1)
end)

test("responsibilities are grouped by service and by supplier, and gaps are named", function()
  local out = obligations.responsibilities({ services = { { id = "x", name = "Planner" } },
    suppliers = { { id = "x", name = "Cloud", service = "Hosting" } },
    shared_responsibilities = {
      { supplier = "x", topic = "physical", responsible = "provider", confirmed = "2026-06-01" },
      { service = "x", topic = "patches", responsible = "both", owner = "cto" },
      { supplier = "x", topic = "backup", responsible = "customer", confirmed = "2026-05-01" } } },
    words, people)
  same(#out.tables, 2)
  same(out.own[1].name, "Planner")
  same(out.used[1].name, "Cloud")
  same(out.used[1].provided, "Hosting")
  same(#out.used[1].rows, 2)
  same(out.used[1].confirmed, "2026-05-01")
  same(#out.used[1].missing, 14)
  same(out.used[1].missing[1], "Virtualisation")
  same(out.own[1].rows[1].responsible_name, "Both")
  same(out.own[1].rows[1].owner_title, "Head of Engineering")
end)

test("empty registers give empty lists", function()
  same(#obligations.legal({ legal_reviews = {}, legal_requirements = {} }, words, people,
    TODAY).rows, 0)
  same(#obligations.responsibilities({ services = {}, suppliers = {},
    shared_responsibilities = {} }, words, people).tables, 0)
end)
