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
