local parameters = require "model.parameters"

local BACKUP = "backup-recovery.backup_frequency_hours"

-- { lesser, greater }: the first must not exceed the second.
local ORDER = {
  { BACKUP, "business-continuity.rpo_hours" },
  { "logging-monitoring.log_retention_days_online", "logging-monitoring.log_retention_days_total" },
  { "vulnerability-management.patch_sla_days_critical",
    "vulnerability-management.patch_sla_days_high" },
  { "vulnerability-management.patch_sla_days_high",
    "vulnerability-management.patch_sla_days_medium" },
  { "cloud-services.customer_data_return_days", "cloud-services.customer_data_deletion_days" },
}

-- "policy.parameter" → value, of the policies in use.
local function values_of(model, view)
  local values = {}
  for _, row in ipairs(model.policies) do
    for id, value in pairs((parameters.of(row.policy, view.facts, view.context))) do
      values[row.policy.id .. "." .. id] = value
    end
  end
  return values
end

local function check_pair(pair, values, view, report)
  local lesser, greater = values[pair[1]], values[pair[2]]
  if not lesser or not greater or lesser <= greater then return end
  local given = view.facts.parameters or {}
  for _, name in ipairs(pair) do
    local policy, id = name:match("^(.-)%.(.*)$")
    if given[policy] and given[policy][id] then
      report(given[policy], id, pair[1] .. " (" .. lesser .. ") must not exceed " .. pair[2] .. " ("
        .. greater .. ")", policy)
      return
    end
  end
end

return {
  numbers = {}, severity = "error", clause = "7.5", document = "policies",
  title = { en = "Parameters agree with each other",
    ja = "パラメータが互いに矛盾しない" },
  explanation = {
    en = "Where one limit follows from another (backups at least as often as the recovery "
      .. "point asks, grave weaknesses before lesser ones), the values keep that order.",
    ja = "ある上限が別の上限から定まる場合（復旧時点と取得間隔、深刻度と是正期限など）"
      .. "、値はその順序を守る。",
  },
  violates = {
    { { "isms.yaml", "backup_frequency_hours: 24", "backup_frequency_hours: 48" } },
    { { "isms.yaml",
        "backup-recovery: {backup_frequency_hours: 24}",
        "vulnerability-management: {patch_sla_days_critical: 30, patch_sla_days_high: 14}" } },
  },
  keeps = {
    { { "isms.yaml", "backup_frequency_hours: 24", "backup_frequency_hours: 4" } },
    { { "isms.yaml", "rpo_hours: 24", "rpo_hours: 48" } },
  },
  run = function(model, report, view)
    local values = values_of(model, view)
    for _, pair in ipairs(ORDER) do check_pair(pair, values, view, report) end
    for _, service in ipairs(model.services.in_scope) do
      local hours = values[BACKUP]
      if hours and service.rpo_hours and hours > service.rpo_hours then
        report(service, "rpo_hours", "'" .. (service.id or "?") .. "' may lose " .. service.rpo_hours
          .. " hours of data (rpo_hours), but backups are made only every " .. hours .. " hours")
      end
    end
  end,
}
