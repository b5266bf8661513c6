local edits = require "audit.edits"

local function assessed(facts)
  return { { "isms.yaml", "", edits.assessment(facts) } }
end

return {
  numbers = {}, severity = "error", clause = "ISO/IEC 27701 5.4.1.2", document = "privacy-impact-assessment",
  title = { en = "Every privacy risk is analysed", ja = "本人に対するリスクがすべて分析されている" },
  explanation = {
    en = "A risk to persons has every factor of risk_method, and where a treatment was open on the day "
      .. "of the assessment what is left after it (residual).",
    ja = "本人に対するリスクには、評価方法（risk_method）の各要素が必要である。評価の日に未完了の対応がある場合は、"
      .. "対応後の要素（residual）も必要である。",
  },
  violates = { assessed "likelihood: 2", assessed "likelihood: 2, impact: 2, treatments: [T-1]" },
  keeps = { assessed "likelihood: 2, impact: 2, treatments: [T-1], residual: {likelihood: 1}",
    assessed "likelihood: 2, impact: 2, treatments: [T-1], residual: none",
    { assessed("likelihood: 2, impact: 2, treatments: [T-3]")[1] } },
  run = function(model, report)
    for _, row in ipairs(model.privacy_assessments.risks) do
      local id = "privacy risk " .. (row.id or "?")
      for _, factor in ipairs(row.factors) do
        if not factor.value then
          report(row, factor.id, id .. " has no " .. factor.name:lower() .. "; without it there is no score")
        end
      end
      if row.score and not row.residual_score then
        report(row, "residual", id .. " has treatments that were open on the day of the assessment, and "
          .. "does not say what is left after them: give residual, or none where they change nothing")
      end
    end
  end,
}
