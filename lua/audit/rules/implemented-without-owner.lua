return {
  numbers = { 7 }, severity = "warning", clause = "5.3, 6.1.3 d", document = "statement-of-applicability",
  title = { en = "An implemented control has an owner",
    ja = "実施済の管理策には責任者が定められている" },
  explanation = {
    en = "A control goes on working where a role answers for it (owner), which the auditor asks about it. Of one that is "
      .. "not finished `open-control` asks the same.",
    ja = "管理策は、責任を負う役割（owner）があって初めて維持され、審査員はその役割に質問する。実施が済んでいない管理策の責任者は"
      .. "open-controlが確認する。",
  },
  violates = {
    { { "facts/controls.csv", "A.7.2,yes,implemented,B,,isms-manager,", "A.7.2,yes,implemented,B,,," } },
  },
  keeps = {
    { { "facts/controls.csv", "A.7.2,yes,implemented,B,,isms-manager,", "A.7.2,yes,planned,B,,," } },
  },
  run = function(model, report)
    for _, row in ipairs(model.statement.rows) do
      if row.status == "implemented" and row.owner == nil then
        report(row.decision, "owner", row.id .. " is implemented, and no role answers for it: name its owner")
      end
    end
  end,
}
