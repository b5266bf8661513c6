-- The edit that adds an exception of the role OWNER which the role BY permitted.
local function permitted(owner, by)
  return { "isms.yaml", "", "exceptions: [{id: EX-1, title: Old lock, policy: physical-security, "
    .. "description: One door., owner: " .. owner .. ", reason: No part., compensation: A guard., "
    .. "approved_by: " .. by .. ", approved: 2026-10-01, expires: 2026-12-01}]\n" }
end

-- Who holds the role ID in MODEL, or nil.
local function holder(id, model)
  local role = model.role_by_id[id or ""]
  return role and role.holder
end

return {
  numbers = {}, severity = "error", clause = "5.3, A.5.3", document = "exception-register",
  title = { en = "Nobody permits an exception of their own", ja = "自らの例外を自ら承認していない" },
  explanation = {
    en = "The role that asked for an exception (owner) and the one that permitted it (approved_by) are two "
      .. "roles, and two people hold them.",
    ja = "例外を申請した役割（owner）と承認した役割（approved_by）は別とし、同じ者が兼ねない。",
  },
  violates = {
    { permitted("isms-manager", "isms-manager") },
    { { "isms.yaml", "title: Auditor, holder: cyd", "title: Auditor, holder: bob" },
      permitted("internal-auditor", "top-management") },
  },
  keeps = { { permitted("isms-manager", "top-management") } },
  run = function(model, report)
    for _, row in ipairs(model.exceptions.rows) do
      local owner, by = row.owner, row.approved_by
      if owner and owner == by then
        report(row, "approved_by", ("exception %s is permitted by the role that asked for it, %s"):format(row.id, by))
      elseif holder(owner, model) and holder(owner, model) == holder(by, model) then
        report(row, "approved_by", ("exception %s is permitted by the person who asked for it: one holds both %s "
          .. "and %s"):format(row.id, owner, by))
      end
    end
  end,
}
