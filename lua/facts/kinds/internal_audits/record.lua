local lists = require "base.lists"

local function days(rows, status)
  return lists.column(lists.select(rows, function(row) return row.status == status end), "date")
end

return {
  days = function(rows) return days(rows, "held") end,
  planned = function(facts) return days(facts.internal_audits, "planned") end,
}
