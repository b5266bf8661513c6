return {
  numbers = { 16 }, severity = "error", unfinished = true, clause = "6.1.3 a", document = "risk-treatment-plan",
  title = { en = "Every risk above the threshold has a treatment",
    ja = "受容基準を超えるリスクには対応がある" },
  explanation = {
    en = "A risk above the acceptance threshold is modified, avoided, shared, or retained by a "
      .. "decision.",
    ja = "受容基準を超えるリスクは、低減・回避・移転・保有のいずれかを決定する。",
  },
  violates = {
    { { "isms.yaml", "  - {id: T-2, risk: R-2, option: retain}\n", "" },
      at = { "isms.yaml", "{id: R-2" } },
  },
  keeps = {
    { { "isms.yaml", "acceptance_threshold: 2", "acceptance_threshold: 4" },
      { "isms.yaml", "  - {id: T-2, risk: R-2, option: retain}\n", "" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.risks) do
      if row.above and #row.treatments == 0 then
        report(row, "id", "risk " .. (row.id or "?") .. " has the score " .. row.score
          .. ", above the threshold " .. model.method.threshold .. ", and no treatment")
      end
    end
  end,
}
