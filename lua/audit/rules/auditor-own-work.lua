local lists = require "base.lists"

-- Whether somebody else examined the control ID for the AUDIT.
local function is_with_others(audit, id)
  for _, part in ipairs(audit.others or {}) do
    if part.auditor ~= audit.auditor and lists.contains(part.controls or {}, id) then return true end
  end
  return false
end

-- What the person AUDITOR did for the control ROW of the statement, in a few words; nil for nothing.
local function work_on(row, auditor, model)
  local function holds(id)
    local role = model.role_by_id[id or ""]
    return role ~= nil and role.holder == auditor
  end
  if holds(row.decision.owner) then return "owns it" end
  for _, policy in ipairs(row.policies or {}) do
    local document = model.document(policy.id)
    if document and document.author == auditor then return "wrote '" .. policy.id .. "'" end
  end
  for _, treatment in ipairs(model.treatments) do
    if holds(treatment.owner) and lists.contains(treatment.controls or {}, row.id) then
      return "carries out treatment " .. treatment.id
    end
  end
end

local function check_controls(audit, by_id, model, report)
  for _, id in ipairs(audit.controls or {}) do
    local row = by_id[id]
    local work = row and row.decision and not is_with_others(audit, id)
      and work_on(row, audit.auditor, model)
    if work then
      report(audit, "controls", "the auditor '" .. audit.auditor .. "' of " .. (audit.id or "?")
        .. " audits " .. id .. " and " .. work .. ": name who examines it in others")
    end
  end
end

local AUDITOR = "auditor: cyd, audited"

return {
  numbers = {}, severity = "error", clause = "9.2.2", document = "internal-audit-report",
  title = { en = "No auditor audits own work", ja = "監査員が自らの業務を監査していない" },
  explanation = {
    en = "The auditor holds none of the audited roles, and owns no audited control, wrote none of "
      .. "its policies and carries out none of its treatments, unless another person examined it "
      .. "(internal_audits.others).",
    ja = "監査員は被監査の役割を兼ねず、監査対象の管理策の責任者、規程の作成者又は対応の実施者でない。"
      .. "ただし、別の者が監査した部分（others）を除く。",
  },
  violates = {
    { { "isms.yaml", AUDITOR, "auditor: ann, audited" } },
    { { "facts/controls.csv", "A.5.7,yes,implemented,B,,isms-manager",
        "A.5.7,yes,implemented,B,,internal-auditor" }, at = { "isms.yaml", "internal_audits:" } },
    { { "isms.yaml", "controls: [A.7.1], owner: isms-manager", "controls: [A.7.1], owner: internal-auditor" },
      at = { "isms.yaml", "internal_audits:" } },
    { { "facts/documents.yaml", "backup-recovery:\n  number: N-backup-recovery\n  version: \"1.1\"\n"
        .. "  status: approved\n  owner: isms-manager\n  author: ann\n  reviewer: cyd",
        "backup-recovery:\n  number: N-backup-recovery\n  version: \"1.1\"\n"
        .. "  status: approved\n  owner: isms-manager\n  author: cyd\n  reviewer: ann" },
      at = { "isms.yaml", "internal_audits:" } },
  },
  keeps = {
    { { "facts/controls.csv", "A.5.7,yes,implemented,B,,isms-manager",
        "A.5.7,yes,implemented,B,,internal-auditor" },
      { "isms.yaml", "others: [{", "others: [{auditor: bob, controls: [A.5.7]}, {" } },
    { { "isms.yaml", AUDITOR, "auditor: ann, audited" }, { "isms.yaml", "status: held, scope",
      "status: cancelled, scope" } },
  },
  run = function(model, report)
    local by_id = {}
    for _, row in ipairs(model.statement.rows) do by_id[row.id] = row end
    for _, audit in ipairs(model.audits.rows) do
      if audit.status ~= "cancelled" and audit.auditor then
        if audit.own_work then
          report(audit, "audited", "the auditor '" .. audit.auditor .. "' of " .. (audit.id or "?")
            .. " holds a role that is audited")
        else
          check_controls(audit, by_id, model, report)
        end
      end
    end
  end,
}
