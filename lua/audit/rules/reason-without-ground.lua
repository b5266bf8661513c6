local KEYS = { risk = "treatments.controls", law = "legal_requirements.controls",
  contract = "legal_requirements.controls" }

return {
  numbers = { 4 }, severity = "warning", clause = "6.1.3 b, d", document = "statement-of-applicability",
  title = { en = "A reason leads to its risk, law or contract",
    ja = "適用理由からリスク、法令又は契約をたどれる" },
  explanation = {
    en = "Where a control is included because of a risk, a law or a contract, the statement names "
      .. "which; an auditor goes on from its id.",
    ja = "リスク、法令又は契約を理由とする管理策には、その番号を示す。審査員は番号からその先をたどる。",
  },
  violates = {
    { { "facts/controls.csv", "A.5.12,yes,implemented,B", "A.5.12,yes,implemented,L" } },
    { { "facts/controls.csv", "A.5.12,yes,implemented,B", "A.5.12,yes,implemented,R" } },
  },
  keeps = {
    { { "facts/controls.csv", "A.7.1,yes,implemented,B", "A.7.1,yes,implemented,R" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.statement.rows) do
      for _, reason in ipairs(row.reasons) do
        if row.grounds[reason] and #row.grounds[reason] == 0 then
          report(row.decision, "reasons", row.id .. " is included because of a " .. reason
            .. ", and none cites it: name it in " .. KEYS[reason])
        end
      end
    end
  end,
}
