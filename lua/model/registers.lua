-- Registers with the words and states that follow from their facts. Works on whole and on public
-- facts: what may be internal is read with rawget, so that a public projection is never asked for
-- it.
local dates = require "base.dates"
local lists = require "base.lists"

local registers = {}

-- Splits the items of LIST by in_scope.
function registers.by_scope(list)
  local out = { in_scope = {}, out_of_scope = {} }
  for _, item in ipairs(list) do
    local part = item.in_scope and out.in_scope or out.out_of_scope
    part[#part + 1] = item
  end
  return out
end

-- Whether SERVICES make the organisation a provider, a customer of cloud services, or both; `unstated`
-- where one of them does not say.
function registers.cloud_roles(services)
  local roles = { provider = false, customer = false, unstated = false }
  for _, service in ipairs(services) do
    local role = service.cloud_role
    if role then
      roles.provider = roles.provider or role ~= "customer"
      roles.customer = roles.customer or role ~= "provider"
    else
      roles.unstated = true
    end
  end
  return roles
end

-- Adds words to FACTS.suppliers; returns all and the subservice organisations.
function registers.suppliers(facts, words, people, today)
  for _, item in ipairs(facts.suppliers) do
    item.kind_name, item.method_name = words.supplier_kind[item.kind],
      words.subservice_method[item.method]
    item.criticality_name = words.criticality[rawget(item, "criticality")]
    local reaches = rawget(item, "reaches")
    item.reaches_name = words.reach[reaches] or words.classification[reaches]
    item.owner_title = people.title(rawget(item, "owner") or "")
    item.overdue = dates.is_past(rawget(item, "next_review"), today)
  end
  return facts.suppliers,
    lists.select(facts.suppliers, function(item) return item.kind == "subservice" end)
end

-- Adds words to FACTS.objectives and returns them.
function registers.objectives(facts, words, people, today)
  for _, item in ipairs(facts.objectives) do
    item.owner_title, item.status_name = people.title(item.owner or ""),
      words.objective_status[item.status]
    item.overdue = item.status ~= "achieved" and dates.is_past(item.due, today)
  end
  return facts.objectives
end

-- How many items each list of FACTS has.
function registers.counts(facts)
  local counts = {}
  for key, value in pairs(facts) do
    if type(value) == "table" and (#value > 0 or next(value) == nil) then counts[key] = #value end
  end
  return counts
end

return registers
