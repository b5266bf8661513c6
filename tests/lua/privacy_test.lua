local privacy = require "model.privacy"
local words = require "words.en.documents"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local known = { standards = { x = { groups = { { id = "c", role = "controller" }, { id = "p", role = "processor" },
  { id = "b" } }, controls = { { name = "x:C.1", group = "c" }, { name = "x:C.2", group = "c" },
  { name = "x:P.1", group = "p" }, { name = "x:B.1", group = "b" } } } } }

-- What is decided where the organisation has ROLE and DECISIONS: "id applicable by_role" of each.
local function decided(role, decisions)
  local facts = { scope = { privacy_role = role }, standards = { { id = "x" } }, controls = decisions or {} }
  privacy.decide(facts, known, words)
  local out = {}
  for i, row in ipairs(facts.controls) do
    out[i] = ("%s %s %s"):format(row.id, tostring(row.applicable), tostring(row.by_role))
  end
  return table.concat(out, ", "), facts.controls
end

test("controls of a role that the organisation does not have are excluded", function()
  local said, rows = decided "processor"
  same(said, "x:C.1 false controller, x:C.2 false controller")
  same(rows[1].exclusion_reason, "The organisation is not a PII controller")
  same(decided "controller", "x:P.1 false processor")
  same(decided "both", "")
end)

test("nothing is excluded by a role that is not given", function()
  same(decided(nil), "")
end)

test("a decision of the organisation stays as it is, and an open one follows from the role", function()
  local said, rows = decided("processor", { { id = "x:C.1", applicable = true },
    { id = "x:C.2", applicable = false, exclusion_reason = "Own." }, { id = "x:P.1" } })
  same(said, "x:C.1 true nil, x:C.2 false nil, x:P.1 nil nil")
  same(rows[1].outside_role .. rows[2].exclusion_reason, "controllerOwn.")
  same(decided("processor", { { id = "x:C.1" }, { id = "x:C.2", applicable = false } }),
    "x:C.1 false controller, x:C.2 false controller")
end)

test("the role in words is not recorded where a standard asks for it, and nothing where none does", function()
  local asks, asks_not = { { groups = { { id = "p", role = "processor" } } } }, { { groups = { { id = "g" } } } }
  same(privacy.role({ scope = {} }, asks, words), false)
  same(privacy.role({ scope = {} }, asks_not, words), nil)
  same(privacy.role({ scope = { privacy_role = "both" } }, asks_not, words), "PII controller and PII processor")
end)

local nobody = { title = function() end }

