local all = model.exceptions

local function compensation(row, say)
  if row.compensation == false then return say.nothing end
  return row.compensation
end

-- The day on which ROW was closed and what came of it, or nil.
local function closed(row)
  return row.closed and remark(date(row.closed), row.result)
end

return {
  all = all,
  states = grid { rows = all.by_state, "name", { "count", align = "right" } },
  exceptions = grid { name = "exceptions", rows = all.rows, "id", "title",
    function(row) return cite(row.policy, nil, "short") or row.policy end,
    { "controls", as = series, empty = unrecorded }, "owner_title", "approved_by_title",
    { "approved", as = date },
    function(row) return deadline(row.expires, row.state == "expired") end,
    "state_name" },
  grounds = grid { name = "exception-grounds", rows = all.rows, "id", "description", "reason",
    { compensation, empty = unrecorded }, { "risk", empty = unrecorded },
    { closed, empty = unrecorded } },
}
