local lists = require "base.lists"

return {
  policy = "supplier-security",
  work = function(facts)
    return lists.map(facts.supplier_evaluations, function(row)
      return { role = row.evaluator, day = row.date,
        what = "evaluated the supplier '" .. (row.supplier or "?") .. "'" }
    end)
  end,
  days = function(rows) return lists.column(rows, "date") end,
}
