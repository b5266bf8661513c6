local people = require "model.people"

local POLICY = "information-security-policy"

-- Whether who approved ROW did so as ROLE, by the approval that is on record or as who held it on that
-- day, or stands in for its holder.
local function acted_as(role, row)
  if row.approver_role then return role.id == row.approver_role or role.deputy == row.approver end
  return people.acts_for(role, row.approver, row.approved_on)
end

-- Whether who approved ROW did so as WANTED; with "top-management", as a role of top management.
local function holds(row, wanted, roles)
  for _, role in ipairs(roles) do
    local right = role.id == wanted or wanted == "top-management" and role.top_management
    if right and acted_as(role, row) then return true end
  end
  return false
end

-- The role whose approval the texts require for the document ROW, or nil.
local function required(row, model, library)
  if row.id == POLICY then
    local values = model.values_of(POLICY)
    return values and values.approver_role
  end
  if library.policies[row.id] then return "top-management" end
  local known = library.documents[row.id]
  return known and known.approved_by
end

-- The roles of which one may approve ROW by an approval that is on record, where neither the policies nor the
-- facts VALUES name an approver: as the policy on governance has it, top management or the owner of the document.
local function default(row, values)
  local control = values.documents and values.documents[row.id]
  if not row.approver_role or control and control.approver then return nil end
  return { "top-management", row.owner }
end

-- The roles of which one has to have approved ROW, or nil.
local function wanted_of(row, model, view)
  local wanted = required(row, model, view.library)
  return wanted and { wanted } or default(row, view.values)
end

-- Whether who approved ROW did so as one of the roles WANTED.
local function holds_one(row, wanted, roles)
  for _, role in ipairs(wanted) do
    if holds(row, role, roles) then return true end
  end
  return false
end

return {
  numbers = {}, severity = "error", clause = "7.5.2 c", document = "all",
  title = { en = "Who approved a document is who the policies say",
    ja = "文書の承認者が規程に定める者である" },
  explanation = {
    en = "The information security policy is approved by the role that it names (parameter "
      .. "approver_role), topic policies, scope, statement, objectives, audit programme and "
      .. "continuity plan by top management, or by who stands in for the holder. Who held "
      .. "the role on that day counts (roles: appointed, former). Where neither these nor documents.approver says who "
      .. "approves, top management does, or the role that owns the document (documents.owner).",
    ja = "基本方針は同方針に定める役割（approver_role）が、各規程、適用範囲、適用宣言書、目的、監査"
      .. "計画及び事業継続計画はトップマネジメント又はその代行者が承認する。承認日にその役割を担っていた者"
      .. "（roles の appointed、former）による。これらにも documents.approver にも定めがない文書は、トップマネジメント又は文書を所管する役割"
      .. "（documents.owner）が承認する。",
  },
  violates = {
    { { "isms.yaml", "holder: bob, top_management: true", "holder: bob, top_management: true, "
        .. "appointed: 2026-10-02" }, at = { "facts/documents.yaml", "approver: bob" } },
    { { "isms.yaml", "  backup-recovery: {", "  information-security-policy: {approver_role: "
        .. "internal-auditor}\n  backup-recovery: {" },
      at = { "facts/documents.yaml", "approver: bob" } },
    { { "facts/documents.yaml", "backup-recovery:\n  number: N-backup-recovery\n  version: \"1.1\"\n"
        .. "  status: approved\n  owner: isms-manager\n  author: ann\n  reviewer: cyd\n"
        .. "  approver: bob", "backup-recovery:\n  number: N-backup-recovery\n  version: \"1.1\"\n"
        .. "  status: approved\n  owner: isms-manager\n  author: ann\n  reviewer: bob\n"
        .. "  approver: cyd" } },
    { { "facts/documents.yaml", "statement-of-applicability:\n  number: N-statement-of-applicability\n"
        .. "  version: \"1.1\"\n  status: approved\n  owner: isms-manager\n  author: ann\n"
        .. "  reviewer: cyd\n  approver: bob",
        "statement-of-applicability:\n  number: N-statement-of-applicability\n"
        .. "  version: \"1.1\"\n  status: approved\n  owner: isms-manager\n  author: ann\n"
        .. "  reviewer: bob\n  approver: cyd" } },
  },
  keeps = {
    { { "isms.yaml", "holder: bob, top_management: true", "holder: cyd, top_management: true, "
        .. "appointed: 2026-10-15, former: [{holder: bob, from: 2020-04-01, to: 2026-10-14}]" } },
    { { "isms.yaml", "holder: bob, top_management", "holder: cyd, deputy: bob, top_management" } },
    { { "isms.yaml", "  backup-recovery: {", "  information-security-policy: {approver_role: "
        .. "top-management}\n  backup-recovery: {" } },
    { { "facts/documents.yaml", "risk-treatment-plan:\n  number: N-risk-treatment-plan\n"
        .. "  version: \"1.1\"\n  status: approved\n  owner: isms-manager\n  author: ann\n"
        .. "  reviewer: cyd\n  approver: bob",
        "risk-treatment-plan:\n  number: N-risk-treatment-plan\n  version: \"1.1\"\n"
        .. "  status: approved\n  owner: isms-manager\n  author: ann\n  reviewer: bob\n"
        .. "  approver: cyd" } },
  },
  run = function(model, report, view)
    for _, row in ipairs(model.controlled) do
      local wanted = wanted_of(row, model, view)
      local decided = row.status == "approved" and row.approver
      if wanted and decided and not holds_one(row, wanted, model.roles) then
        report(row.control, "approver", "'" .. row.approver .. "' approved '" .. row.id
          .. "', which the policies leave to the role '" .. table.concat(wanted, "' or '") .. "'", row.id)
      end
    end
  end,
}
