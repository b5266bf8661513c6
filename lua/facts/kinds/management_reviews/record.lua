local lists = require "base.lists"

return {
  work = function(facts)
    return lists.map(facts.management_reviews, function(row)
      return { role = row.chair, day = row.date, what = "led management review " .. (row.id or "?") }
    end)
  end,
  days = function(rows) return lists.column(rows, "date") end,
  planned = function(facts)
    return { facts.audit_programme and facts.audit_programme.management_review }
  end,
}
