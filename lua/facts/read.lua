-- Reads isms.yaml and facts/, and checks both against the schema.
local beginning = require "base.beginning"
local listing = require "base.listing"
local kinds = require "facts.kinds"
local known_languages = require "base.languages"
local library = require "facts.library"
local places = require "facts.places"
local schema = require "facts.schema"
local steps = require "facts.steps"

local facts = {}

local IGNORED = { md = true, txt = true }
local LEFT_BY_SYSTEMS = { ["Thumbs.db"] = true, ["desktop.ini"] = true, ["Desktop.ini"] = true } -- what begins with a dot is no fact either
local SHEETS = { xlsx = true, xlsm = true, xls = true, ods = true, tsv = true }

-- The specifications of the top-level keys, sorted by name.
facts.fields = kinds.fields

local function report_twice(first, entry)
  local place = first.value.path .. ":" .. first.line
  host.report("error", entry.value.path, entry.line, entry.col, "duplicate-fact",
    "the key '" .. entry.key .. "' is given at " .. place .. " already; give it once")
end

-- What is wrong with a file of facts called NAME, before EXTENSION, or nil.
local function name_fault(name, extension)
  local register = kinds.register(name:lower())
  if SHEETS[extension:lower()] then
    return ("a sheet is no file of facts: keep it outside of facts/, and `ismsdoc import FILE DIR --as %s` takes it over"):format(
      register or "REGISTER")
  end
  if extension ~= "yaml" and extension ~= "csv" then return "a file of facts is named <key>.yaml or <key>.csv" end
  local known = schema.fields_by_name(facts.fields())
  for _, pattern in ipairs { "^([%l_]-)_*[^%l_]", "[^%l_]([%l_]+)$" } do
    local original = name:match(pattern)
    if known[original or ""] then
      return "a file of facts is named <key>.yaml or <key>.csv; is this a copy of " .. original .. "? keep it outside of facts/"
    end
  end
end

local function add_file(root, seen, file)
  local name, extension = file:match("^([^.].*)%.([^.]+)$")
  if not name or IGNORED[extension] or LEFT_BY_SYSTEMS[file] then return true end
  local path, fault = "facts/" .. file, name_fault(name, extension)
  if fault then
    host.report("error", (root.path or ""):gsub("isms%.yaml$", "") .. path, nil, nil, "unknown-file", fault)
    return false
  end
  local node = host.read_facts(path)
  if not node then return false end
  local spec = schema.fields_by_name(facts.fields())[name]
  if #node == 0 and node.kind == "map" and spec and spec.type == "list" then node.kind = "list" end -- an empty file
  local entry = { key = name, line = 1, col = 1, value = node }
  if seen[name] then
    report_twice(seen[name], entry)
  else
    seen[name], root[#root + 1] = entry, entry
  end
  return true
end

local ALL = 64 -- directories deep

-- Whether all that the project has in the places that are looked into can be read: where it cannot,
-- the run stops before anything takes its place, whether or not it would have read it.
local function can_be_read()
  local own, given = host.probe(), host.probe("facts", ALL)
  local written = host.probe("approvals", ALL)
  return host.probe("releases", 2) and own and given and written -- their manifests
end

-- Says how a project begins, to somebody who is in a directory without one.
local function name_init()
  local _, _, code = host.digest("isms.yaml")
  if code ~= "file-missing" then return end
  host.report("note", nil, nil, nil, "file-missing", beginning())
end

-- One map node of isms.yaml and all files of facts/, or nil when a file could not be read.
local function read_nodes()
  local root, whole = host.read_facts("isms.yaml"), true
  local seen = {}
  if not root then name_init() end
  if root and root.kind ~= "map" then
    host.report("error", root.path, root.line, root.col, "wrong-type",
      "the file must hold a map of facts")
    root = nil
  end
  for _, entry in ipairs(root or {}) do seen[entry.key] = entry end
  local all = { kind = "map", path = root and root.path, line = root and root.line,
    col = root and root.col }
  for i, entry in ipairs(root or {}) do all[i] = entry end
  for _, file in ipairs(host.list_facts("facts")) do whole = add_file(all, seen, file) and whole end
  if root then steps.number(all) end
  return root and whole and all
end

local function read_languages(fields, root)
  local spec = schema.fields_by_name(fields).languages
  for _, entry in ipairs(root) do
    if entry.key == "languages" and (entry.value.kind == "list"
      or entry.value.kind == "string") then
      local items = entry.value.kind == "list" and entry.value or { entry.value }
      local out = {}
      for _, item in ipairs(items) do
        for _, known in ipairs(spec.of.values) do
          if item.text == known then out[#out + 1] = known end
        end
      end
      return out
    end
  end
  return {}
end

-- Whether ROOT names a language; reports a list that names none.
local function has_language(languages, root)
  for _, entry in ipairs(root) do
    local value = entry.key == "languages" and entry.value
    if value and value.kind == "list" and #value == 0 then
      host.report("error", value.path, value.line, value.col, "missing-fact",
        "languages names no language, so that there would be no document; expected one or more of "
          .. table.concat(known_languages, ", "))
    end
  end
  return #languages > 0
end

local function resolve(context, known)
  local index = {}
  for entity, ids in pairs(known.index) do index[entity] = ids end
  index.control = library.control_index(known, context.root.standards)
  index.check = {}
  for _, code in ipairs(listing("lua/audit/rules")) do index.check[code] = true end
  schema.resolve(context, index)
  library.resolve(known, context.index.role or {})
end

-- Reads the project's facts. Returns { values, fields, library, languages, broken, failed } or nil
-- when they could not be read at all, or a file of the library or what stands in its place is wrong, on which
-- everything else is built; every mistake is reported, and values lack what was wrong.
function facts.load(draft)
  local root = can_be_read() and read_nodes()
  if not root then return nil end
  places.set_root(root)
  local fields = facts.fields()
  local languages = read_languages(fields, root)
  local known = library.load(languages)
  local context = schema.context { languages = languages, library = known, draft = draft }
  local values = schema.read_root(context, fields, root)
  context.root = values
  library.take_profile(known, values.profile)
  if not library.is_sound(known) then return nil end
  resolve(context, known)
  library.retitle(known, values.requirement_titles or {})
  return { values = values, fields = fields, library = known, languages = languages,
    broken = context.broken,
    failed = context.failed or library.failed(known) or not has_language(languages, root) }
end

return facts
