return {
  work = function(facts)
    local method = facts.risk_method or {}
    return { { role = method.assessor, day = method.assessed, what = "assessed the risks" } }
  end,
  reach = "year",
  next = function(facts)
    local method = facts.risk_method
    return { method and { day = method.next, item = method, key = "next" } }
  end,
  days = function(_, facts) return { facts.risk_method and facts.risk_method.assessed } end,
}
