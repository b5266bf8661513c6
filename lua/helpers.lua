-- Functions that templates call and that need the model's data: names, dates, numbers, quantities,
-- parameters.
local dates = require "model.dates"
local projection = require "projection"

local helpers = {}

local function refuse_unknown(kind, id)
  error({ code = "dangling-reference",
    message = "there is no " .. kind .. " '" .. tostring(id) .. "'" }, 0)
end

local function fill(pattern, values)
  return (pattern:gsub("{(%a+)}", values))
end

local function grouped(number, mark)
  local sign, whole, rest = tostring(number):match("^(%-?)(%d+)(.*)$")
  if not whole then return tostring(number) end
  whole = whole:reverse():gsub("(%d%d%d)", "%1" .. mark):reverse()
  if whole:sub(1, #mark) == mark then whole = whole:sub(#mark + 1) end
  return sign .. whole .. rest
end

local function add_people(self, people)
  function self.person(id)
    if id == nil then return nil end
    return people.name(id) or refuse_unknown("person", id)
  end
  function self.role(id)
    if id == nil then return nil end
    return people.title(id) or refuse_unknown("role", id)
  end
end

local function refuse_people(self)
  function self.person() projection.refuse("person()") end
  function self.role() projection.refuse("role()") end
end

-- NUMBER and UNIT in words: "1 month", "3 months".
function helpers.quantity(number, unit, words)
  local forms = words.unit[unit]
  if not forms then return tostring(number) .. " " .. unit end
  return fill(number == 1 and forms.one or forms.other, { n = grouped(number, words.thousands) })
end

-- The helper functions for one language; PEOPLE is nil in a public document, YEAR_START the month
-- in which the fiscal year begins or nil.
function helpers.make(people, language, words, date_style, year_start)
  local self = {}
  if people then add_people(self, people) else refuse_people(self) end
  function self.date(iso)
    if iso == nil then return nil end
    return dates.format(iso, date_style, words)
  end
  function self.moment(text)
    if text == nil then return nil end
    return dates.format_moment(text, date_style, words)
  end
  function self.fiscal_year(iso)
    if iso == nil then return nil end
    return fill(words.fiscal_year, { year = dates.fiscal_year(iso, year_start) })
  end
  function self.count(list) return list and #list end
  function self.number(value) return value and grouped(value, words.thousands) end
  function self.t(value) return projection.text(value, language) end
  function self.quantity(number, unit)
    if number == nil then return nil end
    return helpers.quantity(number, unit, words)
  end
  function self.yes_no(value)
    if value == nil then return nil end
    return value and words.yes or words.no
  end
  return self
end

return helpers
