-- What `ismsdoc init` writes: a project of example facts (starter.lua of each kind) that
-- builds at once and says of each fact that it is still to be confirmed.
local csv = require "format.csv"
local facts = require "facts.read"
local kinds = require "facts.kinds"
local library = require "facts.library"
local nearest = require "base.nearest"
local dates = require "base.dates"
local project = require "model.project"
local schema = require "facts.schema"
local unconfirmed = require "facts.unconfirmed"
local yaml = require "format.yaml"

-- The keys in the order in which they are written, each with what it becomes: a part of isms.yaml,
-- a file of YAML or a register; `only` names the standard that asks for it.
local KEYS = {
  { "organization" }, { "languages" }, { "standards" }, { "services" }, { "sites" }, { "scope" },
  { "risk_method" }, { "contact" }, { "incident_notice" }, { "customer_responsibilities" },
  { "commitments", only = "soc2-tsc-2017" }, { "procedures", only = "soc2-tsc-2017" },
  { "people", file = "yaml" }, { "roles", file = "yaml" }, { "objectives", file = "yaml" },
  { "risks", file = "csv" }, { "treatments", file = "csv" }, { "controls", file = "csv" },
  { "suppliers", file = "csv" }, { "documents", file = "yaml" },
}
local GIVEN = { languages = true, standards = true } -- by whoever calls init
local DEFAULT_LANGUAGE, BASE = "en", "iso27001-2022"

local function complain(code, text)
  host.report("error", nil, nil, nil, code, text)
end

local function split(list)
  local items, seen = {}, {}
  for item in (list or ""):gmatch("[^,%s]+") do
    if not seen[item] then items[#items + 1], seen[item] = item, true end
  end
  return items
end

local function contains(list, name)
  for _, item in ipairs(list) do
    if item == name then return true end
  end
  return false
end

local function report_unknown(code, what, name, known)
  local near = nearest(name, known)
  complain(code, "there is no " .. what .. " '" .. name .. "'"
    .. (near and "; did you mean '" .. near .. "'?" or "; known: " .. table.concat(known, ", ")))
end

local function languages_of(list)
  local known, out = require("facts.kinds.languages.schema").of.values, split(list or DEFAULT_LANGUAGE)
  if #out == 0 then report_unknown("unknown-language", "language", list, known) end
  for _, language in ipairs(out) do
    if not contains(known, language) then
      report_unknown("unknown-language", "language", language, known)
      return nil
    end
  end
  return #out > 0 and out or nil
end

local function ids_of(standards)
  local ids = {}
  for id in pairs(standards) do ids[#ids + 1] = id end
  table.sort(ids)
  return ids
end

local function check_standard(id, known)
  local standard = known.standards[id]
  if not standard then
    report_unknown("unknown-standard", "standard", id, ids_of(known.standards))
  elseif standard.superseded_by then
    complain("standard-superseded", id .. " was superseded by " .. standard.superseded_by
      .. "; choose that one")
  end
  return standard and not standard.superseded_by
end

-- The standards of LIST before which those stand that they extend, and always the controls of Annex
-- A, because decisions and treatments refer to them.
local function standards_of(list, known)
  local out = { BASE }
  local function add(id)
    for _, base in ipairs(known.standards[id].extends or {}) do add(base) end
    if not contains(out, id) then out[#out + 1] = id end
  end
  local wanted = split(list or BASE)
  for _, id in ipairs(wanted) do
    if not check_standard(id, known) then return nil end
    add(id)
  end
  for _, id in ipairs(out) do
    if not contains(wanted, id) then
      host.report("note", nil, nil, nil, "standard-added",
        id .. " is chosen too: the others need it")
    end
  end
  return out
end

local function check_name(name)
  if not name or utf8.len(name) and name:find("%S") and not name:find("%c") then return true end
  complain("invalid-name", "--name must be one line of UTF-8 text")
end

local function start_of(arguments)
  local languages, today = languages_of(arguments.languages), project.today(arguments, {})
  if not (check_name(arguments.name) and languages and today) then return nil end
  local known = library.load(languages)
  local standards = standards_of(arguments.standards, known)
  if not standards then return nil end
  return { name = arguments.name, languages = languages, standards = standards, library = known,
    today = today, facts = {},
    months = function(count) return dates.add_months(today, count) end,
    uses = function(id) return contains(standards, id) end }
end

local function file_of(key, spec, value, start)
  if key.file == "csv" then return csv.file(spec, value, start.languages) end
  return yaml.file(spec, value, start.languages)
end

local function add_paths(paths, key, spec, value, start)
  for _, path in ipairs(GIVEN[key] and {} or unconfirmed.paths(key, spec, value)) do
    if path ~= "organization.name" or not start.name then paths[#paths + 1] = path end
  end
end

local function project_file(parts)
  local comment = yaml.comment("The facts of the organisation. Longer registers stand in facts/, one "
    .. "file for each key. What still holds an example value is listed in facts/unconfirmed.yaml.")
  return table.concat(comment, "\n") .. "\n\n" .. table.concat(parts, "\n")
end

local function unconfirmed_file(spec, paths)
  return table.concat(yaml.comment(spec.explanation), "\n") .. "\n" .. yaml.lines(paths)
end

-- TEXT as one word of a shell.
local function shell_word(text)
  if text:find("^[%w._/][%w._/-]*$") then return text end
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

local function count_text(paths, project)
  return ("%d facts to confirm: they are listed in facts/unconfirmed.yaml\n"
    .. "next: ismsdoc build %s\n"):format(#paths, shell_word(project))
end

-- Returns { files, said } for ARGUMENTS: project; name, languages, standards, as_of (each may be
-- nil); today and source_date_epoch as for a build. Nil after errors.
local function init(arguments)
  local start = start_of(arguments)
  if not start then return nil end
  local specs = schema.fields_by_name(facts.fields())
  local parts, paths, files = {}, {}, { { path = "isms.yaml" } }
  for _, key in ipairs(KEYS) do
    local name = key[1]
    if not key.only or start.uses(key.only) then
      local value = kinds.part(name, "starter")(start)
      start.facts[name] = value
      add_paths(paths, name, specs[name], value, start)
      if key.file then
        files[#files + 1] = { path = "facts/" .. name .. "." .. key.file,
          text = file_of(key, specs[name], value, start) }
      else
        parts[#parts + 1] = yaml.entry(name, specs[name], value, start.languages)
      end
    end
  end
  files[1].text = project_file(parts)
  files[#files + 1] = { path = "facts/unconfirmed.yaml",
    text = unconfirmed_file(specs.unconfirmed, paths) }
  return { files = files, said = count_text(paths, arguments.project) }
end

return init
