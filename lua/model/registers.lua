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

local function add(counts, key, people)
  counts[key] = (counts[key] or 0) + people
end

-- FACTS.organization.headcount summed up, or nil where it is not given: { units (those of the scope in
-- their order: { name, people, nil where none is counted }), outside (people of other units), sites
-- (id → people), total }.
function registers.headcount(facts)
  local rows = facts.organization and facts.organization.headcount or {}
  if #rows == 0 then return nil end
  local units, out = {}, { units = {}, outside = 0, sites = {}, total = 0 }
  for _, row in ipairs(rows) do
    local people = row.people or 0
    add(units, row.unit or "", people)
    add(out.sites, row.site or "", people)
    out.total, out.outside = out.total + people, out.outside + people
  end
  for i, name in ipairs(facts.scope and facts.scope.units or {}) do
    out.units[i] = { name = name, people = units[name] }
    out.outside = out.outside - (units[name] or 0)
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

-- What the fact CLOUD of a supplier says in WORDS; nil where it is not given.
function registers.cloud_name(cloud, words)
  if cloud == false then return words.cloud_service.none end
  return words.cloud_service[cloud]
end

-- Adds words to FACTS.suppliers; returns all and the subservice organisations.
function registers.suppliers(facts, words, people, today)
  for _, item in ipairs(facts.suppliers) do
    item.kind_name, item.method_name = words.supplier_kind[item.kind],
      words.subservice_method[item.method]
    item.cloud_name = registers.cloud_name(rawget(item, "cloud"), words)
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
