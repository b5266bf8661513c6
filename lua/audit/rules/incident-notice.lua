local dates = require "base.dates"
local edits = require "audit.edits"
local languages = require "base.languages"
local lists = require "base.lists"
local narrow = require "base.narrow"
local phrase = require "base.phrase"
local stated = require "audit.stated"
local texts = require "audit.texts"

local words = {}
for i, language in ipairs(languages) do words[i] = require("words." .. language .. ".recipients") end

local HOUR = 60 -- minutes
local FIRST, LAST = "00:00", "23:59" -- moments of a day

-- Full hours from the confirmation of the INCIDENT to the NOTICE; nil where a moment is missing.
local function hours_until(notice, incident)
  local told = notice.time and dates.minutes(notice.time)
  local confirmed = incident.confirmed and dates.minutes(incident.confirmed)
  return told and confirmed and (told - confirmed) // HOUR
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

-- NOTICE as it is judged: { row, minutes (from the confirmation of INCIDENT, the fewest where only a day
-- is given; nil: a moment is missing), to (as
-- it is compared), customers, others, all, nobody (what the recipient is called) }.
local function read_notice(notice, incident)
  local out = { row = notice, to = narrow(notice.to or ""):lower():gsub("^the ", ""):gsub("%s+$", "") }
  for _, own in ipairs(words) do
    out.customers = out.customers or texts.holds(out.to, own.customers)
    out.others = out.others or texts.holds(out.to, own.others)
    out.nobody = out.nobody or lists.contains(own.nobody, out.to)
    for _, pattern in ipairs(own.all) do out.all = out.all or out.to:find(pattern) ~= nil end
  end
  out.others = out.others and not out.customers
  if notice.time and incident.confirmed then
    out.minutes = dates.minutes(notice.time, FIRST) - dates.minutes(incident.confirmed, LAST)
  end
  return out
end

-- Reports of NOTICES those whose recipient is no one in particular, and returns the others.
local function check_recipients(notices, name, report)
  return lists.select(notices, function(notice)
    if notice.nobody then
      report(notice.row, "to", ("the notice of %s went to '%s', which names nobody who was told"):format(name, notice.row.to))
    end
    return not notice.nobody
  end)
end

-- Whether one of NOTICES, all given within LIMIT minutes, tells who NOTICE tells late.
local function is_told(notice, notices, limit)
  for _, other in ipairs(notices) do
    local in_time = other.minutes and other.minutes <= limit
    if in_time and (other.to == notice.to or other.all or notice.all) then return true end
  end
  return false
end

-- The first of NOTICES that came when it was given, or nil.
local function first_of(notices)
  local first
  for _, notice in ipairs(notices) do
    if notice.minutes and (not first or notice.minutes < first.minutes) then first = notice end
  end
  return first
end

-- Whether the moment by which customers had to be told, LIMIT minutes after the confirmation of INCIDENT, lies before TODAY.
local function is_over(incident, limit, today)
  return incident.confirmed and today and dates.minutes(incident.confirmed, LAST) + limit < dates.minutes(today, FIRST)
end

-- Reports where NOTICES to customers came later than PROMISED (hours) after the confirmation of INCIDENT.
local function check_promise(incident, name, notices, promised, today, found)
  local limit, within = promised * HOUR, phrase.plural(promised, "hours")
  local told = lists.select(notices, function(notice) return not notice.others end)
  local first = first_of(told)
  if not first and #told == 0 and incident.customer_data and is_over(incident, limit, today) then
    return found(incident, "notices", "no customer was told of " .. name .. " within the " .. within .. " that customers are promised")
  elseif first and first.minutes > limit then
    return found(incident, "notices", "nobody was told of " .. name .. " within the " .. within .. " that customers are promised")
  end
  for _, notice in ipairs(told) do
    if notice.customers and notice.minutes and notice.minutes > limit and not is_told(notice, told, limit) then
      found(notice.row, "time", "'" .. notice.row.to .. "' was not told of " .. name .. " within the " .. within
        .. " that customers are promised")
    end
  end
end

