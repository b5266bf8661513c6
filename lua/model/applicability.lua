-- The Statement of Applicability: one row for each control of the standards that have one.
local lists = require "base.lists"
local natural = require "base.natural"
local phrase = require "base.phrase"
local records = require "model.records"

local applicability = {}

local REASONS = { "risk", "law", "contract", "baseline" }
local STATUSES = { "implemented", "partial", "planned", "excluded" }

-- The reason that a legal requirement of each kind gives; a voluntary code gives none.
local REASON_OF = { law = "law", regulation = "law", contract = "contract", commitment = "contract" }

local function controls_of(row)
  return row.controls or {}
end

-- Control id → ids of the ROWS that cite it, as CITED(row) tells.
local function citing(rows, cited)
  local index = {}
  for _, row in ipairs(rows) do
    for _, control in ipairs(cited(row)) do
      index[control] = index[control] or {}
      table.insert(index[control], row.id)
    end
  end
  return index
end

-- Control id → the TREATMENTS that cite it and are not done.
local function open_treatments(treatments)
  local index = {}
  for _, row in ipairs(treatments) do
    for _, control in ipairs(row.action and row.status ~= "done" and controls_of(row) or {}) do
      index[control] = index[control] or {}
      table.insert(index[control], row)
    end
  end
  return index
end

-- What cites the controls of FACTS: risks by their treatments, legal requirements, kinds of records and
-- pieces of evidence, each control id → ids; `treatments`, control id → open treatments; and `kinds`,
-- legal requirement id → reason.
local function citations(facts)
  local kinds = {}
  for _, row in ipairs(facts.legal_requirements) do kinds[row.id or ""] = REASON_OF[row.kind] end
  return { risks = citing(facts.risks, controls_of),
    requirements = citing(facts.legal_requirements, controls_of),
    records = citing(facts.records, records.controls_of),
    pieces = citing(facts.evidence, controls_of), kinds = kinds,
    treatments = open_treatments(facts.treatments) }
end

-- The items of A and B (nil: none), sorted.
local function union(a, b)
  if not a and not b then return {} end
  return natural.sort(lists.union { a or {}, b or {} })
end

