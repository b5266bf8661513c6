return {
  numbers = { 22 }, severity = "error", clause = "6.1.3 f, 7.5", document = "risk-treatment-plan",
  title = { en = "Every risk owner has approved the risk treatment plan",
    ja = "リスク所有者全員がリスク対応計画を承認している" },
  explanation = {
    en = "An approved plan bears the approval of each role that owns a risk, with its date "
      .. "(documents.risk-treatment-plan.approvals).",
    ja = "承認済みの計画には、リスクを所有する各役割の承認とその日付が必要である。",
  },
  violates = {
    { { "facts/documents.yaml", "  approvals: [{role: isms-manager, date: 2026-10-01}]\n", "" },
      at = { "facts/documents.yaml", "number: N-risk-treatment-plan" } },
  },
  keeps = {
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
          "the plan is approved, but the risk owner '" .. owner.id
            .. "' has not approved it: add role and date to approvals")
      end
    end
  end,
}
