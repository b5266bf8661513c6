return {
  total = model.objective_summary.total, manager = role("isms-manager"), top = role("top-management"),
  rules = cite("isms-governance", "objectives"),
  results = cite("monitoring-record", "objectives"),
  objectives = grid { name = "objectives", rows = model.objectives, "id", "objective", "metric",
    "target", { "actions", empty = unrecorded }, { "resources", empty = unrecorded },
    "owner_title", { "due", as = date } },
  evaluation = grid { name = "objective-evaluation", rows = model.objectives, "id", "objective",
    "target", "evaluation" },
}
