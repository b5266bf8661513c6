local bounds = require "audit.bounds"

-- VALUE, a text in one language or in several, as a list.
local function in_languages(value)
  local list = {}
  for _, text in pairs(type(value) == "table" and value or { value }) do list[#list + 1] = tostring(text) end
  return list
end

-- What RESULT says that the bound in TARGET forbids; nil: nothing that is understood.
local function broken(target, result)
  for _, set in ipairs(in_languages(target)) do
    local bound = bounds.of(set)
    for _, reached in ipairs(bound and in_languages(result) or {}) do
      local beyond = bounds.broken(reached, bound)
      if beyond then return beyond end
    end
  end
end

-- The edit by which the objective has TARGET, STATUS and RESULT.
local function objective(target, status, result)
  return { { "isms.yaml", "target: None, owner: isms-manager, due: 2026-12-31, evaluation: Count., status: on-track",
    ("target: \"%s\", owner: isms-manager, due: 2026-12-31, evaluation: Count., status: %s, result: \"%s\""):format(target,
      status, result) } }
end

-- The edit that measures VALUE against LIMIT, as WITHIN says.
local function measured(limit, value, within)
  return { { "isms.yaml", "", ("measurements: [{id: ME-1, what: Uptime, method: Probe, frequency: Daily, measured_by: isms-manager, "
    .. "analysis: Monthly, analysed_by: isms-manager, limit: \"%s\", results: [{period: May, value: \"%s\", within: %s, "
    .. "analysed: 2026-06-01, evaluation: Outage, action: A second line}]}]\n"):format(limit, value, within) } }
end

return {
  numbers = { 33 }, severity = "error", clause = "6.2, 9.1", document = "monitoring-record",
  title = { en = "What counts as reached keeps its target",
    ja = "達成又は基準内とする結果が目標値を満たす" },
  explanation = {
    en = "An objective that is achieved, and a result that is within its limit, keep the least or the most that target or "
      .. "limit set (\"at least 95 %\", 24時間以内); counts such as \"38 of 41\" are shares.",
    ja = "達成した目的の結果（result）及び基準内（within）の測定結果は、目標値又は基準（「95%以上」、「24時間以内」など）を"
      .. "満たす。「58名中52名」のような件数は割合とみなす。",
  },
  violates = {
    objective("At least 95 % per quarter", "achieved", "91 % in the third quarter"),
    objective("100 % by year end", "achieved", "38 of 41"), objective("95%以上", "achieved", "92%（25件中23件）"),
    objective("At most 24 hours", "achieved", "2 cases, 6 and 30 hours"), objective("すべて24時間以内", "achieved", "該当1件、2日"),
    measured("At least 95 %", "91 % (31 of 34)", true), measured("30分以内", "2時間", true),
  },
  keeps = {
    objective("At least 95 % per quarter", "achieved", "97 %, 91 % the year before"), objective("100 % by year end", "achieved", "41 of 41"),
    objective("At least 95 %", "at-risk", "91 %"), objective("At most 24 hours", "achieved", "2 cases, 6 and 9 hours"),
    measured("At least 95 %", "91 % (31 of 34)", false), measured("100 % by 2026-12-31; at least 90 % before", "92 % (38 of 41)", true),
    measured("30分以内", "20分", true),
  },
  run = function(model, report)
    for _, row in ipairs(model.objectives) do
      local beyond = row.status == "achieved" and row.target and row.result and broken(row.target, row.result)
      if beyond then
        report(row, "status", "objective " .. (row.id or "?") .. " counts as achieved with '" .. beyond .. "' against the target '"
          .. row.target .. "'")
      end
    end
    for _, result in ipairs(model.measurements.results) do
      local row = result.measurement
      local beyond = result.within and row.limit and result.value and broken(row.limit, result.value)
      if beyond then
        report(result, "within", "a result of the measurement '" .. (row.id or "?") .. "' counts as within the limit with '" .. beyond
          .. "' against '" .. row.limit .. "'")
      end
    end
  end,
}
