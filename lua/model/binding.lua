-- Which sections of policies bind: one is left out when all that it is there for are controls that do
-- not apply.
local lists = require "base.lists"

local binding = {}

-- The controls that the decisions of FACTS exclude, as a set of names.
function binding.excluded(facts)
  local set = {}
  for _, decision in ipairs(facts.controls or {}) do
    if decision.id and decision.applicable == false then set[decision.id] = true end
  end
  return set
end

-- Whether SECTION is there for a control in EXCLUDED and for nothing else in CHOSEN (a set of names).
local function is_void(section, chosen, excluded)
  local void = false
  for _, name in ipairs(section.only_for or section.satisfies or {}) do
    if excluded[name] then void = true elseif chosen[name] then return false end
  end
  return void
end

-- The sections that FACTS name as places of controls which apply, as "policy#section".
local function named(facts)
  local out = {}
  for _, decision in ipairs(facts.controls or {}) do
    if decision.applicable ~= false and decision.policy and decision.section then
      out[#out + 1] = decision.policy .. "#" .. decision.section
    end
  end
  return out
end

-- Takes KEYS, "policy#section" each, and what they need in turn out of VOID (key → section).
local function keep(keys, void)
  for _, key in ipairs(keys or {}) do
    local section = void[key]
    if section then
      void[key] = nil
      keep(section.needs, void)
    end
  end
end

-- Policy of POLICIES by its id → set of its sections that are left out, by FACTS and the requirements
-- CHOSEN: those that are void, unless a section that binds, or a control that applies, needs them.
function binding.left_out(policies, facts, chosen)
  local excluded, void, out, needed = binding.excluded(facts), {}, {}, { named(facts) }
  for id, policy in pairs(policies) do
    out[id], needed[#needed + 1] = {}, policy.needs
    for _, section in ipairs(policy.sections or {}) do
      local is_left = is_void(section, chosen, excluded)
      if is_left then void[id .. "#" .. section.id] = section end
      needed[#needed + 1] = not is_left and section.needs or nil
    end
  end
  for _, keys in ipairs(needed) do keep(keys, void) end
  for key in pairs(void) do
    local id, section = key:match("^(.*)#(.*)$")
    out[id][section] = true
  end
  return out
end

-- POLICY without the sections of the set LEFT_OUT, their duties, and the parameters that only these have.
function binding.of(policy, left_out)
  local out = {}
  for key, value in pairs(policy) do out[key] = value end
  local function binds(id) return not left_out[id] end
  out.sections = lists.select(policy.sections or {}, function(row) return binds(row.id) end)
  out.duties = lists.select(policy.duties or {}, function(row) return binds(row.section) end)
  out.parameter_rows = lists.select(policy.parameter_rows or {}, function(row)
    return row.sections == nil or #lists.select(row.sections, binds) > 0
  end)
  return out
end

return binding
