local edits = require "audit.edits"
local phrase = require "base.phrase"

-- The edits that add a kind of record with MORE of it, and a law that wants records for 72 months.
local function record(more)
  return edits.with_policies({ "isms.yaml", "", "records: [{id: REC-1, name: Books, owner: isms-manager, "
    .. "place: Safe, classification: internal" .. more .. "}]\nlegal_requirements: [{id: L-1, kind: law, "
    .. "title: Book law, requires: Books., owner: isms-manager, measures: Safe., keep_months: 72, "
    .. "checked: 2026-07-06, next: 2027-07-06}]\n" }, { "incident-management" })
end

local INCIDENTS = ", parameter: incident-management.incident_record_retention_years"

local function check_record(row, report)
  for _, term in ipairs(row.short) do
    report(row, "keep_months", ("%s is kept for %s, but %s sets %s"):format(row.id,
      phrase.plural(row.keep_months, "months"), term.id, term.text))
  end
  if #row.terms > 0 and not row.keep_months then
    report(row, row.parameter and "parameter" or "requirements", ("%s names %s, which sets %s, and no time in "
      .. "figures to hold against it (keep_months)"):format(row.id, row.terms[1].id, row.terms[1].text))
  end
end

return {
  numbers = {}, severity = "warning", clause = "A.5.33", document = "retention-schedule",
  title = { en = "Records are kept as long as law, contract and policy say",
    ja = "記録を法令、契約及び規程の定める期間保存している" },
  explanation = {
    en = "A record is kept no shorter (keep_months) than the laws and contracts (requirements) and the parameter "
      .. "of a policy (parameter) that it names.",
    ja = "記録の保存月数（keep_months）は、その根拠とする法令及び契約（requirements）並びに規程のパラメータ（parameter）を"
      .. "下回ってはならない。",
  },
  violates = {
    record ", keep_months: 71, requirements: [L-1]", record(", keep_months: 59" .. INCIDENTS),
    record ", retention: Long, requirements: [L-1]", record("" .. INCIDENTS),
  },
  keeps = {
    record ", keep_months: 72, requirements: [L-1]", record(", keep_months: 60" .. INCIDENTS),
    record ", retention: Long",
  },
  run = function(model, report)
    for _, row in ipairs(model.retention.rows) do check_record(row, report) end
  end,
}
