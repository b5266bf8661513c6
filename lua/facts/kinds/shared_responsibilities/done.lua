local lists = require "base.lists"

-- The days on which each line was confirmed.
return {
  parts = function(facts) return lists.map(facts.shared_responsibilities, function(row) return { row.confirmed } end) end,
}
