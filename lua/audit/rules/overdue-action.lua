return {
  numbers = { 6, 23 }, severity = "warning", clause = "8.3, 9.1", document = "risk-treatment-record",
  title = { en = "Nothing is overdue",
    ja = "期限を過ぎた処置がない" },
  explanation = {
    en = "Overdue treatments and controls are printed as overdue; an auditor asks why, and "
      .. "who decided on the delay.",
    ja = "期限を過ぎた対応や管理策は文書に期限超過と表示される。審査では遅延の理由と判"
      .. "断した者が問われる。",
  },
  violates = {
    { { "isms.yaml", "due: 2026-12-01, status: planned", "due: 2026-11-21, status: planned" } },
    { { "facts/controls.csv",
        "A.5.7,yes,implemented,B,,isms-manager,,,Records,",
        "A.5.7,yes,partial,B,,isms-manager,2026-11-21,Learn.,Records," } },
  },
  keeps = {
    { { "isms.yaml", "due: 2026-12-01, status: planned", "due: 2026-11-22, status: planned" } },
    { { "isms.yaml", "due: 2026-12-01, status: planned", "due: 2026-11-21, status: done" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.treatments) do
      if row.overdue then
        report(row, "due", "treatment " .. (row.id or "?") .. " was due on " .. row.due)
      end
    end
    for _, row in ipairs(model.statement.planned) do
      if row.overdue then
        report(row.decision, "due", row.id .. " was to be implemented by " .. row.due,
          "statement-of-applicability")
      end
    end
  end,
}
