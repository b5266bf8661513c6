local all = model.incidents
local limits = model.document("incident-management") and parameters["incident-management"]

local function hours(number)
  return quantity(number, "hours")
end

-- The time until the last recipient of a notice on ROW was told.
local function told_after(row)
  if #row.notices == 0 then return absence(row.notices, "–") end
  return hours(row.notice_hours) or unrecorded
end

local incidents = {}
for i, row in ipairs(all.rows) do
  incidents[i] = { row = row, affects = series(row.affects_names),
    services = series(row.service_names), nonconformities = series(row.nonconformities),
    risks = series(row.risks),
    timeline = grid { name = "timeline", rows = row.timeline, { "time", as = moment }, "what",
      { "by", empty = unrecorded } },
    notices = grid { name = "notices", rows = row.notices, "to", { "time", as = moment },
      { "hours", as = hours, empty = unrecorded }, "channel" },
    evidence = grid { name = "evidence", rows = row.evidence, "id", "what", "place",
      { "by", empty = unrecorded } },
    actions = grid { name = "incident-actions", rows = row.actions, "action", "owner_title",
      function(action) return deadline(action.due, action.overdue) end,
      { "done", as = date, empty = unrecorded } } }
end

return {
  limits = limits, rules = limits and cite("incident-management", "assessment"),
  incidents = incidents,
  severities = grid { rows = all.by_severity, "name", { "count", align = "right" } },
  all_incidents = grid { name = "incidents", rows = all.rows, "id", "title", "severity_name",
    { "confirmed", as = moment }, told_after,
    { "closed", as = date, empty = unrecorded } },
}
