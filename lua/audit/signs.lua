-- What a text says in every language alike: ids, full dates, and numbers in figures.
local dates = require "base.dates"

local signs = {}

local find, gsub, sub = string.find, string.gsub, string.sub

local ID = "%f[%w]%u+[-.]?%d[%d.-]*"
local YEARS = 1900 -- what is as great is a year or the number of a standard
local ERA_DAYS = { { 2020, 1, 1 }, { 2000, 1, 1 }, { 1980, 1, 1 } }

local known

-- The name of each era → the year before its first.
local function eras()
  if known then return known end
  known = {}
  for _, day in ipairs(ERA_DAYS) do
    local name, count = host.era(day[1], day[2], day[3])
    known[name] = day[1] - count
  end
  return known
end

local function iso(year, month, day)
  local text = ("%04d-%02d-%02d"):format(year, month, day)
  return dates.parse(text) and text
end

-- Takes the dates that TEXT writes by era out of it.
local function take_eras(text, take)
  for name, before in pairs(eras()) do
    text = text:gsub(name .. "([%d元]+)年(%d+)月(%d+)日", function(count, month, day)
      return take(iso(before + (tonumber(count) or 1), tonumber(month), tonumber(day)))
    end)
  end
  return text
end

local function take_long(text, months, take)
  local index = {}
  for i, name in ipairs(months) do index[name] = i end
  return (text:gsub("%f[%d](%d%d?) (%a+) (%d%d%d%d)%f[%D]", function(day, name, year)
    return index[name] and take(iso(tonumber(year), index[name], tonumber(day)))
  end))
end

-- Puts the dates of TEXT into LIST and returns the rest of it. What no date of a form can do without
-- is looked for first: most texts have no date.
local function dates_of(text, words, list)
  local function take(date)
    list[#list + 1] = date or nil
    return date and " "
  end
  if find(text, "%d%-%d%d%-%d") then
    text = gsub(text, "%f[%d](%d%d%d%d)%-(%d%d)%-(%d%d)%f[%D]", function(year, month, day)
      return take(iso(tonumber(year), tonumber(month), tonumber(day)))
    end)
  end
  if find(text, "年", 1, true) then
    if words.eras then text = take_eras(text, take) end
    text = gsub(text, "%f[%d](%d%d%d%d)年(%d+)月(%d+)日", function(year, month, day)
      return take(iso(tonumber(year), tonumber(month), tonumber(day)))
    end)
  end
  return find(text, "%d %a+ %d") and take_long(text, words.months, take) or text
end

local function ids_of(text, list)
  if not find(text, "%u[-.]?%d") then return text end
  return (gsub(text, ID, function(id)
    list[#list + 1] = id:match("^(.-)[.-]*$")
    return " "
  end))
end

local function numbers_of(text, list)
  local from, to = find(text, "%d[%d.]*")
  while from do
    local apart = not (from > 1 and find(text, "^[%w.:/_-]", from - 1))
      and not find(text, "^[%a:/_-]", to + 1)
    local value = apart and tonumber((gsub(sub(text, from, to), "%.+$", "")))
    if value and value < YEARS then list[#list + 1] = tostring(value) end
    from, to = find(text, "%d[%d.]*", to + 1)
  end
end

-- The one sign that CELL of a table consists of, as it is in every language, or nil: a date, a
-- number that is no year, or an id.
function signs.of_cell(cell, words)
  local list = {}
  if cell:find("%d") and not dates_of(cell, words, list):find("%S") then return list[1], "date" end
  if cell:find("^%d[%d.]*$") then
    if cell:find("^[12][09]%d%d$") then return nil end
    return cell, "number"
  end
  local id = cell:match("^%u+[%-.][%d.]+$")
  return id, id and "id"
end

-- The signs of TEXT: { date, id, number } (lists). WORDS are those of its language.
function signs.of(text, words)
  local found = { date = {}, id = {}, number = {} }
  if not text:find("%d") then return found end
  numbers_of(ids_of(dates_of(text, words, found.date), found.id), found.number)
  return found
end

return signs
