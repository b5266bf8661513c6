return {
  numbers = { 6 }, severity = "error", unfinished = true, clause = "6.1.3 d, e", document = "statement-of-applicability",
  title = { en = "A control that is not finished has an action, an owner and a due date",
    ja = "未完了の管理策には処置・責任者・期限がある" },
  explanation = {
    en =
      "A partial or planned control needs a plan: what is still to be done, by whom and by when.",
    ja = "一部実施又は計画中の管理策には、残りの処置、責任者、期限の計画が必要である。",
  },
  violates = {
    { { "facts/controls.csv",
        "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.5.7,yes,planned,B,,isms-manager,2027-01-01,,Records of IA-1," } },
    { { "facts/controls.csv",
        "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.5.7,yes,partial,B,,,,Learn.,Records of IA-1," } },
  },
  keeps = {
    { { "facts/controls.csv",
        "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.5.7,yes,partial,B,,isms-manager,2027-01-01,Learn.,Records of IA-1," } },
  },
  run = function(model, report)
    for _, row in ipairs(model.statement.planned) do
      for _, key in ipairs { "action", "owner", "due" } do
        if row[key] == nil then
          report(row.decision, key, row.id .. " is " .. row.status .. " and has no " .. key)
        end
      end
    end
  end,
}
