-- The edits by which the method has an inherent score, which is 4 of both risks, and R-1 had BEFORE in the assessment before.
local function scored(before)
  return { { "isms.yaml", "  acceptance_threshold: 2", "  scores: [inherent, current, residual]\n  acceptance_threshold: 2" },
    { "isms.yaml", "impact: 2, residual: {likelihood: 1}", "impact: 2, inherent: {impact: 2}, residual: {likelihood: 1}" },
    { "isms.yaml", "impact: 2}\ntreatments", "impact: 2, inherent: {impact: 2}}\ntreatments" },
    { "facts/risk_assessment.yaml", "{occasion", "{previous: 2025-09-01, changes: [{risk: R-1, kind: lowered, before: " .. before
      .. ", reason: Locks.}], occasion" }, at = { "isms.yaml", "{impact: 2}, residual" } }
end

return {
  numbers = { 14 }, severity = "warning", clause = "6.1.2 b, 6.1.2 d", document = "risk-assessment-report",
  title = { en = "No inherent score lies below what the assessment before found",
    ja = "固有リスク値は、前回のアセスメントのリスク値を下回らない" },
  explanation = {
    en = "With no control at all a risk is at least as high as it was with the controls of the assessment before. A lower "
      .. "inherent score is an error in one of both, or the value, threat or likelihood fell for a reason outside of the "
      .. "controls: then accept the finding with that reason.",
    ja = "管理策がまったくない場合のリスクは、前回のアセスメントの時点の管理策がある場合より小さくなることはない。固有リスク値の方が"
      .. "小さいときは、いずれかが誤りであるか、管理策以外の理由で資産価値、脅威又は起こりやすさが下がっている。後者の場合は、"
      .. "その理由を付して指摘を受け入れる。",
  },
  violates = { scored(6) }, keeps = { scored(4) },
  run = function(model, report)
    for _, change in ipairs(model.assessment and model.assessment.changes or {}) do
      local row, before = model.risk_by_id[change.risk or ""], change.score_before
      if row and before and row.inherent_score and row.inherent_score < before then
        report(row, "inherent", ("risk %s: the inherent score %d is below %d, its score in the assessment before"):format(row.id,
          row.inherent_score, before))
      end
    end
  end,
}