-- The ids of the COMMITMENTS, with their texts as they were written, that promise a time of notice.
local function on_notice(commitments)
  local ids = {}
  for _, row in ipairs(commitments) do
    for _, text in pairs(type(row.text) == "table" and row.text or { row.text }) do
      if not lists.contains(ids, row.id) and stated.tells(text, "notice") then ids[#ids + 1] = row.id end
    end
  end
  return ids
end

-- What is to be written where customers were told late, PROMISES being the commitments that promise a time.
local function remedy(promises)
  if #promises == 0 then return "no commitment promises it that could count as failed" end
  return table.concat(promises, ", ") .. (#promises == 1 and " does" or " do") .. " not count as failed"
end

-- The edits by which customers are promised 6 hours and were told at TIME, after HOURS as is said.
local function told(time, hours, more)
  return { { "isms.yaml", "", edits.incident("1", "personal_data: false, notices: [{to: Customer, time: "
    .. time .. ", hours: " .. hours .. ", channel: Phone}]" .. (more or ""))
    .. "incident_notice: {text: We call., hours: 6}\ncommitments:\n"
    .. "  - {id: C-1, kind: commitment, category: availability, text: The service runs.}\n"
    .. "  - {id: C-2, kind: commitment, category: security, text: {en: Customers are told of an incident within 6 hours., "
    .. "ja: インシデントは、確認から6時間以内に顧客に通知します。}}\n" } }
end

-- The edits by which NOTICES were given of an incident with MORE.
local function noticed(notices, more)
  local list = told("2026-03-17 17:20", 6, more)
  list[1][3] = list[1][3]:gsub("notices: %[.-%]", function() return "notices: [" .. notices .. "]" end)
  return list
end

-- A notice TO somebody at TIME.
local function to(whom, time)
  return ("{to: %s, time: %s, channel: Phone}"):format(whom, time)
end

return {
  numbers = {}, severity = "error", clause = "A.5.26, SOC 2 CC7.4", document = "incident-report",
  title = { en = "Notices of incidents came when the record and the promise say",
    ja = "インシデントの通知が記録及び約束した時間と一致する" },
  explanation = {
    en = "The hours of a notice are those between the confirmation of the incident and the notice. Its recipient is "
      .. "somebody who can be told; \"Everybody\" is nobody. The first notice to each customer lies within the time "
      .. "that customers are promised (incident_notice.hours), or the incident names the commitment that promises this "
      .. "time among those that were not kept; another one excuses nothing. Where data of customers was concerned, "
      .. "a customer was told; authorities and suppliers are none.",
    ja = "通知までの時間（hours）は、インシデントの確認から通知までの時間と一致する。通知先には実在する相手を記載し、「関係者各位」などとしない。"
      .. "各顧客への最初の通知は、顧客に約束した時間（incident_notice.hours）内にあるか、又はその時間を約束したコミットメントを、"
      .. "守れなかったものとしてインシデントに示す。ほかのコミットメントでは足りない。顧客のデータに影響した場合は顧客に通知する。"
      .. "当局、供給者などは顧客ではない。",
  },
  violates = { told("2026-03-17 17:40", 5), told("2026-03-17 17:40", 7), told("2026-03-17 17:21", 6),
    told("2026-03-17 17:40", 6, ", failed_commitments: [C-1]"),
    noticed(to("Everybody", "2026-03-17 12:00") .. ", " .. to("Customer", "2026-03-17 12:00")),
    noticed(to("{en: The public, ja: 関係者各位}", "2026-03-17 12:00")),
    noticed(to("Data protection authority", "2026-03-17 12:00") .. ", " .. to("Customer", "2026-03-17 17:40")),
    noticed(to("Three customers", "2026-03-17 12:00") .. ", " .. to("Fourth customer", "2026-03-17 17:40")),
    noticed(to("Customer", "2026-03-18")),
    noticed(to("Data protection authority", "2026-03-17 12:00"), ", customer_data: true"),
    noticed("", ", customer_data: true"),
  },
  keeps = {
    told("2026-03-17 17:20", 6), told("2026-03-17 11:10", 0),
    told("2026-03-17 17:40", 6, ", failed_commitments: [C-1, C-2]"),
    noticed(to("Three customers", "2026-03-17 12:00") .. ", " .. to("Three customers", "2026-03-18 12:00")),
    noticed(to("Customers concerned", "2026-03-17 12:00") .. ", " .. to("All customers", "2026-03-18 12:00")),
    noticed(to("All customers", "2026-03-17 12:00") .. ", " .. to("Fourth customer", "2026-03-18 12:00")),
    noticed(to("Customer", "2026-03-17 12:00") .. ", " .. to("Data protection authority", "2026-03-20 12:00")),
    noticed(to("Corrowby Water", "2026-03-17 12:00"), ", customer_data: true"),
    noticed("", ", customer_data: false"), noticed(to("Customer", "2026-03-17")),
  },
  run = function(model, report, view)
    local promise = view.facts.incident_notice
    local promises = on_notice(view.values.commitments or {})
    for _, incident in ipairs(model.incidents.rows) do
      local name = incident.id or "?"
      local notices = lists.map(incident.notices or {}, function(notice) return read_notice(notice, incident) end)
      check_hours(incident, name, report)
      notices = check_recipients(notices, name, report)
      local is_excused = #lists.select(incident.failed_commitments or {}, function(id)
        return lists.contains(promises, id)
      end) > 0
      if promise and promise.hours and not is_excused then
        check_promise(incident, name, notices, promise.hours, model.today, function(row, key, text)
          report(row, key, text .. ", and " .. remedy(promises))
        end)
      end
    end
  end,
}
