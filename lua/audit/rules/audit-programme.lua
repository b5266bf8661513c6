local dates = require "base.dates"

local CLAUSES = { "4", "5", "6", "7", "8", "9", "10" }
local PERIOD = 12 -- months

-- What the audits of ROWS that were held in the last months covered, and their number.
local function coverage(rows, today)
  local covered, held = { clauses = {}, controls = {} }, 0
  local since = dates.add_months(today, -PERIOD)
  for _, row in ipairs(rows) do
    if row.status == "held" and row.date and row.date >= since and row.date <= today then
      held = held + 1
      for key, set in pairs(covered) do
        for _, id in ipairs(row[key] or {}) do set[id] = true end
      end
    end
  end
  for id in pairs(covered.clauses) do covered.clauses[id:match("^%d+") or id] = true end
  return covered, held
end

local function applicable(model)
  local ids = {}
  for _, row in ipairs(model.statement.rows) do
    if row.applicable then ids[#ids + 1] = row.id end
  end
  return ids
end

local function report_gap(ids, covered, what, rows, report)
  local missing = {}
  for _, id in ipairs(ids) do
    if not covered[id] then missing[#missing + 1] = id end
  end
  if #missing == 0 then return end
  local more = #missing > 5 and " and " .. #missing - 5 .. " more" or ""
  report(rows, nil, "no internal audit of the last twelve months covered " .. what .. " "
    .. table.concat(missing, ", ", 1, math.min(5, #missing)) .. more)
end

return {
  numbers = { 35 }, severity = "warning", clause = "9.2", document = "internal-audit-report",
  title = { en = "Internal audits of the last twelve months cover everything",
    ja = "直近12か月の内部監査が全体を対象としている" },
  explanation = {
    en = "An internal audit was held within twelve months, and those audits together "
      .. "covered clauses 4 to 10 and every control that applies.",
    ja = "12か月以内に内部監査が実施され、合わせて箇条4〜10と適用するすべての管理 "
      .. "策を対象としている。",
  },
  violates = {
    { { "isms.yaml", "date: 2026-05-01, status: held", "date: 2025-11-21, status: held" } },
    { { "isms.yaml", "\"9\", \"10\"]", "\"9\"]" } },
    { { "isms.yaml", "[A.5.1, A.5.2, ", "[A.5.1, " } },
  },
  keeps = {
    { { "isms.yaml", "date: 2026-05-01, status: held", "date: 2025-11-22, status: held" } },
  },
  run = function(model, report, view)
    if not model.soa then return end
    local covered, held = coverage(view.facts.internal_audits or {}, model.today)
    if held == 0 then
      report(view.facts.internal_audits or view.facts, "internal_audits",
        "no internal audit was held in the twelve months before " .. model.today)
      return
    end
    report_gap(CLAUSES, covered.clauses, "clause", view.facts.internal_audits, report)
    report_gap(applicable(model), covered.controls, "control", view.facts.internal_audits, report)
  end,
}
