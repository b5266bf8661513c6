-- What there is to compare of one project, as text.
local bencode = require "format.bencode"
local kinds = require "facts.kinds"
local library = require "facts.library"
local project = require "model.project"
local projection = require "facts.projection"
local texts = require "diff.texts"
local tree = require "diff.tree"
local words = require "diff.words"

local snapshot = {}

-- The schema's top-level FIELDS in the order of an audit; those without a place in it follow by name.
local function in_order(fields)
  local list = table.move(fields, 1, #fields, 1, {})
  table.sort(list, function(a, b)
    local left, right = a.audit_order or math.huge, b.audit_order or math.huge
    if left ~= right then return left < right end
    return a.name < b.name
  end)
  return list
end

-- The names of the items of all registers: entity → id → text in each language.
local function register_names(self, fields)
  local index = {}
  for _, field in ipairs(fields) do
    local names = {}
    for _, item in ipairs(field.entity and rawget(self.facts, field.name) or {}) do
      local id = item[field.key or "id"]
      if not tree.is_number(id) then names[id] = item.name or item.title end
    end
    if field.entity then index[field.entity] = names end
  end
  return index
end

-- What internal facts refer to, by the name that is printed.
local function names_of(self, fields)
  local registers = register_names(self, fields)
  return function(entity, id)
    local name = registers[entity] and registers[entity][id]
    if name then return tree.text(self, name) end
    return tree.each(self, function(language)
      local row = (entity == "document" or entity == "policy")
        and self.views[language].model.document(id)
      return row and row.title or id
    end)
  end
end

-- The document ID of the library or the project, or nil.
local function specification(library, id)
  local document = library.documents[id]
  if document and document.policy then return document, library.policies[document.policy] end
  return document or library.policies[id], library.policies[id]
end

-- What a line in the history of the document ID needs, or nil when there is no such document.
local function document_of(self, id)
  local spec, policy = specification(self.library, id)
  if not spec then return nil end
  local control = self.facts.documents and self.facts.documents[id] or {}
  local entry = {}
  for _, key in ipairs { "version", "date", "author", "reviewer", "approver" } do
    entry[key] = rawget(control, key)
  end
  return { id = id, entry = entry, shows = library.shown_facts(spec, policy) }
end

local function is_public(library, id)
  local spec = id and library.documents[id]
  return spec ~= nil and spec.audience == "public"
end

local function all_changes()
  local index = {}
  for _, name in ipairs(kinds.having("changes")) do index[name] = kinds.part(name, "changes") end
  return index
end

-- The opened project as the makers of nodes want it. PUBLIC leaves only what is public.
function snapshot.prepare(opened, public)
  local self = { languages = opened.languages, library = opened.library, public = public,
    views = opened.views, words = {}, locale = {}, label = words.label, changes = all_changes() }
  for _, language in ipairs(self.languages) do
    self.words[language], self.locale[language] = words.of(language), project.words(language)
  end
  self.facts = projection.make(opened.fields, opened.values, nil, public, opened.library)
  self.names = not public and names_of(self, opened.fields) or nil
  return self
end

-- The top-level facts of FIELD as a section: { id, items }.
function snapshot.section(self, field)
  local value = rawget(self.facts, field.name)
  local items = value ~= nil and tree.section(self, field, value) or {}
  local complete = self.changes[field.name]
  return { id = field.name, items = complete and complete(self, items) or items }
end

-- Reads the project that OPTIONS name and returns what there is to compare (see diff.tree) as
-- `said`; nil after errors, which are reported.
function snapshot.make(options)
  local opened = project.open(options)
  if not opened or opened.failed then return nil end
  local public = options.public ~= nil or is_public(opened.library, options.only)
  local self = snapshot.prepare(opened, public)
  local sections = {}
  for i, field in ipairs(in_order(opened.fields)) do sections[i] = snapshot.section(self, field) end
  return { said = bencode.encode { languages = self.languages, sections = sections,
    texts = texts.of(self),
    document = options.only and document_of(self, options.only) } }
end

return setmetatable(snapshot, { __call = function(_, options) return snapshot.make(options) end })
