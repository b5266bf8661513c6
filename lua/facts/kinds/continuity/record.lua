local lists = require "base.lists"

-- The days of the exercises of PLAN that were held, or that are not.
local function days(plan, held)
  return lists.column(lists.select(plan.exercises or {}, function(row)
    return (row.result ~= nil) == held
  end), "date")
end

return {
  days = function(plan) return days(plan, true) end,
  planned = function(facts) return facts.continuity and days(facts.continuity, false) or {} end,
}
