local OTHER = "others: [{auditor: bob"

-- The edits that give the audit a ground for its auditor, and MORE to the other one.
local function grounded(more)
  return { { "isms.yaml", "auditor: cyd, audited", "auditor: cyd, independence: From outside, audited" },
    { "isms.yaml", OTHER, OTHER .. more } }
end

return {
  numbers = {}, severity = "warning", clause = "9.2.2", document = "internal-audit-programme",
  title = { en = "The ground of independence is stated for each who audits",
    ja = "監査を行う者のそれぞれについて、独立性の根拠がある" },
  explanation = {
    en = "An audit that says why its auditor is independent (internal_audits.independence) says so of each other person who examines "
      .. "a part of it, too (others.independence).",
    ja = "監査員の独立性の根拠（internal_audits.independence）を示す監査では、その一部を監査する他の者についても根拠"
      .. "（others.independence）を示す。",
  },
  violates = { grounded "" },
  keeps = { grounded ", independence: Has no part in it",
    { { "isms.yaml", "status: held, scope", "status: cancelled, independence: From outside, scope" } } },
  run = function(model, report)
    for _, audit in ipairs(model.audits.rows) do
      local stated = audit.independence and audit.status ~= "cancelled"
      for _, part in ipairs(stated and audit.others or {}) do
        if not part.independence then
          report(part, "auditor", ("%s says why its auditor is independent, and not why '%s' is (independence)"):format(
            audit.id or "?", part.auditor or "?"))
        end
      end
    end
  end,
}
