-- States of an objective that say what came of it.
local OVER = { achieved = true, missed = true }

local function check_objectives(model, report)
  if model.document("monitoring-record") then return end
  for _, row in ipairs(model.objectives) do
    local key = row.result and "result" or OVER[row.status] and "status"
    if key then
      report(row, key, "what came of the objective '" .. row.id .. "' stands in no document: "
        .. "monitoring-record shows it, which needs measurements and an entry in documents")
    end
  end
end

local function check_findings(model, report)
  if model.document("corrective-action-report") then return end
  for _, row in ipairs(model.audits.findings) do
    local key = row.answer and "answer" or row.nonconformity and "nonconformity"
    if key then
      report(row, key, "what came of the finding '" .. row.id .. "' stands in no document: "
        .. "corrective-action-report shows it, which needs nonconformities and an entry in documents")
    end
  end
end

local function with_objective(ending)
  return { { "isms.yaml", "evaluation: Count., status: on-track", "evaluation: Count., status: " .. ending } }
end

local function with_finding(ending)
  return { { "isms.yaml", "others: [{auditor: bob", "findings: [{id: F-1, rating: observation, "
    .. "requirement: A.5.1, text: Gaps., evidence: Seen., owner: isms-manager" .. ending
    .. "}], others: [{auditor: bob" } }
end

return {
  numbers = {}, severity = "warning", clause = "9.1, 10.2", document = "monitoring-record",
  title = { en = "What came of objectives and findings stands in a register in use",
    ja = "目的及び指摘の結果が、使用する台帳に示されている" },
  explanation = {
    en = "The plan of objectives and the audit report are closed with their approval; what came of "
      .. "them stands in a register that follows them up. Without it no document says what the "
      .. "facts record.",
    ja = "目的の計画及び監査報告書は承認をもって確定し、その後の結果は、それを追跡する台帳に記載する。"
      .. "台帳がなければ、記録した結果はどの文書にも表れない。",
  },
  violates = { with_objective "achieved", with_objective "on-track, result: None lost",
    with_finding ", answer: Mended" },
  keeps = { with_objective "at-risk", with_finding "" },
  run = function(model, report)
    check_objectives(model, report)
    check_findings(model, report)
  end,
}
