local phrase = require "base.phrase"

-- The edits that give the service S an objective of 8 hours and an activity that rests on it and may be
-- down for LONGEST hours.
local function plan(longest)
  return { { "isms.yaml", "rpo_hours: 24", "rpo_hours: 24, rto_hours: 8" },
    { "isms.yaml", "", "continuity: {conditions: [Fire.], meeting_place: Inn, channel: Phone, "
      .. "copies: Home., first_hour: [Call.], return_steps: [Check.], contacts: [], security: [], "
      .. "scenarios: [{id: SZ-1, scenario: Fire, strategy: Restore}], recovery: [], "
      .. "crisis_team: [{task: Leads, role: top-management}], "
      .. "activities: [{id: B-1, activity: Serve, service: s, one_hour: Calls, one_day: Claims, "
      .. "three_days: Ruin, longest_hours: " .. longest .. ", needs: People}]}\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.30", document = "business-continuity-plan",
  title = { en = "Recovery time objectives are no longer than activities may be down",
    ja = "目標復旧時間が業務の最大許容停止時間を超えない" },
  explanation = {
    en = "The recovery time objective of a service is no longer than the activities that rest on it "
      .. "may be down (continuity.activities.longest_hours). The plan names activities where it is.",
    ja = "サービスの目標復旧時間は、そのサービスを必要とする業務の最大許容停止時間（longest_hours）を超えない。超える業務は"
      .. "計画に示される。",
  },
  violates = { plan(7) },
  keeps = { plan(8) },
  run = function(model, report)
    local services = {}
    for _, service in ipairs(model.service_facts) do services[service.id or ""] = service end
    for _, row in ipairs(model.continuity and model.continuity.activities or {}) do
      local service = services[row.service or ""]
      if service and service.rto and row.longest_hours and row.longest_hours < service.rto then
        report(row, "longest_hours", "'" .. (row.id or "?") .. "' may be down for "
          .. phrase.plural(row.longest_hours, "hours") .. " at most, but the recovery time objective of '" .. service.id .. "' is "
          .. phrase.plural(service.rto, "hours"))
      end
    end
  end,
}
