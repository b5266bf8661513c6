local edits = require "audit.edits"

local function is_retained(row)
  return #row.options == 1 and row.options[1] == "retain"
end

-- Holds the residual score of ROW, a privacy risk, against its current one.
local function check_privacy(row, report)
  local before, after, id = row.score, row.residual_score, "privacy risk " .. (row.id or "?")
  if not (before and after) or after == before then return end
  if after > before then
    report(row, "residual", id .. ": the residual score " .. after .. " is above the current score, " .. before)
  elseif not row.changes then
    report(row, "residual", id .. " has no treatment that was open on the day of the assessment, so its "
      .. "residual score " .. after .. " must equal " .. before)
  end
end

return {
  numbers = { 19 }, severity = "error", unfinished = true, clause = "6.1.3", document = "risk-treatment-plan",
  title = { en = "Residual risk follows from treatment", ja = "残留リスクがリスク対応と整合する" },
  explanation = {
    en = "Controls and treatment do not raise a risk, and a risk that is only retained stays as it was.",
    ja = "管理策及び対応によってリスクが大きくなることはなく、保有するだけのリスクは変わらない。",
  },
  violates = {
    { { "isms.yaml", "impact: 2}\ntreatments", "impact: 2, inherent: {impact: 1}}\ntreatments" } },
    { { "isms.yaml", "impact: 2}\ntreatments", "impact: 2, residual: {impact: 1}}\ntreatments" } },
    { { "isms.yaml",
        "impact: 2, residual: {likelihood: 1}",
        "impact: 1, residual: {impact: 2}" } },
    { { "isms.yaml", "", edits.assessment "likelihood: 2, impact: 1, treatments: [T-1], residual: {impact: 2}" } },
    { { "isms.yaml", "", edits.assessment "likelihood: 2, impact: 2, residual: {impact: 1}" } },
  },
  keeps = {
    { { "isms.yaml", "", edits.assessment "likelihood: 2, impact: 2, treatments: [T-1], residual: {impact: 1}" } },
    { { "isms.yaml", "", edits.assessment "likelihood: 2, impact: 2, residual: {impact: 2}" } },
    { { "isms.yaml", "impact: 2, residual: {likelihood: 1}",
      "impact: 1, inherent: {impact: 2}, residual: {likelihood: 1}" },
      { "isms.yaml", "  acceptance_threshold: 2", "  scores: [inherent, current, residual]\n  acceptance_threshold: 2" },
      { "isms.yaml", "impact: 2}\ntreatments", "impact: 2, inherent: {impact: 2}}\ntreatments" } },
    { { "isms.yaml", "impact: 2}\ntreatments", "impact: 2, residual: {impact: 2}}\ntreatments" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.privacy_assessments.risks) do check_privacy(row, report) end
    for _, row in ipairs(model.risks) do
      local before, after = row.score, row.residual_score
      if before and after and after > before then
        report(row, "residual", "risk " .. (row.id or "?") .. ": the residual score " .. after
          .. " is above the current score, " .. before)
      elseif before and after and after ~= before and is_retained(row) then
        report(row, "residual", "risk " .. (row.id or "?") .. " is retained, so its residual score "
          .. after .. " must equal " .. before)
      end
      if before and row.inherent_score and before > row.inherent_score then
        report(row, "inherent", "risk " .. (row.id or "?") .. ": the current score " .. before
          .. " is above the inherent score, " .. row.inherent_score)
      end
    end
  end,
}
