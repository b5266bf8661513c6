return {
  numbers = { 5 }, severity = "error", unfinished = true, clause = "6.1.3 d", document = "statement-of-applicability",
  title = { en = "Included controls have a status, excluded ones have none",
    ja = "適用する管理策には実施状況があり、除外した管理策にはない" },
  explanation = {
    en = "The statement says for every necessary control whether it is implemented.",
    ja = "必要な管理策について、実施しているか否かを適用宣言書に示す。",
  },
  violates = {
    { { "facts/controls.csv", "A.5.7,yes,implemented", "A.5.7,yes," } },
    { { "facts/controls.csv", "A.8.30,no,", "A.8.30,no,implemented" } },
  },
  keeps = {
    { { "facts/controls.csv",
        "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.5.7,yes,planned,B,,isms-manager,2027-01-01,Learn.,Records of IA-1," } },
  },
  run = function(model, report)
    for _, row in ipairs(model.statement.rows) do
      if row.applicable and not row.status then
        report(row.decision, "status", row.id
          .. " is included without a status: implemented, partial or planned")
      elseif row.applicable == false and row.decision.status then
        report(row.decision, "status", row.id .. " is excluded and has the status '"
          .. row.decision.status .. "'; an excluded control has none")
      end
    end
  end,
}
