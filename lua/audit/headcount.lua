-- Numbers of people that texts say work for the organisation.
local amounts = require "audit.amounts"
local languages = require "base.languages"
local texts = require "audit.texts"

local headcount = {}

local words = {}
for _, language in ipairs(languages) do words[language] = require("words." .. language .. ".headcount") end

local function is_around(before, patterns)
  for _, pattern in ipairs(patterns) do
    if before:find(pattern) then return true end
  end
  return false
end

local ROUNDED = 0.25 -- of the number that there is: what is said to be about so many may be so far from it

-- Whether ALL is about NUMBER.
local function is_about(number, all)
  return all ~= nil and math.abs(number - all) <= ROUNDED * all
end

local function add_numbers(list, text, own, all)
  for _, form in ipairs(own.forms) do
    local from, to, number = text:find(form)
    while from do
      local at = text:find(number, from, true)
      local value, before = math.tointeger(tonumber((number:gsub(",", "")))), text:sub(1, at - 1)
      local passes = is_around(before, own.bounds) or is_around(before, own.about) and (not all or is_about(value, all))
      if value and not passes then list[#list + 1] = value end
      from, to, number = text:find(form, to + 1)
    end
  end
end

-- The numbers of people at work that TEXT counts, in any language, in figures or in words; what is said to be about so
-- many counts where it is far from ALL (nil: nowhere).
function headcount.numbers(text, all)
  local list, lower, plain = {}, amounts.plain(text), nil
  for _, language in ipairs(languages) do
    local own = words[language]
    if texts.holds(lower, own.signs) then
      plain = plain or amounts.in_figures(text)
      add_numbers(list, plain, own, all)
    end
  end
  return list
end

-- What is said of NUMBER in a text where the organisation has ALL.
function headcount.message(number, all)
  return ("employees in the text: %d, of the organisation: %d (organization.employees)"):format(number, all)
end

return headcount
