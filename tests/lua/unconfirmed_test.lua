-- Which facts still hold example values.
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

test("lines that name nothing are told apart", function()
  local list = unconfirmed.build(facts)
  same(#list.open, 4)
  same(#list.stale, 2)
  same(list.stale[1].path, "risks.R-02")
  same(list.stale[1].index, 4)
  same(#unconfirmed.build({}).open, 0)
end)

test("the rule counts by key and names what is stale", function()
  local said = {}
  rule.run({ unconfirmed = unconfirmed.build(facts) }, function(_, index, text)
    said[#said + 1] = index .. " " .. text
  end)
  same(said[1], "1 1 fact below 'organization' still holds an example value: "
    .. "organization.address")
  same(said[2], "2 2 facts below 'controls' still hold example values: "
    .. "controls.A.5.1, controls.A.5.15")
  same(said[4], "4 'risks.R-02' names no fact any more: delete the line")
  same(#said, 5)
end)
