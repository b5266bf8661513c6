local treatment = require "model.treatment"

return {
  numbers = { 20 }, severity = "error", unfinished = true, clause = "6.1.3 f", document = "risk-treatment-plan",
  title = { en = "Residual risks above the threshold are accepted by a valid decision",
    ja = "受容基準を超える残留リスクは有効な承認を受けている" },
  explanation = {
    en = "What remains above the threshold needs an acceptance with owner, date, reason and expiry "
      .. "that is in force.",
    ja = "受容基準を超えて残るリスクには、承認者・承認日・理由・期限のある有効な承認が必要である。",
  },
  violates = {
    { { "isms.yaml",
        "acceptances: [{risk: R-2, accepted_by: isms-manager, covers: [residual], date: 2026-10-01, reason: Cheap., expires: 2027-09-30}]\n",
        "" },
      at = { "isms.yaml", "{id: R-2" } },
    { { "isms.yaml", "covers: [residual]", "covers: [current]" }, at = { "isms.yaml", "{id: R-2" } },
    { { "isms.yaml", "covers: [residual], ", "" }, at = { "isms.yaml", "{id: R-2" } },
    { { "isms.yaml", "as_of: 2026-11-22", "as_of: 2027-10-01" },
      at = { "isms.yaml", "acceptances: [" } },
  },
  keeps = {
    { { "isms.yaml", "acceptance_threshold: 2", "acceptance_threshold: 4" },
      { "isms.yaml",
        "acceptances: [{risk: R-2, accepted_by: isms-manager, covers: [residual], date: 2026-10-01, reason: Cheap., expires: 2027-09-30}]\n",
        "" } },
    { { "isms.yaml", "as_of: 2026-11-22", "as_of: 2027-09-30" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.risks) do
      local acceptance = row.acceptance
      local covered = treatment.covers(acceptance, "residual")
      if row.residual_above and not covered then
        report(row, "residual", "risk " .. (row.id or "?") .. " keeps the residual score "
          .. row.residual_score .. ", above the threshold "
          .. model.method.threshold .. ", and nobody has accepted it: "
          .. (acceptance and "write `covers: [current, residual]` in its acceptance"
            or "add it to acceptances"))
      elseif row.residual_above and acceptance.expired then
        report(acceptance, "expires", "the acceptance of " .. row.id .. " ended on "
          .. acceptance.expires)
      end
    end
  end,
}
