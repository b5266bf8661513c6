return {
  numbers = {}, severity = "error", clause = "10.2", document = "all",
  title = { en = "Accepted findings are limited in time",
    ja = "指摘の受容に期限がある" },
  explanation = {
    en = "A finding that was accepted until a day is open again after it, and so is its "
      .. "acceptance: renew it or mend the cause.",
    ja = "期限付きで受容した指摘は、期限を過ぎると受容も失効する。更新するか原因を除く"
      .. "。",
  },
  violates = {
    { { "isms.yaml",
        "parameters:",
        "accepted_findings: [{code: author-approves, what: backup-recovery, reason: We are few., accepted_by: top-management, until: 2026-11-21}]\nparameters:" } },
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
      if row["until"] and row["until"] < model.today then
        report(row, "until", "the acceptance of " .. (row.code or "?") .. " for '"
          .. (row.what or "?") .. "' ended on " .. row["until"])
      end
    end
  end,
}
