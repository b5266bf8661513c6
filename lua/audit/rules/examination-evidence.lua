local dates = require "base.dates"
local lists = require "base.lists"

-- Holds the records of the kinds that COVERED, the coverage of the standard CHOSEN, asks for against the
-- period of EXAM, which is over.
local function check(covered, exam, chosen, model, report)
  local said = {}
  for _, row in ipairs(covered.rows) do
    local keys = row.item.evidence
    local what = table.concat(keys, " or ")
    local is_there = lists.contains(lists.map(keys, function(key)
      return model.operation.is_recorded(key, exam.first, exam.ends)
    end), true)
    if #keys > 0 and not is_there and not said[what] then
      said[what] = true
      report(chosen, "period_start", ("%s, %s asks for evidence over the period: there is no record in "
        .. "%s from %s to %s"):format(covered.title, row.label, what, exam.first, exam.ends))
    end
  end
end

local PREPARING = "{id: soc2-tsc-2017, categories: [security], status: readiness}"

-- The edits by which the period from FIRST to LAST is examined, with the supplier evaluated on DAY.
local function period(first, last, day)
  return { { "isms.yaml", PREPARING, ("{id: soc2-tsc-2017, categories: [security], status: in-progress, "
    .. "report_type: type2, period_start: %s, period_end: %s}"):format(first, last) },
    { "isms.yaml", "", "supplier_evaluations: [{supplier: host, occasion: periodic, date: " .. day
      .. ", evaluator: isms-manager, basis: Report., criteria: [{criterion: Good, result: met, "
      .. "finding: Seen.}], result: continue}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "SOC 2", document = "system-description",
  title = { en = "There is evidence over the examined period",
    ja = "保証業務の対象期間に証拠がある" },
  explanation = {
    en = "A type 2 examination looks at what was done in its period. Once that is over, each sort of "
      .. "record that a covered criterion asks for (trainings, risk assessment, measurements, "
      .. "evaluations of suppliers, exercises) has one within it.",
    ja = "Type 2の保証業務は、対象期間に実施されたことを対象とする。対象期間の経過後は、対象規準が求める記録（教育、"
      .. "リスクアセスメント、測定、供給者の評価、演習など）が、それぞれ対象期間内にある。",
  },
  violates = {
    period("2026-03-01", "2026-10-31", "2026-02-28"),
    period("2026-03-01", "2026-10-31", "2026-11-01"),
  },
  keeps = {
    period("2026-03-01", "2026-10-31", "2026-03-01"), period("2026-03-01", "2026-10-31", "2026-10-31"),
    period("2026-03-01", "2026-11-22", "2026-02-28"),
  },
  run = function(model, report)
    for _, covered in ipairs(model.coverage) do
      local exam = covered.standard.examination
      if exam and exam.type == "type2" and exam.first and dates.is_past(exam.ends, model.today) then
        check(covered, exam, lists.find(model.standard_facts, "id", covered.id), model, report)
      end
    end
  end,
}
