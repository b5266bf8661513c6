local people = require "model.people"

return {
  numbers = { 27 }, severity = "error", clause = "5.1, 5.2", document = "information-security-policy",
  title = { en = "Top management approves the information security policy",
    ja = "基本方針はトップマネジメントが承認する" },
  explanation = {
    en = "The approver of an approved policy held a role with top_management: true on that day.",
    ja = "承認済みの基本方針の承認者は、承認日に top_management: true の役割を担っていた者である。",
  },
  violates = {
    { { "facts/documents.yaml", "approver: bob", "approver: cyd" } },
  },
  keeps = {
    { { "facts/documents.yaml", "approver: bob", "approver: bob\n  effective: 2026-10-01" } },
  },
  run = function(model, report)
    local policy = model.document("information-security-policy")
    if not policy or policy.status ~= "approved" or not policy.approver then return end
    for _, role in ipairs(model.roles) do
      local is_his = role.id == policy.approver_role
        or people.holder_on(role, policy.approved_on) == policy.approver
      if is_his and role.top_management then return end
    end
    report(policy.control, "approver", "'" .. policy.approver .. "' holds no role of top management "
      .. "(roles: top_management), whose approval the policy needs")
  end,
}
