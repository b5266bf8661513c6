local dates = require "base.dates"
local edits = require "audit.edits"
local phrase = require "base.phrase"

-- The edits that add a kind of record with MORE of it, a law that wants records for 72 months, and a piece of
-- evidence of that kind which is kept until the day UNTIL.
local function record(more, until_day)
  return edits.with_policies({ "isms.yaml", "", "records: [{id: REC-1, name: Books, owner: isms-manager, "
    .. "place: Safe, classification: internal" .. more .. "}]\nlegal_requirements: [{id: L-1, kind: law, "
    .. "title: Book law, requires: Books., owner: isms-manager, measures: Safe., keep_months: 72, "
    .. "checked: 2026-07-06, next: 2027-07-06}]\nevidence: [{id: EV-01, title: Key book, record: REC-1, "
    .. "address: \"https://x.example/k\", date: 2026-10-01, controls: [A.7.2], kept_by: isms-manager, "
    .. "keep_until: " .. (until_day or "2036-10-01") .. "}]\n" }, { "incident-management" })
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
      .. "of a policy (parameter) that it names; a piece of evidence (keep_until) no shorter than records of "
      .. "its kind.",
    ja = "記録の保存月数（keep_months）は、その根拠とする法令及び契約（requirements）並びに規程のパラメータ（parameter）を"
      .. "下回ってはならず、証拠の保管期限（keep_until）は、その種類の記録の保存期間を下回ってはならない。",
  },
  violates = {
    record ", keep_months: 71, requirements: [L-1]", record(", keep_months: 59" .. INCIDENTS),
    record ", retention: Long, requirements: [L-1]", record("" .. INCIDENTS),
    record(", keep_months: 120", "2036-09-30"),
  },
  keeps = {
    record ", keep_months: 72, requirements: [L-1]", record(", keep_months: 60" .. INCIDENTS),
    record(", keep_months: 120", "2036-10-01"), record ", retention: Long",
  },
  run = function(model, report)
    local rows = {}
    for _, row in ipairs(model.retention.rows) do
      rows[row.id or ""] = row
      check_record(row, report)
    end
    for _, piece in ipairs(model.evidence.rows) do
      local row = rows[piece.record or ""]
      local last = row and row.keep_months and piece.date and dates.add_months(piece.date, row.keep_months)
      if last and dates.is_past(piece.keep_until, last) then
        report(piece, "keep_until", ("%s is kept until %s, but records of %s are kept for %s, until %s"):format(
          piece.id, piece.keep_until, row.id, phrase.plural(row.keep_months, "months"), last))
      end
    end
  end,
}
