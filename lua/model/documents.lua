-- The registry of documents and policies with their control data.
local dates = require "base.dates"
local lists = require "base.lists"
local natural = require "base.natural"
local projection = require "facts.projection"
local requirements = require "model.requirements"
local walk = require "facts.walk"

local documents = {}

local function control_of(facts, id)
  return facts.documents and facts.documents[id]
end

-- A policy is in use when the facts list it or, without such a list, give its control data.
local function is_in_use(facts, policy)
  if lists.contains(facts.policies, policy) then return true end
  return #facts.policies == 0 and control_of(facts, policy) ~= nil
end

local function history_rows(control, people)
  local rows = {}
  for i, entry in ipairs(control.history or {}) do
    rows[i] = { version = entry.version, date = entry.date, changes = entry.changes,
      author = entry.author,
      author_name = people.name(entry.author or ""),
      reviewer_name = people.name(entry.reviewer or ""),
      approver_name = people.name(entry.approver or "") }
  end
  return rows
end

local function add_names(row, control, people)
  row.owner, row.owner_title = control.owner, people.title(control.owner or "")
  for _, who in ipairs { "author", "reviewer", "approver" } do
    row[who] = control[who]
    row[who .. "_name"] = people.name(control[who] or "")
    row[who .. "_title"] = people.role_of(control[who] or "")
  end
end

-- The control data of one document for its own pages and for lists of documents.
local function control_row(id, kind, spec, context)
  local control = control_of(context.facts, id) or {}
  local row = {
    id = id, kind = kind, title = projection.text(spec.title, context.language),
    clause = spec.clause, number = control.number,
    version = control.version, status = control.status, created = control.created,
    date = control.date,
    prepared = control.prepared or control.date,
    effective = control.effective, approved_on = control.approved, reviewed = control.reviewed,
    next_review = control.next_review, classification = control.classification,
    classification_name = context.words.classification[control.classification],
    status_name = context.words.document_status[control.status],
    distribution = control.distribution or {}, retention = control.retention,
    approvals = control.approvals or {},
    history = history_rows(control, context.people), control = control,
  }
  row.approved = control.status == "approved" and control.approver ~= nil
    and control.approved ~= nil
  row.overdue = dates.is_past(control.next_review, context.today)
  row.audience = spec.audience or "internal"
  row.public = row.audience == "public"
  add_names(row, control, context.people)
  return row
end

-- The key of the first fact that the document ID lacks, or nil.
local function lacks(facts, id, spec, mandatory)
  if spec.standard and not lists.find(facts.standards, "id", spec.standard) then
    return "standards." .. spec.standard
  end
  for _, key in ipairs(spec.requires or {}) do
    local value = walk.fact(facts, key)
    if value == nil or (type(value) == "table" and next(value) == nil) then return key end
  end
  if not mandatory and not control_of(facts, id) then return "documents." .. id end
end

local function is_mandatory(spec, standards)
  for _, chosen in ipairs(standards) do
    for _, id in ipairs(spec.mandatory_for or {}) do
      if id == chosen.id then return chosen.id end
    end
  end
end

-- The policy's sections and what they satisfy of the standards in use.
local function add_policy_data(self, row, policy)
  row.policy, row.sections, row.satisfies = policy, {}, {}
  for _, section in ipairs(policy.sections or {}) do
    local names = {}
    for _, name in ipairs(section.satisfies or {}) do
      if self.chosen[name] then
        names[#names + 1], row.satisfies[#row.satisfies + 1] = name, name
      end
    end
    if #names > 0 then row.sections[#row.sections + 1] = { id = section.id, satisfies = names } end
  end
end

local function state_policy(self, row, policy)
  row.kind, row.source = "policy", "policies/" .. policy.id
  add_policy_data(self, row, policy)
  row.number = row.number or policy.number
  self.policies[#self.policies + 1] = row
end

local function add_document(self, id, spec, context)
  local policy = context.library.policies[spec.policy or ""]
  local mandatory = is_mandatory(spec, context.facts.standards)
  local missing = lacks(context.facts, id, spec, mandatory)
  if policy then self.taken[policy.id] = true end
  if missing then
    self.left_out[#self.left_out + 1] = { id = id, key = missing, mandatory = mandatory }
    return
  end
  local row = control_row(id, "document", spec, context)
  row.spec, row.path = spec, context.language .. "/" .. id
  row.source = "templates/" .. id
  if policy then state_policy(self, row, policy) end
  self.documents[#self.documents + 1], self.by_id[id] = row, row
end

local function add_policy(self, id, spec, context)
  if self.taken[id] or not is_in_use(context.facts, id) then return end
  local row = control_row(id, "policy", spec, context)
  row.spec, row.path, row.source = spec, context.language .. "/policies/" .. id, "policies/" .. id
  add_policy_data(self, row, spec)
  self.policies[#self.policies + 1], self.by_id[id] = row, row
end

-- Builds { documents, policies, topic_policies, controlled (documents and topic policies), by_id,
-- left_out } from the library and the facts'
-- document control.
function documents.build(context)
  local self = { documents = {}, policies = {}, topic_policies = {}, by_id = {}, left_out = {},
    taken = {}, chosen = requirements.chosen(context.facts.standards, context.library.standards) }
  for _, id in ipairs(lists.keys(context.library.documents)) do
    add_document(self, id, context.library.documents[id], context)
  end
  for _, id in ipairs(lists.keys(context.library.policies)) do
    add_policy(self, id, context.library.policies[id], context)
  end
  natural.sort(self.policies, function(row) return row.policy.number or row.id end)
  for _, row in ipairs(self.policies) do
    if row.kind == "policy" and not row.spec.policy then
      self.topic_policies[#self.topic_policies + 1] = row
    end
  end
  self.controlled = table.move(self.documents, 1, #self.documents, 1, {})
  table.move(self.topic_policies, 1, #self.topic_policies, #self.controlled + 1, self.controlled)
  return self
end

-- COPY, a public part of ROW: what ROW has beside it is refused by its name after PREFIX.
local function guarded(copy, row, prefix)
  return setmetatable(copy, { __index = function(_, key)
    if row[key] ~= nil then projection.refuse(prefix .. key) end
  end })
end

-- The row of RENDERED without what a public document may not show.
function documents.public_row(row)
  local out = {}
  for _, key in ipairs { "id", "kind", "title", "path", "version", "status", "status_name",
    "approved", "approved_on", "date", "effective",
    "next_review", "classification", "classification_name", "history" } do out[key] = row[key] end
  out.history = {}
  for i, entry in ipairs(row.history) do
    out.history[i] = guarded({ version = entry.version, date = entry.date,
      changes = entry.changes }, entry, "document.history.")
  end
  return guarded(out, row, "document.")
end

return documents
