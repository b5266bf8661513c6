return {
  numbers = { 2 }, severity = "error", unfinished = true, clause = "6.1.3 d", document = "statement-of-applicability",
  title = { en = "Every control is decided on",
    ja = "すべての管理策に適用・不適用の決定がある" },
  explanation = {
    en = "A decision says in `applicable` whether the control is included; an auditor "
      .. "takes silence for an open question.",
    ja = "各決定は applicable に適用・不適用を明示する。記載がなければ未決"
      .. "定とみなされる。",
  },
  violates = {
    { { "facts/controls.csv",
        "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.5.7,,implemented,B,,isms-manager,,,Records of IA-1," } },
  },
  keeps = {
    { { "facts/controls.csv",
        "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.5.7,no,,,,,,,,Nobody threatens us." } },
  },
  run = function(model, report)
    for _, decision in ipairs(model.decisions) do
      if decision.applicable == nil then
        report(decision, "applicable", "it is not decided whether " .. (decision.id or "the control")
          .. " applies: give applicable, yes or no")
      end
    end
  end,
}
