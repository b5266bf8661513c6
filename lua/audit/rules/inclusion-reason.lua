return {
  numbers = { 4 }, severity = "error", unfinished = true, clause = "6.1.3 d", document = "statement-of-applicability",
  title = { en = "Every included control has a reason", ja = "適用する管理策には適用理由がある" },
  explanation = {
    en = "The statement justifies inclusions too: by a risk that the control treats, a law, a "
      .. "contract or the organisation's baseline.",
    ja = "適用宣言書は適用の理由も示す。リスク、法令、契約、組織の基準のいずれかによる。",
  },
  violates = {
    { { "facts/controls.csv", "A.5.7,yes,implemented,B", "A.5.7,yes,implemented," } },
  },
  keeps = {
    { { "facts/controls.csv", "A.5.7,yes,implemented,B", "A.5.7,yes,implemented,L; C" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.statement.rows) do
      if row.applicable and #row.reasons == 0 then
        report(row.decision, "reasons", row.id
          .. " is included without a reason: give reasons (risk, law, contract, baseline) or cite "
            .. "it in a treatment")
      end
    end
  end,
}
