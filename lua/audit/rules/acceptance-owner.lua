local function may_accept(role, risk, model)
  if role == risk.owner then return true end
  for _, approver in ipairs(model.method.approvers) do
    if approver == role then return true end
  end
  local held = model.role_by_id[role]
  return held ~= nil and held.top_management == true
end

return {
  numbers = { 21 }, severity = "error", clause = "6.1.3 f", document = "risk-treatment-plan",
  title = { en = "Risks are accepted by their owner or a superior role",
    ja = "リスクはその所有者又は上位の役割が受容する" },
  explanation = {
    en = "The risk owner accepts the residual risk; top management and the roles in "
      .. "risk_method.approvers may do so too.",
    ja = "残留リスクはリスク所有者が受容する。トップマネジメント及び risk_method.approvers "
      .. "の役割も受容できる。",
  },
  violates = {
    { { "isms.yaml",
        "R-2, title: The office burns, consequence: Loss., owner: isms-manager",
        "R-2, title: The office burns, consequence: Loss., owner: internal-auditor" },
      { "facts/documents.yaml",
        "approvals: [{role: isms-manager, date: 2026-10-01}]",
        "approvals: [{role: isms-manager, date: 2026-10-01}, {role: internal-auditor, date: 2026-10-01}]" },
      at = { "isms.yaml", "acceptances: [{risk: R-2" } },
  },
  keeps = {
    { { "isms.yaml", "accepted_by: isms-manager", "accepted_by: top-management" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.acceptances) do
      local risk = row.risk_row
      if risk and row.accepted_by and not may_accept(row.accepted_by, risk, model) then
        report(row, "accepted_by", "the role '" .. row.accepted_by .. "' does not own " .. row.risk
          .. " and is no superior role")
      end
    end
  end,
}
