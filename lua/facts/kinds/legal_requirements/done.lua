local lists = require "base.lists"

return {
  days = function(_, facts) return lists.column(facts.legal_reviews, "date") end,
}
