return {
  numbers = { 13 }, severity = "error", unfinished = true, clause = "6.1.2 c, d", document = "risk-treatment-plan",
  title = { en = "Every risk is described and analysed",
    ja = "すべてのリスクが記述され分析されている" },
  explanation = {
    en = "A risk needs a description or consequence, what would be lost (affects or consequence), "
      .. "and every factor of the method.",
    ja = "リスクには記述又は結果、損なわれるもの、評価方法の各要素が必要である。",
  },
  violates = {
    { { "isms.yaml",
        "title: Laptops are stolen, consequence: Loss.",
        "title: Laptops are stolen, affects: [integrity]" } },
    { { "isms.yaml", "likelihood: 2, impact: 2}\ntreatments", "likelihood: 2}\ntreatments" } },
  },
  keeps = {
    { { "isms.yaml",
        "title: Laptops are stolen, consequence: Loss.",
        "title: Laptops are stolen, description: From cars., affects: [integrity]" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.risks) do
      local id = row.id or "?"
      if not row.description and not row.consequence then
        report(row, "description", "risk " .. id .. " has neither a description nor a consequence")
      end
      if #row.affects == 0 and not row.consequence then
        report(row, "affects", "risk " .. id
          .. " does not say what would be lost: affects or consequence")
      end
      for _, factor in ipairs(row.factors) do
        if not factor.value then
          report(row, factor.id, "risk " .. id .. " has no " .. factor.name:lower()
            .. "; without it there is no score")
        end
      end
    end
  end,
}
