local lists = require "base.lists"

local HELD = { ["report-held"] = true, lapsed = true }

-- Whether one of CERTIFICATIONS is a report on the examination EXAM by the standard ID.
local function is_reported(exam, id, certifications)
  for _, row in ipairs(certifications) do
    local same = row.kind == "report" and row.standard_id == id
    if same and (not row.report_type or row.report_type == exam.type)
      and (not row.period_end or exam.type ~= "type2" or row.period_end == exam.last) then
      return true
    end
  end
  return false
end

local DAYS = { "date", "period_end", "period_start" }
local AHEAD = { preparing = true, planned = true }

-- The first day of CHOSEN, a standard of the facts, for which TEST(day, key) holds, and its key; or nil.
local function day_where(chosen, test)
  for _, key in ipairs(DAYS) do
    if chosen[key] and test(chosen[key], key) then return chosen[key], key end
  end
end

-- An examination that has not begun has no day that is over, and one that is not planned none at all.
local function check_days(exam, chosen, today, report)
  local function is_over(day, key) return day < today and key ~= "period_start" end
  if exam.state == "not-planned" then
    local day, key = day_where(chosen, function() return true end)
    if key then
      report(chosen, key, ("no examination by %s is planned (status), and %s says %s"):format(chosen.id,
        key, day))
    end
  elseif not exam.state or AHEAD[exam.state] then
    local day, key = day_where(chosen, is_over)
    if key then
      report(chosen, key, ("the examination by %s has not begun (%s), and %s (%s) is over: say how far "
        .. "it is (status)"):format(chosen.id, exam.state or "no status", key, day))
    end
  end
end

local function check_state(exam, chosen, model, report)
  if HELD[exam.state] and not is_reported(exam, chosen.id, model.certifications) then
    report(chosen, "status", ("the examination by %s is %s (%s until %s), and no report on it stands "
      .. "among certifications"):format(chosen.id, exam.state, exam.type or "?", exam.ends or "?"))
  end
  check_days(exam, chosen, model.today, report)
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
      .. "among certifications, with its type and period; one that has not begun lies ahead, one that is not "
      .. "planned has no day.",
    ja = "報告書を受領した保証業務（report-held、lapsed、旧値のtype1・type2）には、種類及び期間が一致する報告書が"
      .. "certificationsにある。開始前の保証業務の対象日・対象期間は過ぎておらず、"
      .. "予定のない保証業務には対象日がない。",
  },
  violates = {
    with "status: type1, date: 2026-10-01",
    with("status: type2" .. PERIOD),
    with("status: type2" .. PERIOD, REPORT:format("type1", "2026-09-30")),
    with("status: type2" .. PERIOD, REPORT:format("type2", "2026-08-31")),
    with "status: planned, report_type: type1, date: 2026-11-21",
    with "status: preparing, date: 2026-11-21", with "status: preparing, period_end: 2026-11-21",
    with "status: not-planned, date: 2027-06-30",
    with("status: planned, report_type: type2" .. PERIOD),
  },
  keeps = {
    with("status: type2" .. PERIOD, REPORT:format("type2", "2026-09-30")),
    with "status: planned, report_type: type1, date: 2026-11-22",
    with "status: in-progress, report_type: type1, date: 2026-10-01", with "status: not-planned",
  },
  run = function(model, report)
    for _, standard in ipairs(model.standards) do
      local exam = standard.examination
      if exam then
        check_state(exam, lists.find(model.standard_facts, "id", standard.id), model, report)
      end
    end
  end,
}
