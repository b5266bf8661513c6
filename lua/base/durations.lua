-- Texts that name a time that something takes: "5 years after closure", "終結後5年".
local dates = require "base.dates"
local narrow = require "base.narrow"

local durations = {}

local MOST = 200 -- of a unit: more is no time that something takes, but a year

-- Whether TEXT says how long something takes at most.
local function is_most(text, words)
  for _, word in ipairs(words.most) do
    if text:find(word, 1, true) then return true end
  end
  return false
end

local function later(day, unit, count)
  if unit.days then return dates.add_days(day, unit.days * count) end
  return dates.add_months(day, unit.months * count)
end

-- The day that lies after DAY by the longest time that TEXT names in the language of WORDS
-- (words/<lang>/durations.lua), from whatever day TEXT counts it; nil where it names none or says how
-- long something takes at most.
function durations.after(day, text, words)
  local plain, last = narrow(text):lower(), nil
  if is_most(plain, words) then return nil end
  for _, unit in ipairs(words.units) do
    for word in plain:gmatch(unit[1]) do
      local count = math.tointeger(tonumber(word)) or words.numbers[word]
      local ends = count and count <= MOST and later(day, unit, count)
      if ends and (not last or ends > last) then last = ends end
    end
  end
  return last
end

return durations
