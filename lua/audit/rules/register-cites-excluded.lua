local edits = require "audit.edits"

-- The rows of the registers that cite controls as those that work: { rows, key, what each says of them,
-- and the document that holds it }.
local function registers(model)
  local risks = {}
  for _, assessment in ipairs(model.privacy_assessments.rows) do
    table.move(assessment.risks or {}, 1, #(assessment.risks or {}), #risks + 1, risks)
  end
  return {
    { model.legal.rows, "requires", "legal-register" },
    { model.processing.rows, "is protected by", "processing-register" },
    { risks, "counts on", "privacy-impact-assessment" },
    { model.records, "is kept for", "retention-schedule" },
  }
end

-- The edit that adds a law by which CONTROLS are necessary.
local function required(controls)
  return { { "isms.yaml", "", "legal_requirements: [{id: L-01, kind: law, title: Data act, requires: Care, "
    .. "owner: isms-manager, measures: Rules, controls: [" .. controls .. "], checked: 2026-07-01, "
    .. "next: 2027-07-01}]\n" } }
end

-- The edit that adds a kind of records for CONTROLS.
local function kept(controls)
  return { { "isms.yaml", "", "records: [{id: REC-01, name: Keys, controls: [" .. controls .. "], owner: isms-manager, "
    .. "place: Safe, classification: internal, retention: 5 years, disposal: Fire}]\n" } }
end

-- The same for a processing activity, and for a privacy risk.
local function processed(controls)
  return { { "isms.yaml", "", edits.processing("controller", "ground: Contract, controls: [" .. controls .. "]") } }
end

local function assessed(controls)
  return { { "isms.yaml", "", edits.assessment("likelihood: 1, impact: 1, controls: [" .. controls .. "]") } }
end

return {
  numbers = {}, severity = "error", unfinished = true, clause = "6.1.3 d, A.5.31, A.5.33, A.5.34", document = "legal-register",
  title = { en = "Registers cite applicable controls only", ja = "台帳が引用する管理策は適用対象である" },
  explanation = {
    en = "A control by which a law or contract is met or personal data is protected, on which the score of a privacy "
      .. "risk counts, or for which a record is kept, is necessary, so the Statement of Applicability cannot "
      .. "exclude it.",
    ja = "法令若しくは契約を満たす管理策、個人データを保護する管理策、プライバシーリスクの評価で考慮する管理策又は記録を"
      .. "保管する管理策は必要な管理策であり、適用宣言書で除外できない。",
  },
  violates = { required "A.8.30", processed "A.7.1, A.8.30", assessed "A.8.30", kept "A.8.30" },
  keeps = { required "A.8.29", processed "A.8.29", assessed "A.8.29", kept "A.7.2" },
  run = function(model, report)
    for _, register in ipairs(registers(model)) do
      for _, row in ipairs(register[1]) do
        for _, control in ipairs(row.controls or {}) do
          if model.statement.excluded_ids[control] then
            report(row, "controls", ("%s %s %s, which the control decisions exclude"):format(row.id or "?",
              register[2], control), register[3])
          end
        end
      end
    end
  end,
}
