-- The parameters of policies: the organisation's values, the library's defaults, or the fact that
-- holds the value.
local phrase = require "base.phrase"
local projection = require "facts.projection"
local walk = require "facts.walk"

local parameters = {}

-- A default of type text, or a list of texts, in LANGUAGE; the facts are in that language already.
local function default_of(parameter, language)
  local value = parameter.default
  if parameter.type ~= "list" or not value then return projection.text(value, language) end
  local items = {}
  for i, item in ipairs(value) do items[i] = projection.text(item, language) end
  return items
end

-- A list that the facts leave out is empty there.
local function is_given(value)
  return value ~= nil and (type(value) ~= "table" or #value > 0)
end

local function value_of(parameter, given, facts, language)
  if parameter.fact then return walk.fact(facts, parameter.fact) end
  local value = given and given[parameter.id]
  if is_given(value) then return value end
  return default_of(parameter, language)
end

local function in_unit(value, parameter, words)
  if parameter.unit then return phrase.quantity(value, parameter.unit, words) end
  return math.type(value) and phrase.grouped(value, words.thousands) or tostring(value)
end

local function word_for(value, words)
  return words.method[value] or words.classification[value] or value
end

-- VALUES as words of the locale, in one line.
local function joined(values, words)
  local names = {}
  for i, value in ipairs(values) do names[i] = word_for(value, words) end
  return table.concat(names, words.separator)
end

-- How VALUE of PARAMETER reads: yes or no, the title of a role, a word of the locale, a number with
-- its unit.
local function value_text(value, parameter, context)
  if type(value) == "boolean" then return value and context.words.yes or context.words.no end
  if type(value) == "table" then return joined(value, context.words) end
  if parameter.type == "role" then return context.people.title(value) end
  if parameter.type == "enum" then return word_for(value, context.words) end
  return value ~= nil and in_unit(value, parameter, context.words) or nil
end

local function whole(number)
  return math.tointeger(number) or number
end

-- What PARAMETER, or another fact, may be in words of CONTEXT; nil where anything of its type is.
local function permitted(parameter, context)
  local words, min, max = context.words, parameter.min, parameter.max
  if parameter.type == "role" then return words.any_role end
  if parameter.type == "boolean" then return words.yes .. words.separator .. words.no end
  if parameter.values then return joined(parameter.values, words) end
  if min and max then
    return phrase.fill(words.range, { min = tostring(whole(min)),
      max = in_unit(whole(max), parameter, words) })
  end
  if min then return phrase.fill(words.at_least, { min = in_unit(whole(min), parameter, words) }) end
  if max then return phrase.fill(words.at_most, { max = in_unit(whole(max), parameter, words) }) end
end

parameters.permitted = permitted

-- The values of POLICY's parameters by id.
function parameters.of(policy, facts, context)
  local given = facts.parameters and facts.parameters[policy.id]
  local values = {}
  for _, parameter in ipairs(policy.parameter_rows) do
    values[parameter.id] = value_of(parameter, given, facts, context.language)
  end
  return values
end

-- The rows of parameters that POLICY prints.
function parameters.rows(policy, facts, context)
  local values, rows = parameters.of(policy, facts, context), {}
  for i, parameter in ipairs(policy.parameter_rows) do
    local value = values[parameter.id]
    rows[i] = {
      id = parameter.id, explanation = projection.text(parameter.explanation, context.language),
      value = value, unit = parameter.unit,
      min = parameter.min, max = parameter.max, default = parameter.default,
      values = parameter.values,
      value_text = value_text(value, parameter, context), permitted = permitted(parameter, context),
    }
  end
  return rows
end

return parameters
