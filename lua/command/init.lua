-- What `ismsdoc init` writes: a project of example facts (starter.lua of each kind) that
-- builds at once and says of each fact that it is still to be confirmed.
--
-- starter.lua of a kind returns a table:
--   make(start)  the value of the fact; START is what start_of below returns
--   order        a number: kinds are made and written from the lowest to the highest
--   file         "yaml" or "csv": the fact becomes a file of facts/; a part of isms.yaml otherwise
--   only_with    a field of policies/standards/<id>.yaml: the fact is written only when a chosen
--                standard has it
--   given        true: whoever calls init says the value, and nothing is to be confirmed
local csv = require "format.csv"
local facts = require "facts.read"
local hint = require "base.hint"
local kinds = require "facts.kinds"
local library = require "facts.library"
local lists = require "base.lists"
local dates = require "base.dates"
local phrase = require "base.phrase"
local project = require "model.project"
local schema = require "facts.schema"
local unconfirmed = require "facts.unconfirmed"
local yaml = require "format.yaml"

local DEFAULT_LANGUAGE = "en"

local function complain(code, text)
  host.report("error", nil, nil, nil, code, text)
end

local function report_unknown(code, what, name, known)
  local near = hint(name, known)
  complain(code, "there is no " .. what .. " '" .. name .. "'"
    .. (near ~= "" and near or "; known: " .. table.concat(known, ", ")))
end

local function languages_of(list)
  local known = kinds.part("languages", "schema").of.values
  local out = lists.union { lists.split(list or DEFAULT_LANGUAGE) }
  if #out == 0 then report_unknown("unknown-language", "language", list, known) end
  for _, language in ipairs(out) do
    if not lists.contains(known, language) then
      report_unknown("unknown-language", "language", language, known)
      return nil
    end
  end
  return #out > 0 and out or nil
end

local function check_standard(id, known)
  local standard = known.standards[id]
  if not standard then
    report_unknown("unknown-standard", "standard", id, lists.keys(known.standards))
  elseif standard.superseded_by then
    complain("standard-superseded", id .. " was superseded by " .. standard.superseded_by
      .. "; choose that one")
  end
  return standard and not standard.superseded_by
end

-- The ids of the standards whose controls decisions and treatments refer to.
local function references(known)
  return lists.select(lists.keys(known.standards), function(id)
    return known.standards[id].reference == true
  end)
end

-- The standards of LIST before which those stand that they extend, and always the references.
local function standards_of(list, known)
  local out = references(known)
  local wanted = list and lists.union { lists.split(list) } or references(known)
  local function add(id)
    for _, base in ipairs(known.standards[id].extends or {}) do add(base) end
    if not lists.contains(out, id) then out[#out + 1] = id end
  end
  for _, id in ipairs(wanted) do
    if not check_standard(id, known) then return nil end
    add(id)
  end
  for _, id in ipairs(out) do
    if not lists.contains(wanted, id) then
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

-- What the starters are made from: name (nil: an example), languages, standards (ids), library,
-- today, facts (those that were made before, by key), months(count) (the day so many months from
-- today), with(field) (the first of the standards whose file says FIELD, or nil).
local function start_of(arguments)
  local languages, today = languages_of(arguments.lang), project.today(arguments, {})
  if not (check_name(arguments.name) and languages and today) then return nil end
  local known = library.load(languages)
  local standards = standards_of(arguments.standards, known)
  if not standards then return nil end
  local function with(field)
    for _, id in ipairs(standards) do
      if known.standards[id][field] then return known.standards[id] end
    end
  end
  return { name = arguments.name, languages = languages, standards = standards, library = known,
    today = today, facts = {},
    months = function(count) return dates.add_months(today, count) end, with = with }
end

local function file_of(starter, spec, value, start)
  if starter.file == "csv" then return csv.file(spec, value, start.languages) end
  return yaml.file(spec, value, start.languages)
end

local function add_paths(paths, starter, spec, value, start)
  for _, path in ipairs(starter.given and {} or unconfirmed.paths(starter.name, spec, value)) do
    if path ~= "organization.name" or not start.name then paths[#paths + 1] = path end
  end
end

-- The starters that START asks for, in their order, each with the `name` of its kind.
local function starters(start)
  local list = {}
  for _, name in ipairs(kinds.having("starter")) do
    local starter = kinds.part(name, "starter")
    starter.name = name
    if not starter.only_with or start.with(starter.only_with) then list[#list + 1] = starter end
  end
  table.sort(list, function(a, b) return a.order < b.order end)
  return list
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
  return ("%s to confirm: the list is facts/unconfirmed.yaml\nnext: ismsdoc build %s\n"):format(
    phrase.plural(#paths, "facts"), shell_word(project))
end

-- Returns { files, said } for ARGUMENTS: project; name, lang, standards, as_of (each may be
-- nil); today and source_date_epoch as for a build. Nil after errors.
local function init(arguments)
  local start = start_of(arguments)
  if not start then return nil end
  local specs = schema.fields_by_name(facts.fields())
  local parts, paths, files = {}, {}, { { path = "isms.yaml" } }
  for _, starter in ipairs(starters(start)) do
    local name, value = starter.name, starter.make(start)
    start.facts[name] = value
    add_paths(paths, starter, specs[name], value, start)
    if starter.file then
      files[#files + 1] = { path = "facts/" .. name .. "." .. starter.file,
        text = file_of(starter, specs[name], value, start) }
    else
      parts[#parts + 1] = yaml.entry(name, specs[name], value, start.languages)
    end
  end
  files[1].text = project_file(parts)
  files[#files + 1] = { path = "facts/unconfirmed.yaml",
    text = unconfirmed_file(specs.unconfirmed, paths) }
  return { files = files, said = count_text(paths, arguments.project) }
end

return init
