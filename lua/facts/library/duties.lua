-- What the duties of a policy have to say so that its text can print them: places in the same file.
local lists = require "base.lists"
local places = require "facts.places"

local duties = {}

local TIMES = { minutes = true, hours = true, days = true, workdays = true, months = true, years = true }
local RHYTHMS = setmetatable({ times = true }, { __index = TIMES }) -- beside them how many times a year
local NAMES = { who = true, Who = true, every = true, within = true }

-- Reports at KEY of DUTY what is wrong; returns false.
local function refuse(duty, key, text)
  local path, line, col = places.of(duty, key)
  host.report("error", path, line, col, "duty-broken", ("the duty '%s' %s"):format(duty.id or "?", text))
  return false
end

-- Whether KEY of DUTY, if it is given, names one of PARAMETERS that has one of UNITS.
local function is_time(duty, key, parameters, units)
  local id = duty[key]
  local parameter = parameters[id or ""]
  if not id then return true end
  if not parameter then return refuse(duty, key, "has a time that is no parameter of the policy: '" .. id .. "'") end
  return units[parameter.unit or ""] or refuse(duty, key, "has a time whose parameter has no unit of time: '" .. id .. "'")
end

-- Whether TEXT, the sentence of DUTY in one language, has all places that it must have and no other; FUNCTIONS by id.
local function is_sentence(duty, text, parameters, functions)
  local has = {}
  for name in text:gmatch("{([%w_]*)}") do
    has[name] = true
    if not (NAMES[name] or parameters[name] or not functions or functions[name:gsub("_", "-")]) then
      return refuse(duty, "text", "has a place that is neither {who}, {Who}, {every}, {within} nor a parameter or function: '{"
        .. name .. "}'")
    end
  end
  for _, key in ipairs { "every", "within" } do
    if (duty[key] ~= nil) ~= (has[key] == true) then
      return refuse(duty, "text", "must have {" .. key .. "} where it has `" .. key .. "`, and there alone")
    end
  end
  return has.who or has.Who or refuse(duty, "text", "does not say who has it: {who}")
end

-- Whether DUTY can be printed in a policy with SECTIONS and PARAMETERS, where there are FUNCTIONS, all by id.
local function is_sound(duty, sections, parameters, functions)
  if duty.section and not sections[duty.section] then
    return refuse(duty, "section", "stands in a section that the policy lacks: '" .. duty.section .. "'")
  end
  if not (is_time(duty, "every", parameters, RHYTHMS) and is_time(duty, "within", parameters, TIMES)) then return false end
  local texts = type(duty.text) == "table" and duty.text or { duty.text }
  for _, text in pairs(texts) do
    if not is_sentence(duty, text, parameters, functions) then return false end
  end
  return true
end

-- Whether all duties of POLICY are sound, where there are FUNCTIONS (nil: not known); what is wrong is reported.
function duties.check(policy, functions)
  local sections, parameters = lists.by_id(policy.sections or {}), lists.by_id(policy.parameter_rows)
  local sound, by_id = true, functions and lists.by_id(functions)
  for _, duty in ipairs(policy.duties or {}) do sound = is_sound(duty, sections, parameters, by_id) and sound end
  return sound
end

return duties
