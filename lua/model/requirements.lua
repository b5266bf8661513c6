-- Which sections and documents satisfy which requirement of which standard, what each asks for, and
-- what is left.
local lists = require "base.lists"

local requirements = {}

-- Notes in MARKS that the document ID satisfies NAME, and in which SECTION (nil: none of its own).
local function mark(marks, name, id, section)
  local documents = marks[name]
  if not documents then
    documents = {}
    marks[name] = documents
  end
  local sections = documents[id]
  if not sections then
    sections = {}
    documents[id] = sections
  end
  if section then sections[section] = true end
end

local function add_once(list, name)
  if list[#list] ~= name then list[#list + 1] = name end
end

-- policy#section → the names of the clauses of STANDARDS (each with clauses and, where it has levels, the level in use) whose
-- criteria, up to that level, it carries.
function requirements.carried(standards)
  local carried = {}
  for _, standard in ipairs(standards) do
    for _, clause in ipairs(standard.clauses or {}) do
      for _, criterion in ipairs(clause.criteria or {}) do
        local asked = not standard.level or criterion.level <= standard.level
        for _, section in ipairs(asked and criterion.sections or {}) do
          carried[section] = carried[section] or {}
          add_once(carried[section], clause.name)
        end
      end
    end
  end
  return carried
end

-- Requirement → id of a document → set of its sections. A document without sections of its own
-- satisfies what its `clause` names; one that a requirement asks for satisfies it.
local function mark_all(registry, known, standards)
  local marks = {}
  local by_id = lists.by_id(registry.documents)
  local carried = requirements.carried(standards)
  for name, item in next, known do -- in any order
    for _, id in ipairs(item.documents or {}) do
      if by_id[id] then mark(marks, name, id) end
    end
  end
  for _, row in ipairs(registry.policies) do
    for _, section in ipairs(row.policy.sections or {}) do
      for _, name in ipairs(section.satisfies or {}) do mark(marks, name, row.id, section.id) end
      for _, name in ipairs(carried[row.id .. "#" .. section.id] or {}) do mark(marks, name, row.id, section.id) end
    end
  end
  for _, row in ipairs(registry.documents) do
    for name in (row.policy and "" or row.clause or ""):gmatch("[^%s,;]+") do
      if known[name] then mark(marks, name, row.id) end
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
    for id, sections in next, marks[carrier] or {} do
      mark(marks, name, id)
      for section in next, sections do mark(marks, name, id, section) end
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

-- The places of MARKS, by ids, in the order of ROWS; AT has the index of each id there.
local function places(rows, at, marks)
  local found, list = {}, {}
  for id in next, marks do found[#found + 1] = at[id] end
  table.sort(found)
  for i, index in ipairs(found) do
    local row = rows[index]
    list[i] = place(row, marked_sections(row, marks[row.id]))
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
-- requirements, STANDARDS (nil: none) those in use; what satisfies a carrier of a requirement (carried_by)
-- satisfies it too. A list is made when it is asked for.
function requirements.stated(registry, known, standards)
  local marks, rows, done, carried, at = mark_all(registry, known, standards or {}), in_order(registry), {}, {}, {}
  for name, item in next, known do carried[name] = item.carried_by end
  for name in pairs(carried) do inherit(marks, known, name, done) end
  for i, row in ipairs(rows) do at[row.id] = i end
  return setmetatable({}, { __index = function(index, name) -- most names are of standards that nobody chose
    index[name] = marks[name] and places(rows, at, marks[name])
    return rawget(index, name)
  end })
end

-- Whether ITEM of a standard is in use where CATEGORIES (nil or none: all) of its criteria are.
local function is_in_use(item, categories)
  return not item.group or #(categories or {}) == 0 or lists.contains(categories, item.group)
end

-- The requirements of the standards that CHOSEN (facts) names, of their criteria those of the
-- categories in use, as a set of names.
function requirements.chosen(chosen, standards)
  local index = {}
  for _, entry in ipairs(chosen) do
    local standard = standards[entry.id or ""] or {}
    for _, kind in ipairs { "clauses", "controls", "criteria" } do
      for _, item in ipairs(standard[kind] or {}) do
        local categories = kind == "criteria" and entry.categories or nil
        if is_in_use(item, categories) then index[item.name] = true end
      end
    end
  end
  return index
end

-- Name of a requirement → ids of the controls that carry it, by the links of STANDARDS and by
-- carried_by.
local function carriers_of(standards)
  local index = {}
  local function add(name, id)
    index[name] = index[name] or {}
    table.insert(index[name], id)
  end
  for _, standard in ipairs(standards) do
    for _, link in ipairs(standard.related) do add(link.to, link.id) end
    for _, kind in ipairs { "controls", "criteria" } do
      for _, item in ipairs(standard[kind]) do
        for _, id in ipairs(item.carried_by) do add(item.name, id) end
      end
    end
  end
  return index
end

-- What ROW asks for and is not there: titles of documents, or the names of records. Returns the list,
-- and whether all of it is under way: a draft, or a record that is planned.
local function lacking(item, context)
  local out, planned = {}, true
  for _, id in ipairs(item.documents) do
    local row = context.registry.by_id[id]
    if not (row and row.approved and row.approved_on <= context.today) then
      out[#out + 1] = context.title_of(id)
      planned = planned and row ~= nil
    end
  end
  if #item.evidence == 0 then return out, planned end
  local names, any = {}, false
  for i, key in ipairs(item.evidence) do
    local record = context.records.by_key[key]
    if record.there then return out, planned end
    names[i], any = record.name, any or record.planned ~= nil
  end
  out[#out + 1] = table.concat(names, context.words.alternative)
  return out, planned and any
end

-- The state of a clause, and what it lacks: what it asks for is there, planned or missing; one that asks
-- for nothing has its rule written or not.
local function clause_state(item, stated, context)
  local lacks, planned = lacking(item, context)
  if #lacks > 0 then return planned and "planned" or "missing", lacks end
  if #item.evidence > 0 then return "record", lacks end
  if #item.documents > 0 then return "document", lacks end
  return #stated > 0 and "rule" or "missing", lacks
end

-- The state of a control by the DECISION on it, and what is not finished: its status.
local function control_state(decision, stated)
  if decision.applicable == false then return "excluded", {} end
  local shown = decision.evidence or decision.records[1]
  if not decision.status or #stated == 0 and not shown then return "missing", {} end
  if decision.status == "implemented" then return "implemented", {} end
  return "planned", { decision.status_name }
end

-- The state of what is decided on through the controls CARRIERS, and those of them that apply and are
-- not implemented: it is implemented when there are none.
local function carried_state(stated, carriers, decisions)
  local applicable, open = 0, {}
  for _, id in ipairs(carriers or {}) do
    local decision = decisions[id]
    if decision and decision.applicable then
      applicable = applicable + 1
      if decision.status ~= "implemented" then open[#open + 1] = id end
    end
  end
  if #open > 0 then return "planned", open end
  return applicable > 0 and "implemented" or #stated > 0 and "rule" or "missing", open
end

local function evidence_of(item, context)
  local rows = {}
  for _, key in ipairs(item.evidence) do
    local record = context.records.by_key[key]
    if record.there then rows[#rows + 1] = { name = record.name, latest = record.latest } end
  end
  return rows
end

local function coverage_row(item, kind, self)
  local words, decision = self.context.words, self.decisions[item.name]
  local stated = self.stated[item.name] or {}
  local row = { id = item.name, label = item.id, title = item.title, kind = kind,
    kind_name = words.requirement_kind[#(item.criteria or {}) > 0 and "requirement" or kind], policies = stated, item = item,
    records = evidence_of(item, self.context) }
  if decision and decision.applicable ~= nil then
    row.policies, row.evidence = decision.policies, decision.evidence
    row.records = lists.map(decision.records, function(id) return { name = id } end)
  end
  if kind == "clause" then
    row.state, row.lacks = clause_state(item, row.policies, self.context)
  elseif decision then
    row.state, row.lacks = control_state(decision, row.policies)
  else
    row.state, row.lacks = carried_state(row.policies, self.carriers[item.name], self.decisions)
  end
  if row.state == "missing" and #row.lacks == 0 then row.lacks = { words.not_stated[kind] } end
  row.state_name = words.coverage[row.state]
  return row
end

-- Whether STANDARD asks for documents and records yet: one on which an auditor reports does when an
-- examination is planned.
local function asks(standard)
  local exam = standard.examination
  return not (exam and (exam.state == "not-planned" or exam.state == "preparing"))
end

-- The ids of the clauses of STANDARD that are divided further, as a set.
local function divided(standard)
  local set = {}
  for _, clause in ipairs(standard.clauses) do
    local above = clause.id:match("^(.*)%.")
    while above do
      set[above] = true
      above = above:match("^(.*)%.")
    end
  end
  return set
end

-- Whether ITEM counts: a clause that is not among PARENTS, those divided further; a criterion when its category is in use.
local function counts(standard, kind, item, parents)
  if kind == "clauses" and parents[item.id] then return false end
  if kind ~= "criteria" or #standard.categories == 0 then return true end
  return lists.contains(standard.categories, item.group)
end

local KINDS = { clauses = "clause", controls = "control", criteria = "criterion" }
-- What a requirement can be, from the strongest.
requirements.STATES = { "record", "document", "implemented", "rule", "planned", "missing", "excluded" }

local function cover(standard, self)
  local out = { standard = standard, id = standard.id, title = standard.title, rows = {},
    open = {}, total = 0, asks = asks(standard) }
  local parents = divided(standard)
  for _, state in ipairs(requirements.STATES) do out[state] = 0 end
  for _, kind in ipairs { "clauses", "controls", "criteria" } do
    for _, item in ipairs(standard[kind]) do
      if counts(standard, kind, item, parents) then
        local row = coverage_row(item, KINDS[kind], self)
        out.rows[#out.rows + 1] = row
        out.total, out[row.state] = out.total + 1, out[row.state] + 1
        if row.state == "missing" then out.open[#out.open + 1] = row end
      end
    end
  end
  return out
end

-- For each of STANDARDS { standard, id, title, asks (whether it asks for documents and records yet),
-- rows, open (rows where something is missing), total, and how many are in each of requirements.STATES }. A row has id, label, title, kind, policies and
-- evidence (what states it), records ({ name, latest } of those that it asks for), lacks (what is not
-- there or not finished, in words), state. DECISIONS are the rows of all statements of applicability;
-- CONTEXT has registry, records (model/operation.lua), title_of (id of a document → title), words and
-- today.
function requirements.coverage(standards, stated, decisions, context)
  local self = { stated = stated, decisions = {}, context = context,
    carriers = carriers_of(standards) }
  for _, row in ipairs(decisions) do self.decisions[row.id] = row end
  local list = {}
  for i, standard in ipairs(standards) do list[i] = cover(standard, self) end
  return list
end

return requirements
