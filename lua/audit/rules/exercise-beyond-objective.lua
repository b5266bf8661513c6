local bounds = require "audit.bounds"
local phrase = require "base.phrase"

local HOUR = 60 -- minutes

-- The longest recovery time objective of SERVICES in hours; nil: none has one.
local function longest_of(services)
  local longest
  for _, service in ipairs(services) do
    local hours = service.rto or service.rto_hours
    if hours and (not longest or hours > longest) then longest = hours end
  end
  return longest
end

-- What RESULT says took longer than was aimed at, and what that is, both in words; nil: nothing. LONGEST (hours, nil: none) holds for
-- a recovery of which nothing is said.
local function beyond(result, longest)
  local took, against
  bounds.aimed(result, function(amount, aim)
    local limit = aim and aim.minutes or bounds.is_recovered(result) and longest and longest * HOUR
    if took or not limit or amount.minutes <= limit then return end
    took, against = amount.text, aim and aim.text or phrase.plural(longest, "hours")
  end)
  return took, against
end

-- The edits that add a plan with an exercise whose RESULT and ACTION are these, for a service that is back in 8 hours.
local function exercise(result, action)
  return { { "isms.yaml", "rpo_hours: 24", "rpo_hours: 24, rto_hours: 8" },
    { "isms.yaml", "", "continuity: {conditions: [Fire.], meeting_place: Inn, channel: Phone, "
    .. "copies: Home., first_hour: [Call.], return_steps: [Check.], contacts: [], security: [], "
    .. "scenarios: [{id: SZ-1, scenario: Fire, strategy: Restore}], "
    .. "crisis_team: [{task: Leads, role: top-management}], activities: [], recovery: [], "
    .. "exercises: [{date: 2026-05-01, scenario: SZ-1, result: \"" .. result .. "\""
    .. (action and ", action: " .. action or "") .. "}]}\n" } }
end

return {
  numbers = {}, severity = "error", clause = "A.5.30, 10.1", document = "business-continuity-plan",
  title = { en = "An exercise that took too long leads to an action",
    ja = "目標を超えた演習には処置がある" },
  explanation = {
    en = "A time in the result of an exercise that is longer than the objective beside it (\"3 hours (objective 8 hours)\"), or where "
      .. "none is named, than every recovery time objective, is no success: the exercise names what follows (action).",
    ja = "演習の結果の時間が、併記した目標（「5時間（目標8時間）」）又は併記がないときはすべてのサービスの目標復旧時間を超えた"
      .. "場合は成功ではなく、講じる処置（action）を示す。",
  },
  violates = {
    exercise("Restored completely in 11 hours (objective 8 hours)", "\"–\""),
    exercise("Restored completely in eleven hours"), exercise("9時間20分で全件を復元した（目標8時間）", "なし"),
    exercise("Read after 3 hours, in full after 80 hours (limit three days)", "None"),
  },
  keeps = {
    exercise("Restored completely in 3 hours (objective 8 hours)", "\"–\""),
    exercise("Restored completely in 11 hours (objective 8 hours)", "Larger machines by July"),
    exercise("Read after 31 hours, in full after 58 hours (limit three days)"), exercise("A talk of 20 hours"),
    exercise("5時間20分で全件を復元した（目標8時間）。失われた入力は19時間分（目標24時間）", "なし"),
  },
  run = function(model, report)
    local longest = longest_of(model.services.in_scope)
    for _, row in ipairs(model.continuity and model.continuity.exercises or {}) do
      if row.result and bounds.is_nothing(row.action) then
        local took, against = beyond(row.result, longest)
        if took then
          report(row, "result", "the exercise of " .. (row.date or "?") .. " took '" .. took .. "' against " .. against
            .. ", and no action follows")
        end
      end
    end
  end,
}
