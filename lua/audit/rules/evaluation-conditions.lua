return {
  numbers = {}, severity = "error", clause = "A.5.22", document = "supplier-evaluation",
  title = { en = "A supplier that goes on under conditions knows them and their date",
    ja = "条件付きで継続する供給者には条件及び期限がある" },
  explanation = {
    en = "Where the result of an evaluation is conditions, it says which ones and by when.",
    ja = "評価結果が条件付きの継続である場合は、条件及び期限を記載する。",
  },
  violates = {
    { { "isms.yaml", "",
        "supplier_evaluations: [{supplier: host, occasion: periodic, date: 2026-06-01, evaluator: isms-manager, basis: Talks, criteria: [{criterion: Care, result: partly, finding: Gaps}], result: conditions, due: 2026-12-01}]\n" } },
  },
  keeps = {
    { { "isms.yaml", "",
        "supplier_evaluations: [{supplier: host, occasion: periodic, date: 2026-06-01, evaluator: isms-manager, basis: Talks, criteria: [{criterion: Care, result: partly, finding: Gaps}], result: conditions, conditions: Mend, due: 2026-12-01}]\n" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.evaluations.rows) do
      for _, key in ipairs { "conditions", "due" } do
        if row.result == "conditions" and not row[key] then
          report(row, key, "the evaluation of '" .. (row.supplier or "?")
            .. "' sets conditions and has no " .. key)
        end
      end
    end
  end,
}
