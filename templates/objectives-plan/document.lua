local summary = model.objective_summary

local function due(objective)
  return deadline(objective.due, objective.overdue)
end

return {
  summary = summary, manager = role("isms-manager"), top = role("top-management"),
  rules = cite("isms-governance", "objectives"),
  none_need_attention = #summary.attention == 0,
  statuses = grid { rows = summary.by_status, "name", { "count", align = "right" } },
  objectives = grid { name = "objectives", rows = model.objectives, "id", "objective", "metric",
    "target", { "actions", empty = unrecorded }, { "resources", empty = unrecorded },
    "owner_title", due },
  results = grid { name = "objective-results", rows = model.objectives, "id", "objective",
    "target", { "result", empty = unrecorded }, "status_name", "evaluation" },
  attention = grid { rows = summary.attention, "id", "objective", "status_name",
    { "result", empty = unrecorded }, "owner_title", due },
}
