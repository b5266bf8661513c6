return {
  numbers = { 12 }, severity = "error", clause = "6.1.3, 8.2", document = "statement-of-applicability",
  title = { en = "The Statement of Applicability is not older than the risk assessment",
    ja = "適用宣言書がリスクアセスメントより古くない" },
  explanation = {
    en = "The statement follows from the assessment; a later assessment needs a new issue of the "
      .. "statement.",
    ja = "適用宣言書はリスクアセスメントの結果に基づく。"
      .. "アセスメントを更新したら適用宣言書も改訂する。",
  },
  violates = {
    { { "isms.yaml", "assessed: 2026-09-01", "assessed: 2026-10-02" },
      at = { "facts/documents.yaml", "statement-of-applicability:", 9 } },
  },
  keeps = {
    { { "isms.yaml", "assessed: 2026-09-01", "assessed: 2026-10-01" } },
  },
  run = function(model, report)
    local soa, assessed = model.document("statement-of-applicability"), model.method.assessed
    if soa and soa.date and assessed and soa.date < assessed then
      report(soa.control, "date", "the Statement of Applicability of " .. soa.date
        .. " is older than the risk assessment of " .. assessed)
    end
  end,
}
