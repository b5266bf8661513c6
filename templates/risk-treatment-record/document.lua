local soon = quantity(model.ending_months, "months")
local risks = model.risk_summary
local results, planned = model.treatment_results, model.treatment_summary.total

-- VALUE of ROW, an action: there is none before it is done.
local function of_done(row, value)
  return value or row.status == "done" and unrecorded or "–"
end

local function named_risk(row)
  return row.risk .. " " .. row.risk_title
end

local function due(row)
  return deadline(row.due, row.overdue) or unrecorded
end

local function state(row, say)
  if row.expired then return strong(say.expired) end
  return row.ends_soon and fill(say.soon, { months = soon })
    or row.valid and say.valid or unrecorded
end

return {
  results = results, planned = planned, kept = planned - #results.rows,
  plan = cite("risk-treatment-plan"), approved = model.document("risk-treatment-plan"),
  grounds = cite("residual-risk-acceptance", "grounds"),
  rules = cite("risk-management", "monitoring"),
  risks = risks, unscored = #risks.unscored > 0 and aside(series(risks.unscored, "id"), unrecorded),
  method = model.method, manager = role("isms-manager"),
  soon = soon, ending = #model.ending_acceptances, some_end_soon = #model.ending_acceptances > 0,
  overdue = function(pattern)
    return absence(results.overdue, fill(pattern, { count = #results.overdue }))
  end,
  undated = #results.undated > 0 and aside(series(results.undated, "id"), unrecorded),
  statuses = grid { rows = results.by_status, "name", { "count", align = "right" } },
  actions = grid { name = "results", rows = results.rows, "id", "risk",
    { "action", empty = unrecorded }, { "owner_title", empty = unrecorded }, due, "status_name",
    function(row) return of_done(row, date(row.done)) end,
    function(row) return of_done(row, row.evidence) end },
  late = grid { name = "overdue", rows = results.overdue, "id", named_risk, "owner_title", due,
    "status_name", function(row) return row.risk_row.score_text end },
  standing = grid { name = "standing", rows = results.risks,
    function(row) return row.risk.id .. " " .. row.risk.title end,
    function(row) return row.risk.owner_title end, function(row) return row.risk.score_text end,
    function(row) return row.risk.residual_score_text or unrecorded end,
    function(row, say) return series(row.open, "id") or say.all_done end,
    { "score_text", empty = unrecorded } },
  acceptances = grid { name = "acceptances", rows = model.acceptances, named_risk,
    "accepted_by_title", { "date", as = date }, { "expires", as = date }, state },
}
