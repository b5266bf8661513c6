-- What a text says in every language alike: ids, full dates, and numbers in figures.
local dates = require "base.dates"

local signs = {}

local find, gsub, sub = string.find, string.gsub, string.sub

local ID = "%f[%w]%u+[-.]?%d[%d.-]*"
local YEARS = 1900 -- what is as great is a year or the number of a standard

-- Takes the dates that TEXT writes by era out of it.
local function take_eras(text, take)
  for name, before in pairs(dates.eras()) do
    text = text:gsub(name .. "([%d元]+)年(%d+)月(%d+)日", function(count, month, day)
      local nth = count == "元" and 1 or tonumber(count)
      return take(nth and dates.of(before + nth, month, day))
    end)
  end
  return text
end

local function take_long(text, months, take)
  local index = {}
  for i, name in ipairs(months) do index[name] = i end
  return (text:gsub("%f[%d](%d%d?) (%a+) (%d%d%d%d)%f[%D]", function(day, name, year)
    return index[name] and take(dates.of(year, index[name], day))
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
      return take(dates.of(year, month, day))
    end)
  end
  if find(text, "年", 1, true) then
    if words.eras then text = take_eras(text, take) end
    text = gsub(text, "%f[%d](%d%d%d%d)年(%d+)月(%d+)日", function(year, month, day)
      return take(dates.of(year, month, day))
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
