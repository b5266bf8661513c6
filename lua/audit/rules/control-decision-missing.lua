return {
  numbers = { 1 }, severity = "error", unfinished = true, clause = "6.1.3 c, d", document = "statement-of-applicability",
  title = { en = "Every control has a decision", ja = "すべての管理策に適用の決定がある" },
  explanation = {
    en = "The Statement of Applicability lists every control of the standard once; each needs an "
      .. "entry in `controls`.",
    ja = "適用宣言書は規格の管理策を一つずつ、漏れなく記載する。controls "
      .. "に各管理策の決定が必要である。",
  },
  violates = {
    { { "facts/controls.csv", "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,,As the rule says.,,It is needed here.\n", "" },
      at = { "facts/controls.csv", "id,applicable" } },
  },
  keeps = {
    { { "facts/controls.csv",
        "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.5.7,no,,,,,,,,We have no threats to learn of." } },
  },
  run = function(model, report)
    local decided = {}
    for _, decision in ipairs(model.decisions) do decided[decision.id or ""] = true end
    for _, row in ipairs(model.statement.rows) do
      if not decided[row.id] then
        report(model.decisions, nil, "there is no decision for " .. row.id .. " (" .. row.title
          .. "); add an entry with applicable: true or false")
      end
    end
  end,
}
