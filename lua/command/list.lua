-- What `ismsdoc list KIND` prints: plain aligned columns.
local audit = require "audit.run"
local codes = require "audit.codes"
local describe = require "command.describe"
local export = require "export"
local folders = require "facts.kinds"
local languages = require "base.languages"
local library = require "facts.library"
local listing = require "base.listing"
local natural = require "base.natural"
local paths = require "facts.paths"
local phrase = require "base.phrase"
local project = require "model.project"
local projection = require "facts.projection"
local requirements = require "model.requirements"

local LANGUAGE = "en" -- the program speaks English
local OF_PROJECTS = { controls = true, documents = true, parameters = true } -- kinds that say more of a project

local function sorted(items, key)
  local rows = {}
  for _, item in pairs(items) do rows[#rows + 1] = item end
  return natural.sort(rows, key or function(item) return item.id end)
end

local function text(value)
  return projection.text(value, LANGUAGE) or projection.text(value, (next(value)))
end

local function title(item)
  return text(item.title)
end

local function pad(text, width)
  return text .. (" "):rep(width - host.width(text))
end

-- ROWS of strings, fit for a terminal, as lines of aligned columns.
local function columns(rows)
  local widths, lines = {}, {}
  for _, row in ipairs(rows) do
    for i, cell in ipairs(row) do
      row[i] = host.clean(cell)
      widths[i] = math.max(widths[i] or 0, host.width(row[i]))
    end
  end
  for i, row in ipairs(rows) do
    local cells = {}
    for j, cell in ipairs(row) do cells[j] = j < #row and pad(cell, widths[j]) or cell end
    lines[i] = table.concat(cells, "  ") .. "\n"
  end
  return table.concat(lines)
end

local kinds = {}

-- Id of a document → "needs FACT" in the project LOADED.
local function needs_of(loaded)
  local needs = {}
  for _, row in ipairs(loaded and loaded.view.model.registry.left_out or {}) do
    needs[row.id] = "needs " .. row.key
  end
  return needs
end

-- With a project also whether each is built, or which fact it lacks.
function kinds.documents(known, loaded)
  local rows, needs = {}, needs_of(loaded)
  for i, item in ipairs(sorted(known.documents)) do
    rows[i] = { item.id, item.clause or "", item.kind or "document", item.audience or "" }
    if loaded then table.insert(rows[i], needs[item.id] or "built") end
    table.insert(rows[i], title(item))
  end
  return rows
end

function kinds.policies(known)
  local rows = {}
  for _, item in ipairs(sorted(known.policies, function(policy) return policy.number end)) do
    rows[#rows + 1] = { item.number, item.id, title(item) }
  end
  return rows
end

-- The sizes in which policies are made.
function kinds.profiles(known)
  local rows = {}
  for i, item in ipairs(sorted(known.profiles)) do rows[i] = { item.id, title(item) } end
  return rows
end

-- How many controls STANDARD has or, where it has none, criteria, which may stand at its clauses, or clauses:
-- "93 controls".
local function extent_of(standard)
  local judged = #standard.criteria
  for _, clause in ipairs(standard.clauses) do judged = judged + #(clause.criteria or {}) end
  if #standard.controls > 0 then return phrase.plural(#standard.controls, "controls") end
  return judged > 0 and phrase.plural(judged, "criteria") or phrase.plural(#standard.clauses, "clauses")
end

function kinds.standards(known)
  local rows = {}
  for i, item in ipairs(sorted(known.standards)) do
    rows[i] = { item.id, extent_of(item), title(item), text(item.edition) }
  end
  return rows
end

-- "access-control#identities,granting incident-management#reports", or what to say when there is
-- nothing.
local function places_text(policies, nothing)
  local out = {}
  for i, place in ipairs(policies or {}) do
    local sections = table.concat(place.sections, ",")
    out[i] = sections == "" and place.id or place.id .. "#" .. sections
  end
  return #out > 0 and table.concat(out, " ") or nothing
end

-- The library's policies as a registry, as if all were in use.
local function whole_library(known)
  local policies = {}
  for _, policy in ipairs(sorted(known.policies, function(item) return item.number end)) do
    policies[#policies + 1] = { id = policy.id, policy = policy }
  end
  return { policies = policies, documents = {} }
end

local function requirements_of_project(loaded)
  local rows = {}
  for _, standard in ipairs(loaded.views[loaded.languages[1]].model.coverage) do
    for _, row in ipairs(standard.rows) do
      rows[#rows + 1] = { standard.id, row.id, row.state, row.title,
        places_text(row.policies, row.evidence or "-") }
    end
  end
  return rows
end

-- With a project every requirement of its standards and where it is met; without one every control
-- and criterion, and which sections of the library's policies satisfy it.
function kinds.controls(known, loaded)
  if loaded then return requirements_of_project(loaded) end
  local rows, stated = {}, requirements.stated(whole_library(known), known.index.requirement)
  for _, standard in ipairs(sorted(known.standards)) do
    for _, kind in ipairs { "controls", "criteria" } do
      for _, item in ipairs(standard[kind]) do
        rows[#rows + 1] = { standard.id, item.name, title(item),
          places_text(stated[item.name], "uncovered") }
      end
    end
  end
  return rows
end

function kinds.checks()
  local rows = {}
  for _, rule in ipairs(audit.all()) do
    rows[#rows + 1] = { rule.code, rule.severity, rule.clause, rule.title[LANGUAGE] }
  end
  return rows
end

-- Every code of a message, rules and others, with what it means.
function kinds.codes()
  local rows = {}
  for _, rule in ipairs(audit.all()) do rows[#rows + 1] = { rule.code, rule.title[LANGUAGE] } end
  for code, said in pairs(codes) do rows[#rows + 1] = { code, said[1] } end
  return natural.sort(rows, function(row) return row[1] end)
end

function kinds.facts()
  local rows = {}
  for i, row in ipairs(paths.all()) do rows[i] = { row.path, row.spec.explanation } end
  return rows
end

-- What `build --format` takes: forms of documents, and exports.
function kinds.formats()
  local rows = host.formats()
  for _, name in ipairs(export.names()) do rows[#rows + 1] = { name, export.title(name) } end
  return rows
end

-- The languages of documents.
function kinds.languages()
  local rows = {}
  for i, language in ipairs(languages) do rows[i] = { language } end
  return rows
end

-- The drawings that figure() of a template takes.
function kinds.figures()
  local rows = {}
  for i, name in ipairs(listing("lua/document/figures")) do rows[i] = { name } end
  return rows
end

-- The registers that `import` makes of a spreadsheet.
function kinds.registers()
  local rows = {}
  for i, name in ipairs(folders.registers()) do
    rows[i] = { name, folders.part(name, "schema").explanation }
  end
  return rows
end

-- What PARAMETER of the policy POLICY is: what LOADED, a project or nil, gives, else the fact that says it, else its default.
local function value_of(parameter, policy, loaded)
  local given = loaded and loaded.values.parameters and loaded.values.parameters[policy.id]
  if given and given[parameter.id] ~= nil then return describe.value(given[parameter.id]) .. " (given)" end
  return parameter.fact and "fact " .. parameter.fact or describe.value(parameter.default) or "-"
end

-- What policies leave to the organisation: its value, unit, what it may be, and what it decides.
function kinds.parameters(known, loaded)
  local rows = {}
  for _, policy in ipairs(sorted(known.policies, function(item) return item.number end)) do
    for _, parameter in ipairs(policy.parameter_rows) do
      rows[#rows + 1] = { policy.id .. "." .. parameter.id, value_of(parameter, policy, loaded), parameter.unit or "-",
        describe.range(parameter) or describe.type(parameter), text(parameter.explanation) }
    end
  end
  return rows
end

-- The duties of the library's policies: when, who, and in which section.
function kinds.duties(known)
  local rows = {}
  for _, policy in ipairs(sorted(known.policies, function(item) return item.number end)) do
    for _, duty in ipairs(policy.duties or {}) do
      rows[#rows + 1] = { policy.id .. "." .. duty.id, duty.every or duty.within or "-", table.concat(duty.who, ","),
        duty.record, title(duty) }
    end
  end
  return rows
end

-- The kinds of records that show them.
function kinds.records(known)
  local rows = {}
  for i, item in ipairs(known.records) do
    rows[i] = { item.id, item.keeper, item.retention, item.register or "records", title(item) }
  end
  return rows
end

-- The functions that have duties, and the roles that have them where the facts do not say.
function kinds.functions(known)
  local rows = {}
  for i, item in ipairs(known.functions) do
    rows[i] = { item.id, item.roles and table.concat(item.roles, ",") or "-", title(item) }
  end
  return rows
end

-- Returns { said } for ARGUMENTS: kind, one of the above; and perhaps project. Nil when the project
-- or a file of the library has errors.
return function(arguments)
  local loaded
  if arguments.project and not OF_PROJECTS[arguments.kind] and #host.list_facts(".") == 0 then
    host.report("error", arguments.project, nil, nil, "file-missing", "there is no such directory, or nothing is in it")
    return nil
  end
  if OF_PROJECTS[arguments.kind] and arguments.project then
    loaded = audit.open(arguments)
    if not loaded then return nil end
  end
  local known = loaded and loaded.library or library.load({})
  if not (loaded or library.is_sound(known)) then return nil end
  return { said = columns(kinds[arguments.kind](known, loaded)) }
end
