-- Personal data: the roles that the organisation has in its processing, the controls that are of no
-- role of it, the records of processing, and the assessments of what that may do to the persons.
local countries = require "base.countries"
local dates = require "base.dates"
local lists = require "base.lists"
local phrase = require "base.phrase"

local risk = require "model.risk"
local treatment = require "model.treatment"

local privacy = {}

local ROLES = { "controller", "processor" }

-- Whether an organisation whose scope.privacy_role is HELD (nil: not given) may have ROLE (nil: of
-- no role in particular).
local function may_have(held, role)
  return role == nil or held == nil or held == "both" or held == role
end

-- The role that STANDARD, of the library, gives CONTROL, one of its own; nil where it gives none.
local function role_of(standard, control)
  local group = lists.find(standard.groups or {}, "id", control.group)
  return group and group.role
end

-- Calls SEE(control, role) for each control of the standards that FACTS choose from KNOWN (the library)
-- which is of a role that the organisation does not have.
local function each_outside(facts, known, see)
  local held = facts.scope and facts.scope.privacy_role
  for _, chosen in ipairs(facts.standards) do
    local standard = known.standards[chosen.id or ""] or {}
    for _, control in ipairs(standard.controls or {}) do
      local role = role_of(standard, control)
      if not may_have(held, role) then see(control, role) end
    end
  end
end

-- Decides in FACTS.controls that the controls of roles which the organisation does not have are excluded,
-- as `by_role` (the role), where the facts leave that open.
function privacy.decide(facts, known, words)
  local decisions = {}
  for _, decision in ipairs(facts.controls) do decisions[decision.id or ""] = decision end
  each_outside(facts, known, function(control, role)
    local decision = decisions[control.name]
    if not decision then
      decision = { id = control.name }
      table.insert(facts.controls, decision)
    end
    decision.outside_role = role
    if decision.applicable or decision.exclusion_reason then return end
    decision.applicable, decision.by_role = false, role
    decision.exclusion_reason = phrase.fill(words.not_in_role, { role = words.privacy_role[role] })
  end)
end

-- Whether controls of STANDARD are of roles.
local function has_roles(standard)
  return lists.find(standard.groups or {}, "role", "controller") ~= nil
    or lists.find(standard.groups or {}, "role", "processor") ~= nil
end

-- The role of FACTS in words: nil where it is not given and no standard of STANDARDS has controls of
-- roles, false where it is not given and one has.
function privacy.role(facts, standards, words)
  local held = facts.scope and facts.scope.privacy_role
  if held then return words.privacy_role[held] end
  for _, standard in ipairs(standards) do
    if has_roles(standard) then return false end
  end
end

