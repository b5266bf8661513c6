-- Runs the rules of lua/checks/: one file = one rule.
--
-- A rule is { code, rule (number in the auditor's list), severity "error"|"warning", clause,
-- document, title, explanation, run }. run(model, report) calls report(value, key, text): the place
-- is that of VALUE[KEY] in the facts.
local places = require "places"

local checks = {}

-- Every rule, sorted by code.
function checks.all()
  local list = {}
  for _, file in ipairs(host.list_library("lua/checks")) do
    local name = file:match("^([%l%d-]+)%.lua$")
    if name then
      local rule = require("checks." .. name)
      rule.code = name
      list[#list + 1] = rule
    end
  end
  return list
end

local function is_reported(broken, value, key)
  local keys = broken[places.node(value)]
  return keys ~= nil and keys[key] == true
end

-- Runs every rule of SEVERITY on MODEL and returns the number of findings. BROKEN says what the
-- schema reported already: node → key → true.
function checks.run(model, severity, broken)
  local found = 0
  for _, rule in ipairs(checks.all()) do
    if rule.severity == severity then
      rule.run(model, function(value, key, text)
        if is_reported(broken, value, key) then return end
        found = found + 1
        local path, line, col = places.of(value, key)
        host.report(severity, path, line, col, rule.code, text)
      end)
    end
  end
  return found
end

return checks
