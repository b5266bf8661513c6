-- What the parameters of policies are on, and how much a word tells of that.
local concepts = require "audit.concepts"
local languages = require "base.languages"

local topics = {}

local units -- keys of words for units, which stand in each amount → true

-- Whether KEY, of concepts.of, is of a word for a unit.
function topics.is_unit(key)
  if not units then
    units = {}
    for _, language in ipairs(languages) do
      for _, counters in pairs(require("words." .. language .. ".names").counters) do
        for _, concept in ipairs(concepts.of(table.concat(counters, " "))) do units[concept.key] = true end
      end
    end
  end
  return units[key] == true
end

-- The keys of what EXPLANATION, of an amount of UNIT (nil: of things), is on.
local function topic_of(explanation, unit)
  local keys = {}
  for _, concept in ipairs(concepts.of(explanation)) do
    if not concept.denial and not topics.is_unit(concept.key) then keys[#keys + 1] = concept.key end
  end
  for _, language in ipairs(languages) do -- what the number is called: 文字数
    local called = require("words." .. language .. ".names").numbers_of[unit or ""] or {}
    table.move(called, 1, #called, #keys + 1, keys)
  end
  return keys
end

-- What PARAMETER of a policy is on: for each language that explains it a list of keys. The build reads those of the library.
function topics.of(parameter)
  if parameter.topics then return parameter.topics end
  local list = {}
  for _, explanation in pairs(parameter.explanation) do list[#list + 1] = topic_of(explanation, parameter.unit) end
  parameter.topics = list
  return list
end

-- How often RATIO can be halved; what is left of the last time counts as the part of it that it is.
function topics.halvings(ratio)
  local count = 0
  while ratio >= 2 do count, ratio = count + 1, ratio / 2 end
  return count + ratio - 1
end

-- Key → how much it tells of what a parameter of POLICIES is on, in bits: the more, the fewer of them have it.
function topics.bits(policies)
  local count, having, bits = 0, {}, {}
  for _, policy in pairs(policies) do
    for _, parameter in ipairs(policy.parameter_rows) do
      count = count + 1
      for _, keys in ipairs(topics.of(parameter)) do
        for _, key in ipairs(keys) do having[key] = (having[key] or 0) + 1 end
      end
    end
  end
  for key, number in pairs(having) do bits[key] = topics.halvings(count / number) end
  return bits
end

return topics
