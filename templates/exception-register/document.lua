local all = model.exceptions

-- The section of the policy from which ROW deviates, which it may not have, or nil.
local function section(row)
  local policy = model.document(row.policy)
  local found = where(policy and policy.policy.sections or {}, function(item) return item.id == row.section end)
  return #found > 0 and cite(row.policy, row.section, "short") or row.section
end

local function compensation(row, say)
  if row.compensation == false then return say.nothing end
  return row.compensation
end

local function risk(row)
  if row.risk == false then return words.none end
  local known = row.risk and model.risk_by_id[row.risk]
  return row.risk and aside(row.risk, known and known.title)
end

-- The day by which ROW is looked at again; of one that is closed it is not asked.
local function review(row)
  if row.review == false then return words.none end
  return deadline(row.review, row.review_overdue) or row.closed and "–" or nil
end

-- What ROW says of its closing: the day, what came of it and what held after its end. One that has not ended
-- has none.
local function closed(row, say)
  if row.state == "open" or row.state == "ahead" then return "–" end
  local told = row.result and aside(row.result, row.overrun) or row.overrun
  local day = row.closed and date(row.closed) or unrecorded
  return remark(aside(day, row.late and say.late or nil), told)
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
    { compensation, empty = unrecorded }, { risk, empty = unrecorded },
    closed },
  days = grid { name = "exception-days", rows = all.rows, "id",
    { section, empty = unrecorded }, { "requested", as = date, empty = unrecorded },
    { "starts", as = date, empty = unrecorded },
    { review, empty = unrecorded } },
}
