local method = model.method

local others = {}
for _, id in ipairs(method.approvers) do
  if id ~= "top-management" then others[#others + 1] = role(id) end
end

-- The roles beside top management that may accept a risk, by PATTERN; an empty text without any.
local function others_who_may(pattern)
  return #others > 0 and fill(pattern, { roles = join(others) }) or ""
end

local function holder(acceptance)
  local found = model.role_by_id[acceptance.accepted_by]
  return found and found.holder_name or unrecorded
end

local function accepted_by(row, say)
  return fill(say.by, { title = row.accepted_by_title, holder = holder(row) })
end

-- The treatments of the risk of ACCEPTANCE, each by PATTERN.
local function treatments(acceptance, pattern)
  local out = {}
  for i, row in ipairs(acceptance.risk_row.treatments) do
    out[i] = fill(pattern, { id = row.id, option = row.option_name })
  end
  return #out > 0 and join(out, words.semicolon) or "–"
end

return {
  method = method, risks = model.risk_summary, plan = cite("risk-treatment-plan", "approval"),
  state = cite("risk-treatment-record", "acceptances"),
  top = role("top-management"), others_who_may = others_who_may, holder = holder,
  longest_term = quantity(method.acceptance_max_months, "months"), treatments = treatments,
  acceptances = grid { name = "residual-acceptances", rows = model.acceptances,
    function(row) return row.risk .. " " .. row.risk_title end,
    function(row) return series(row.covered, "text") or unrecorded end,
    function(row) return row.risk_row.owner_title end, accepted_by, { "date", as = date },
    { "expires", as = date } },
  owners = grid { rows = model.risk_owners, "title", "name", { "risks", as = series } },
}
