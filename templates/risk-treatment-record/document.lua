local soon = quantity(model.ending_months, "months")
local risks = model.risk_summary
local results, planned = model.treatment_results, model.treatment_summary.total

-- VALUE of ROW, an action: there is none before it is done.
local function of_done(row, value)
  return value or row.status == "done" and unrecorded or "–"
end

-- When, by whom and with what result the effect of ROW, an action, was checked; a dash while there is time for it.
local function checked(row, say)
  local seen = row.verified and fill(say.checked, { day = date(row.verified), person = row.verified_by_name or unrecorded })
  local result = row.effective ~= nil and (row.effective and say.effective or say.failed) or nil
  if row.status ~= "done" then return seen or "–" end
  return remark(seen, result) or awaited(nil, row.verify_by) or unrecorded
end

-- The treatments by their state, with their sum.
local states, all = {}, 0
for i, row in ipairs(results.by_status) do states[i], all = row, all + row.count end
states[#states + 1] = { all = true, count = all }

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

local approved_by = {}
for _, owner in ipairs(model.risk_owners) do approved_by[owner.id] = owner.approved end

-- The end of the acceptance of ROW, a risk, where it covers the score in force and holds; else nil.
local function accepted_until(row)
  local acceptance = row.acceptance
  for _, score in ipairs(acceptance and acceptance.valid and acceptance.covered or {}) do
    if score.side == row.standing.side then return acceptance.expires end
  end
end

-- By what the score in force of ROW, a risk, is accepted.
local function answered(row, say)
  local standing = row.standing
  if not standing.score then return unrecorded end
  if not standing.above then return say.within end
  local day, ways = accepted_until(row), {}
  if standing.approved and approved_by[row.owner] then ways[1] = say.approved end
  ways[#ways + 1] = fill(say.accepted, { day = date(day) })
  return ways[1] and join(ways, words.semicolon) or unrecorded
end

local ineffective, titles = model.ineffective, {}
for _, row in ipairs(model.statement.rows) do titles[row.id] = row.title end

-- The id of CONTROL with its title, where a statement decides on it.
local function named_control(control)
  return titles[control.id] and control.id .. " " .. titles[control.id] or control.id
end

return {
  results = results, planned = planned, kept = planned - #results.rows,
  plan = cite("risk-treatment-plan"), approved = model.document("risk-treatment-plan"),
  grounds = cite("residual-risk-acceptance", "grounds"),
  rules = cite("risk-management", "monitoring"),
  risks = risks, unscored = #risks.unscored > 0 and aside(series(risks.unscored, "id"), unrecorded),
  method = model.method, manager = role("isms-manager"),
  soon = soon, ending = #model.ending_acceptances, some_end_soon = #model.ending_acceptances > 0,
  undated = #results.undated > 0 and aside(series(results.undated, "id"), unrecorded),
  statuses = grid { rows = states, function(row, say) return row.name or row.all and strong(say.all) or unrecorded end,
    { "count", align = "right" } },
  with_incidents = #model.incidents.rows > 0,
  unjudged = #ineffective.unjudged > 0 and aside(series(ineffective.unjudged, "id"), unrecorded),
  ineffective = grid { name = "ineffective", rows = ineffective.rows, named_control, { "incidents", as = series },
    function(control) return series(control.risks) or absence(control.risks, "–") end,
    { "outcome", as = series, empty = unrecorded } },
  actions = grid { name = "results", rows = results.rows, "id", "risk",
    { "action", empty = unrecorded }, { "owner_title", empty = unrecorded }, due,
    { "status_name", empty = unrecorded },
    function(row) return of_done(row, date(row.done)) end,
    function(row) return of_done(row, row.evidence) end, checked },
  late = grid { name = "overdue", rows = results.overdue, "id", named_risk, "owner_title", due,
    "status_name", function(row) return row.risk_row.standing.score_text or unrecorded end },
  standing = grid { name = "standing", rows = results.risks,
    function(row) return row.id .. " " .. row.title end, "owner_title", "score_text",
    { "residual_score_text", empty = unrecorded },
    function(row, say) return series(row.standing.open, "id") or say.all_done end,
    function(row) return row.standing.score_text or unrecorded end, answered },
  acceptances = grid { name = "acceptances", rows = model.acceptances, named_risk,
    function(row) return series(row.covered, "text") or unrecorded end, "accepted_by_title",
    { "date", as = date }, { "expires", as = date }, state },
}
