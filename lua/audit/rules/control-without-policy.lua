return {
  numbers = { 7 }, severity = "warning", clause = "6.1.3 d, 7.5", document = "statement-of-applicability",
  title = { en = "Every included control names what implements it",
    ja = "適用する管理策には実施文書又は記録がある" },
  explanation = {
    en = "An auditor goes from the statement to the policy, procedure or record; without "
      .. "one the control cannot be sampled.",
    ja = "審査員は適用宣言書から方針・手順・記録をたどる。たどる先のない管理策は確認で"
      .. "きない。",
  },
  violates = {
    { { "facts/controls.csv",
        "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.7.2,yes,implemented,B,,isms-manager,,,," } },
  },
  keeps = {
    { { "facts/controls.csv",
        "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.7.2,yes,implemented,B,,isms-manager,,,Door log," } },
  },
  run = function(model, report)
    for _, row in ipairs(model.statement.rows) do
      local shown = row.evidence or row.records[1] or row.pieces[1]
      if row.applicable and #row.policies == 0 and not shown then
        report(row.decision, "policy", row.id .. " is included, but no policy in use states it and "
          .. "it names no record: give policy or evidence")
      end
    end
  end,
}
