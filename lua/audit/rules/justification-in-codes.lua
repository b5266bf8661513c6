local own_words = require "audit.own_words"
local unconfirmed = require "facts.unconfirmed"

return {
  numbers = { 4 }, severity = "warning", clause = "6.1.3 d", document = "statement-of-applicability",
  title = { en = "Every included control is justified in words of one's own",
    ja = "適用する管理策には、組織自身の言葉による適用理由がある" },
  explanation = {
    en = "A code such as \"contract\" or \"baseline\" says who decided, not why: the auditor asks what would happen "
      .. "here without the control, and `justification` answers. A decision that is still to be confirmed is told as such.",
    ja = "「契約」「組織の基準」などの区分は誰が決めたかを示すだけで、理由ではない。その管理策がなければ当組織で何が起きるかを"
      .. "justificationに記載する。未確認の決定は、未確認の事実として知らせる。",
  },
  violates = {
    { { "facts/controls.csv", "The door opens to the street.", "" } },
    { { "facts/controls.csv", "The door opens to the street.", "Baseline" } },
  },
  keeps = {
    { { "facts/controls.csv", "The door opens to the street.", "Thieves come." } },
    { { "facts/controls.csv", "The door opens to the street.", "" },
      { "isms.yaml", "", "unconfirmed: [controls.A.7.2]\n" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.statement.rows) do
      local is_open = unconfirmed.names(model.unconfirmed, "controls", row.decision.id)
      if row.applicable and not own_words.is_reason(row.justification) and not is_open then
        report(row.decision, "justification", row.id .. " is included for a code alone: say in justification why "
          .. "the organisation needs it")
      end
    end
  end,
}
