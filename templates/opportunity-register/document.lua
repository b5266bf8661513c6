local all = model.opportunities

-- What is still to be done for ROW, or why nothing is.
local function action(row)
  if row.status == "declined" then return row.reason end
  return row.action
end

-- VALUE of ROW; only one that was declined needs none.
local function stated(row, value)
  return value or (row.status == "declined" and "–" or unrecorded)
end

-- VALUE of ROW where its action is done; before, there is none.
local function of_done(row, value)
  if row.status == "done" then return value or unrecorded end
  return value or "–"
end

local function evaluated(row)
  return row.evaluated and remark(date(row.evaluated), row.result) or row.result
end

return {
  all = all, context = cite("context-and-interested-parties"), rules = cite("internal-audit", "improvement"),
  review = cite("management-review-minutes", "input-improvement"),
  states = grid { rows = all.by_status, "name", { "count", align = "right" } },
  opportunities = grid { name = "opportunities", rows = all.rows, "id", "title",
    function(row) return aside(row.source_name, series(row.origins)) end,
    { "identified", as = date }, "effect", "owner_title", "status_name" },
  actions = grid { name = "opportunity-actions", rows = all.rows, "id", { action, empty = unrecorded },
    function(row) return stated(row, deadline(row.due, row.overdue)) end,
    function(row) return of_done(row, date(row.done)) end,
    function(row) return stated(row, row.criterion) end,
    function(row) return of_done(row, evaluated(row)) end },
}
