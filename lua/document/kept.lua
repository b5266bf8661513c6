-- What was approved, kept beside the register in approvals/<document>.json: the facts that the
-- document shows and the files of its texts, as short digests, and what it said in each language.
-- The register has the digest of that file, so that nobody takes another one for it.
local approvals = require "model.approvals"
local fingerprint = require "facts.fingerprint"
local json = require "format.json"
local library = require "facts.library"
local frontmatter = require "document.frontmatter"
local lists = require "base.lists"

local kept = {}

local FOLDER = "approvals"
local PARTIALS = "templates/partials"
local SHORT = 8 -- digits that tell one file from what it was

-- Facts that any document shows: covers and sentences name the organisation, roles and people, and
-- write dates, headings and stamps as the facts say; they refer to policies where these are in use.
local COMMON = { "organization", "roles", "people", "policies", "date_style", "heading_style",
  "stamp_order" }

local function add_keys(keys, paths)
  for _, path in ipairs(paths or {}) do
    local key = path:match("^[%l%d_]+")
    if key then keys[key] = true end
  end
end

-- What of these facts decides which sections of a policy bind and what they cite: their fields.
local BINDING = {
  controls = { "id", "applicable", "policy", "section" },
  standards = { "id", "categories" },
}

-- The policies of which the document ROW is made, among POLICIES.
local function policies_of(row, policies)
  if row.gathers then return lists.column(row.gathers, "policy") end
  return row.spec.binds and policies or { row.policy }
end

local function add_policy_keys(keys, policy)
  add_keys(keys, lists.keys(BINDING))
  add_keys(keys, library.shown_facts({}, policy))
  add_keys(keys, lists.column(policy.parameter_rows or {}, "fact"))
  add_keys(keys, policy.reads)
  if #(policy.duties or {}) > 0 then keys.functions = true end
end

-- The top-level facts, as a set, from which the content of the document ROW is made, whose policies
-- are among POLICIES (those of the library).
function kept.keys(row, policies)
  local keys = { documents = true }
  if row.spec.kind == "register" then return keys end
  add_keys(keys, COMMON)
  add_keys(keys, library.shown_facts(row.spec, row.policy))
  add_keys(keys, row.spec.requires)
  add_keys(keys, row.spec.reads)
  for _, policy in pairs(policies_of(row, policies)) do
    add_policy_keys(keys, policy)
  end
  return keys
end

-- Those of PARAMETERS that the document ROW shows: of its policy, where it does not draw on all.
local function parameters_of(row, parameters)
  if not row.policy or lists.contains(row.spec.reads or {}, "parameters") then return parameters end
  local out = {}
  for _, id in ipairs(row.policy.gathers or { row.policy.id }) do out[id] = parameters and parameters[id] end
  return out
end

-- What of CONTROLS, the control data of all documents, the document ROW shows: its own and, where
-- it says that it reads them, those of others; of these else that they are there.
local function documents_of(row, controls)
  local out, all = {}, lists.contains(row.spec.reads or {}, "documents")
  for id, control in pairs(controls) do
    out[id] = (all or id == row.id) and approvals.content_of(control) or true
  end
  return out
end

-- Whether the document ROW, or one of its policies BOUND, says that it shows the top-level fact KEY.
local function says(row, bound, key)
  for _, list in ipairs { "requires", "shows", "reads" } do
    if lists.contains(row.spec[list] or {}, key) then return true end
  end
  for _, policy in pairs(bound) do
    if lists.contains(policy.reads or {}, key) then return true end
  end
  return false
end

-- ROWS with their FIELDS alone.
local function only(rows, fields)
  return lists.map(rows or {}, function(row)
    local out = {}
    for _, name in ipairs(fields) do out[name] = row[name] end
    return out
  end)
end

-- The facts from which the content of the document ROW of SELF is made, path → digest.
local function facts_of(self, row)
  local values = {}
  for key, value in pairs(self.values) do values[key] = value end
  values.documents = documents_of(row, values.documents or {})
  local bound = policies_of(row, self.library.policies)
  for key, fields in pairs(BINDING) do
    if not says(row, bound, key) then values[key] = only(values[key], fields) end
  end
  values.parameters = parameters_of(row, values.parameters)
  return fingerprint.of(self.fields, values, kept.keys(row, self.library.policies))
