-- Reports what CITING, called NAME, cites under KEY although it is excluded.
local function compare(citing, key, name, model, report)
  for _, control in ipairs(citing[key] or {}) do
    if model.statement.excluded_ids[control] then
      report(citing, key, name .. " " .. (citing.id or "?") .. " cites " .. control
        .. ", which the control decisions exclude")
    end
  end
end

return {
  numbers = { 8 }, severity = "error", unfinished = true, clause = "6.1.3 b, d", document = "risk-treatment-plan",
  title = { en = "Risks and treatments cite applicable controls only",
    ja = "リスク及びリスク対応が引用する管理策は適用対象である" },
  explanation = {
    en = "A control that treats a risk is necessary, so the Statement of Applicability cannot "
      .. "exclude it.",
    ja = "リスクに対応する管理策は必要な管理策であり、適用宣言書で除外できない。",
  },
  violates = {
    { { "isms.yaml", "[A.7.1]", "[A.7.1, A.8.30]" } },
    { { "isms.yaml", "existing_controls: none",
      "existing_controls: [A.8.30]" } },
  },
  keeps = {
    { { "isms.yaml", "[A.7.1]", "[A.7.1, A.8.29]" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.treatments) do compare(row, "controls", "treatment", model, report) end
    for _, row in ipairs(model.risks) do compare(row, "existing_controls", "risk", model, report) end
  end,
}
