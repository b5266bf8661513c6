-- The registry of documents and policies with their control data.
local approvals = require "model.approvals"
local binding = require "model.binding"
local dates = require "base.dates"
local library = require "facts.library"
local lists = require "base.lists"
local gaps = require "facts.gaps"
local natural = require "base.natural"
local phrase = require "base.phrase"
local projection = require "facts.projection"
local requirements = require "model.requirements"

local documents = {}

local GATHERING = "templates/partials/gathering" -- the text of a document that gathers policies

local function control_of(facts, id)
  return facts.documents and facts.documents[id]
end

-- A policy is in use when the facts list it or, without such a list, give its control data, or those of the document
-- that gathers it and what it is for is covered.
local function is_in_use(facts, policy)
  if lists.contains(facts.policies, policy.id) then return true end
  if #facts.policies > 0 or policy.gathered_in and library.is_beside(policy, facts.standards) then return false end
  return control_of(facts, policy.gathered_in or policy.id) ~= nil
end

-- What the ENTRY of a history says of its version.
local function changes_of(entry, words)
  if not entry.corrects then return entry.changes end
  return phrase.fill(words.correction, { text = entry.corrects })
end

local function history_rows(control, people, words)
  local rows = {}
  for i, entry in ipairs(control.history or {}) do
    rows[i] = { version = entry.version, date = entry.date, changes = changes_of(entry, words),
      author = entry.author, evidence = entry.evidence,
      author_name = entry.author_name or people.name(entry.author or ""),
      reviewer_name = entry.reviewer_name or people.name(entry.reviewer or ""),
      approver_name = entry.approver_name or people.name(entry.approver or "") }
  end
  return rows
end

-- What stood before the corrections that LIST, the approvals of a record, has, and what stands since, in
-- the language of CONTEXT.
local function corrections_of(list, context)
  local out = {}
  for _, entry in ipairs(list or {}) do
    for _, part in ipairs(entry.corrected or {}) do
      if part.language == context.language then
        out[#out + 1] = { version = entry.version, stood = part.stood, stands = part.stands,
          date = entry.approved.date }
      end
    end
  end
  return out
end

-- The day on which each of these did what the control data say.
local ACTS = { author = "prepared", reviewer = "reviewed", approver = "approved" }

local function add_names(row, control, people)
  row.owner, row.owner_title = control.owner, people.title(control.owner or "")
  for who, day in pairs(ACTS) do
    row[who] = control[who]
    row[who .. "_name"] = people.name(control[who] or "")
    row[who .. "_title"] = people.role_of(control[who] or "", control[day])
  end
end

-- Names who approved and reviewed as the approval ENTRY recorded it, which is `approval`.
local function add_recorded(row, entry)
  row.approval = entry
  row.approver_name, row.approver_title = entry.approved.name, entry.approved.title
  row.approver_role = entry.approved.role
  row.author_name = entry.author and entry.author.name or row.author_name
  if not entry.reviewed then return end
  row.reviewer_name, row.reviewer_title = entry.reviewed.name, entry.reviewed.title
end

-- Makes ROW that of a draft after its version: it is not as it was approved, which OUTDATED tells.
local function take_back(row, outdated, words)
  row.outdated, row.approved, row.approved_on, row.status = outdated, false, nil, "draft"
  row.version = row.version .. "+"
  row.status_name = phrase.fill(words.draft_after, { version = outdated.version })
end

-- The control data of the document ID by the facts, and the approval that governs it, or nil.
local function governed_control(id, context)
  local control, list = control_of(context.facts, id) or {}, context.approvals[id]
  local entry = next(control) ~= nil and approvals.governing(control, list) or nil
  return entry and approvals.applied(control, entry, list) or control, entry
end

-- The control data of one document for its own pages and for lists of documents.
local function control_row(id, kind, spec, context)
  local control, entry = governed_control(id, context)
  local row = {
    id = id, kind = kind, title = projection.text(spec.title, context.language),
    number = control.number,
    version = control.version, status = control.status, created = control.created,
    date = control.date,
    prepared = control.prepared,
    effective = control.effective, approved_on = control.approved, reviewed = control.reviewed,
    next_review = control.next_review, classification = control.classification,
    classification_name = context.words.classification[control.classification],
    status_name = context.words.document_status[control.status],
    distribution = control.distribution or {}, retention = control.retention,
    approvals = control.approvals or {},
    history = history_rows(control, context.people, context.words), control = control,
  }
  row.approved = control.status == "approved" and control.approver ~= nil
    and control.approved ~= nil
  row.overdue = dates.is_past(control.next_review, context.today)
  row.is_register = spec.kind == "register" or nil
  row.is_draft = spec.kind == "draft" or nil
  row.audience = spec.audience or "internal"
  row.public = row.audience == "public"
  add_names(row, control, context.people)
  row.recorded = entry ~= nil
  row.corrections = entry and corrections_of(context.approvals[id], context) or {}
  if entry then add_recorded(row, entry) end
  local outdated = context.outdated and context.outdated[id]
  if outdated then take_back(row, outdated, context.words) end
  return row
