-- The days on which the measurements of objectives were analysed.
return {
  days = function(_, facts)
    local days = {}
    for _, row in ipairs(facts.measurements or {}) do
      for _, result in ipairs(row.objective and row.results or {}) do days[#days + 1] = result.analysed end
    end
    return days
  end,
}