-- Reason → ids of the risks, laws and contracts behind it.
local function grounds_of(row, kinds)
  local grounds = { risk = row.risks, law = {}, contract = {} }
  for _, id in ipairs(row.requirements) do
    local list = grounds[kinds[id] or ""]
    if list then list[#list + 1] = id end
  end
  return grounds
end

local function reasons_of(decision, grounds)
  local given, list = {}, {}
  for _, reason in ipairs(decision.reasons or {}) do given[reason] = true end
  for _, reason in ipairs(REASONS) do
    if given[reason] or grounds[reason] and #grounds[reason] > 0 then list[#list + 1] = reason end
  end
  return list
end

local function reasons_text(row, words)
  local parts = {}
  for i, reason in ipairs(row.reasons) do
    local ids = row.grounds[reason] or {}
    parts[i] = words.reason[reason]
    if #ids > 0 then
      parts[i] = phrase.fill(words.group_of_ids,
        { name = parts[i], ids = table.concat(ids, words.separator) })
    end
  end
  return table.concat(parts, words.separator)
end

local function sections_in(statements, id)
  for _, statement in ipairs(statements or {}) do
    if statement.id == id then return statement.sections end
  end
  return {}
end

-- The document ID as a place of a control: its own SECTIONS, or those that STATED gives.
local function place_of(id, sections, context, stated)
  local chosen = context.registry.by_id[id]
  if not chosen then return nil end
  sections = sections or sections_in(stated, id)
  return { id = id, title = chosen.title,
    number = chosen.policy and chosen.policy.number or chosen.number,
    section = sections[1], sections = sections }
end

local function policies_of(decision, context, statements)
  local stated = statements[decision.id] or {}
  local chosen = {}
  for i, id in ipairs(lists.union { { decision.policy }, decision.policies or {} }) do
    local own = id == decision.policy and decision.section and { decision.section }
    chosen[i] = place_of(id, own or nil, context, stated)
  end
  return #chosen > 0 and chosen or stated
end

-- Those of PLACES whose sections speak of POSITION in the cloud, with these sections alone.
local function speaking_of(position, places, registry)
  local out = {}
  for _, place in ipairs(places) do
    local policy = registry.by_id[place.id] and registry.by_id[place.id].policy
    local sections = lists.select(place.sections or {}, function(id)
      local section = lists.find(policy and policy.sections, "id", id)
      return section ~= nil and lists.contains(section.positions or {}, position)
    end)
    if #sections > 0 then out[#out + 1] = { id = place.id, sections = sections } end
  end
  return out
end

-- What is still to be done for the control of DECISION, and by when: as it says itself, else what its
-- open TREATMENTS (nil: none) do.
local function plan_of(decision, treatments, words)
  if decision.status == "implemented" or decision.action or not treatments then
    return decision.action, decision.due
  end
  local actions, due = {}, ""
  for i, row in ipairs(treatments) do
    actions[i] = phrase.fill(words.group_of_ids, { name = row.action, ids = row.id or "?" })
    if due and row.due then due = due < row.due and row.due or due else due = nil end
  end
  return table.concat(actions, words.semicolon), decision.due or due
end

local function fill_included(row, decision, context, cited)
  row.risks = union(decision.risks, cited.risks[row.id])
  row.requirements = union(decision.requirements, cited.requirements[row.id])
  row.records = union(decision.records, cited.records[row.id])
  row.pieces = union(decision.pieces, cited.pieces[row.id])
  row.grounds = grounds_of(row, cited.kinds)
  row.reasons = reasons_of(decision, row.grounds)
  row.reasons_text = reasons_text(row, context.words)
  row.status, row.status_name = decision.status, context.words.status[decision.status]
  row.action, row.due = plan_of(decision, cited.treatments[row.id], context.words)
  row.overdue = decision.status ~= "implemented" and row.due ~= nil and row.due < context.today
end

local function make_row(control, theme, decision, context, cited, statements)
  local row = {
    id = control.name, label = control.id, title = control.title, theme = theme.id, theme_name = theme.title,
    decision = decision,
    applicable = decision.applicable, reasons = {}, reasons_text = "", risks = {}, requirements = {},
    records = {}, pieces = {}, policies = {}, overdue = false, justification = decision.justification,
    owner = decision.owner, owner_title = context.people.title(decision.owner or ""),
    evidence = decision.evidence,
    implementation = decision.implementation, exclusion_reason = decision.exclusion_reason,
    provider = decision.provider, customer = decision.customer,
    speaking = { provider = {}, customer = {} },
  }
  if decision.applicable then
    fill_included(row, decision, context, cited)
    row.policies = policies_of(decision, context, statements)
    for _, position in ipairs { "provider", "customer" } do
      row.speaking[position] = speaking_of(position, row.policies, context.registry)
    end
  elseif decision.applicable == false then
    row.status_name = context.words.status.excluded
  end
  return row
end

local function count_into(totals, row)
  totals.total = totals.total + 1
  if row.applicable == false then
    totals.excluded = totals.excluded + 1
  elseif row.applicable then
    totals.applicable = totals.applicable + 1
    if row.status then totals[row.status] = totals[row.status] + 1 end
  end
end

local function new_totals(id, name)
  return { id = id, name = name, total = 0, applicable = 0, excluded = 0, implemented = 0,
    partial = 0, planned = 0, rows = {} }
end

local function themes_of(standard)
  local list, index = {}, {}
  for i, group in ipairs(standard.groups) do
    list[i] = new_totals(group.id, group.title)
    index[group.id] = list[i]
  end
  return list, index
end

local function add_counts(soa, themes, words)
  soa.totals = new_totals(soa.standard.id, soa.standard.title)
  for _, row in ipairs(soa.rows) do
    local theme = themes[row.theme or ""]
    count_into(soa.totals, row)
    if theme then
      count_into(theme, row)
      theme.rows[#theme.rows + 1] = row
    end
    if row.applicable == false then soa.exclusions[#soa.exclusions + 1] = row end
    if row.status == "partial" or row.status == "planned" then
      soa.planned[#soa.planned + 1] = row
    elseif row.applicable ~= false and row.status == nil then
      soa.unjudged[#soa.unjudged + 1] = row
    end
  end
  soa.totals.rows = nil
  soa.total, soa.applicable, soa.excluded = soa.totals.total, soa.totals.applicable,
    soa.totals.excluded
  for i, id in ipairs(STATUSES) do
    soa.statuses[i] = { id = id, name = words.status[id], count = soa.totals[id] }
  end
end

local function decisions_by_id(facts)
  local index = {}
  for _, decision in ipairs(facts.controls) do index[decision.id or ""] = decision end
  return index
end

-- Derives the statement of STANDARD from CONTEXT (facts with risks, registry, people, words,
-- today): rows and counts over them.
function applicability.build(standard, context, statements)
  local soa = { standard = standard, rows = {}, exclusions = {}, planned = {}, unjudged = {},
    statuses = {} }
  local decisions, cited = decisions_by_id(context.facts), citations(context.facts)
  local list, themes = themes_of(standard)
  for _, control in ipairs(standard.controls) do
    local theme = themes[control.group or ""] or {}
    local decision = decisions[control.name] or { id = control.name }
    soa.rows[#soa.rows + 1] = make_row(control, { id = theme.id, title = theme.name }, decision,
      context, cited, statements)
  end
  soa.themes = list
  add_counts(soa, themes, context.words)
  return soa
end

-- What STANDARD says about rows of BASE, one entry to a control: { row, clauses, kinds }.
local function guidance_of(standard, base, words)
  local rows, index, list = {}, {}, {}
  for _, row in ipairs(base.rows) do rows[row.id] = row end
  for _, item in ipairs(standard.guidance) do
    local row, entry = rows[item.id], index[item.id]
    if row and not entry then
      entry = { row = row, id = row.id, title = row.title, clauses = {}, kind = item.kind }
      index[item.id], list[#list + 1] = entry, entry
    end
    if entry then
      entry.clauses[#entry.clauses + 1] = item.clause
      if item.kind == "guidance" then entry.kind = "guidance" end
      entry.kind_name = words.guidance_kind[entry.kind]
    end
  end
  return natural.sort(list, function(entry) return entry.id end)
end

-- The standards among STANDARDS whose controls are decided on; the first that extends none leads.
local function in_order(standards)
  local list, base = {}, nil
  for _, standard in ipairs(standards) do
    if standard.statement and not base and #standard.extends == 0 then
      base = standard
      table.insert(list, 1, standard)
    elseif standard.statement then
      list[#list + 1] = standard
    end
  end
  return list
end

-- One statement for each of STANDARDS that has one, as applicability.build makes it; an extending
-- one has `guidance` on the rows of the first.
function applicability.build_all(standards, context, stated)
  local list = {}
  for i, standard in ipairs(in_order(standards)) do
    list[i] = applicability.build(standard, context, stated)
    list[i].guidance = guidance_of(standard, list[1], context.words)
  end
  return list
end

-- The rows, exclusions (also as the set `excluded_ids`), open rows and those without decision or status of
-- all STATEMENTS in one; where there are some of the last, no exclusion and no open row are not given.
function applicability.join(statements)
  local whole = { rows = {}, exclusions = {}, planned = {}, unjudged = {}, total = 0, applicable = 0,
    excluded = 0, implemented = 0, excluded_ids = {} }
  for _, statement in ipairs(statements) do
    for _, key in ipairs { "rows", "exclusions", "planned", "unjudged" } do
      table.move(statement[key], 1, #statement[key], #whole[key] + 1, whole[key])
    end
    for _, key in ipairs { "total", "applicable", "excluded" } do
      whole[key] = whole[key] + statement[key]
    end
    whole.implemented = whole.implemented + statement.totals.implemented
  end
  for _, row in ipairs(whole.exclusions) do whole.excluded_ids[row.id] = true end
  for _, key in ipairs { "exclusions", "planned" } do
    if #whole[key] == 0 and #whole.unjudged > 0 then whole[key] = lists.absent() end
  end
  return whole
end

return applicability
