local all = model.measurements

local function latest(row)
  return row.latest and row.latest.value or absence(row.results, "–")
end

local function state(row)
  if not row.latest then return absence(row.results, "–") end
  return row.latest.within and row.latest.within_name or strong(row.latest.within_name)
end

-- What follows from RESULT; nothing has to where it is within the limit.
local function action(result)
  return result.action or (result.within and "–" or unrecorded)
end

-- The objective and the controls of which ROW shows the effect.
local function shows(row)
  local ids = { row.objective_row and row.objective }
  for _, id in ipairs(row.controls) do ids[#ids + 1] = id end
  return series(ids) or absence(row.controls, "–")
end

local objectives = model.objective_summary

local function due(objective)
  return deadline(objective.due, objective.overdue)
end

return {
  with_objectives = objectives.total > 0, some_need_attention = #objectives.attention > 0,
  plan_of_objectives = cite("objectives-plan", "plan"),
  statuses = grid { rows = objectives.by_status, "name", { "count", align = "right" } },
  objectives = grid { name = "objective-results", rows = model.objectives, "id", "objective",
    "target", { "result", empty = unrecorded }, "status_name", "owner_title", due },
  attention = grid { rows = objectives.attention, "id", "objective", "status_name",
    { "result", empty = unrecorded }, "owner_title", due },
  all = all, manager = role("isms-manager"), some_missing = #all.missing > 0,
  plan = grid { name = "measurement-plan", rows = all.rows, "id", "what", "method", "frequency",
    "measured_by_title", "analysis", "analysed_by_title", "limit" },
  states = grid { name = "measurement-state", rows = all.rows, "id", "what",
    shows, "limit", { latest, empty = unrecorded }, state },
  results = grid { name = "measurement-results", rows = all.results,
    function(result) return result.measurement.id end,
    function(result) return result.measurement.what end, "period", "value", "within_name",
    { "analysed", as = date }, "evaluation", action },
  beyond = grid { rows = all.beyond, "id", "what", "limit", latest,
    function(row) return row.latest.action end },
  missing = grid { rows = all.missing, "id", "what", "measured_by_title" },
}
