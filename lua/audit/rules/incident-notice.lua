local dates = require "base.dates"
local edits = require "audit.edits"
local lists = require "base.lists"
local phrase = require "base.phrase"

local HOUR = 60 -- minutes

-- Full hours from the confirmation of the INCIDENT to the NOTICE; nil where a moment is missing.
local function hours_until(notice, incident)
  if not (notice.time and incident.confirmed) then return nil end
  return (dates.minutes(notice.time) - dates.minutes(incident.confirmed)) // HOUR
end

local function check_hours(incident, name, report)
  for _, notice in ipairs(incident.notices or {}) do
    local hours = hours_until(notice, incident)
    if hours and notice.hours and notice.hours ~= math.max(hours, 0) then
      report(notice, "hours", ("the notice of %s on %s came %d full hours after the confirmation of %s, "
        .. "not %d"):format(name, notice.time, math.max(hours, 0), incident.confirmed, notice.hours))
    end
  end
end

-- Holds the first notice against the hours PROMISED to customers.
local function check_promise(incident, name, promised, report)
  local first
  for _, notice in ipairs(incident.notices or {}) do
    local minutes = notice.time and dates.minutes(notice.time)
    if minutes and (not first or minutes < first) then first = minutes end
  end
  local late = first and incident.confirmed
    and first - dates.minutes(incident.confirmed) > promised * HOUR
  if late and #(incident.failed_commitments or {}) == 0 then
    report(incident, "notices", ("nobody was told of %s within the %s that customers are promised, "
      .. "and no commitment counts as failed"):format(name, phrase.plural(promised, "hours")))
  end
end

-- The edits by which customers are promised 6 hours and were told at TIME, after HOURS as is said.
local function told(time, hours, more)
  return { { "isms.yaml", "", edits.incident("1", "personal_data: false, notices: [{to: Customer, time: "
    .. time .. ", hours: " .. hours .. ", channel: Phone}]" .. (more or ""))
    .. "incident_notice: {text: We call., hours: 6}\n" } }
end

return {
  numbers = {}, severity = "error", clause = "A.5.26, SOC 2 CC7.4", document = "incident-report",
  title = { en = "Notices of incidents came when the record and the promise say",
    ja = "インシデントの通知が記録及び約束した時間と一致する" },
  explanation = {
    en = "The hours of a notice are those between the confirmation of the incident and the notice, and "
      .. "the first notice lies within the time that customers are promised (incident_notice.hours), "
      .. "or the incident names the commitment that was not kept.",
    ja = "通知までの時間（hours）は、インシデントの確認から通知までの時間と一致する。最初の通知は、顧客に約束した時間"
      .. "（incident_notice.hours）内にあるか、又は守れなかったコミットメントをインシデントに示す。",
  },
  violates = { told("2026-03-17 17:40", 5), told("2026-03-17 17:40", 7), told("2026-03-17 17:21", 6) },
  keeps = {
    told("2026-03-17 17:20", 6), told("2026-03-17 11:10", 0),
    told("2026-03-17 17:40", 6, ", failed_commitments: [C-1]"),
  },
  run = function(model, report, view)
    local promise = view.facts.incident_notice
    for _, incident in ipairs(model.incidents.rows) do
      local name = incident.id or "?"
      check_hours(incident, name, report)
      if promise and promise.hours then check_promise(incident, name, promise.hours, report) end
    end
  end,
}
