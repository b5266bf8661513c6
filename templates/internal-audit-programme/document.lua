local audits = model.audits
local programme = audits.programme

local function state(audit)
  return audit.overdue and join({ audit.status_name, strong(words.overdue) }, " ")
    or audit.status_name
end

return {
  audits = audits, programme = programme, unchanged = #programme.changes == 0,
  rules = model.document("internal-audit") and ref("internal-audit", "audit-programme"),
  all_audits = grid { name = "audits", rows = audits.rows, "id", "title",
    function(audit) return period(audit.date, audit.last_day) end, "scope",
    { "audited_titles", as = series }, "auditor_name", state },
  methods = grid { rows = audits.rows, "id",
    function(audit) return join(audit.criteria, words.semicolon) end, "method" },
  independence = grid { rows = audits.rows, "id", "auditor_name", { "own_work", as = yes_no },
    { "independence", empty = "–" } },
  coverage = grid { rows = audits.rows, "id", { "clauses", as = series, empty = "–" },
    { "controls", as = series, empty = "–" } },
  changes = grid { rows = programme.changes, { "date", as = date }, "change", "reason",
    { "approved_by_title", empty = "–" } },
  reports = grid { rows = audits.rows, "id", { "plan_sent", as = date, empty = "–" },
    { "reported", as = date, empty = "–" }, { "recipient_titles", as = series, empty = "–" } },
}
