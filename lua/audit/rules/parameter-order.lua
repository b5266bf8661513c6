local edits = require "audit.edits"
local parameters = require "model.parameters"
local phrase = require "base.phrase"

local BACKUP = "backup-recovery.backup_frequency_hours"
local NOTICE = "incident-management.customer_notification_hours"

-- { lesser, greater }: the first must not exceed the second, in the unit of the first (`times`).
local ORDER = {
  { BACKUP, "business-continuity.rpo_hours" },
  { "logging-monitoring.log_retention_days_online", "logging-monitoring.log_retention_days_total" },
  { "vulnerability-management.patch_sla_days_critical",
    "vulnerability-management.patch_sla_days_high" },
  { "vulnerability-management.patch_sla_days_high",
    "vulnerability-management.patch_sla_days_medium" },
  { "vulnerability-management.patch_sla_days_medium",
    "vulnerability-management.patch_sla_days_low" },
  { "cloud-services.customer_data_return_days", "cloud-services.customer_data_deletion_days" },
  { "internal-audit.internal_audit_interval_months", "internal-audit.clause_audit_interval_months" },
  { "internal-audit.corrective_action_days_major", "internal-audit.corrective_action_days_minor" },
  { "access-control.privileged_review_months", "access-control.access_review_months" },
  { "supplier-security.supplier_high_outage_days",
    "supplier-security.supplier_medium_outage_days" },
  { "remote-work.screen_lock_minutes", "authentication.session_timeout_minutes" },
  { "incident-management.incident_initial_report_minutes",
    NOTICE, times = 60 },
}

-- "policy.parameter" → value, of the policies in use.
local function values_of(model, view)
  local values = {}
  for _, row in ipairs(model.policies) do
    for id, value in pairs(parameters.of(row.policy, view.facts, view.context)) do
      values[row.policy.id .. "." .. id] = value
    end
  end
  return values
end

-- "policy.parameter (7 days)".
local function with_unit(name, value, view)
  local policy, id = name:match("^(.-)%.(.*)$")
  for _, parameter in ipairs(view.library.policies[policy].parameter_rows) do
    if parameter.id == id then return name .. " (" .. phrase.plural(value, parameter.unit) .. ")" end
  end
end

local function check_pair(pair, values, view, report)
  local lesser, greater = values[pair[1]], values[pair[2]]
  if not lesser or not greater or lesser <= greater * (pair.times or 1) then return end
  local given = view.facts.parameters or {}
  for _, name in ipairs(pair) do
    local policy, id = name:match("^(.-)%.(.*)$")
    if given[policy] and given[policy][id] then
      report(given[policy], id, with_unit(pair[1], lesser, view) .. " must not exceed "
        .. with_unit(pair[2], greater, view), policy)
      return
    end
  end
end

-- The interval is chosen, the recovery point is what it has to serve: so the interval is wrong, and
-- only a default interval is nobody's choice.
local function check_service(service, hours, view, report)
  if not hours or not service.rpo_hours or hours <= service.rpo_hours then return end
  local text = "'" .. (service.id or "?") .. "' may lose "
    .. phrase.plural(service.rpo_hours, "hours") .. " of data (rpo_hours), but backups are made only "
    .. "every " .. phrase.plural(hours, "hours")
  local chosen = view.facts.parameters and view.facts.parameters[BACKUP:match("^[^.]+")]
  local key = BACKUP:match("[^.]+$")
  if chosen and chosen[key] then
    report(chosen, key, text)
  else
    report(service, "rpo_hours", text)
  end
end

-- What the policy lets pass before customers are told is not more than what they were promised.
local function check_notice(hours, view, report)
  local notice = view.facts.incident_notice
  if not hours or not notice or not notice.hours or hours <= notice.hours then return end
  report(notice, "hours", "customers are promised a first notice within "
    .. phrase.plural(notice.hours, "hours") .. ", but "
    .. with_unit(NOTICE, hours, view) .. " is what the policy allows")
end

