local lists = require "base.lists"

local REVIEWED = { high = true, medium = true } -- the ratings of suppliers that are reviewed again and again
local WHOLE = { selection = true, periodic = true } -- the occasions on which all is looked at, and not one incident or change

-- The suppliers of FACTS that are reviewed again and again.
local function reviewed(facts)
  return lists.select(facts.suppliers or {}, function(supplier) return REVIEWED[supplier.criticality] == true end)
end

return {
  policy = "supplier-security",
  work = function(facts)
    return lists.map(facts.supplier_evaluations, function(row)
      return { role = row.evaluator, day = row.date,
        what = "evaluated the supplier '" .. (row.supplier or "?") .. "'" }
    end)
  end,
  days = function(rows) return lists.column(rows, "date") end,
  parts = function(facts)
    return lists.map(reviewed(facts), function(supplier)
      return lists.column(lists.select(facts.supplier_evaluations, function(row)
        return row.supplier == supplier.id and WHOLE[row.occasion] == true
      end), "date")
    end)
  end,
  next = function(facts)
    return lists.map(reviewed(facts), function(supplier)
      return { day = supplier.next_review, item = supplier, key = "next_review" }
    end)
  end,
}
