-- What the library (and the project's own templates/ and policies/) knows: documents, policies, their
-- profiles, standards. The directory is the registry.
local document_fields = require "facts.library.document"
local duties = require "facts.library.duties"
local function_fields = require "facts.library.functions"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local natural = require "base.natural"
local places = require "facts.places"
local prepared = require "facts.library.prepared"
local policy_fields = require "facts.library.policy"
local profile_fields = require "facts.library.profile"
local record_fields = require "facts.library.records"
local schema = require "facts.schema"
local standard_fields = require "facts.library.standard"

local library = { STANDARD = "standard" } -- the profile of a project that names none

local NOT_A_POLICY = { profiles = true, standards = true }
local NOT_A_DOCUMENT = { partials = true }

-- What the library's own files were read as, by languages and name: { name, value,
-- pending, index }. They do not change while the program runs, and nobody changes what was read from
-- them, so all projects that one run opens share it.
local shared = {}

-- A context for a file that was read before as KNOWN: its references are still to be looked up in
-- the project that is opened now.
local function context_again(self, known)
  local context = schema.context { languages = self.languages }
  context.pending, context.index = known.pending, known.index
  return context
end

-- What the files of a kind hold: { fields, complete }; COMPLETE(self, value, context), which may be nil,
-- derives what follows from the value of one.
local forms = {}

local function form_of(name)
  local room = name:match("^policies/(%l+)s/")
  return room and forms[room] or forms[name:match("([^/]+)%.yaml$")]
end

-- Reads the file NAME anew. Returns its value, or nil, its context, and whether it may be shared.
local function read_anew(self, name)
  local form = form_of(name)
  local node, _, own = host.read_library_yaml(name)
  if not node then
    self.incomplete = true
    return nil
  end
  local context = schema.context { languages = self.languages, facts = self.facts, library = self }
  local value = schema.read_root(context, form.fields, node)
  if value and form.complete then form.complete(self, value, context) end
  return value, context, own and not (context.failed or self.incomplete)
end

local function key_of(languages, name)
  return table.concat(languages, ",") .. "/" .. name
end

