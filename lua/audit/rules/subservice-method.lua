return {
  numbers = { 39 }, severity = "error", clause = "SOC 2", document = "public-summary",
  title = { en = "Every subservice organisation has a method",
    ja = "再受託会社には記述方法の区分がある" },
  explanation = {
    en = "The reader must know whether the controls of a subservice organisation are outside "
      .. "(carve-out) or inside (inclusive) the description.",
    ja = "再受託会社の統制が記述の対象外（除外方式）か対象内（一体方式）かを読者に示す。",
  },
  violates = {
    { { "isms.yaml", "method: carve-out, ", "" } },
  },
  keeps = {
    { { "isms.yaml", "method: carve-out, ", "method: inclusive, " } },
  },
  run = function(model, report)
    for _, row in ipairs(model.subservices) do
      if not row.method then
        report(row, "method", "the subservice organisation '" .. (row.id or "?")
          .. "' has no method: carve-out or inclusive")
      end
    end
  end,
}
