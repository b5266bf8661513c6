return {
  numbers = {}, severity = "warning", clause = "8.3", document = "risk-treatment-record",
  title = { en = "A treatment that was done says when, and what shows it",
    ja = "完了したリスク対応には、完了日及び証拠がある" },
  explanation = {
    en = "The results of risk treatment are documented: the day (treatments.done) tells whether the assessment could count "
      .. "on it, and the evidence (treatments.evidence) what an auditor can be handed. \"Not recorded\" is where the way "
      .. "from a risk to its record ends.",
    ja = "リスク対応の結果は文書化する。完了日（treatments.done）により、アセスメントで既存の管理策と扱えるかが決まり、"
      .. "証拠（treatments.evidence）は審査員に提示するものを示す。これらの記載がないと、リスクから記録までをたどれない。",
  },
  violates = {
    { { "isms.yaml", ", done: 2026-09-14", "" } },
    { { "isms.yaml", ", evidence: Report of IA-1", "" } },
  },
  keeps = {
    { { "isms.yaml", "status: done, done: 2026-09-14, evidence: Report of IA-1", "status: planned" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.treatments) do
      local is_done = row.status == "done" and row.option ~= "retain"
      local name = "treatment " .. (row.id or "?") .. " is done, and nothing "
      if is_done and not row.done then report(row, "done", name .. "says when: give the day") end
      if is_done and not row.evidence then
        report(row, "evidence", name .. "shows it: name a record or a piece of evidence by its id")
      end
    end
  end,
}
