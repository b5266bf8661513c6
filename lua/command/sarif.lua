-- Findings as a log of SARIF 2.1.0 (OASIS), for code review.
local audit = require "audit.run"
local codes = require "audit.codes"
local explain = require "command.explain"
local json = require "format.json"

local sarif = {}

local ROOT = "%SRCROOT%"
local FILE = "isms.yaml" -- where a finding is shown that has no place of its own

local function escape(char)
  return ("%%%02X"):format(char:byte())
end

-- PATH as a reference of RFC 3986.
local function uri(path)
  return (path:gsub("[^%w/._~-]", escape))
end

-- Whether paths of the project in DIR lead down from the directory in which the program was run, as
-- those of a repository's files do.
local function is_below(dir)
  return dir:sub(1, 1) ~= "/" and not ("/" .. dir .. "/"):find("/../", 1, true)
end

-- PATH as a place in the project in DIR: below the root, or as it stands where it is elsewhere.
local function artifact(path, dir)
  path = path:gsub("^%./", "")
  if is_below(dir) and path:sub(1, 1) ~= "/" then return { uri = uri(path), uriBaseId = ROOT } end
  if path:sub(1, #dir + 1) == dir .. "/" then
    return { uri = uri(path:sub(#dir + 2)), uriBaseId = ROOT }
  end
  return { uri = (path:sub(1, 1) == "/" and "file://" or "") .. uri(path) }
end

local function root_of(dir)
  if is_below(dir) then return { description = { text = "Where ismsdoc was run." } } end
  return { description = { text = "The directory of the project." },
    uri = dir:sub(1, 1) == "/" and "file://" .. uri(dir) .. "/" or nil }
end

local function positive(number)
  return number and number > 0 and number or nil
end

local function location(item, file)
  local physical = { artifactLocation = file }
  if positive(item.line) then
    physical.region = { startLine = item.line, startColumn = positive(item.col) }
  end
  return { physicalLocation = physical }
end

local function descriptor(code, title, meaning, level)
  return { id = code, shortDescription = { text = title }, fullDescription = { text = meaning },
    help = { text = (explain { name = code } or { said = meaning }).said }, defaultConfiguration = { level = level } }
end

local function rule_of(rule, shown)
  local out = descriptor(rule.code, shown(rule.title), shown(rule.explanation), rule.severity)
  out.properties = { clause = rule.clause, numbers = json.list(rule.numbers) }
  return out
end

local function code_of(item)
  local said = codes[item.code] or { item.text, "" }
  return descriptor(item.code, said[1], said[1] .. " " .. said[2], item.level)
end

-- The rules that ITEMS need: those of lua/audit/rules, then the codes of other messages. Returns the
-- list and code → index from 0.
local function rules_of(items, shown)
  local list, index = json.list {}, {}
  for _, rule in ipairs(audit.all()) do
    list[#list + 1], index[rule.code] = rule_of(rule, shown), #list
  end
  for _, item in ipairs(items) do
    if not index[item.code] then list[#list + 1], index[item.code] = code_of(item), #list end
  end
  return list, index
end

-- FNV-1a of TEXT, 64 bits.
local function hash(text)
  local value = 0xcbf29ce484222325
  for i = 1, #text do value = (value ~ text:byte(i)) * 0x100000001b3 end
  return value
end

-- By what a finding is known again although its line has moved: what it says, and which of
-- several it is. The key is the one that code hosts compare.
local function fingerprint(item, file, seen)
  local name = ("%016x"):format(hash(item.code .. "\n" .. file .. "\n" .. item.text))
  seen[name] = (seen[name] or 0) + 1
  return { primaryLocationLineHash = name .. ":" .. seen[name] }
end

local function suppression(accepted)
  return { kind = "external", status = "accepted", justification = accepted.reason,
    properties = { by = accepted.accepted_by, ["until"] = accepted["until"] } }
end

local function result_of(item, index, dir, seen)
  local file = artifact(item.path or dir .. "/" .. FILE, dir)
  return { ruleId = item.code, ruleIndex = index[item.code], level = item.level,
    message = { text = item.text }, locations = json.list { location(item, file) },
    partialFingerprints = fingerprint(item, file.uri, seen),
    suppressions = item.accepted and json.list { suppression(item.accepted) } }
end

-- The log of ITEMS (as in check.lua) on the project in DIR, with how far it is in FIGURES; SHOWN(text)
-- is a text of a rule in words of one language.
function sarif.log(items, dir, shown, figures)
  local rules, index = rules_of(items, shown)
  local results, seen = json.list {}, {}
  dir = dir:gsub("(.)/+$", "%1")
  for i, item in ipairs(items) do results[i] = result_of(item, index, dir, seen) end
  return { ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json", version = "2.1.0",
    runs = { { columnKind = "unicodeCodePoints", results = results,
      properties = { summary = figures },
      originalUriBaseIds = { [ROOT] = root_of(dir) },
      tool = { driver = { name = "ismsdoc", rules = rules } } } } }
end

return sarif
