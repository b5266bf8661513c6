local phrase = require "base.phrase"

-- The edit that adds a continuity plan whose last step brings the service S back after HOURS.
local function plan(hours)
  return { "isms.yaml", "", "continuity: {conditions: [Fire.], meeting_place: Inn, channel: Phone, "
    .. "copies: Home., first_hour: [Call.], return_steps: [Check.], contacts: [], security: [], "
    .. "scenarios: [{id: SZ-1, scenario: Fire, strategy: Restore}], "
    .. "crisis_team: [{task: Leads, role: top-management}], "
    .. "activities: [{id: B-1, activity: Serve, one_hour: Calls, one_day: Claims, "
    .. "three_days: Ruin, longest_hours: 72, needs: People}], "
    .. "recovery: [{step: Service, owner: isms-manager, within_hours: " .. hours
    .. ", service: s, check: It runs.}]}\n" }
end

local OBJECTIVE = { "isms.yaml", "rpo_hours: 24", "rpo_hours: 24, rto_hours: 8" }

return {
  numbers = {}, severity = "error", clause = "A.5.30", document = "business-continuity-plan",
  title = { en = "The order of recovery keeps the recovery time objectives",
    ja = "復旧の順序が目標復旧時間に収まる" },
  explanation = {
    en = "Plan and policy count from the beginning of the disruption; the step that brings a "
      .. "service back (continuity.recovery.service) is not later than its recovery time "
      .. "objective.",
    ja = "計画も規程も中断の開始から時間を数える。サービスを復旧する手順の時間は、そのサービスの"
      .. "目標復旧時間を超えない。",
  },
  violates = { { OBJECTIVE, plan(9), at = { "isms.yaml", "within_hours: 9" } } },
  keeps = { { OBJECTIVE, plan(8) }, { plan(9) } },
  run = function(model, report)
    local services = {}
    for _, service in ipairs(model.service_facts) do services[service.id or ""] = service end
    for _, row in ipairs(model.continuity and model.continuity.recovery or {}) do
      local service = services[row.service or ""]
      if service and service.rto and row.within_hours and row.within_hours > service.rto then
        report(row, "within_hours", "'" .. service.id .. "' is back "
          .. phrase.plural(row.within_hours, "hours") .. " after the beginning of the disruption, but "
          .. "its recovery time objective is " .. phrase.plural(service.rto, "hours"))
      end
    end
  end,
}
