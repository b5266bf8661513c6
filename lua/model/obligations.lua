-- What binds the organisation and on whom it relies: legal requirements, assets, evaluations of
-- suppliers, shared responsibilities in the cloud, with the names and states that follow.
local dates = require "base.dates"
local lists = require "base.lists"
local roles = require "model.roles"
local treatment = require "model.treatment"

local obligations = {}

local TOPICS = { "physical", "virtualisation", "systems", "patches", "network", "identities",
  "settings", "encryption", "backup", "logging", "weaknesses", "incidents", "capacity", "data",
  "deletion", "enquiries" }
local KINDS = { "law", "regulation", "contract", "commitment", "code" }
local CLASSES = { "restricted", "confidential", "internal", "public" }

-- The register of legal requirements: { rows, by_kind, overdue, open (rows that are
-- not met yet; not given where none is known and those in `unjudged` might be), unjudged (rows of which
-- it was not given),
-- reviews, latest }.
function obligations.legal(facts, words, people, today)
  local rows = facts.legal_requirements
  for _, row in ipairs(rows) do
    row.kind_name, row.owner_title = words.legal_kind[row.kind], people.title(row.owner or "")
    row.overdue = dates.is_past(row.next, today)
  end
  for _, row in ipairs(facts.legal_reviews) do
    row.participant_titles = roles.titles(row.participants, people)
  end
  local unjudged = lists.select(rows, function(row) return row.open == nil end)
  local open = lists.select(rows, function(row) return row.open end)
  return { rows = rows, by_kind = treatment.tally(rows, "kind", KINDS, words.legal_kind),
    overdue = #lists.select(rows, function(row) return row.overdue end),
    open = #open == 0 and #unjudged > 0 and lists.absent() or open, unjudged = unjudged,
    reviews = facts.legal_reviews, latest = facts.legal_reviews[#facts.legal_reviews] }
end

local function risks_by_asset(facts)
  local index = {}
  for _, risk in ipairs(facts.risks) do
    local list = index[risk.asset or ""] or {}
    list[#list + 1] = risk.id
    index[risk.asset or ""] = list
  end
  return index
end

-- The highest of the values of confidentiality, integrity and availability; nil where one is not given.
local function value_of(row)
  if not (row.confidentiality and row.integrity and row.availability) then return nil end
  return math.max(row.confidentiality, row.integrity, row.availability)
end

-- The asset register: { rows (with owner_title, supplier_name, classification_name, state_name, value,
-- risks),
-- by_class, valued (whether values are given), without_owner, services (each with its assets) }.
function obligations.assets(facts, words, people)
  local rows, risks = facts.assets, risks_by_asset(facts)
  local suppliers = lists.by_id(facts.suppliers)
  for _, row in ipairs(rows) do
    local supplier = suppliers[row.supplier or ""]
    row.owner_title = people.title(row.owner or "")
    row.supplier_name = supplier and supplier.name
    row.classification_name = words.classification[row.classification]
    row.state_name = words.asset_state[row.state]
    row.value, row.risks = value_of(row), risks[row.id] or {}
  end
  local services = {}
  for _, service in ipairs(facts.services) do
    local used = lists.select(rows, function(row)
      for _, id in ipairs(row.services or {}) do if id == service.id then return true end end
      return false
    end)
    if #used > 0 then services[#services + 1] = { name = service.name, assets = used } end
  end
  return { rows = rows, services = services,
    by_class = treatment.tally(rows, "classification", CLASSES, words.classification),
    valued = #lists.select(rows, function(row) return row.value ~= nil end) > 0,
    without_owner = #lists.select(rows, function(row) return row.owner == nil end) }
end

local function complete_evaluation(row, suppliers, words, people, today)
  row.supplier_row = suppliers[row.supplier or ""]
  row.evaluator_title = people.title(row.evaluator or "")
  row.occasion_name = words.evaluation_occasion[row.occasion]
  row.result_name = words.evaluation_result[row.result]
  row.overdue = row.result == "conditions" and dates.is_past(row.due, today)
  row.unmet = 0
  for _, item in ipairs(row.criteria or {}) do
    item.result_name = words.criterion_result[item.result]
    if item.result ~= "met" then row.unmet = row.unmet + 1 end
  end
end

-- The evaluations of suppliers: { rows, latest (of each supplier, in the order of the suppliers),
-- without (suppliers that were never evaluated), late (suppliers whose next review is overdue), undated
-- (those without a day of it) }.
function obligations.evaluations(facts, words, people, today)
  local suppliers, newest = lists.by_id(facts.suppliers), {}
  for _, row in ipairs(facts.supplier_evaluations) do
    complete_evaluation(row, suppliers, words, people, today)
    local known = newest[row.supplier or ""]
    if not known or (known.date or "") <= (row.date or "") then newest[row.supplier or ""] = row end
  end
  local latest = {}
  for _, supplier in ipairs(facts.suppliers) do latest[#latest + 1] = newest[supplier.id or ""] end
  return { rows = facts.supplier_evaluations, latest = latest,
    without = lists.select(facts.suppliers, function(row) return newest[row.id or ""] == nil end),
    late = lists.select(facts.suppliers, function(row) return dates.is_past(row.next_review, today) end),
    undated = lists.select(facts.suppliers, function(row) return row.next_review == nil end) }
end

local function key_of(row)
  return row.service and "service " .. row.service or "supplier " .. (row.supplier or "")
end

local function table_of(tables, index, row, names)
  local key = key_of(row)
  if not index[key] then
    local party = names[key] or {}
    index[key] = { id = row.service or row.supplier, own = row.service ~= nil,
      party = party, name = party.name, provided = party.service or party.description, rows = {}, given = {} }
    tables[#tables + 1] = index[key]
  end
  return index[key]
end

local function party_names(facts)
  local names = {}
  for _, item in ipairs(facts.services) do names["service " .. (item.id or "")] = item end
  for _, item in ipairs(facts.suppliers) do names["supplier " .. (item.id or "")] = item end
  return names
end

local function missing_topics(given, words)
  local out = {}
  for _, id in ipairs(TOPICS) do
    if not given[id] then out[#out + 1] = words.responsibility_topic[id] end
  end
  return out
end

-- The items of responsibility that FACTS need beside those given: for services that are offered in the
-- cloud and in scope, and for suppliers of cloud services.
local function needed(facts)
  local list = {}
  for _, service in ipairs(facts.services) do
    local offered = service.cloud_role == "provider" or service.cloud_role == "both"
    if service.in_scope and offered then list[#list + 1] = { service = service.id } end
  end
  for _, supplier in ipairs(facts.suppliers) do
    if supplier.cloud then list[#list + 1] = { supplier = supplier.id } end
  end
  return list
end

-- Adds tables without a line, which are not given, for what FACTS need and INDEX does not have.
local function add_unstated(tables, index, names, facts)
  for _, item in ipairs(needed(facts)) do
    if not index[key_of(item)] then table_of(tables, index, item, names).rows = lists.absent() end
  end
end

local POSITIONS = { provider = { provider = true, both = true }, customer = { customer = true, both = true } }

-- RISKS by the position in the cloud in which they arise: { provider, customer, unstated }, the last those
-- of which it is not recorded.
function obligations.risks_by_position(risks)
  local out = { unstated = lists.select(risks, function(row) return row.position == nil end) }
  for position, takes in pairs(POSITIONS) do
    out[position] = lists.select(risks, function(row) return takes[row.position] end)
  end
  return out
end

-- The tables of responsibility, one for each own service in the cloud or cloud service in use, also
-- for services in scope and suppliers of cloud services that lack one: { tables { id, own, name, rows, missing (topics without a
-- line), confirmed (the oldest date of its lines) } }; none where no line is given.
function obligations.responsibilities(facts, words, people)
  local tables, index, names = {}, {}, party_names(facts)
  for _, row in ipairs(facts.shared_responsibilities) do
    local part = table_of(tables, index, row, names)
    row.topic_name = words.responsibility_topic[row.topic]
    row.responsible_name = words.responsible[row.responsible]
    row.owner_title = people.title(row.owner or "")
    part.rows[#part.rows + 1], part.given[row.topic or ""] = row, true
    if row.confirmed and (not part.confirmed or row.confirmed < part.confirmed) then
      part.confirmed = row.confirmed
    end
  end
  if #tables > 0 then add_unstated(tables, index, names, facts) end
  for _, part in ipairs(tables) do part.missing = missing_topics(part.given, words) end
  return { tables = tables,
    own = lists.select(tables, function(part) return part.own end),
    used = lists.select(tables, function(part) return not part.own end) }
end

return obligations
