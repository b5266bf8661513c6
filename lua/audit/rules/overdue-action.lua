-- Registers with what becomes due in them: { rows of MODEL, the key with the day, what ROW wants, document }.
local function registers(model)
  return {
    { model.treatments, "due", function(row) return "treatment " .. (row.id or "?") end },
    { model.suppliers, "next_review", function(row) return "the review of the supplier '" .. row.id .. "'" end,
      "supplier-evaluation" },
    { model.evaluations.latest, "due", function(row)
      return "what the evaluation of the supplier '" .. row.supplier .. "' asks for"
    end, "supplier-evaluation" },
    { model.legal.rows, "next", function(row) return "the check of " .. (row.id or "?") end, "legal-register" },
    { model.competences.rows, "due", function(row) return "the action of " .. (row.id or "?") end, "competence-record" },
    { model.privacy_assessments.rows, "next", function(row) return "the next assessment of " .. (row.id or "?") end,
      "privacy-impact-assessment" },
  }
end

-- The documents of MODEL that are no policy, for which policy-review speaks, and are past their review.
local function past_review(model, report)
  for _, row in ipairs(model.controlled) do
    if row.overdue and row.approved and not row.policy then
      report(row.control, "next_review", "the review of '" .. row.id .. "' was due on " .. row.next_review, row.id)
    end
  end
end

local function past_actions(model, report)
  for _, incident in ipairs(model.incidents.rows) do
    for _, action in ipairs(incident.actions or {}) do
      if action.overdue then
        report(action, "due", "an action of " .. (incident.id or "?") .. " was due on " .. action.due, "incident-report")
      end
    end
  end
  for _, review in ipairs(model.reviews.rows) do
    for _, decision in ipairs(review.decisions) do
      if decision.overdue then
        report(decision, "due", "decision " .. (decision.id or "?") .. " was due on " .. decision.due,
          "management-review-follow-up")
      end
    end
  end
end

local function past_assessment(model, report)
  local next_day = model.method.next
  if next_day and next_day < model.today then
    report(model.method.given, "next", "the next risk assessment was due on " .. next_day, "risk-assessment-report")
  end
end

return {
  numbers = { 6, 23 }, severity = "warning", clause = "8.3, 9.1", document = "risk-treatment-record",
  title = { en = "Nothing is overdue",
    ja = "期限を過ぎた処置がない" },
  explanation = {
    en = "Treatments, controls, reviews of documents and suppliers, checks of requirements, actions of incidents, "
      .. "decisions of the management review and the next assessments have their day. What is past it is "
      .. "printed as overdue; an auditor asks why, and who decided on the delay.",
    ja = "リスク対応、管理策、文書及び供給者の見直し、要求事項の点検、インシデントの処置、マネジメントレビューの決定並びに"
      .. "次回のアセスメントには期限がある。期限を過ぎたものは文書に期限超過と表示され、審査では遅延の理由と判断した者が問われる。",
  },
  violates = {
    { { "isms.yaml", "due: 2026-12-01, status: planned", "due: 2026-11-21, status: planned" } },
    { { "facts/controls.csv",
        "A.5.7,yes,implemented,B,,isms-manager,,,Records of IA-1,",
        "A.5.7,yes,partial,B,,isms-manager,2026-11-21,Learn.,Records of IA-1," } },
    { { "isms.yaml", "service: Mail, kind: supplier", "service: Mail, kind: supplier, next_review: 2026-11-21" } },
    { { "isms.yaml", "  review_months: 12", "  review_months: 12\n  next: 2026-11-21" } },
  },
  keeps = {
    { { "isms.yaml", "due: 2026-12-01, status: planned", "due: 2026-11-22, status: planned" } },
    { { "isms.yaml", "due: 2026-12-01, status: planned", "due: 2026-11-21, status: done" } },
    { { "isms.yaml", "service: Mail, kind: supplier", "service: Mail, kind: supplier, next_review: 2026-11-22" } },
  },
  run = function(model, report)
    for _, register in ipairs(registers(model)) do
      local rows, key, name, document = table.unpack(register)
      for _, row in ipairs(rows) do
        if row.overdue then report(row, key, name(row) .. " was due on " .. row[key], document) end
      end
    end
    past_review(model, report)
    past_actions(model, report)
    past_assessment(model, report)
    for _, row in ipairs(model.statement.planned) do
      if row.overdue then
        report(row.decision, "due", row.id .. " was to be implemented by " .. row.due,
          "statement-of-applicability")
      end
    end
  end,
}
