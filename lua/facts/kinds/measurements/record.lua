return {
  days = function(rows)
    local days = {}
    for _, row in ipairs(rows) do
      for _, result in ipairs(row.results or {}) do days[#days + 1] = result.analysed end
    end
    return days
  end,
}
