return {
  numbers = { 7 }, severity = "warning", clause = "6.1.3 d, 8.1", document = "statement-of-applicability",
  title = { en = "An implemented control says how, and what shows it",
    ja = "実施済の管理策には実施方法及び証拠がある" },
  explanation = {
    en = "That a control is implemented is believed where the statement says how it is carried out "
      .. "and which record shows it; \"Not recorded\" is what the auditor asks about first.",
    ja = "管理策の実施は、実施方法及びそれを示す記録があって初めて認められる。「記載なし」は、審査員が"
      .. "最初に質問する箇所である。",
  },
  violates = {
    { { "facts/controls.csv", "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,,The door is watched.",
      "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,," } },
    { { "facts/controls.csv", "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,",
      "A.7.2,yes,implemented,B,,isms-manager,,,," } },
  },
  keeps = {
    { { "facts/controls.csv", "A.7.2,yes,implemented,B,,isms-manager,,,Records of IA-1,,The door is watched.",
      "A.7.2,yes,planned,B,,isms-manager,2027-01-01,Build it.,,," } },
  },
  run = function(model, report)
    for _, row in ipairs(model.statement.rows) do
      local how = row.implementation or row.provider or row.customer
      if row.status == "implemented" and not how then
        report(row.decision, "implementation", row.id .. " is implemented, and nothing says how")
      end
      local shown = row.evidence or row.records[1] or row.pieces[1]
      if row.status == "implemented" and not shown then
        report(row.decision, "evidence", row.id .. " is implemented, and nothing shows it: name it in "
          .. "evidence.controls or records.controls, or a record in controls.evidence")
      end
    end
  end,
}
