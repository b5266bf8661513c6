-- Calendar dates as ISO 8601 text: "2026-04-01". Text order is date order.
local phrase = require "base.phrase"

local dates = {}

local LENGTHS = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

-- Number of days in MONTH of YEAR.
function dates.month_length(year, month)
  local leap = year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
  return month == 2 and leap and 29 or LENGTHS[month]
end

-- Returns year, month, day of the ISO date TEXT, or nil when there is no such day.
function dates.parse(text)
  local year, month, day = text:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  if not year then return nil end
  year, month, day = tonumber(year), tonumber(month), tonumber(day)
  if year < 1 or month < 1 or month > 12 or day < 1 or day > dates.month_length(year, month) then
    return nil
  end
  return year, month, day
end

local function iso(year, month, day)
  return string.format("%04d-%02d-%02d", year, month, day)
end

-- The date COUNT months after DATE; a day that the month lacks becomes its last day (2024-02-29 +
-- 12 = 2025-02-28).
function dates.add_months(date, count)
  local year, month, day = dates.parse(date)
  local index = year * 12 + month - 1 + count
  year, month = index // 12, index % 12 + 1
  return iso(year, month, math.min(day, dates.month_length(year, month)))
end

-- Whether DATE (nil or false: none) lies before TODAY.
function dates.is_past(date, today)
  return date and date < today or false
end

-- The fiscal year that DATE lies in, named by the year it begins in, when years begin in month START
-- (1 when not given): 2027-03-31 lies in 2026 when START is 4.
function dates.fiscal_year(date, start)
  local year, month = dates.parse(date)
  return month < (start or 1) and year - 1 or year
end

-- The date of the UTC day that holds SECONDS since 1970-01-01, by the civil-from-days algorithm.
function dates.from_seconds(seconds)
  local days = seconds // 86400 + 719468
  local era = days // 146097
  local of_era = days - era * 146097
  local year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
  local of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
  local shifted = (5 * of_year + 2) // 153
  local month = shifted < 10 and shifted + 3 or shifted - 9
  local year = year_of_era + era * 400 + (month <= 2 and 1 or 0)
  return iso(year, month, of_year - (153 * shifted + 2) // 5 + 1)
end

-- Days since 1970-01-01, the other way round.
local function to_days(year, month, day)
  local year_of_march = month <= 2 and year - 1 or year
  local era = year_of_march // 400
  local year_of_era = year_of_march - era * 400
  local of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
  return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + of_year - 719468
end

-- The date COUNT days after DATE.
function dates.add_days(date, count)
  return dates.from_seconds((to_days(dates.parse(date)) + count) * 86400)
end

-- Minutes from 1970-01-01 00:00 to MOMENT ("2026-03-17 10:40", which there is); where it is a day alone, to TIME ("00:00")
-- of it, or nil without that.
function dates.minutes(moment, time)
  local day, hour, minute = moment:match("^(%d+%-%d+%-%d+)[ T](%d+):(%d+)$")
  if not day then return time and dates.minutes(moment .. " " .. time) end
  return (to_days(dates.parse(day)) * 24 + tonumber(hour)) * 60 + tonumber(minute)
end

-- The year by Japanese eras: "令和8", and "令和元" for a first one.
local function year_of_era(year, month, day)
  local name, count = host.era(year, month, day)
  return name and name .. (count == 1 and "元" or count)
end

local ERA_DAYS = { { 2020, 1, 1 }, { 2000, 1, 1 }, { 1980, 1, 1 } }

local era_names

-- The name of each era that texts may use → the year before its first.
function dates.eras()
  if era_names then return era_names end
  era_names = {}
  for _, day in ipairs(ERA_DAYS) do
    local name, count = host.era(day[1], day[2], day[3])
    era_names[name] = day[1] - count
  end
  return era_names
end

local function whole(value)
  return math.tointeger(tonumber(value))
end

-- The ISO date of YEAR, MONTH and DAY, texts of digits or numbers, or nil when there is no such day.
function dates.of(year, month, day)
  year, month, day = whole(year), whole(month), whole(day)
  if not (year and month and day) or math.max(year, month, day) > 9999 then return nil end
  local text = iso(year, month, day)
  return dates.parse(text) and text
end

-- DATE as people write it: STYLE "iso" as it stands, "long" as "1 April 2026" with the month names
-- of WORDS, "era" like long, with the year of the era in a language that has eras.
function dates.format(date, style, words)
  if style ~= "long" and style ~= "era" then return date end
  local year, month, day = dates.parse(date)
  local shown = style == "era" and words.eras and year_of_era(year, month, day) or tostring(year)
  return phrase.fill(words.long_date,
    { day = tostring(day), month = words.months[month], year = shown })
end

-- TEXT, a day with a time such as "2026-04-01 08:30", with the day as people write it; other text as
-- it stands.
function dates.format_moment(text, style, words)
  local day, time = text:match("^(%d+%-%d+%-%d+) (%d%d:%d%d)$")
  if not (day and dates.parse(day)) then return text end
  return dates.format(day, style, words) .. " " .. time
end

return dates
