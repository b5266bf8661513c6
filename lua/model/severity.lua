-- What the policy on incidents makes of an incident: its table of severity, whose limits are
-- parameters.
local lists = require "base.lists"

local severity = {}

local CLASSES = { public = 1, internal = 2, confidential = 3, restricted = 4 }

-- Whether data of INCIDENT of the class LEAST or higher was disclosed or altered.
local function harms_data(incident, least)
  local class = CLASSES[incident.classification]
  local harmed = lists.contains(incident.affects or {}, "confidentiality")
    or lists.contains(incident.affects or {}, "integrity")
  return harmed and class ~= nil and class >= CLASSES[least]
end

-- The least severity ("1" is the gravest) that the facts of INCIDENT give, and why, in a few words.
-- LIMITS: the policy's parameters.
function severity.of(incident, limits)
  local of_people = incident.customer_data or incident.personal_data
  local harmed = harms_data(incident, limits.severity_1_class)
  local down = incident.customers_down_percent or 0
  if incident.intruder then return "1", "an attacker was inside" end
  if harmed and of_people then
    return "1", "data of customers or persons of class " .. incident.classification
  end
  if down > limits.severity_1_customers_percent then
    return "1", "down for " .. down .. " % of the customers"
  end
  if harmed then return "2", "information of class " .. incident.classification end
  if down > 0 then return "2", "down for " .. down .. " % of the customers" end
  if incident.customer_data then return "2", "data of customers is concerned" end
  return "3", "limited effect"
end

return severity
