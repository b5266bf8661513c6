-- The day on which the assertion ASSERTION was signed, and the key of its control data that says it.
local function signed(assertion)
  if assertion.approved_on then return assertion.approved_on, "approved" end
  return assertion.date, "date"
end

local function check(assertion, exam, report)
  local day, key = signed(assertion)
  if day and exam.ends and day < exam.ends then
    report(assertion.control, key, ("management's assertion of %s speaks of a time until %s, which was not over: it is "
      .. "signed on that day or later"):format(day, exam.ends), assertion.id)
  end
end

local PREPARING = "{id: soc2-tsc-2017, categories: [security], status: readiness}"

-- Edits that give the examination the state STATUS and an assertion that was signed on DAY.
local function with(status, day)
  return {
    { "isms.yaml", PREPARING, "{id: soc2-tsc-2017, categories: [security], " .. status .. "}" },
    { "isms.yaml", "", "assertion: {signed_by: top-management, basis: [Checks]}\n"
      .. "commitments: [{id: C-1, kind: commitment, category: security, text: Access is limited.}]\n" },
    { "facts/documents.yaml", "", "management-assertion:\n  number: N-MA\n  version: \"1.0\"\n  status: approved\n"
      .. "  owner: isms-manager\n  author: ann\n  reviewer: cyd\n  approver: bob\n  date: " .. day .. "\n  approved: " .. day
      .. "\n  classification: internal\n  history: [{version: \"1.0\", date: " .. day .. ", changes: First issue.}]\n" },
    at = { "facts/documents.yaml", "approved: " .. day },
  }
end

local DAY = "status: in-progress, report_type: type1, date: 2026-10-01"
local PERIOD = "status: in-progress, report_type: type2, period_start: 2026-01-01, period_end: 2026-10-31"

return {
  numbers = {}, severity = "error", clause = "SOC 2", document = "management-assertion",
  title = { en = "Management signs its assertion when the day or period is over",
    ja = "受託会社確認書は、対象日又は対象期間の経過後に署名されている" },
  explanation = {
    en = "An assertion speaks of what was. It is dated on the day of its signature (documents.management-assertion.approved), which is "
      .. "not before the examined day or the end of the examined period; until then it is a draft.",
    ja = "受託会社確認書は、過去の事実を述べる。日付は署名した日（documents.management-assertion.approved）とし、対象日又は"
      .. "対象期間の末日より前であってはならない。それまでは草案とする。",
  },
  violates = { with(DAY, "2026-09-30"), with(PERIOD, "2026-10-30") },
  keeps = { with("status: readiness", "2026-10-01"), with(DAY, "2026-10-01"), with(PERIOD, "2026-10-31") },
  run = function(model, report)
    local assertion = model.document("management-assertion")
    local exam = model.report_standard and model.report_standard.examination
    if assertion and assertion.approved and exam then check(assertion, exam, report) end
  end,
}
