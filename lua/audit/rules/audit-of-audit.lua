local CLAUSE = "9.2" -- of ISO/IEC 27001: internal audit

-- Whether the clause ID holds, or belongs to, the clause on internal audit.
local function is_audit_clause(id)
  return id == CLAUSE or id:sub(1, #CLAUSE + 1) == CLAUSE .. "." or id == CLAUSE:match("^%d+")
end

-- Who besides its auditor examines internal audit in the AUDIT, or nil.
local function other_of(audit)
  for _, part in ipairs(audit.others or {}) do
    for _, id in ipairs(part.auditor ~= audit.auditor and part.clauses or {}) do
      if is_audit_clause(id) then return part.auditor end
    end
  end
end

-- Who approved the programme of internal audits, by MODEL; nil where nobody is recorded.
local function approver_of(model)
  local role = model.role_by_id[model.audits.programme.approved_by or ""]
  return role and role.holder
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

-- Holds who examines the clause ID, on internal audit, in the AUDIT.
local function check(audit, id, model, report)
  local person = other_of(audit)
  if not person and is_outside(audit, model.audits.rows) then person = audit.auditor end
  local what = (audit.id or "?") .. " covers clause " .. id .. ", the internal audit itself, and "
  if not person then
    report(audit, "clauses", what .. "nobody but its auditor examined it")
  elseif person == approver_of(model) then
    report(audit, "clauses", what .. "'" .. person .. "', who examined it, approved the programme")
  end
end

-- The edit that adds an audit programme, approved by ROLE.
local function programme(role)
  return { "isms.yaml", "", "audit_programme: {period_start: 2026-01-01, period_end: 2026-12-31, "
    .. "approved: 2026-01-10, approved_by: " .. role .. ", basis: Risks.}\n" }
end

return {
  numbers = {}, severity = "warning", clause = "9.2.2", document = "internal-audit-report",
  title = { en = "Somebody else audits the internal audit",
    ja = "内部監査は別の者が監査する" },
  explanation = {
    en = "An audit that covers clause 9.2 says who examined it (internal_audits.others): a person "
      .. "who is not its auditor; or an audit of its own does, by a person who leads no other. "
      .. "Nobody of them approved the audit programme.",
    ja = "箇条9.2を対象とする監査では、監査員以外の者がこれを監査し、その者を others に記載する。又は、"
      .. "他の監査を行わない者が、箇条9.2だけを対象とする監査を行う。いずれの者も、監査プログラムの承認者でない。",
  },
  violates = {
    { { "isms.yaml", "{auditor: bob, ", "{auditor: cyd, " },
      at = { "isms.yaml", "internal_audits:" } },
    { { "isms.yaml", "others: [{auditor: bob, clauses: [\"9.2\"]}], ", "" },
      at = { "isms.yaml", "internal_audits:" } },
    { second "cyd" },
    { programme "top-management", at = { "isms.yaml", "internal_audits:" } },
  },
  keeps = {
    { second "bob" },
    { programme "isms-manager" },
    { { "isms.yaml", "others: [{auditor: bob, clauses: [\"9.2\"]}], ", "" },
      { "isms.yaml", "\"9\", \"10\"]", "\"9.1\", \"9.3\", \"10\"]" } },
  },
  run = function(model, report)
    for _, audit in ipairs(model.audits.rows) do
      for _, id in ipairs(audit.status ~= "cancelled" and audit.clauses or {}) do
        if is_audit_clause(id) then
          check(audit, id, model, report)
          break
        end
      end
    end
  end,
}