-- The value of the file NAME where nobody has to read it: of one of the library's own that the build
-- read, or that this run read before.
local function recall(self, name)
  local reading = prepared.of(name)
  if reading then
    self.readings[name] = reading
    return reading.value
  end
  local known = shared[key_of(self.languages, name)]
  if not known or not host.is_own(name) then return nil end
  self.contexts[#self.contexts + 1] = context_again(self, known)
  return known.value
end

local function read_file(self, name)
  local value, context, sound = read_anew(self, name)
  self.contexts[#self.contexts + 1] = context
  if sound then
    shared[key_of(self.languages, name)] = { name = name, value = value, pending = context.pending,
      index = context.index }
  end
  return value
end

-- Reads FILE of FOLDER; a folder without that file is an error.
local function read_in_folder(self, folder, file)
  if lists.contains(host.list_library(folder), file) then return read_file(self, folder .. "/" .. file) end
  self.incomplete = true
  host.report("error", folder, nil, nil, "missing-front-data",
    "the folder has no " .. file .. ", which says what it is")
end

-- Reads DIR/<id>/FILE for every folder of DIR into INTO.
local function read_folders(self, dir, file, into, except)
  for _, id in ipairs(host.list_library(dir)) do
    if not except[id] and not id:find("%.") then
      local folder = dir .. "/" .. id
      local value = recall(self, folder .. "/" .. file) or read_in_folder(self, folder, file)
      if value then value.id, into[id] = id, value end
    end
  end
end

local KINDS = { "clauses", "controls", "criteria" }

-- Gives every requirement of STANDARD its name elsewhere (see facts/library/standard.lua).
function library.name_requirements(standard)
  local before = standard.prefix and standard.prefix .. ":" or ""
  for _, kind in ipairs(KINDS) do
    standard[kind] = standard[kind] or {}
    for _, item in ipairs(standard[kind]) do
      item.name = before .. (item.id or "")
      for _, criterion in ipairs(item.criteria or {}) do criterion.name = before .. (criterion.id or "") end
    end
  end
end

-- Every control and criterion of a STANDARD with groups is in one of them.
local function check_groups(self, standard)
  local groups = {}
  for _, group in ipairs(standard.groups or {}) do groups[group.id or ""] = true end
  for _, kind in ipairs(next(groups) and { "controls", "criteria" } or {}) do
    for _, item in ipairs(standard[kind]) do
      if not groups[item.group or ""] then
        local path, line, col = places.of(item, "group")
        self.incomplete = true
        host.report("error", path, line, col, "unknown-group", ("'%s' needs a group that stands in "
          .. "groups"):format(item.name))
      end
    end
  end
end

-- A STANDARD on which an auditor reports has criteria by categories that the facts can choose.
local function check_report(self, standard)
  if not standard.report then return end
  if #standard.criteria > 0 and standard.groups then return end
  local path, line, col = places.of(standard, "report")
  self.incomplete = true
  host.report("error", path, line, col, "missing-fact",
    "a standard with a report needs groups and criteria")
end

local function complete_standard(self, standard)
  library.name_requirements(standard)
  check_groups(self, standard)
  check_report(self, standard)
  natural.sort(standard.controls, function(item) return item.id or "" end)
end

forms.standard = { fields = standard_fields, complete = complete_standard }

forms.profile = { fields = profile_fields }

-- Reads DIR/<id>.yaml into INTO.
local function read_files(self, dir, into)
  for _, file in ipairs(host.list_library(dir)) do
    local id, name = file:match("^(.+)%.yaml$"), dir .. "/" .. file
    local value = id and (recall(self, name) or read_file(self, name))
    if value then value.id, into[id] = id, value end
  end
end

local function parameter_field(parameter)
  local role = parameter.type == "role"
  return {
    name = parameter.id, type = role and "reference" or parameter.type, to = role and "role" or nil,
    min = parameter.min, max = parameter.max, unit = parameter.unit, values = parameter.values,
    of = { type = "text" },
    visibility = "internal", explanation = type(parameter.explanation) == "string"
      and parameter.explanation or nil,
  }
end

-- Gives POLICY the fields that facts.parameters may set, and each parameter its default as a typed
-- value.
local function prepare_parameters(_, policy, context)
  policy.parameter_rows, policy.parameters = policy.parameters or {}, {}
  for _, parameter in ipairs(policy.parameter_rows) do
    local field = parameter.type and parameter.id and parameter_field(parameter)
    if field and not parameter.fact then policy.parameters[#policy.parameters + 1] = field end
    if field and parameter.default then
      parameter.default = schema.read(context, "default of " .. parameter.id, field,
        parameter.default)
    end
  end
end

local function complete_policy(self, policy, context)
  prepare_parameters(self, policy, context)
  self.incomplete = not duties.check(policy, self.functions) or self.incomplete
end

forms.policy = { fields = policy_fields, complete = complete_policy }
forms.functions, forms.records = { fields = function_fields }, { fields = record_fields }
forms.document = { fields = document_fields }

local function index_of(items)
  local index = {}
  for id in pairs(items) do index[id] = true end
  return index
end

local function report_ambiguous(self, item, other)
  local path, line, col = places.of(item, "id")
  local other_path, other_line = places.of(other, "id")
  self.incomplete = true
  host.report("error", path, line, col, "ambiguous-requirement", ("'%s' could also mean %s:%d; "
    .. "give this list a prefix of its own"):format(item.name, other_path, other_line))
end

-- The items of policies/FILE.yaml, which the file has under FILE.
local function read_list(self, file)
  local name = "policies/" .. file .. ".yaml"
  local value = recall(self, name) or read_file(self, name)
  return value and value[file] or {}
end

-- The ids of ITEMS as a set.
local function ids_of(items)
  local index = {}
  for _, item in ipairs(items) do index[item.id or ""] = true end
  return index
end

-- Every requirement of every standard by its name.
local function requirements(self)
  local index = {}
  for _, standard in pairs(self.standards) do
    for _, kind in ipairs(KINDS) do
      for _, item in ipairs(standard[kind]) do
        if index[item.name] then report_ambiguous(self, item, index[item.name]) end
        index[item.name] = item
      end
    end
  end
  return index
end

-- What to say of ids that an edition before one of the standards had and the present one has not: name → words.
local function hints(self, index)
  local out = {}
  for _, standard in pairs(self.standards) do
    local before = standard.prefix and standard.prefix .. ":" or ""
    for _, earlier in ipairs(standard.earlier or {}) do
      local title = type(earlier.title) == "table" and earlier.title.en or earlier.title
      local function tell(id, words)
        if not index["criterion of a requirement"][before .. id] then out[before .. id] = ": it is of the " .. title .. ", and " .. words end
      end
      for _, item in ipairs(earlier.moved or {}) do tell(item.from, "is '" .. before .. item.to .. "' now") end
      for _, id in ipairs(earlier.dropped or {}) do tell(id, "was dropped since") end
    end
  end
  return out
end

local function make_index(self)
  local index = { standard = index_of(self.standards), profile = index_of(self.profiles), policy = index_of(self.policies),
    document = index_of(self.policies) }
  for id in pairs(self.documents) do index.document[id] = true end
  index["function"], index["kind of record"] = ids_of(self.functions), ids_of(self.records)
  index.duty = {}
  for id, policy in pairs(self.policies) do
    for _, duty in ipairs(policy.duties or {}) do index.duty[id .. "." .. (duty.id or "")] = true end
  end
  index.evidence = {}
  for _, name in ipairs(kinds.having("record")) do index.evidence[name] = true end
  index.requirement, index.criterion = requirements(self), {}
  index["criterion of a requirement"] = {}
  for _, standard in pairs(self.standards) do
    for _, item in ipairs(standard.criteria) do index.criterion[item.name] = true end
    for _, clause in ipairs(standard.clauses) do
      for _, item in ipairs(clause.criteria or {}) do index["criterion of a requirement"][item.name] = true end
    end
  end
  index.hints = hints(self, index)
  return index
end

-- Reads every document type, policy, profile and standard, the functions and the kinds of records, with titles in LANGUAGES. Mistakes are reported.
function library.load(languages)
  local self = { languages = languages, facts = kinds.fields(), documents = {}, policies = {}, profiles = {}, profile = {},
    standards = {}, contexts = {}, readings = {} }
  read_files(self, "policies/standards", self.standards)
  self.functions, self.records = read_list(self, "functions"), read_list(self, "records")
  read_folders(self, "policies", "policy.yaml", self.policies, NOT_A_POLICY)
  read_files(self, "policies/profiles", self.profiles)
  read_folders(self, "templates", "document.yaml", self.documents, NOT_A_DOCUMENT)
  self.index = make_index(self)
  return self
end

-- What the references PENDING (see schema.context) name: entity → ids, each once.
local function references_of(pending)
  local references, seen = {}, {}
  for i, node in ipairs(pending.nodes) do
    local entity = pending.specs[i].to
    references[entity], seen[entity] = references[entity] or {}, seen[entity] or {}
    if not seen[entity][node.text] then table.insert(references[entity], node.text) end
    seen[entity][node.text] = true
  end
  return references
end

-- What the build keeps of the library's own files, read for all LANGUAGES: name → { value, references
-- (entity → ids) }. Raises an error when something is wrong in one.
function library.readings(languages)
  local self, readings = library.load(languages), {}
  assert(not library.failed(self), "a file of the library is wrong")
  for _, known in pairs(shared) do
    readings[known.name] = { value = known.value, references = references_of(known.pending) }
  end
  return readings
end

prepared.find_places(function(name)
  return (read_anew({ languages = {}, facts = kinds.fields() }, name))
end)

local function copy(value)
  local own = {}
  for key, part in pairs(value) do own[key] = part end
  places.copy(value, own)
  return own
end

-- Gives SELF standards of its own with requirements of their own, whose titles may change.
local function own_standards(self)
  local index = self.index.requirement
  for id, standard in pairs(self.standards) do
    local own = copy(standard)
    self.standards[id] = own
    for _, kind in ipairs(KINDS) do
      own[kind] = copy(standard[kind])
      for i, item in ipairs(standard[kind]) do
        own[kind][i] = copy(item)
        if index[item.name] == item then index[item.name] = own[kind][i] end
      end
    end
  end
end

-- Puts TITLES (language → name of a requirement → title) in place of the library's own; names that
-- nothing has were reported with the facts.
function library.retitle(self, titles)
  if next(titles) == nil then return end
  own_standards(self)
  for _, language in ipairs(self.languages) do
    for name, title in pairs(titles[language] or {}) do
      local item = self.index.requirement[name]
      if item and type(item.title) == "table" then
        item.title = copy(item.title)
        item.title[language] = title
      elseif item and item.title then
        local both = {}
        for _, other in ipairs(self.languages) do both[other] = item.title end
        both[language], item.title = title, both
      end
    end
  end
end

-- POLICY with the DEFAULTS (id of a parameter → value) in place of its own.
local function with_defaults(policy, defaults)
  local own = copy(policy)
  own.parameter_rows = lists.map(policy.parameter_rows, function(row)
    if defaults[row.id] == nil then return row end
    local other = copy(row)
    other.default = defaults[row.id]
    return other
  end)
  return own
end

-- Puts DOCUMENT, which gathers policies, among the policies of SELF, those that it gathers behind it.
local function gather(self, document)
  self.index.document[document.id] = true
  self.policies[document.id] = { id = document.id, number = document.number, title = document.title, gathers = document.policies,
    owner_role = document.owner_role, sections = {}, parameters = {}, parameter_rows = {} }
  for i, id in ipairs(document.policies) do
    if self.policies[id] then
      local own = copy(self.policies[id])
      own.gathered_in, own.place, own.number = document.id, i, document.number
      self.policies[id] = own
    end
  end
end

-- Lets the policies of SELF be as the profile ID (nil: the standard one) wants them, of which facts are told.
function library.take_profile(self, id)
  self.profile = self.profiles[id or library.STANDARD] or {}
  for _, document in ipairs(self.profile.gathers or {}) do gather(self, document) end
  for _, name in ipairs(self.profile.upright or {}) do
    self.documents[name] = copy(self.documents[name])
    self.documents[name].orientation = "portrait"
  end
  for policy, defaults in pairs(self.profile.parameters or {}) do
    local known = self.policies[policy]
    self.policies[policy] = known and with_defaults(known, defaults)
  end
end

-- Whether one of REFERENCES (entity → ids), but for those to LATER, names what is not in INDEX.
local function dangles(references, index, later)
  for entity, ids in pairs(references) do
    for _, id in ipairs(entity ~= later and ids or {}) do
      if not (index[entity] and index[entity][id]) then return true end
    end
  end
  return false
end

-- Reports references of the library's own files that name nothing; ROLES are the roles of the
-- facts (nil: not known yet, and references to them wait).
function library.resolve(self, roles)
  local later = not roles and "role" or nil
  self.index.role = roles
  for name, reading in pairs(self.readings) do
    if dangles(reading.references, self.index, later) then
      self.contexts[#self.contexts + 1] = select(2, read_anew(self, name))
    end
  end
  for _, context in ipairs(self.contexts) do schema.resolve(context, self.index, later) end
end

-- Whether anything was wrong in the library's own files.
function library.failed(self)
  for _, context in ipairs(self.contexts) do
    if context.failed then return true end
  end
  return self.incomplete == true
end

-- Whether the library's own files are sound, whatever roles a project has: nothing is to be built on others. Their mistakes are
-- reported.
function library.is_sound(self)
  if not library.failed(self) then library.resolve(self, nil) end
  return not library.failed(self)
end

-- The controls of the standards that STANDARDS (facts) names, by name.
function library.control_index(self, standards)
  local index = {}
  for _, chosen in ipairs(standards or {}) do
    local standard = self.standards[chosen.id]
    for _, control in ipairs(standard and standard.controls or {}) do
      index[control.name] = control
    end
  end
  return index
end

-- Whether POLICY is for a category of criteria that no standard of STANDARDS (facts) covers.
function library.is_beside(policy, standards)
  if not policy.category then return false end
  for _, chosen in ipairs(standards) do
    if lists.contains(chosen.categories or {}, policy.category) then return false end
  end
  return true
end

local COMMON = { organization = true, roles = true, documents = true }

-- The facts that the document of SPEC and POLICY shows: what it says itself, else what it requires.
function library.shown_facts(spec, policy)
  local list = {}
  for _, id in ipairs(policy and (policy.gathers or { policy.id }) or {}) do list[#list + 1] = "parameters." .. id end
  if spec.binds then list = { "parameters", "policies" } end
  for _, key in ipairs(spec.shows or {}) do list[#list + 1] = key end
  for _, key in ipairs(spec.shows and {} or spec.requires or {}) do
    if not COMMON[key] and not key:find("*", 1, true) then list[#list + 1] = key end
  end
  return list
end

return library
