local edits = require "audit.edits"
local lists = require "base.lists"

local HIGH, LOW = "likelihood: 2, impact: 2", "likelihood: 2, impact: 1"

local function assessed(facts, more)
  return { { "isms.yaml", "", edits.assessment(facts, more) } }
end

return {
  numbers = {}, severity = "warning", clause = "6.1.3 f, ISO/IEC 27701 5.4.1.3",
  document = "privacy-impact-assessment",
  title = { en = "A high remaining risk to persons was accepted by top management",
    ja = "本人に対する高い残留リスクをトップマネジメントが受容している" },
  explanation = {
    en = "Processing whose risk to persons stays above risk_method.acceptance_threshold goes on only "
      .. "by decision of top management (accepted_by, accepted).",
    ja = "対応後も受容基準（acceptance_threshold）を超えるリスクが本人に残る取扱いは、"
      .. "トップマネジメントの決定（accepted_by、accepted）による。",
  },
  violates = { assessed(HIGH), assessed(HIGH, ", accepted_by: isms-manager, accepted: 2026-10-02"),
    assessed(HIGH, ", accepted_by: top-management") },
  keeps = { assessed(LOW), assessed(HIGH, ", accepted_by: top-management, accepted: 2026-10-02") },
  run = function(model, report)
    for _, row in ipairs(model.privacy_assessments.rows) do
      local role = model.role_by_id[row.accepted_by or ""]
      if row.above and not (role and role.top_management and row.accepted) then
        local high = lists.select(row.risks, function(entry) return entry.residual_above end)
        report(row, "accepted_by", "the privacy assessment " .. (row.id or "?") .. " leaves "
          .. lists.first(lists.column(high, "id")) .. " above the threshold, which top management did not accept "
          .. "(accepted_by, accepted)")
      end
    end
  end,
}
