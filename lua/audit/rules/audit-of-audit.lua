local CLAUSE = "9.2" -- of ISO/IEC 27001: internal audit

-- Whether the clause ID holds, or belongs to, the clause on internal audit.
local function is_audit_clause(id)
  return id == CLAUSE or id:sub(1, #CLAUSE + 1) == CLAUSE .. "." or id == CLAUSE:match("^%d+")
end

local function is_with_others(audit)
  for _, part in ipairs(audit.others or {}) do
    for _, id in ipairs(part.auditor ~= audit.auditor and part.clauses or {}) do
      if is_audit_clause(id) then return true end
    end
  end
  return false
end

return {
  numbers = {}, severity = "warning", clause = "9.2.2", document = "internal-audit-report",
  title = { en = "Somebody else audits the internal audit",
    ja = "内部監査は別の者が監査する" },
  explanation = {
    en = "An audit that covers clause 9.2 says who examined it (internal_audits.others): a person "
      .. "who is not its auditor.",
    ja = "箇条9.2を対象とする監査では、監査員以外の者がこれを監査し、その者を others に記載する。",
  },
  violates = {
    { { "isms.yaml", "others: [{auditor: bob, ", "others: [{auditor: cyd, " },
      at = { "isms.yaml", "internal_audits:" } },
    { { "isms.yaml", "others: [{auditor: bob, clauses: [\"9.2\"]}], ", "" },
      at = { "isms.yaml", "internal_audits:" } },
  },
  keeps = {
    { { "isms.yaml", "others: [{auditor: bob, clauses: [\"9.2\"]}], ", "" },
      { "isms.yaml", "\"9\", \"10\"]", "\"9.1\", \"9.3\", \"10\"]" } },
  },
  run = function(model, report)
    for _, audit in ipairs(model.audits.rows) do
      for _, id in ipairs(audit.status ~= "cancelled" and audit.clauses or {}) do
        if is_audit_clause(id) and not is_with_others(audit) then
          report(audit, "clauses", (audit.id or "?") .. " covers clause " .. id
            .. ", the internal audit itself, and nobody but its auditor examined it")
          break
        end
      end
    end
  end,
}
