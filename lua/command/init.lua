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
local hint = require "base.hint"
local kinds = require "facts.kinds"
local library = require "facts.library"
local lists = require "base.lists"
local phrase = require "base.phrase"
local placeholders = require "audit.placeholders"
local project = require "model.project"
local starters = require "facts.starters"
local unconfirmed = require "facts.unconfirmed"
local unconfirmed_file = require "command.unconfirmed_file"
local yaml = require "format.yaml"

local DEFAULT_LANGUAGE = "en" -- the program speaks English

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
  if list and ("," .. list .. ","):find(",%s*,") then
    return complain("unknown-language", "--lang '" .. list .. "' has a comma where a language has to be; known: " .. table.concat(known, ", "))
  end
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

-- The profile ID, or the standard one where none is given, which the library KNOWN takes; nil after an error.
local function profile_of(id, known)
  local name = id or library.STANDARD
  if not known.profiles[name] then return report_unknown("unknown-profile", "profile", name, lists.keys(known.profiles)) end
  library.take_profile(known, name)
  return name
end

local function name_fault(name)
  if not (utf8.len(name) and name:find("%S") and not name:find("%c")) then return "must be one line of UTF-8 text" end
  local mark = placeholders.mark(name)
  if mark then return "must be a name: '" .. mark .. "' is left to be filled in" end
  local fault = placeholders.fault({ name = "name" }, name)
  return fault and "must be a name: " .. fault
end

local function check_name(name)
  local fault = name and name_fault(name)
  if not fault then return true end
  complain("invalid-name", "--name " .. fault)
end

-- What ARGUMENTS say that the starters are made from (see facts/starters.lua), or nil after errors.
local function given_of(arguments)
  local languages, today = languages_of(arguments.lang), project.today(arguments, {})
  if not (check_name(arguments.name) and languages and today) then return nil end
  local known = library.load(languages)
  local standards, profile = standards_of(arguments.standards, known), profile_of(arguments.profile, known)
  return standards and profile and { name = arguments.name, languages = languages, standards = standards, library = known,
    profile = profile, today = today }
end

local function file_of(entry, languages)
  if entry.starter.file == "csv" then return csv.file(entry.spec, entry.value, languages) end
  return yaml.file(entry.spec, entry.value, languages)
end

-- Adds to LINES what is to be confirmed of ENTRY.
local function add_lines(lines, entry, given)
  local languages = given.languages
  for _, line in ipairs(entry.starter.given and {}
    or unconfirmed.lines(entry.name, entry.spec, entry.value, languages)) do
    if not (given.name and line:find("^organization%.name ")) then lines[#lines + 1] = line end
  end
end

local function project_file(parts)
  local comment = yaml.comment("The facts of the organisation. Longer registers stand in facts/, one "
    .. "file for each key. What still holds an example value is listed in facts/unconfirmed.yaml.")
  return table.concat(comment, "\n") .. "\n\n" .. table.concat(parts, "\n")
end

-- TEXT as one word of a shell.
local function shell_word(text)
  if text:find("^[%w._/][%w._/-]*$") then return text end
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

local function count_text(lines, project)
  return ("%s to confirm: the list is facts/unconfirmed.yaml\nnext: ismsdoc build %s\n"):format(
    phrase.plural(#lines, "facts"), shell_word(project))
end

-- Returns { files, said } for ARGUMENTS: project; name, lang, standards, profile, as_of (each may be
-- nil); today and source_date_epoch as for a build. Nil after errors.
local function init(arguments)
  local given = given_of(arguments)
  if not given then return nil end
  local parts, lines, files = {}, {}, { { path = "isms.yaml" } }
  for _, entry in ipairs(starters.make(given)) do
    local name, file = entry.name, entry.starter.file
    add_lines(lines, entry, given)
    if file then
      files[#files + 1] = { path = "facts/" .. name .. "." .. file, text = file_of(entry, given.languages) }
    else
      parts[#parts + 1] = yaml.entry(name, entry.spec, entry.value, given.languages)
    end
  end
  files[1].text = project_file(parts)
  files[#files + 1] = unconfirmed_file(lines)
  return { files = files, said = count_text(lines, arguments.project) }
end

return init
