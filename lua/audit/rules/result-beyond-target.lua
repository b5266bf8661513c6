local bounds = require "audit.bounds"
local dates = require "base.dates"
local languages = require "base.languages"

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

local words = {}
for i, language in ipairs(languages) do words[i] = require("words." .. language .. ".bounds") end

-- Whether TARGET, in one language or in several, is to be reached by a day only: a result may fall short of it until then.
local function is_aim(target)
  for _, text in ipairs(in_languages(target)) do
    for _, own in ipairs(words) do
      for _, pattern in ipairs(own.aim) do
        if text:lower():find(pattern) then return true end
      end
    end
  end
  return false
end

-- What RESULT of the objective ROW says that its target forbids, for a status that says that all is well; or nil.
local function behind(row, today)
  if row.status ~= "achieved" and row.status ~= "on-track" or not (row.target and row.result) then return nil end
  local is_open = row.status == "on-track" and is_aim(row.target) and not dates.is_past(row.due, today)
  return not is_open and broken(row.target, row.result) or nil
end

-- Reports CHECK, which judged the effect of ENTRY by its criterion and found it, where what it saw does not meet that.
local function check_effect(entry, check, criterion, report)
  local beyond = check.effective and criterion and check.verification and broken(criterion, check.verification)
  if beyond then
    report(check, "effective", ("the action of %s counts as effective with '%s' against the criterion '%s'"):format(entry.id or "?",
      beyond, criterion))
  end
end

-- The latest of RESULTS, those of measurements, for the objective ID; or nil.
local function latest_of(id, results)
  local latest
  for _, result in ipairs(results) do
    local is_one = result.measurement.objective == id and result.analysed ~= nil
    if is_one and (not latest or result.analysed > latest.analysed) then latest = result end
  end
  return latest
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

-- The edit by which the objective is on track to TARGET by DUE, with RESULT.
local function on_track(target, result, due)
  local edits = objective(target, "on-track", result)
  edits[1][3] = edits[1][3]:gsub("2026%-12%-31", due or "2026-12-31", 1)
  return edits
end

-- The edit that closes a nonconformity as EFFECTIVE, with VERIFICATION against CRITERION.
local function closed(criterion, effective, verification)
  return { { "isms.yaml", "", ("nonconformities: [{id: NC-1, title: Late, date: 2026-03-18, source: incident, rating: minor, requirement: A.8.8, "
    .. "description: Slow., evidence: Seen., owner: isms-manager, criterion: \"%s\", verified: 2026-10-01, verified_by: cyd, effective: %s, "
    .. "verification: \"%s\"}]\n"):format(criterion, effective, verification) } }
end

-- The edits by which the objective is STATUS and a measurement for it was within the limit or not.
local function followed(status, within)
  local edits = measured("99 %", "98 %", within)
  edits[1][3] = edits[1][3]:gsub("what: Uptime,", "what: Uptime, objective: O-1,")
  edits[2] = { "isms.yaml", "status: on-track", "status: " .. status }
  edits.at = { "isms.yaml", "status: " .. status }
  return edits
end

return {
  numbers = { 33 }, severity = "error", clause = "6.2, 9.1", document = "monitoring-record",
  title = { en = "What counts as reached keeps its target",
    ja = "達成又は基準内とする結果が目標値を満たす" },
  explanation = {
    en = "An objective that is achieved or on track, an action that is effective (nonconformities.criterion), and a result that is within its limit, keep the least or the most that target or "
      .. "limit set (\"at least 95 %\", 24時間以内); counts such as \"38 of 41\" are shares. A target "
      .. "that names the day by which it is reached (\"100 % by year end\") may be missed until its due day. The latest result of a "
      .. "measurement for an objective that is well is not beyond its limit.",
    ja = "達成又は順調とする目的の結果（result）、有効とする処置の検証結果（criterion に対する verification）及び基準内（within）の測定結果は、目標値又は基準（「95%以上」、「24時間以内」など）を"
      .. "満たす。「58名中52名」のような件数は割合とみなす。"
      .. "期日を示す目標値（「年度末に100%」など）は、期限までは満たさなくてよい。達成又は順調とする目的の最新の測定結果は、基準を外れない。",
  },
  violates = {
    objective("At least 95 % per quarter", "achieved", "91 % in the third quarter"),
    objective("100 % by year end", "achieved", "38 of 41"), objective("95%以上", "achieved", "92%（25件中23件）"),
    objective("At most 24 hours", "achieved", "2 cases, 6 and 30 hours"), objective("すべて24時間以内", "achieved", "該当1件、2日"),
    on_track("At least 95 % per quarter", "91 %"), on_track("すべて24時間以内", "該当1件、2日"), on_track("100 % by year end", "38 of 41", "2026-11-21"),
    closed("At least 95 % in time", true, "91 % (31 of 34)"), closed("7日以内", true, "9日"), closed("全件95%以上", true, "90%"),
    followed("on-track", false), followed("achieved", false),
    measured("At least 95 %", "91 % (31 of 34)", true), measured("30分以内", "2時間", true),
  },
  keeps = {
    objective("At least 95 % per quarter", "achieved", "97 %, 91 % the year before"), objective("100 % by year end", "achieved", "41 of 41"),
    on_track("100 % by year end", "38 of 41"), on_track("年度末に100%", "58名中52名"), on_track("At least 95 % per quarter", "97 %"),
    closed("At least 95 % in time", false, "91 % (31 of 34)"), closed("At least 95 % in time", true, "97 %"), closed("None again", true, "91 %"),
    followed("on-track", true), followed("at-risk", false),
    objective("At least 95 %", "at-risk", "91 %"), objective("At most 24 hours", "achieved", "2 cases, 6 and 9 hours"),
    measured("At least 95 %", "91 % (31 of 34)", false), measured("100 % by 2026-12-31; at least 90 % before", "92 % (38 of 41)", true),
    measured("30分以内", "20分", true),
  },
  run = function(model, report)
    for _, row in ipairs(model.objectives) do
      local beyond, counts = behind(row, model.today), row.status == "achieved" and "achieved" or "on track"
      local latest = not beyond and (row.status == "achieved" or row.status == "on-track") and latest_of(row.id, model.measurements.results)
      if beyond then
        report(row, "status", "objective " .. (row.id or "?") .. " counts as " .. counts .. " with '" .. beyond .. "' against the target '"
          .. row.target .. "'")
      elseif latest and latest.within == false then
        report(row, "status", "objective " .. (row.id or "?") .. " counts as " .. counts .. ", and the latest result of '"
          .. (latest.measurement.id or "?") .. "' is beyond its limit ('" .. (latest.value or "?") .. "')")
      end
    end
    for _, entry in ipairs(model.nonconformities.rows) do
      check_effect(entry, entry, entry.criterion, report)
      for _, again in ipairs(entry.reopenings or {}) do check_effect(entry, again, entry.criterion, report) end
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