-- The controls of STATEMENTS that are excluded by role: a list of { standard, role_name, rows }.
function privacy.exclusions(statements, words)
  local out = {}
  for _, statement in ipairs(statements) do
    for _, role in ipairs(ROLES) do
      local rows = lists.select(statement.rows, function(row) return row.decision.by_role == role end)
      if #rows > 0 then
        out[#out + 1] = { standard = statement.standard, role_name = words.privacy_role[role], rows = rows }
      end
    end
  end
  return out
end

-- The countries in which SUPPLIER has data, as codes: those of its regions, else of its location.
function privacy.countries(supplier)
  local all = {}
  for _, region in ipairs(supplier.regions or {}) do all[#all + 1] = countries.of(region) end
  if supplier.location and #lists.union(all) == 0 then all[1] = countries.of(supplier.location) end
  return lists.union(all)
end

local function complete_transfers(row, suppliers, words)
  for _, transfer in ipairs(row.transfers) do
    local supplier = suppliers[transfer.supplier or ""]
    transfer.entry, transfer.entry_name = row.id, row.name
    transfer.to = supplier and supplier.name or transfer.recipient
    transfer.ground_name = words.transfer_ground[transfer.ground]
    transfer.provision = transfer.ground and (words.transfer_provision[transfer.law] or {})[transfer.ground]
  end
end

-- The records of processing: { rows (with role_name, owner_title, supplier_names, asset_names, service_names),
-- by_role, of (role → rows), transfers (of all rows, with the entry, who receives the data,
-- ground_name and the provision of the law; not given where none is known and those in `untold` might have some), untold (rows of which
-- none was given), sensitive (rows with sensitive data), unjudged (rows of which that is not given) }.
function privacy.processing(facts, words, people)
  local rows, transfers = facts.processing, {}
  local suppliers, assets, services = lists.by_id(facts.suppliers), lists.by_id(facts.assets),
    lists.by_id(facts.services)
  local function names(ids, index)
    return lists.map(ids, function(id) return index[id] and index[id].name or id end)
  end
  for _, row in ipairs(rows) do
    row.role_name, row.owner_title = words.privacy_role[row.role], people.title(row.owner or "")
    row.supplier_names, row.service_names = names(row.suppliers, suppliers), names(row.services, services)
    row.asset_names = lists.map(row.assets, function(id) return assets[id] and id .. " " .. assets[id].name or id end)
    complete_transfers(row, suppliers, words)
    table.move(row.transfers, 1, #row.transfers, #transfers + 1, transfers)
  end
  local untold = lists.select(rows, function(row) return lists.is_absent(row.transfers) end)
  local function of_role(role)
    return lists.select(rows, function(row) return row.role == role end)
  end
  return { rows = rows, by_role = treatment.tally(rows, "role", ROLES, words.privacy_role),
    of = { controller = of_role "controller", processor = of_role "processor" }, untold = untold,
    transfers = #transfers == 0 and #untold > 0 and lists.absent() or transfers,
    sensitive = lists.select(rows, function(row) return row.sensitive end),
    unjudged = lists.select(rows, function(row) return row.sensitive == nil end) }
end

-- The treatments of FACTS that ROW, a privacy risk, names.
local function treatments_of(row, index)
  local list = lists.map(row.treatments, function(id) return index[id] or false end)
  return lists.select(list, function(found) return found end)
end

-- The score in force of ENTRY, a privacy risk that TREATING treat (see treatment.standing); none where it is not given which do and
-- the scores differ.
local function standing_of(entry, treating)
  if lists.is_absent(entry.treatments) and entry.residual_score ~= entry.score then return { open = treating } end
  return treatment.standing(entry, treating)
end

-- The privacy assessments, whose risks are scored by the METHOD of all risks: { rows (with assessor_title,
-- accepted_by_title, activities (the entries of processing), overdue, above (whether a risk stays above the
-- threshold)), risks (of all, with `standing`, the score in force), by_level, above, residual_above, standing_above (how
-- many), unscored (risks without a residual score), unassessed (rows of which no risks were given) }.
function privacy.assessments(facts, method, people, today)
  local treatments, activities, risks = lists.by_id(facts.treatments), lists.by_id(facts.processing), {}
  local rows = facts.privacy_assessments
  for _, row in ipairs(rows) do
    row.assessor_title, row.accepted_by_title = people.title(row.assessor or ""), people.title(row.accepted_by or "")
    row.activities = lists.map(row.processing, function(id) return activities[id] or { id = id } end)
    row.overdue = dates.is_past(row.next, today)
    for _, entry in ipairs(row.risks) do
      local treating = treatments_of(entry, treatments)
      risk.rate(method, entry, treating, row.date)
      entry.standing = standing_of(entry, treating)
      row.above = row.above or entry.residual_above
      risks[#risks + 1] = entry
    end
  end
  local function counted(key) return risk.count(risks, function(entry) return entry[key] end) end
  return { rows = rows, risks = risks, by_level = risk.count_levels(risks, method),
    above = counted "above", residual_above = counted "residual_above",
    standing_above = risk.count(risks, function(entry) return entry.standing.above end),
    unscored = lists.select(risks, function(entry) return entry.residual_score == nil end),
    unassessed = lists.select(rows, function(row) return lists.is_absent(row.risks) end) }
end

return privacy
