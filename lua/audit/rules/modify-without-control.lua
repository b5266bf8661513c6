return {
  numbers = { 18 }, severity = "error", unfinished = true, clause = "6.1.3 b", document = "risk-treatment-plan",
  title = { en = "Treatments that modify a risk cite a control",
    ja = "リスクを低減する対応は管理策を引用する" },
  explanation = {
    en = "Reducing a risk takes a control; the plan names it so that it can be found in the "
      .. "Statement of Applicability.",
    ja = "リスクの低減には管理策が必要であり、適用宣言書で確認できるよう計画に挙げる。",
  },
  violates = {
    { { "isms.yaml", "controls: [A.7.1], ", "" } },
  },
  keeps = {
    { { "isms.yaml", "option: modify", "option: share" },
      { "isms.yaml", "controls: [A.7.1], ", "" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.treatments) do
      if row.option == "modify" and #row.controls == 0 then
        report(row, "controls", "treatment " .. (row.id or "?")
          .. " modifies its risk and cites no control")
      end
    end
  end,
}