-- The edits that give the policy of each of VALUES ("policy: {parameter: 7}") these values.
local function given(...)
  local lines, ids = {}, {}
  for i, text in ipairs { ... } do
    lines[i], ids[i] = "  " .. text .. "\n", text:match("^[%l-]+")
  end
  return edits.with_policies({ "isms.yaml",
    "  backup-recovery: {backup_frequency_hours: 24}\n", table.concat(lines) }, ids)
end

return {
  numbers = {}, severity = "error", clause = "7.5", document = "policies",
  title = { en = "Parameters agree with each other",
    ja = "パラメータが互いに矛盾しない" },
  explanation = {
    en = "Where one limit follows from another, the values keep that order: backups as often as "
      .. "every service's recovery point asks, logs kept as long as they are online, grave "
      .. "weaknesses and nonconformities mended before lesser ones, data returned before it is "
      .. "deleted, privileged rights reviewed as often as others, screens locked before sessions "
      .. "end, incidents reported inside before customers are told, and customers told within the time that "
      .. "they were promised.",
    ja = "ある値が別の値から定まる場合、値はその順序を守る。バックアップの取得間隔と各サービスの"
      .. "目標復旧時点、ログのオンライン保存と総保存期間、深刻度と是正期限、データの返却と削除、"
      .. "特権と一般のアクセス権の見直し、画面ロックとセッションの終了、内部の報告と顧客への通知、"
      .. "規程の期限と顧客への約束。",
  },
  violates = {
    { { "isms.yaml", "backup_frequency_hours: 24", "backup_frequency_hours: 48" } },
    { { "isms.yaml", "rpo_hours: 24", "rpo_hours: 4" },
      at = { "isms.yaml", "backup-recovery: {" } },
    { { "isms.yaml",
        "backup-recovery: {backup_frequency_hours: 24}",
        "vulnerability-management: {patch_sla_days_critical: 30, patch_sla_days_high: 14}" } },
    { { "isms.yaml",
        "backup-recovery: {backup_frequency_hours: 24}",
        "vulnerability-management: {patch_sla_days_medium: 29}" } },
    { { "isms.yaml",
        "backup-recovery: {backup_frequency_hours: 24}",
        "vulnerability-management: {patch_sla_days_low: 89}" } },
    { { "isms.yaml",
        "backup-recovery: {backup_frequency_hours: 24}",
        "logging-monitoring: {log_retention_days_online: 365, log_retention_days_total: 180}" } },
    { { "isms.yaml", "rpo_hours: 24", "rpo_hours: 4" },
      { "isms.yaml", "  backup-recovery: {backup_frequency_hours: 24}\n", "" },
      { "isms.yaml", "parameters:", "parameters: {}" } },
    given("business-continuity: {rpo_hours: 12}"),
    given("cloud-services: {customer_data_return_days: 61}"),
    given("internal-audit: {corrective_action_days_minor: 29}"),
    given("supplier-security: {supplier_high_outage_days: 6}"),
    given("access-control: {access_review_months: 2, privileged_review_months: 3}"),
    given("remote-work: {screen_lock_minutes: 11}", "authentication: {session_timeout_minutes: 10}"),
    edits.with_policies({ "isms.yaml", "", "incident_notice: {text: Told., hours: 23}\n" },
      { "incident-management" }),
    given("incident-management: {incident_initial_report_minutes: 61, customer_notification_hours: 1}"),
  },
  keeps = {
    { { "isms.yaml", "backup_frequency_hours: 24", "backup_frequency_hours: 4" } },
    { { "isms.yaml", "rpo_hours: 24", "rpo_hours: 48" } },
    given("business-continuity: {rpo_hours: 24}", "cloud-services: {customer_data_return_days: 60}",
      "internal-audit: {corrective_action_days_minor: 30}",
      "access-control: {access_review_months: 1}",
      "remote-work: {screen_lock_minutes: 15}", "authentication: {session_timeout_minutes: 15}",
      "incident-management: {incident_initial_report_minutes: 60, customer_notification_hours: 1}"),
  },
  run = function(model, report, view)
    local values = values_of(model, view)
    for _, pair in ipairs(ORDER) do check_pair(pair, values, view, report) end
    for _, service in ipairs(model.services.in_scope) do
      check_service(service, values[BACKUP], view, report)
    end
    check_notice(values[NOTICE], view, report)
  end,
}
