-- Functions that templates call and that need the model's data: names, dates, numbers, quantities,
-- parameters.
local dates = require "base.dates"
local phrase = require "base.phrase"
local projection = require "facts.projection"

local helpers = {}

local function refuse_unknown(kind, id)
  error({ code = "dangling-reference",
    message = "there is no " .. kind .. " '" .. tostring(id) .. "'" }, 0)
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
    return phrase.fill(words.fiscal_year, { year = dates.fiscal_year(iso, year_start) })
  end
  function self.count(list) return list and #list end
  function self.number(value) return value and phrase.grouped(value, words.thousands) end
  function self.t(value) return projection.text(value, language) end
  function self.quantity(number, unit)
    if number == nil then return nil end
    return phrase.quantity(number, unit, words)
  end
  function self.yes_no(value)
    if value == nil then return nil end
    return value and words.yes or words.no
  end
  return self
end

return helpers
