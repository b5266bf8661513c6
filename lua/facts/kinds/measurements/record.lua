local lists = require "base.lists"

return {
  work = function(facts)
    local list = {}
    for _, row in ipairs(facts.measurements) do
      for _, result in ipairs(row.results or {}) do
        list[#list + 1] = { role = row.analysed_by, day = result.analysed,
          what = "analysed " .. (row.id or "?") }
      end
    end
    return list
  end,
  days = function(rows)
    local days = {}
    for _, row in ipairs(rows) do
      for _, result in ipairs(row.results or {}) do days[#days + 1] = result.analysed end
    end
    return days
  end,
  parts = function(facts)
    return lists.map(facts.measurements, function(row) return lists.column(row.results or {}, "analysed") end)
  end,
}
