-- Edits to the sound project in tests/minimal that the examples of several rules share.
local languages = require "base.languages"

local edits = {}

local CONTROL = "{number: N-%s, version: \"1.0\", status: approved, owner: isms-manager, author: ann, "
  .. "reviewer: cyd, approver: bob, approved: 2026-10-01, date: 2026-10-01, next_review: 2027-10-01, "
  .. "classification: internal, history: [{version: \"1.0\", date: 2026-10-01, changes: First.}]}"

-- The edits FIRST and, behind them, those that put the policies of IDS to use.
function edits.with_policies(first, ids)
  local list = { first }
  for _, id in ipairs(ids) do
    list[#list + 1] = { "facts/documents.yaml", "", id .. ": " .. CONTROL:format(id) .. "\n" }
    for _, language in ipairs(languages) do
      list[#list + 1] = { "policies/" .. id .. "/" .. language .. ".md", "", "## Rules {#rules}\n\nDo.\n" }
    end
  end
  return list
end

return edits
