local own_words = require "audit.own_words"

return {
  numbers = { 3 }, severity = "error", unfinished = true, clause = "6.1.3 d", document = "statement-of-applicability",
  title = { en = "Every excluded control has a reason of its own",
    ja = "除外した管理策には固有の除外理由がある" },
  explanation = {
    en = "An exclusion without a specific justification is the most frequent finding on a "
      .. "Statement of Applicability.",
    ja = "固有の理由がない除外は、適用宣言書で最も多い指摘である。",
  },
  violates = {
    { { "facts/controls.csv", "Nobody outside writes our software.", "N/A" } },
    { { "facts/controls.csv", "Nobody outside writes our software.", "" } },
  },
  keeps = {
    { { "facts/controls.csv", "Nobody outside writes our software.", "Own staff." } },
  },
  run = function(model, report)
    for _, row in ipairs(model.statement.exclusions) do
      if not own_words.is_reason(row.exclusion_reason) then
        report(row.decision, "exclusion_reason",
          row.id .. " is excluded without a reason: say in exclusion_reason why the organisation "
            .. "does not need it")
      end
    end
  end,
}
