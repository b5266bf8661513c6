-- Findings as a log of SARIF 2.1.0 (OASIS), for code review.
local checks = require "checks"
local json = require "json"

local sarif = {}

local function escape(char)
  return ("%%%02X"):format(char:byte())
end

-- PATH as a reference of RFC 3986.
local function uri(path)
  local text = path:gsub("[^%w/._~-]", escape)
  return (path:sub(1, 1) == "/" and "file://" or "") .. text
end

local function location(item)
  local physical = { artifactLocation = { uri = uri(item.path) } }
  if item.line then physical.region = { startLine = item.line, startColumn = item.col } end
  return { physicalLocation = physical }
end

local function rule_of(rule, shown)
  return { id = rule.code, shortDescription = { text = shown(rule.title) },
    fullDescription = { text = shown(rule.explanation) },
    help = { text = "ismsdoc explain " .. rule.code },
    defaultConfiguration = { level = rule.severity },
    properties = { clause = rule.clause, numbers = json.list(rule.numbers) } }
end

-- The rules that ITEMS need: those of lua/checks, then the codes of other messages. Returns the
-- list and code → index from 0.
local function rules_of(items, shown)
  local list, index = json.list {}, {}
  for _, rule in ipairs(checks.all()) do
    list[#list + 1], index[rule.code] = rule_of(rule, shown), #list
  end
  for _, item in ipairs(items) do
    if not index[item.code] then
      list[#list + 1], index[item.code] = { id = item.code,
        help = { text = "ismsdoc explain " .. item.code } }, #list
    end
  end
  return list, index
end

local function result_of(item, index)
  local result = { ruleId = item.code, ruleIndex = index[item.code], level = item.level,
    message = { text = item.text }, locations = json.list { item.path and location(item) } }
  if item.accepted then
    result.suppressions = { { kind = "external", justification = item.accepted.reason } }
  end
  return result
end

-- The log of ITEMS (as in check.lua); SHOWN(text) is a text of a rule in words of one language.
function sarif.log(items, shown)
  local rules, index = rules_of(items, shown)
  local results = json.list {}
  for i, item in ipairs(items) do results[i] = result_of(item, index) end
  return { ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json", version = "2.1.0",
    runs = { { columnKind = "unicodeCodePoints", results = results,
      tool = { driver = { name = "ismsdoc", rules = rules } } } } }
end

return sarif
