local lists = require "base.lists"

-- The days without which nobody knows what is or was examined, by the type of the report.
local DAYS = { type1 = { "date" }, type2 = { "period_start", "period_end" } }
local BEGUN = { ["in-progress"] = true, ["report-held"] = true, lapsed = true }

local function check_days(chosen, report)
  local name = "the examination by " .. chosen.id .. " is " .. chosen.status
  if not chosen.report_type then
    report(chosen, "report_type", name .. " and has no report_type (type1, type2)")
    return
  end
  for _, key in ipairs(DAYS[chosen.report_type]) do
    if not chosen[key] then
      report(chosen, key, name .. " (" .. chosen.report_type .. ") and has no " .. key)
    end
  end
end

-- Whether the standard CHOSEN is one on which an auditor reports.
local function is_examined(chosen, model)
  local standard = lists.find(model.standards, "id", chosen.id)
  return standard ~= nil and standard.report ~= nil
end

local function check(chosen, model, report)
  if BEGUN[chosen.status] then
    check_days(chosen, report)
  elseif not chosen.status and is_examined(chosen, model) then
    report(chosen, "status", "nothing says how far the examination by " .. chosen.id .. " is: give "
      .. "its status")
  end
end

local PREPARING = "{id: soc2-tsc-2017, categories: [security], status: readiness}"

local function with(status)
  return { { "isms.yaml", PREPARING, "{id: soc2-tsc-2017, categories: [security]" .. status .. "}" } }
end

return {
  numbers = {}, severity = "error", clause = "SOC 2", document = "system-description",
  title = { en = "An examination has a state, and once it has begun its type and its days",
    ja = "保証業務の状況と、開始した保証業務の種類及び対象日・対象期間が示されている" },
  explanation = {
    en = "Of a standard on which an auditor reports, the status says how far the examination is; "
      .. "documents assume none. An examination looks at a date (type1: date) or over a period (type2: period_start and "
      .. "period_end). Once it is in progress, or has led to a report, both are known.",
    ja = "監査人が報告する基準には、保証業務がどこまで進んだかを status に示す（記載がないものを文書が補うことはない）。"
      .. "保証業務は、ある日（type1：date）又は期間（type2：period_start、period_end）を対象とする。"
      .. "保証業務の実施中及び報告書の受領後は、いずれも定まっている。",
  },
  violates = { with "", with ", status: type1", with ", status: type2, period_start: 2026-01-01",
    with ", status: in-progress", with ", status: lapsed, report_type: type2, period_end: 2026-01-01" },
  keeps = { with ", status: type1, date: 2026-10-01", with ", status: planned, report_type: type2",
    with ", status: not-planned",
    with ", status: in-progress, report_type: type2, period_start: 2026-10-01, period_end: 2027-03-31" },
  run = function(model, report)
    for _, chosen in ipairs(model.standard_facts) do
      check(chosen, model, report)
    end
  end,
}