test("records of processing are told by role, and what is not known apart from what is none", function()
  local out = privacy.processing({ suppliers = { { id = "s", name = "Post" } }, assets = {}, services = {}, processing = {
    { id = "PA-1", role = "controller", sensitive = "Health", suppliers = {}, assets = { "gone" }, services = {},
      transfers = { { country = "Norway", supplier = "s", ground = "consent" }, { country = "Japan", recipient = "Office" } } },
    { id = "PA-2", role = "processor", sensitive = false, suppliers = { "s" }, assets = {}, services = {}, transfers = {} },
    { id = "PA-3", role = "processor", suppliers = {}, assets = {}, services = {}, transfers = {} } } }, words, nobody)
  same(out.by_role[1].count .. " " .. out.by_role[2].count, "1 2")
  same(#out.of.controller .. " " .. #out.of.processor, "1 2")
  same(#out.sensitive .. " " .. out.unjudged[1].id, "1 PA-3")
  same(#out.transfers, 2)
  same(out.transfers[1].to .. " " .. out.transfers[1].ground_name, "Post Consent of the persons")
  same(out.transfers[2].to .. " " .. out.transfers[2].entry, "Office PA-1")
  same(out.rows[1].asset_names[1] .. out.rows[2].supplier_names[1], "gonePost")
end)

test("transfers that nobody told of are not none", function()
  local lists = require "base.lists"
  local function of(given)
    local out = privacy.processing({ suppliers = {}, assets = {}, services = {}, processing = {
      { id = "PA-1", suppliers = {}, assets = {}, services = {}, transfers = lists.absent() },
      { id = "PA-2", suppliers = {}, assets = {}, services = {}, transfers = given } } }, words, nobody)
    return ("%s %d %s"):format(tostring(lists.is_absent(out.transfers)), #out.transfers, out.untold[1].id)
  end
  same(of {}, "true 0 PA-1")
  same(of { { country = "Norway" } }, "false 1 PA-1")
end)

test("a supplier is in the countries of its regions, else of its location", function()
  local function of(supplier) return table.concat(privacy.countries(supplier), " ") end
  same(of { regions = { "Ireland", "ドイツ" }, location = "Japan" }, "IE DE")
  same(of { regions = { "eu-west-1" }, location = "Tokyo, Japan" }, "JP")
  same(of {}, "")
end)

local METHOD = { factors = { { id = "likelihood", name = "Likelihood", steps = {}, scale = {} },
  { id = "impact", name = "Impact", steps = {}, scale = {} } }, join = function(a, b) return a * b end, threshold = 4,
  bands = { { id = "low", name = "Low", min = 1, max = 4 }, { id = "high", name = "High", min = 5, max = 9 } } }

-- The assessments with one risk that has FACTORS, a treatment that was done on DONE (nil: open), and RESIDUAL.
local function assessed(factors, done, residual)
  local entry = { id = "PR-1", treatments = { "T-1" }, residual = residual, likelihood = factors[1], impact = factors[2] }
  return privacy.assessments({ processing = { { id = "PA-1", name = "Orders" } },
    treatments = { { id = "T-1", option = "modify", status = done and "done" or "planned", done = done } },
    privacy_assessments = { { id = "PIA-1", processing = { "PA-1" }, date = "2026-09-01", next = "2026-10-01", risks = { entry } } } },
    METHOD, nobody, "2026-11-22"), entry
end

test("risks to persons are scored by the method of all risks", function()
  local out, entry = assessed({ 3, 2 }, nil, { likelihood = 1 })
  same(entry.score_text .. ", " .. entry.residual_score_text, "6 High, 2 Low")
  same(out.above .. " " .. out.residual_above .. " " .. #out.unscored, "1 0 0")
  same(out.by_level[1].current .. " " .. out.by_level[1].residual .. " " .. out.by_level[2].residual, "1 0 1")
  same(out.rows[1].activities[1].name, "Orders")
  same(out.rows[1].overdue, true)
  same(out.rows[1].above, false)
end)

test("what is left is the current score once treatments are done, and unknown while one is open", function()
  local out, entry = assessed({ 3, 2 }, "2026-08-31")
  same(entry.residual_score_text .. " " .. tostring(out.rows[1].above), "6 High true")
  out, entry = assessed({ 3, 2 }, "2026-09-02")
  same(entry.residual_score, nil)
  same(out.unscored[1].id, "PR-1")
  same(select(2, assessed({ 3, 2 }, nil, false)).residual_score, 6)
end)

test("a risk to persons counts with its current score until its treatments are done", function()
  local out, entry = assessed({ 3, 2 }, nil, { likelihood = 1 })
  same(entry.standing.score_text .. " " .. out.standing_above, "6 High 1")
  out, entry = assessed({ 3, 2 }, "2026-09-25", { likelihood = 1 })
  same(entry.standing.score_text .. " " .. out.standing_above, "2 Low 0")
end)

test("countries are recognised by one law and not by the other", function()
  local transfers = require "model.transfers"
  assert(transfers.is_recognised("gdpr", "CA") and not transfers.is_recognised("appi", "CA"))
  assert(transfers.is_recognised("appi", "DE") and not transfers.is_recognised("gdpr", "DE"))
  assert(transfers.is_recognised(nil, "CA") and not transfers.is_recognised(nil, "KE"))
  assert(transfers.is_home("gdpr", "DE") and transfers.is_home("appi", "JP") and not transfers.is_home("appi", "DE"))
end)
