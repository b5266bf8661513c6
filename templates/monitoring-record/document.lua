local all = model.measurements

local function latest(row)
  return row.latest and row.latest.value
end

local function state(row, say)
  if not row.latest then return strong(say.no_result) end
  return row.latest.within and row.latest.within_name or strong(row.latest.within_name)
end

-- The objective and the controls of which ROW shows the effect.
local function shows(row)
  local ids = { row.objective_row and row.objective }
  for _, id in ipairs(row.controls) do ids[#ids + 1] = id end
  return series(ids)
end

return {
  all = all, manager = role("isms-manager"), some_missing = #all.missing > 0,
  plan = grid { name = "measurement-plan", rows = all.rows, "id", "what", "method", "frequency",
    "measured_by_title", "analysis", "analysed_by_title", "limit" },
  states = grid { name = "measurement-state", rows = all.rows, "id", "what",
    { shows, empty = "–" }, "limit", { latest, empty = "–" }, state },
  results = grid { name = "measurement-results", rows = all.results,
    function(result) return result.measurement.id end,
    function(result) return result.measurement.what end, "period", "value", "within_name",
    { "analysed", as = date }, "evaluation", { "action", empty = "–" } },
  beyond = grid { rows = all.beyond, "id", "what", "limit", latest,
    function(row) return row.latest.action end },
  missing = grid { rows = all.missing, "id", "what", "measured_by_title" },
}
