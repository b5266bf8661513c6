local edits = require "audit.edits"

local CONTROL = "retention-schedule: {number: N-RET, version: \"1.0\", status: draft, owner: isms-manager, "
  .. "date: 2026-10-01, classification: internal, history: [{version: \"1.0\", date: 2026-10-01, "
  .. "changes: First.}]}\n"

-- The edits that put the schedule to use with two kinds of records, one of which has MORE, and a law that wants records.
local function schedule(more)
  return { { "facts/documents.yaml", "", CONTROL },
    { "isms.yaml", "", "records: [{id: REC-1, name: Books, owner: isms-manager, place: Safe, "
      .. "classification: internal, keep_months: 120" .. more .. "}, {id: REC-2, name: Logs, "
      .. "owner: isms-manager, place: Safe, classification: internal, keep_months: 120, "
      .. "parameter: logging-monitoring.log_retention_days_total, kinds: [" .. edits.kinds .. "]}]\nlegal_requirements: [{id: L-1, kind: law, "
      .. "title: Book law, requires: Books., owner: isms-manager, measures: Safe., keep_months: 72, "
      .. "checked: 2026-07-06, next: 2027-07-06}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.33", document = "retention-schedule",
  title = { en = "Each time that law, contract or policy sets has a line in the schedule",
    ja = "法令、契約又は規程の定める保存期間のすべてに、対応する記録がある" },
  explanation = {
    en = "What a law or contract (legal_requirements.keep_months) or a policy in use wants kept is a kind of "
      .. "record (records) that names it: by requirements, or by parameter.",
    ja = "法令若しくは契約（legal_requirements.keep_months）又は用いている規程が保存を求めるものは、記録の種類（records）とし、"
      .. "requirements又はparameterにより対応付ける。",
  },
  violates = { schedule ", parameter: isms-governance.document_retention_years",
    schedule ", requirements: [L-1]" },
  keeps = { schedule ", requirements: [L-1], parameter: isms-governance.document_retention_years" },
  run = function(model, report, view)
    if not model.document("retention-schedule") then return end
    for _, term in ipairs(model.retention.unused) do
      local holder, key = term.row, "keep_months"
      if not holder then holder, key = view.facts, "records" end
      report(holder, key, ("no kind of record names %s, which sets %s"):format(term.id, term.text))
    end
  end,
}