end

-- Adds to OUT the digests of the files of FOLDER whose names begin with PREFIX, and of the partials
-- that their texts include.
local function add_sources(out, folder, prefix)
  for _, name in ipairs(host.list_library(folder)) do
    local path = folder .. "/" .. name
    if not out[path] and name:find(".", 1, true) and name:sub(1, #prefix) == prefix then
      local text = host.read_library_text(path) or ""
      out[path] = host.sha256(text):sub(1, SHORT)
      for partial in text:gmatch('include%("([%w-]+)"%)') do
        add_sources(out, PARTIALS, partial .. ".")
      end
    end
  end
end

-- The files of the texts of the document ROW, path → digest; a book has those of all that it binds.
local function sources_of(row, policies)
  local out = {}
  if row.gathers then add_sources(out, PARTIALS, "gathering.") else add_sources(out, row.source, "") end
  for _, part in ipairs(row.gathers or {}) do add_sources(out, part.source, "") end
  add_sources(out, PARTIALS, frontmatter.head_of(row) .. ".")
  if not row.spec.binds then return out end
  add_sources(out, PARTIALS, "bound-policy.")
  for id in pairs(policies) do add_sources(out, "policies/" .. id, "") end
  return out
end

local function lines_of(text)
  local list = json.list {}
  for line in (text:gsub("\n$", "") .. "\n"):gmatch("([^\n]*)\n") do list[#list + 1] = line end
  return list
end

-- The file that keeps VERSION of the document ROW of SELF, which says FOUND (language → content,
-- see content.of): { path, text }.
function kept.file(self, row, version, found)
  local texts = {}
  for _, language in ipairs(self.languages) do texts[language] = lines_of(found[language].text) end
  return { path = FOLDER .. "/" .. row.id .. ".json",
    text = json.encode { document = row.id, version = version, facts = facts_of(self, row),
      sources = sources_of(row, self.library.policies), texts = texts } }
end

-- NODE, as read from such a file, as it was written.
local function plain(node)
  if node.text then return node.text end
  local out = node.kind == "list" and json.list {} or {}
  for i, item in ipairs(node) do
    if node.kind == "list" then out[i] = plain(item) else out[item.key] = plain(item.value) end
  end
  return out
end

-- The ids of the documents of which something is kept.
function kept.documents()
  local list = {}
  for _, name in ipairs(host.list_facts(FOLDER)) do list[#list + 1] = name:match("^(.+)%.json$") end
  return list
end

-- What is kept of the document ID below PLACE (nil: the project), and the digest of it; nil when that is
-- nothing.
local function read(id, place)
  local node = host.read_written((place or "") .. FOLDER .. "/" .. id .. ".json")
  local found = node and node.kind == "map" and plain(node) or nil
  return found, found and host.sha256(json.encode(found))
end

-- Whether what is kept of the document ID, and says so, is something else than its last approval ENTRY (nil:
-- it has none) kept.
function kept.is_other(id, entry)
  local found, digest = read(id)
  return found ~= nil and found.document == id and digest ~= (entry and entry.kept)
end

-- What is kept of the approval ENTRY: { facts, sources, texts (language → lines) }; nil when that is
-- nothing, or not what was approved.
function kept.read(entry)
  if not entry.kept then return nil end
  local found, digest = read(entry.document)
  return digest == entry.kept and found or nil
end

-- What is kept of RECORD, which the document ID differs from (see content.outdated): of its approval, or in
-- the release that had it.
function kept.of(id, record)
  if record.entry then return kept.read(record.entry) end
  local found, digest = read(id, "releases/" .. record.release .. "/")
  return digest == record.contents[1].kept and found or nil
end

-- What changed of the document ROW of SELF since FOUND (see kept.read) was approved: { facts,
-- sources }, paths in order.
function kept.changes(self, row, found)
  return { facts = fingerprint.changes(found.facts, facts_of(self, row)),
    sources = fingerprint.changes(found.sources, sources_of(row, self.library.policies)) }
end

return kept
