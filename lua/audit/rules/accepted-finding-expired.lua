local audit = require "audit.run"

local function fault_of(row, today)
  local rule, last = audit.index()[row.code], audit.last_acceptance(today)
  local name = (row.code or "?") .. " for '" .. (row.what or "?") .. "'"
  if rule and rule.final then return "code", "nobody can accept " .. row.code .. ": mend its cause" end
  if not row["until"] then return nil end
  if row["until"] < today then
    return "until", "the acceptance of " .. name .. " ended on " .. row["until"]
  end
  if row["until"] > last then
    return "until", "the acceptance of " .. name .. " may last a year, until " .. last .. " at most"
  end
end

return {
  numbers = {}, severity = "error", clause = "10.2", document = "all",
  title = { en = "Accepted findings are limited in time",
    ja = "指摘の受容に期限がある" },
  explanation = {
    en = "A finding that was accepted until a day is open again after it, and so is its "
      .. "acceptance: renew it or mend the cause. None lasts longer than a year, and what leaks or "
      .. "claims in public is accepted by nobody.",
    ja = "期限付きで受容した指摘は、期限を過ぎると受容も失効する。更新するか原因を除く"
      .. "。許容は1年を限度とし、公開文書の漏えい及び主張は許容できない。",
  },
  violates = {
    { { "isms.yaml",
        "parameters:",
        "accepted_findings: [{code: author-approves, what: backup-recovery, reason: We are few., accepted_by: top-management, until: 2026-11-21}]\nparameters:" } },
    { { "isms.yaml",
        "parameters:",
        "accepted_findings: [{code: author-approves, what: backup-recovery, reason: We are few., accepted_by: top-management, until: 2027-11-23}]\nparameters:" } },
    { { "isms.yaml",
        "parameters:",
        "accepted_findings: [{code: public-leak, what: Archer, reason: We are few., accepted_by: top-management, until: 2026-12-31}]\nparameters:" } },
    { { "isms.yaml",
        "parameters:",
        "accepted_findings: [{code: public-claim, what: SOC, reason: We are few., accepted_by: top-management, until: 2026-12-31}]\nparameters:" } },
  },
  keeps = {
    { { "isms.yaml",
        "parameters:",
        "accepted_findings: [{code: author-approves, what: backup-recovery, reason: We are few., accepted_by: top-management, until: 2026-11-22}]\nparameters:" },
      { "facts/documents.yaml",
        "backup-recovery:\n  number: N-backup-recovery\n  version: \"1.1\"\n  status: approved\n  owner: isms-manager\n  author: ann",
        "backup-recovery:\n  number: N-backup-recovery\n  version: \"1.1\"\n  status: approved\n  owner: isms-manager\n  author: bob" } },
  },
  run = function(model, report, view)
    for _, row in ipairs(view.facts.accepted_findings) do
      local key, text = fault_of(row, model.today)
      if key then report(row, key, text) end
    end
  end,
}
