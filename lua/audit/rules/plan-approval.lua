-- Reports approvals by risk owners of the version of PLAN in force that came after its issue, or before it was written.
local function check_days(plan, report)
  local prepared = plan.control.prepared
  for _, approval in ipairs(plan.control.approvals or {}) do
    local version, day = approval.version or plan.version, approval.date
    local wrong = version == plan.version and day and (plan.date and day > plan.date and "after its issue on " .. plan.date
      or prepared and day < prepared and "before it was prepared on " .. prepared)
    if wrong then
      report(approval, "date", ("the risk owner '%s' approved version %s of the plan %s"):format(approval.role or "?", version, wrong))
    end
  end
end

return {
  numbers = { 22 }, severity = "error", clause = "6.1.3 f, 7.5", document = "risk-treatment-plan",
  title = { en = "Every risk owner has approved the risk treatment plan",
    ja = "リスク所有者全員がリスク対応計画を承認している" },
  explanation = {
    en = "An approved plan bears the approval of its version by each role that owns a risk, "
      .. "with its date, from the day on which it was prepared to that of the issue (documents.risk-treatment-plan.approvals).",
    ja = "承認済みの計画には、その版に対する、リスクを所有する各役割の承認と、作成日から発行日までの日付が必要である。",
  },
  violates = {
    { { "facts/documents.yaml", "  approvals: [{role: isms-manager, date: 2026-10-01}]\n", "" },
      at = { "facts/documents.yaml", "number: N-risk-treatment-plan" } },
    { { "facts/documents.yaml", "[{role: isms-manager, date: 2026-10-01}]",
        "[{role: isms-manager, date: 2026-10-01, version: \"1.0\"}]" },
      at = { "facts/documents.yaml", "number: N-risk-treatment-plan" , 12 } },
    { { "facts/documents.yaml", "[{role: isms-manager, date: 2026-10-01}]",
        "[{role: isms-manager, date: 2026-10-02}]" } },
    { { "facts/documents.yaml", "approvals: [{role: isms-manager, date: 2026-10-01}]",
        "prepared: 2026-09-28\n  approvals: [{role: isms-manager, date: 2026-09-25}]" } },
  },
  keeps = {
    { { "facts/documents.yaml", "approvals: [{role: isms-manager, date: 2026-10-01}]",
        "prepared: 2026-09-28\n  approvals: [{role: isms-manager, date: 2026-09-28}]" } },
    { { "facts/documents.yaml",
        "approvals: [{role: isms-manager, date: 2026-10-01}]",
        "approvals: [{role: top-management, date: 2026-10-01}, {role: isms-manager, date: 2026-10-01}]" } },
  },
  run = function(model, report)
    local plan = model.document("risk-treatment-plan")
    if not plan or plan.status ~= "approved" then return end
    for _, owner in ipairs(model.risk_owners) do
      if not owner.approved then
        report(plan.control, "approvals",
          "version " .. (plan.version or "?") .. " of the plan is approved, but the risk owner '"
            .. owner.id .. "' has not approved it: add role, date and version to approvals")
      end
    end
    check_days(plan, report)
  end,
}