end

-- The paths of the facts that the text of SPEC, which may be that of POLICY, needs.
local function needs_of(spec, policy)
  local paths = table.move(spec.requires or {}, 1, #(spec.requires or {}), 1, {})
  for _, parameter in ipairs(policy and policy.parameter_rows or {}) do
    paths[#paths + 1] = parameter.fact
  end
  return paths
end

-- What of FACTS is not given on PATHS: the first whole fact, or nil, and the gaps in items.
local function lacking(facts, paths)
  local faults = {}
  for _, path in ipairs(paths) do
    for _, gap in ipairs(gaps.of(facts, path)) do
      if not gap.inside then return gap, {} end
      faults[#faults + 1] = gap
    end
  end
  return nil, faults
end

-- What the document ID of SPEC and POLICY lacks, or nil: { key (what), gap (the whole fact that is
-- absent; the document is left out, unless it is MANDATORY) or faults (gaps in items of facts that
-- are given) }.
local function lacks(context, id, spec, policy, mandatory)
  local facts = context.facts
  if spec.standard and not lists.find(facts.standards, "id", spec.standard) then
    return { key = "standards." .. spec.standard }
  end
  local gap, faults = lacking(facts, needs_of(spec, policy))
  if gap then return { key = gap.name, gap = gap } end
  if not mandatory and not control_of(facts, id) then return { key = "documents." .. id } end
  if #faults > 0 and not context.draft then return { key = faults[1].name, faults = faults } end
end

-- What the policy ID of SPEC, which is in use, lacks, or nil: { key, faults }.
local function policy_lacks(context, spec)
  local gap, faults = lacking(context.facts, needs_of({}, spec))
  if gap then faults[1] = gap end
  if #faults > 0 and not context.draft then return { key = faults[1].name, faults = faults } end
end

local function leave_out(self, id, missing, mandatory)
  missing.id, missing.mandatory = id, mandatory
  self.left_out[#self.left_out + 1] = missing
end

local function is_mandatory(spec, standards)
  for _, chosen in ipairs(standards) do
    for _, id in ipairs(spec.mandatory_for or {}) do
      if id == chosen.id then return chosen.id end
    end
  end
end

-- The controls that POLICY has sections for and that do not apply (EXCLUDED), each once.
local function without(policy, excluded)
  local names = {}
  for i, section in ipairs(policy.sections or {}) do names[i] = section.satisfies or {} end
  return lists.select(lists.union(names), function(name) return excluded[name] end)
end

-- The policy as it binds, its sections and what they satisfy of the standards in use; `left_out` are
-- the ids of the sections that do not bind and the controls that do not apply, as a set.
local function add_policy_data(self, row, policy)
  local unbound = self.unbound[policy.id] or {}
  row.policy, row.sections, row.satisfies = binding.of(policy, unbound), {}, {}
  row.without, row.left_out = without(policy, self.excluded), {}
  for _, set in ipairs { unbound, self.excluded } do
    for name in pairs(set) do row.left_out[name] = true end
  end
  for _, section in ipairs(row.policy.sections) do
    local names = {}
    for _, list in ipairs { section.satisfies or {}, self.carried[policy.id .. "#" .. section.id] or {} } do
      for _, name in ipairs(list) do
        if self.chosen[name] and not self.excluded[name] then
          names[#names + 1], row.satisfies[#row.satisfies + 1] = name, name
        end
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

-- What asks for the document of SPEC, by the name of its own standard; nil when only standards do
-- that are not among CHOSEN, whose requirements these are.
local function clause_of(spec, chosen, context)
  local known, parts = context.library.index.requirement, {}
  for part in (spec.clause or ""):gmatch("[^,%s][^,]*") do
    local name = part:match("%S+")
    if chosen[name] or not known[name] then parts[#parts + 1] = part end
  end
  local clause = #parts > 0 and table.concat(parts, ", ") or nil
  local standard = clause and context.library.standards[spec.standard or ""]
  if not standard then return clause end
  return projection.text(standard.short or standard.title, context.language) .. " " .. clause
end

local function add_document(self, id, spec, context)
  local policy = context.library.policies[spec.policy or ""]
  local mandatory = is_mandatory(spec, context.facts.standards)
  local missing = lacks(context, id, spec, policy, mandatory)
  if policy then self.taken[policy.id] = true end
  if missing then return leave_out(self, id, missing, mandatory) end
  local row = control_row(id, "document", spec, context)
  row.spec, row.path = spec, context.language .. "/" .. id
  row.clause = clause_of(spec, self.chosen, context)
  row.source = "templates/" .. id
  if policy then state_policy(self, row, policy) end
  self.documents[#self.documents + 1], self.by_id[id] = row, row
end

local function add_policy(self, id, spec, context)
  if self.taken[id] or not is_in_use(context.facts, spec) then return end
  local missing = policy_lacks(context, spec)
  if missing then return leave_out(self, id, missing) end
  local home = context.library.policies[spec.gathered_in or id]
  local row = control_row(home.id, "policy", home, context)
  row.id, row.spec, row.path, row.source = id, spec, context.language .. "/policies/" .. home.id, "policies/" .. id
  row.chapter = spec.gathered_in and projection.text(spec.title, context.language)
  add_policy_data(self, row, spec)
  self.policies[#self.policies + 1], self.by_id[id] = row, row
end

-- Adds the document SPEC that gathers policies, of which some are in use.
local function add_gathering(self, spec, context)
  local chapters = {}
  for _, id in ipairs(spec.gathers) do chapters[#chapters + 1] = self.by_id[id] end
  if #chapters == 0 then return end
  local row = control_row(spec.id, "policy", spec, context)
  row.spec, row.path, row.source = spec, context.language .. "/policies/" .. spec.id, GATHERING
  row.policy, row.gathers = spec, chapters
  self.policy_documents[#self.policy_documents + 1], self.by_id[spec.id] = row, row
end

-- The policies of the library that the organisation of CONTEXT uses, by their ids.
local function policies_in_use(context)
  local library, used = context.library, {}
  for id, policy in pairs(library.policies) do
    used[id] = is_in_use(context.facts, policy) and policy or nil
  end
  for _, spec in pairs(library.documents) do
    if spec.policy then used[spec.policy] = library.policies[spec.policy] end
  end
  return used
end

-- What sections carry of the criteria of the standards that FACTS chose (see requirements.carried).
local function carried_in(facts, known)
  return requirements.carried(lists.map(facts.standards, function(entry)
    return { clauses = (known[entry.id or ""] or {}).clauses, level = entry.level }
  end))
end

-- Adds the policies that the organisation of CONTEXT uses, and the documents that gather them.
local function add_policies(self, context)
  local all = context.library.policies
  for _, id in ipairs(lists.keys(all)) do
    if not all[id].gathers then add_policy(self, id, all[id], context) end
  end
  natural.sort(self.policies, function(row) return (row.policy.number or row.id) .. "." .. (row.policy.place or 0) end)
  for _, row in ipairs(self.policies) do
    if not row.policy.gathered_in then self.policy_documents[#self.policy_documents + 1] = row end
  end
  for _, id in ipairs(lists.keys(all)) do
    if all[id].gathers then add_gathering(self, all[id], context) end
  end
  natural.sort(self.policy_documents, function(row) return row.policy.number or row.id end)
end

-- Builds { documents, policies (each by itself), policy_documents (those that are documents, and those that gather
-- others), topic_policies (of these, what is no document of templates/), controlled (documents and topic policies), by_id,
-- left_out (what is not built: id, mandatory and what it lacks) } from the library and the facts'
-- document control.
function documents.build(context)
  local self = { documents = {}, policies = {}, policy_documents = {}, topic_policies = {}, by_id = {}, left_out = {},
    taken = {}, chosen = requirements.chosen(context.facts.standards, context.library.standards) }
  self.excluded, self.carried = binding.excluded(context.facts), carried_in(context.facts, context.library.standards)
  self.unbound = binding.left_out(policies_in_use(context), context.facts, self.chosen)
  context.approvals = approvals.by_document(context.facts.approvals)
  for _, id in ipairs(lists.keys(context.library.documents)) do
    add_document(self, id, context.library.documents[id], context)
  end
  add_policies(self, context)
  for _, row in ipairs(self.policy_documents) do
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
  for _, key in ipairs { "id", "kind", "is_register", "title", "path", "version", "status", "status_name",
    "approved", "approved_on", "date", "effective",
    "next_review", "overdue", "classification", "classification_name",
    "history" } do out[key] = row[key] end
  out.history = {}
  for i, entry in ipairs(row.history) do
    out.history[i] = guarded({ version = entry.version, date = entry.date,
      changes = entry.changes }, entry, "document.history.")
  end
  return guarded(out, row, "document.")
end

return documents
