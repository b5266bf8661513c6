local edits = require "audit.edits"

local ASPECTS = { "confidentiality", "integrity", "availability" }

local function check_factor(row, source, factor, scale, report)
  local value = source and source[factor]
  if value and next(scale.steps) and not scale.steps[value] then
    report(source, factor, (row.id or "?") .. ": " .. factor .. " " .. value
      .. " is not on the scale '" .. scale.id .. "' of risk_method")
  end
end

local function check_value(row, source, scale, report)
  for _, aspect in ipairs(ASPECTS) do check_factor(row, source, aspect, scale, report) end
end

return {
  numbers = { 14 }, severity = "error", clause = "6.1.2 b, d", document = "risk-treatment-plan",
  title = { en = "Every score lies on its scale", ja = "評価値が尺度の範囲内にある" },
  explanation = {
    en = "Results are comparable only when every factor is a step of the scale that the method "
      .. "declares.",
    ja = "各要素が評価方法で定めた尺度の値であるときに限り、結果を比較できる。",
  },
  violates = {
    { { "isms.yaml", "residual: {likelihood: 1}",
      "inherent: {likelihood: 3}, residual: {likelihood: 1}" } },
    { { "isms.yaml", "residual: {likelihood: 1}", "residual: {likelihood: 0}" } },
    { { "isms.yaml",
        "likelihood: 2, impact: 2}\ntreatments",
        "likelihood: 2, impact: 3}\ntreatments" } },
    { { "isms.yaml", "", edits.assessment "likelihood: 2, impact: 3" } },
    { { "isms.yaml", "", edits.assessment "likelihood: 2, impact: 2, residual: {likelihood: 0}" } },
  },
  keeps = {
    { { "isms.yaml", "", edits.assessment "likelihood: 2, impact: 2, treatments: [T-1], residual: {likelihood: 1}" } },
    { { "isms.yaml", "residual: {likelihood: 1}",
      "inherent: {likelihood: 2, impact: 2}, residual: {likelihood: 1}" },
      { "isms.yaml", "  acceptance_threshold: 2", "  scores: [inherent, current, residual]\n  acceptance_threshold: 2" },
      { "isms.yaml", "impact: 2}\ntreatments", "impact: 2, inherent: {impact: 2}}\ntreatments" } },
    { { "isms.yaml", "residual: {likelihood: 1}", "residual: {likelihood: 1, impact: 1}" } },
  },
  run = function(model, report)
    for _, scale in ipairs(model.method.factors) do
      for _, row in ipairs(model.risks) do
        if scale.id == "value" then
          check_value(row, row, scale, report)
        else
          check_factor(row, row, scale.id, scale, report)
          check_factor(row, row.inherent, scale.id, scale, report)
          check_factor(row, row.residual, scale.id, scale, report)
        end
      end
      for _, row in ipairs(model.privacy_assessments.risks) do
        check_factor(row, row, scale.id, scale, report)
        check_factor(row, row.residual, scale.id, scale, report)
      end
      for _, asset in ipairs(scale.id == "value" and model.assets or {}) do
        check_value(asset, asset, scale, report)
      end
    end
  end,
}
