local lists = require "base.lists"

return {
  next = function(facts)
    return lists.map(facts.legal_requirements, function(row) return { day = row.next, item = row, key = "next" } end)
  end,
  days = function(_, facts) return lists.column(facts.legal_reviews, "date") end,
}
