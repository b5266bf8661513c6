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

-- Whether the AUDIT looks at nothing but internal audit, by a person who leads none of the OTHERS
-- that look at more.
local function is_outside(audit, others)
  for _, other in ipairs(others) do
    for _, id in ipairs(other.auditor == audit.auditor and other.clauses or {}) do
      if not is_audit_clause(id) then return false end
    end
  end
  return true
end

-- The edit that adds an audit of internal audit by AUDITOR.
local function second(auditor)
  return { "isms.yaml", "internal_audits: [", "internal_audits: [{id: IA-2, title: Audits, "
    .. "date: 2026-11-01, status: held, scope: Audit, criteria: [Rules], method: Talks, auditor: "
    .. auditor .. ", audited: [isms-manager], clauses: [\"9.2\"]}, " }
end

return {
  numbers = {}, severity = "warning", clause = "9.2.2", document = "internal-audit-report",
  title = { en = "Somebody else audits the internal audit",
    ja = "内部監査は別の者が監査する" },
  explanation = {
    en = "An audit that covers clause 9.2 says who examined it (internal_audits.others): a person "
      .. "who is not its auditor; or an audit of its own does, by a person who leads no other.",
    ja = "箇条9.2を対象とする監査では、監査員以外の者がこれを監査し、その者を others に記載する。又は、"
      .. "他の監査を行わない者が、箇条9.2だけを対象とする監査を行う。",
  },
  violates = {
    { { "isms.yaml", "{auditor: bob, ", "{auditor: cyd, " },
      at = { "isms.yaml", "internal_audits:" } },
    { { "isms.yaml", "others: [{auditor: bob, clauses: [\"9.2\"]}], ", "" },
      at = { "isms.yaml", "internal_audits:" } },
    { second "cyd" },
  },
  keeps = {
    { second "bob" },
    { { "isms.yaml", "others: [{auditor: bob, clauses: [\"9.2\"]}], ", "" },
      { "isms.yaml", "\"9\", \"10\"]", "\"9.1\", \"9.3\", \"10\"]" } },
  },
  run = function(model, report)
    for _, audit in ipairs(model.audits.rows) do
      for _, id in ipairs(audit.status ~= "cancelled" and audit.clauses or {}) do
        local covered = not is_audit_clause(id) or is_with_others(audit)
        if not covered and not is_outside(audit, model.audits.rows) then
          report(audit, "clauses", (audit.id or "?") .. " covers clause " .. id
            .. ", the internal audit itself, and nobody but its auditor examined it")
          break
        end
      end
    end
  end,
}
