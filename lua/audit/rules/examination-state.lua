local lists = require "base.lists"

local HELD = { ["report-held"] = true, lapsed = true }

-- Whether one of CERTIFICATIONS is a report on the examination EXAM by the standard ID.
local function is_reported(exam, id, certifications)
  for _, row in ipairs(certifications) do
    local same = row.kind == "report" and row.standard == id
    if same and (not row.report_type or row.report_type == exam.type)
      and (not row.period_end or exam.type ~= "type2" or row.period_end == exam.last) then
      return true
    end
  end
  return false
end

local function day_of(exam)
  return exam.type == "type2" and "period_end" or "date"
end

local function check_state(exam, chosen, view, report)
  if HELD[exam.state] and not is_reported(exam, chosen.id, view.facts.certifications) then
    report(chosen, "status", ("the examination by %s is %s (%s until %s), and no report on it stands "
      .. "among certifications"):format(chosen.id, exam.state, exam.type or "?", exam.ends or "?"))
  elseif exam.state == "planned" and exam.ends and exam.ends < view.model.today then
    report(chosen, day_of(exam), ("the examination by %s is planned for %s, which is over: say how "
      .. "far it is (status)"):format(chosen.id, exam.ends))
  end
end

-- An assertion that is signed speaks of what was.
local function check_assertion(exam, model, report)
  local assertion = model.document("management-assertion")
  if not (assertion and assertion.approved and assertion.date and exam.ends) then return end
  if assertion.date < exam.ends then
    report(assertion.control, "date", ("management's assertion of %s speaks of a time until %s, "
      .. "which was not over"):format(assertion.date, exam.ends), assertion.id)
  end
end

local PREPARING = "{id: soc2-tsc-2017, categories: [security], status: readiness}"
local REPORT = "certifications: [{id: r, standard: soc2-tsc-2017, kind: report, body: Auditors, "
  .. "issued: 2026-10-20, report_type: %s, period_start: 2025-10-01, period_end: %s}]\n"

-- Edits that give the examination the state STATUS and, where REPORT is given, that report.
local function with(status, report)
  local edits = { { "isms.yaml", PREPARING,
    "{id: soc2-tsc-2017, categories: [security], " .. status .. "}" } }
  if report then edits[2] = { "isms.yaml", "", report } end
  return edits
end

local PERIOD = ", period_start: 2025-10-01, period_end: 2026-09-30"

return {
  numbers = {}, severity = "warning", clause = "SOC 2", document = "public-summary",
  title = { en = "What is said of an examination agrees with reports and with today",
    ja = "保証業務の状況が報告書及び基準日と一致している" },
  explanation = {
    en = "An examination with a report (report-held, lapsed; type1 and type2 of before) has that report "
      .. "among certifications, with its type and period; one that is planned lies ahead; "
      .. "management's assertion is signed when the day or period is over.",
    ja = "報告書を受領した保証業務（report-held、lapsed、旧値のtype1・type2）には、種類及び期間が一致する報告書が"
      .. "certificationsにある。予定の保証業務の対象日・対象期間は過ぎていない。"
      .. "受託会社確認書は、対象日又は対象期間の経過後に署名する。",
  },
  violates = {
    with "status: type1, date: 2026-10-01",
    with("status: type2" .. PERIOD),
    with("status: type2" .. PERIOD, REPORT:format("type1", "2026-09-30")),
    with("status: type2" .. PERIOD, REPORT:format("type2", "2026-08-31")),
    with "status: planned, report_type: type1, date: 2026-11-21",
    with("status: planned, report_type: type2" .. PERIOD),
  },
  keeps = {
    with("status: type2" .. PERIOD, REPORT:format("type2", "2026-09-30")),
    with "status: planned, report_type: type1, date: 2026-11-22",
    with "status: in-progress, report_type: type1, date: 2026-10-01",
  },
  run = function(model, report, view)
    for _, standard in ipairs(model.standards) do
      local exam = standard.examination
      if exam then
        check_state(exam, lists.find(model.standard_facts, "id", standard.id), view, report)
        check_assertion(exam, model, report)
      end
    end
  end,
}
