-- What the policy on suppliers makes of a supplier: its table of criticality, whose limits are
-- parameters.
local criticality = {}

local CLASSES = { public = 1, internal = 2, confidential = 3, restricted = 4 }
local LEVELS = { low = 1, medium = 2, high = 3 }

local function by_information(supplier, limits)
  local class = CLASSES[supplier.reaches]
  if supplier.reaches == "customer-data" then return "high" end
  if not class then return nil end
  if class >= CLASSES[limits.supplier_high_class] then return "high" end
  return class >= CLASSES[limits.supplier_medium_class] and "medium" or "low"
end

local function by_outage(supplier, limits)
  local days = supplier.bearable_days
  if not days then return nil end
  if days < limits.supplier_high_outage_days then return "high" end
  return days <= limits.supplier_medium_outage_days and "medium" or "low"
end

local function by_production(supplier)
  return supplier.changes_production == true and "high" or nil
end

-- The criticality of SUPPLIER by the worst answer that its facts give, and the name of the fact that
-- gives it; nil when they answer nothing. LIMITS: the policy's parameters.
function criticality.of(supplier, limits)
  local worst, why
  for _, answer in ipairs { { "reaches", by_information(supplier, limits) },
    { "bearable_days", by_outage(supplier, limits) },
    { "changes_production", by_production(supplier) } } do
    local level = answer[2]
    if level and (not worst or LEVELS[level] > LEVELS[worst]) then worst, why = level, answer[1] end
  end
  return worst, why
end

-- Whether the level A stands below the level B.
function criticality.is_below(a, b)
  return LEVELS[a] < LEVELS[b]
end

return criticality
