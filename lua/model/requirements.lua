-- Which sections and documents satisfy which requirement of which standard, and what is left.
local lists = require "base.lists"

local requirements = {}

local function mark(marks, name, row, section)
  marks[name] = marks[name] or {}
  marks[name][row.id] = marks[name][row.id] or {}
  if section then marks[name][row.id][section] = true end
end

-- Requirement → id of a document → set of its sections. A document without sections of its own
-- satisfies what its `clause` names.
local function mark_all(registry, known)
  local marks = {}
  for _, row in ipairs(registry.policies) do
    for _, section in ipairs(row.policy.sections or {}) do
      for _, name in ipairs(section.satisfies or {}) do mark(marks, name, row, section.id) end
    end
  end
  for _, row in ipairs(registry.documents) do
    for name in (row.policy and "" or row.clause or ""):gmatch("[^%s,;]+") do
      if known[name] then mark(marks, name, row) end
    end
  end
  return marks
end

-- Adds what satisfies the carriers of NAME to what satisfies NAME.
local function inherit(marks, known, name, done)
  if done[name] then return end
  done[name] = true
  for _, carrier in ipairs(known[name] and known[name].carried_by or {}) do
    inherit(marks, known, carrier, done)
    for id, sections in pairs(marks[carrier] or {}) do
      mark(marks, name, { id = id })
      for section in pairs(sections) do mark(marks, name, { id = id }, section) end
    end
  end
end

local function marked_sections(row, marks)
  local list = {}
  for _, section in ipairs(row.policy and row.policy.sections or {}) do
    if marks[section.id] then list[#list + 1] = section.id end
  end
  return list
end

local function place(row, sections)
  return { id = row.id, title = row.title,
    number = row.policy and row.policy.number or row.number,
    section = sections[1], sections = sections }
end

local function places(rows, marks)
  local list = {}
  for _, row in ipairs(rows) do
    if marks[row.id] then list[#list + 1] = place(row, marked_sections(row, marks[row.id])) end
  end
  return list
end

local function in_order(registry)
  local rows = {}
  for _, row in ipairs(registry.policies) do rows[#rows + 1] = row end
  for _, row in ipairs(registry.documents) do
    if not row.policy then rows[#rows + 1] = row end
  end
  return rows
end

-- Requirement → list of { id, title, number, section, sections }: the policies of REGISTRY with the
-- sections that satisfy it, then the documents that do. KNOWN is the library's index of
-- requirements; what satisfies a carrier of a requirement (carried_by) satisfies it too.
function requirements.stated(registry, known)
  local marks, rows, index, done = mark_all(registry, known), in_order(registry), {}, {}
  for name in pairs(known) do inherit(marks, known, name, done) end
  for name, marked in pairs(marks) do index[name] = places(rows, marked) end
  return index
end

-- The requirements of the standards that CHOSEN (facts) names, as a set of names.
function requirements.chosen(chosen, standards)
  local index = {}
  for _, entry in ipairs(chosen) do
    local standard = standards[entry.id or ""] or {}
    for _, kind in ipairs { "clauses", "controls", "criteria" } do
      for _, item in ipairs(standard[kind] or {}) do index[item.name] = true end
    end
  end
  return index
end

local function state_of(decision, stated)
  if decision and decision.applicable == false then return "excluded" end
  return (#stated > 0 or (decision and decision.evidence)) and "covered" or "uncovered"
end

local function coverage_row(item, kind, stated, decision, words)
  local row = { id = item.name, label = item.id, title = item.title, kind = kind,
    kind_name = words.requirement_kind[kind], policies = stated[item.name] or {} }
  if decision and decision.applicable ~= nil then
    row.policies, row.evidence = decision.policies, decision.evidence
  end
  row.state = state_of(decision, row.policies)
  row.state_name = words.coverage[row.state]
  return row
end

-- Whether ITEM counts: a clause when it asks for documented information, a criterion when its
-- category is in use.
local function counts(standard, kind, item)
  if kind == "clauses" then return item.documented end
  if kind ~= "criteria" or #standard.categories == 0 then return true end
  return lists.contains(standard.categories, item.group)
end

local KINDS = { clauses = "clause", controls = "control", criteria = "criterion" }

local function cover(standard, stated, decisions, words)
  local out = { standard = standard, id = standard.id, title = standard.title, rows = {},
    open = {}, total = 0, covered = 0, uncovered = 0, excluded = 0 }
  for _, kind in ipairs { "clauses", "controls", "criteria" } do
    for _, item in ipairs(standard[kind]) do
      if counts(standard, kind, item) then
        local row = coverage_row(item, KINDS[kind], stated, decisions[item.name], words)
        out.rows[#out.rows + 1] = row
        out.total, out[row.state] = out.total + 1, out[row.state] + 1
        if row.state == "uncovered" then out.open[#out.open + 1] = row end
      end
    end
  end
  out.percent = requirements.percent(out.covered, out.total - out.excluded)
  return out
end

-- PART of WHOLE in percent, rounded down; 100 of nothing.
function requirements.percent(part, whole)
  return whole == 0 and 100 or part * 100 // whole
end

-- For each of STANDARDS its requirements with what satisfies them, and how many are covered,
-- uncovered and excluded. DECISIONS are the rows of all statements of applicability.
function requirements.coverage(standards, stated, decisions, words)
  local by_name, list = {}, {}
  for _, row in ipairs(decisions) do by_name[row.id] = row end
  for i, standard in ipairs(standards) do
    list[i] = cover(standard, stated, by_name, words)
  end
  return list
end

return requirements
