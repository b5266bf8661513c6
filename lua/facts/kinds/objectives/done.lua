local lists = require "base.lists"

-- The days on which those MEASUREMENTS (nil: none) were analysed that IS_MEANT takes.
local function analysed(measurements, is_meant)
  local days = {}
  for _, row in ipairs(measurements or {}) do
    for _, result in ipairs(is_meant(row) and row.results or {}) do days[#days + 1] = result.analysed end
  end
  return days
end

-- The days on which the measurements of objectives, and those of each, were analysed.
return {
  days = function(_, facts)
    return analysed(facts.measurements, function(row) return row.objective ~= nil end)
  end,
  parts = function(facts)
    return lists.map(facts.objectives, function(objective)
      return analysed(facts.measurements, function(row) return row.objective == objective.id end)
    end)
  end,
}
