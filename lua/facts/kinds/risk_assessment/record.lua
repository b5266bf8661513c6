return {
  reach = "year",
  days = function(_, facts) return { facts.risk_method and facts.risk_method.assessed } end,
}
