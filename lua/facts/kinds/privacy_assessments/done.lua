local lists = require "base.lists"

-- The days of each assessment, and those for which it is opened again.
return {
  parts = function(facts) return lists.map(facts.privacy_assessments, function(row) return { row.date } end) end,
  next = function(facts)
    return lists.map(facts.privacy_assessments, function(row) return { day = row.next, item = row, key = "next" } end)
  end,
}
