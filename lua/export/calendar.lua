-- The duties that return, as a calendar in each language: one event a duty, or a round of duties, on the day on which it is due next.
local icalendar = require "format.icalendar"

local PRODUCT = "-//ismsdoc//duties//EN"
local LAST_DAY = 28 -- that each month has: "at least" holds when it comes earlier

-- The host of the organisation's website, by which its events are told from those of others.
local function host_of(organization)
  return (organization.website or ""):match("^%w+://([^/:]+)") or "ismsdoc.invalid"
end

-- DAY, no later than LAST_DAY of its month.
local function clamped(day)
  return math.tointeger(day:sub(9)) > LAST_DAY and day:sub(1, 8) .. LAST_DAY or day
end

-- Units of a time → of how often an event returns; shorter ones are no business of a calendar of days.
local RULES = { days = "DAILY", months = "MONTHLY", years = "YEARLY" }

-- When ROW returns, and the first day; nil for what returns within a day.
local function rule_of(row, today)
  if row.unit == "workdays" and row.count == 1 then return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", today end
  local count, unit = row.count, row.unit
  if unit == "hours" and count % 24 == 0 then count, unit = count // 24, "days" end
  local frequency = RULES[unit]
  if not frequency then return nil end
  local day = row.first_due or row.next and row.next > today and row.next or today
  local rule = "FREQ=" .. frequency .. (count > 1 and ";INTERVAL=" .. count or "")
  return rule, frequency == "DAILY" and day or clamped(day)
end

local function events_of(view, today)
  local events, host = {}, host_of(view.facts.organization)
  local duties = view.model.duties
  for _, row in ipairs(duties.plan.rounds and duties.plan.rows or duties.recurring) do
    local rule, day = rule_of(row, today)
    events[#events + 1] = rule and { uid = row.id .. "@" .. host, day = day, rule = rule, summary = row.title,
      description = row.text .. (row.record_row and "\n" .. row.record_row.title or ""), category = row.who } or nil
  end
  return events
end

return { title = "Calendar of the duties that return (RFC 5545)", files = function(project)
  local files = {}
  for i, language in ipairs(project.languages) do
    local view = project.views[language]
    local spec = view.library.documents["duty-plan"]
    local name = view.facts.organization.name .. " " .. (spec.title[language] or spec.title)
    files[i] = { path = language .. "/duties.ics",
      text = icalendar.text(name, PRODUCT, events_of(view, project.today), project.today) }
  end
  return files
end }
