return {
  numbers = {}, severity = "error", clause = "6.1.3 d, A.5.31", document = "legal-register",
  title = { en = "Laws and contracts cite applicable controls only",
    ja = "法令及び契約が引用する管理策は適用対象である" },
  explanation = {
    en = "A control by which a law or contract is met is necessary, so the Statement of Applicability "
      .. "cannot exclude it.",
    ja = "法令又は契約を満たすための管理策は必要な管理策であり、適用宣言書で除外できない。",
  },
  violates = {
    { { "isms.yaml", "", "legal_requirements: [{id: L-01, kind: law, title: Data act, requires: Care, "
      .. "owner: isms-manager, measures: Rules, controls: [A.8.30], checked: 2026-07-01, "
      .. "next: 2027-07-01}]\n" } },
  },
  keeps = {
    { { "isms.yaml", "", "legal_requirements: [{id: L-01, kind: law, title: Data act, requires: Care, "
      .. "owner: isms-manager, measures: Rules, controls: [A.8.29], checked: 2026-07-01, "
      .. "next: 2027-07-01}]\n" } },
  },
  run = function(model, report)
    for _, requirement in ipairs(model.legal.rows) do
      for _, control in ipairs(requirement.controls or {}) do
        if model.statement.excluded_ids[control] then
          report(requirement, "controls", (requirement.id or "?") .. " requires " .. control
            .. ", which the control decisions exclude")
        end
      end
    end
  end,
}
