local lists = require "base.lists"

-- The suppliers of FACTS that are rated low, for those rated higher have evaluations.
local function low(facts)
  return lists.select(facts.suppliers, function(supplier) return supplier.criticality == "low" end)
end

-- The days on which each supplier rated low was confirmed, and those for which it is looked at again.
return {
  parts = function(facts) return lists.map(low(facts), function(supplier) return { supplier.reviewed } end) end,
  next = function(facts)
    return lists.map(low(facts), function(supplier)
      return { day = supplier.next_review, item = supplier, key = "next_review" }
    end)
  end,
}
