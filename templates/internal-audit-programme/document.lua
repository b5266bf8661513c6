local programme = model.audits.programme

local kept_up = where(model.certificates, function(certificate) return certificate.next_audit end)

-- The subject of AUDIT, marked where it is not to be held.
local function subject(audit)
  return aside(audit.title, audit.status == "cancelled" and audit.status_name or nil)
end

-- The day of the next audit of CERTIFICATE, where it is planned.
local function planned(certificate)
  local audit = certificate.next_audit
  return audit.date and deadline(audit.date, audit.overdue)
end

-- The day by which the next audit of CERTIFICATE has to be held.
local function due(certificate)
  local audit = certificate.next_audit
  return deadline(audit.due, audit.overdue and not audit.date)
end

-- The name of AUDITOR, with the parts that the auditor examines for another.
local function named(auditor)
  return auditor.examined and aside(auditor.name, series(auditor.examined)) or auditor.name
end

local function auditors(audit)
  return series(audit.auditors, named)
end

-- Whether AUDIT's auditor holds a role that is audited; of each by name, where there are several.
local function holding(audit)
  if #audit.auditors == 1 then return yes_no(audit.auditors[1].holds_audited) end
  local answers = {}
  for i, auditor in ipairs(audit.auditors) do
    answers[i] = remark(auditor.name, yes_no(auditor.holds_audited))
  end
  return join(answers, words.semicolon)
end

-- The ground of independence of AUDIT's auditor; of each by name, where there are several.
local function ground(audit)
  if #audit.auditors == 1 then return audit.independence end
  local grounds = {}
  for i, auditor in ipairs(audit.auditors) do
    grounds[i] = remark(auditor.name, auditor.independence or unrecorded)
  end
  return join(grounds, "\n")
end

-- The controls that the audits of the period cover, and those of the audits before and after it that are on record.
local covered, elsewhere = {}, {}
for _, control in ipairs(programme.controls) do covered[control] = true end
for _, audit in ipairs(programme.outside) do
  for _, control in ipairs(audit.controls or {}) do elsewhere[control] = true end
end

-- The controls that apply and that the audits of the period leave to others.
local decided = where(model.statement.rows, function(row) return row.applicable ~= nil end)
local left = where(decided, function(row) return row.applicable and not covered[row.id] end)

local noted = where(model.certifications, function(row) return row.note ~= nil end)

local left_later = #where(left, function(row) return elsewhere[row.id] end)

-- What the audits before and after the period cover of what is left, as SAY has it.
local function later(say)
  return #left > 0 and left_later == #left and say.all or fill(say.some, { count = left_later, except = except(programme.outside_without_controls) })
end

return {
  with_notes = #noted > 0,
  notes = grid { rows = noted, function(row) return aside(row.standard_title, row.number) end, "kind_name", "note" },
  with_next = #kept_up > 0,
  next_audits = grid { rows = kept_up, "standard_title", "body",
    function(certificate) return certificate.next_audit.kind_name end, { planned, empty = unrecorded },
    due },
  programme = programme,
  rules = cite("internal-audit", "audit-programme"),
  evidence = cite("evidence-register", "by-control"),
  all_audits = grid { name = "audits", rows = programme.rows, "id", subject,
    function(audit) return period(audit.date, audit.last_day) end, "scope",
    { "audited_titles", as = series }, auditors },
  methods = grid { rows = programme.rows, "id",
    function(audit) return join(audit.criteria, words.semicolon) end, "method" },
  independence = grid { rows = programme.rows, "id", auditors, holding, { ground, empty = unrecorded } },
  coverage = grid { rows = programme.rows, "id", { "clauses", as = series, empty = "–" },
    { "controls", as = series, empty = "–" } },
  left = #left, later = later,
  with_outside = #programme.outside > 0 and #decided > 0,
  outside = grid { name = "audits-outside", rows = programme.outside, "id", subject,
    function(audit) return period(audit.date, audit.last_day) end, { "controls", as = series, empty = "–" } },
  changes = grid { rows = programme.changes, { "date", as = date }, "change", "reason",
    { "approved_by_title", empty = unrecorded } },
  reports = grid { rows = programme.rows, "id",
    { "recipient_titles", as = series, empty = unrecorded } },
}
