-- Numbers of people that texts say work for the organisation.
local languages = require "base.languages"
local narrow = require "base.narrow"
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

local function add_numbers(list, text, forms, around)
  for _, form in ipairs(forms) do
    local from, to, number = text:find(form)
    while from do
      local at = text:find(number, from, true)
      local value = math.tointeger(tonumber((number:gsub(",", ""))))
      if value and not is_around(text:sub(1, at - 1), around) then list[#list + 1] = value end
      from, to, number = text:find(form, to + 1)
    end
  end
end

-- The numbers of people at work that TEXT counts to the letter, in any language.
function headcount.numbers(text)
  local plain, list = narrow(text):lower(), {}
  if not plain:find("%d") then return list end
  for _, language in ipairs(languages) do
    local own = words[language]
    if texts.holds(plain, own.signs) then add_numbers(list, plain, own.forms, own.around) end
  end
  return list
end

-- What is said of NUMBER in a text where the organisation has ALL.
function headcount.message(number, all)
  return ("employees in the text: %d, of the organisation: %d (organization.employees)"):format(number, all)
end

return headcount
