local lists = require "base.lists"

-- The days on which each entry was held against reality.
return {
  parts = function(facts) return lists.map(facts.processing, function(row) return { row.checked } end) end,
}
