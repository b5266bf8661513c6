-- What is tried on all of both examples and takes its time: `make whole`.
local canary = shared("canary")
local keep = shared("aging")

test("the passing of time alone, a day, a month or eleven months, makes no document of the examples a draft", function()
  local days = { "2026-11-24", "2026-12-23", "2027-10-23" }
  keep(canary.read("akebono"), days, "en")
  keep(canary.read("larkfield"), days, "ja")
end)

test("both examples are released as they stand: approvals on record, and no finding accepted", function()
  for _, name in ipairs { "akebono", "larkfield" } do
    local nodes = canary.read(name)
    assert(#nodes.approvals > 0 and not nodes.accepted_findings, name)
    canary.serve(nodes)
    local result = require("command.release") { project = "." }
    assert(result and result.release, messages())
  end
end)
