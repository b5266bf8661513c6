local amounts = require "audit.amounts"
local dates = require "base.dates"
local edits = require "audit.edits"
local lists = require "base.lists"
local phrase = require "base.phrase"
local share = require "base.share"

local ROUNDED = 0.005 -- a figure with two places may be this much above the exact one

-- The month ("2026-08") that TEXT begins with, or nil.
local function month_of(text)
  local month = tostring(text):match("^%d%d%d%d%-%d%d")
  return month and dates.parse(month .. "-01") and month
end

-- The availability of MONTH in per cent after an outage of MINUTES.
local function availability(month, minutes)
  local year, number = month:match("^(%d%d%d%d)%-(%d%d)$")
  local all = dates.month_length(tonumber(year), tonumber(number)) * 24 * 60
  return 100 * (1 - minutes / all)
end

-- Month → { minutes, rows }: the incidents that took availability, by the month they were noticed.
local function by_month(incidents)
  local months = {}
  for _, row in ipairs(incidents) do
    local month = row.outage_minutes and month_of(row.detected)
    if month then
      months[month] = months[month] or { minutes = 0, rows = {} }
      months[month].minutes = months[month].minutes + row.outage_minutes
      table.insert(months[month].rows, row)
    end
  end
  return months
end

-- Reports the incidents ROWS of MONTH that name COMMITMENT as not kept, which REACHED (per cent) keeps.
local function check_kept(commitment, rows, month, reached, report)
  for _, row in ipairs(rows) do
    if lists.contains(row.failed_commitments or {}, commitment.id) then
      report(row, "failed_commitments", ("the incident %s names %s, which was kept: %s %% of %s is left, "
        .. "and %s %% is promised"):format(row.id or "?", commitment.id, share.cut(reached, 2), month,
        commitment.availability_percent))
    end
  end
end

local function check_incidents(commitment, months, report)
  for month, found in pairs(months) do
    local reached = availability(month, found.minutes)
    if reached >= commitment.availability_percent then
      check_kept(commitment, found.rows, month, reached, report)
    else
      for _, row in ipairs(found.rows) do
        if not lists.contains(row.failed_commitments or {}, commitment.id) then
          report(row, row.failed_commitments and "failed_commitments" or "outage_minutes",
            ("with %s of outage %s %% of %s is left, less than the %s %% of %s, but the incident "
              .. "%s does not name it in failed_commitments"):format(
              phrase.plural(found.minutes, "minutes"), share.cut(reached, 2), month,
              commitment.availability_percent, commitment.id, row.id or "?"))
        end
      end
    end
  end
end

local function check_result(result, commitment, months, report)
  local value = tonumber((tostring(result.value):match("^(%d+%.?%d*)%s*[%%％]")))
  local month = month_of(result.month)
  if not value then return end
  local found = month and months[month]
  if found and value > availability(month, found.minutes) + ROUNDED then
    report(result, "value", ("%s %% is more than the %s %% that is left with %s of outage in "
      .. "the incidents of %s"):format(value, share.cut(availability(month, found.minutes), 2),
      phrase.plural(found.minutes, "minutes"), month))
  elseif result.within and value < commitment.availability_percent then
    report(result, "within", ("%s %% is less than the %s %% of %s and still within"):format(value,
      commitment.availability_percent, commitment.id))
  end
end

local function check_silent(commitment, incidents, report)
  for _, row in ipairs(incidents) do
    if lists.contains(row.affects or {}, "availability") and not row.outage_minutes then
      report(row, "affects", "the incident " .. (row.id or "?") .. " took availability, but no "
        .. "outage_minutes say whether " .. commitment.id .. " was kept")
    end
  end
end

-- The share that the text of COMMITMENT, in one language or several, states; or nil.
local function stated(commitment)
  local text = commitment.text
  for _, part in pairs(type(text) == "table" and text or { text }) do
    for _, amount in ipairs(amounts.of(amounts.in_figures(part))) do
      if amount.unit == "%" then return amount.text end
    end
  end
end

-- Reports the commitments whose texts state an availability that no incident can be held against.
local function check_stated(commitments, report)
  for _, row in ipairs(commitments) do
    local promise = row.category == "availability" and not row.availability_percent and stated(row)
    if promise then
      report(row, "text", (row.id or "?") .. " promises " .. promise .. ", and no availability_percent says so, against which "
        .. "incidents and measurements are held")
    end
  end
end

local PROMISE = "commitments: [{id: C-1, kind: commitment, category: availability, text: Up., "
  .. "availability_percent: 99.9}]\n"

-- The edits that add the promise, an incident with FACTS and the RESULT of a measurement.
local function given(facts, result)
  local measured = "measurements: [{id: ME-1, what: Uptime, commitment: C-1, method: Probe, "
    .. "frequency: Daily, measured_by: isms-manager, analysis: Monthly, "
    .. "analysed_by: isms-manager, limit: 99.9 %, results: [{period: March, month: 2026-03, "
    .. "analysed: 2026-04-01, evaluation: Storm, action: None, " .. result .. "}]}]\n"
  return { { "isms.yaml", "", PROMISE .. measured
    .. edits.incident("2", "affects: [availability], personal_data: false" .. facts) } }
end

local GOOD = "value: 99.91 %, within: true"

return {
  numbers = {}, severity = "error", clause = "9.1, SOC 2 DC 4", document = "incident-report",
  title = { en = "Availability, incidents and commitments agree",
    ja = "稼働率、インシデント及びコミットメントが一致する" },
  explanation = {
    en = "The minutes of outage of a month's incidents give its availability: where it is less than "
      .. "a commitment promises (commitments.availability_percent), each of them names the "
      .. "commitment, where it is not, none does, and no measurement of the month shows more than they leave. A share that "
      .. "the text promises is given as availability_percent.",
    ja = "月のインシデントの停止時間から稼働率が定まる。コミットメントの値を下回る月は、各インシデ"
      .. "ントにそのコミットメントを記載し、下回らない月は記載せず、測定結果がこれを上回ることはない。文中で約束する割合は availability_percent に記載する。",
  },
  violates = {
    { { "isms.yaml", "", "commitments: [{id: C-1, kind: commitment, category: availability, text: Up 99.9 % of a month.}]\n" } },
    given(", outage_minutes: 45", "value: 99.89 %, within: false"),
    given(", outage_minutes: 40", "value: 99.92 %, within: true"),
    given(", outage_minutes: 45, failed_commitments: [C-1]", "value: 99.8 %, within: true"),
    given("", GOOD),
    given(", outage_minutes: 40, failed_commitments: [C-1]", GOOD),
  },
  keeps = {
    { { "isms.yaml", "", "commitments: [{id: C-1, kind: commitment, category: availability, text: Up day and night.}]\n" } },
    given(", outage_minutes: 40", GOOD),
    given(", outage_minutes: 45, failed_commitments: [C-1]", "value: 99.9 %, within: true"),
    { { "isms.yaml", "", edits.incident("2", "affects: [availability], personal_data: false") } },
  },
  run = function(model, report, view)
    local months = by_month(model.incidents.rows)
    check_stated(view.facts.commitments, report)
    local promises = {}
    for _, row in ipairs(view.facts.commitments) do
      if row.availability_percent then promises[row.id or ""] = row end
    end
    for _, commitment in pairs(promises) do
      check_incidents(commitment, months, report)
      check_silent(commitment, model.incidents.rows, report)
    end
    for _, result in ipairs(model.measurements.results) do
      local commitment = promises[result.measurement.commitment or ""]
      if commitment then check_result(result, commitment, months, report) end
    end
  end,
}
