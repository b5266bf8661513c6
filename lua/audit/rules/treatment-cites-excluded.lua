return {
  numbers = { 8 }, severity = "error", clause = "6.1.3 b, d", document = "risk-treatment-plan",
  title = { en = "Treatments cite applicable controls only",
    ja = "リスク対応が引用する管理策は適用対象である" },
  explanation = {
    en = "A control that treats a risk is necessary, so the Statement of Applicability cannot "
      .. "exclude it.",
    ja = "リスクに対応する管理策は必要な管理策であり、適用宣言書で除外できない。",
  },
  violates = {
    { { "isms.yaml", "[A.7.1]", "[A.7.1, A.8.30]" } },
  },
  keeps = {
    { { "isms.yaml", "[A.7.1]", "[A.7.1, A.8.29]" } },
  },
  run = function(model, report)
    for _, treatment in ipairs(model.treatments) do
      for _, control in ipairs(treatment.controls) do
        if model.statement.excluded_ids[control] then
          report(treatment, "controls", "treatment " .. (treatment.id or "?") .. " cites "
            .. control .. ", which the control decisions exclude")
        end
      end
    end
  end,
}
