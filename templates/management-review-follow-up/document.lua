local reviews = model.reviews
local decisions = reviews.decisions

local function due(decision)
  return deadline(decision.due, decision.overdue)
end

-- VALUE of DECISION: there is none before it is done.
local function of_done(decision, value)
  return value or decision.done and unrecorded or "–"
end

return {
  known = is_given(decisions.rows),
  total = absence(decisions.rows, #decisions.rows),
  overdue = absence(decisions.rows, reviews.overdue),
  silent = #decisions.silent > 0 and aside(series(decisions.silent, "id"), unrecorded),
  rules = cite("internal-audit", "review-results"),
  minutes = cite("management-review-minutes", "decisions"),
  states = grid { rows = reviews.by_state, "name",
    { function(state) return absence(decisions.rows, state.count) end, align = "right" } },
  decisions = grid { name = "decisions", rows = decisions.rows,
    "id", function(decision) return decision.review.id end, "text", "owner_title", due,
    { "done", as = date, empty = unrecorded },
    function(decision) return of_done(decision, decision.result) end },
}
