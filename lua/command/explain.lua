-- `ismsdoc explain`: what a code or the path of a fact means.
local audit = require "audit.run"
local codes = require "audit.codes"
local describe = require "command.describe"
local library = require "facts.library"
local lists = require "base.lists"
local nearest = require "base.nearest"
local paths = require "facts.paths"
local projection = require "facts.projection"

local LANGUAGE = "en" -- the program speaks English

-- What breaks a rule: EXAMPLE, a list of edits.
local function edits_of(example)
  local lines = {}
  for _, edit in ipairs(example) do
    lines[#lines + 1] = "  " .. edit[1] .. ":"
    for line in edit[2]:gmatch("[^\n]+") do lines[#lines + 1] = "    - " .. line end
    for line in edit[3]:gmatch("[^\n]+") do lines[#lines + 1] = "    + " .. line end
  end
  return table.concat(lines, "\n")
end

-- An example of how RULE is broken; one of a project's own may have none.
local function example_of(rule)
  local example = rule.violates and rule.violates[1]
  if type(example) ~= "table" or #example == 0 then return "" end
  for _, edit in ipairs(example) do
    for i = 1, 3 do
      if type(edit) ~= "table" or type(edit[i]) ~= "string" then return "" end
    end
  end
  return "\nFor example, a sound project breaks it with\n\n" .. edits_of(example) .. "\n"
end

local function of_rule(rule)
  local numbers = table.concat(rule.numbers, ", ")
  local cure = rule.cure and "\nWhat to do: " .. rule.cure[LANGUAGE] .. "\n" or ""
  return rule.code .. " (" .. rule.severity .. ", clause " .. rule.clause
    .. (numbers ~= "" and ", point " .. numbers or "") .. ")\n\n" .. rule.title[LANGUAGE] .. ".\n\n"
    .. rule.explanation[LANGUAGE] .. "\n" .. cure .. example_of(rule)
end

local function indented(lines)
  return "\n  " .. table.concat(lines, "\n  ")
end

local function of_code(name, known)
  local text = name .. "\n\n" .. known[1] .. "\n\nWhat to do: " .. known[2] .. "\n"
  if known.why then text = text .. "\nWhy an auditor asks: " .. known.why .. "\n" end
  if known.example then text = text .. "\nFor example:" .. indented { known.example } .. "\n" end
  return text
end

local function readers_of(row)
  if not row.public then return "internal documents only" end
  return "public documents too" .. (row.public_if and ", where " .. row.public_if or "")
end

local function why_of(row)
  local whose = row.why_of ~= row.path and " for " .. row.why_of or ""
  return "Why an auditor asks" .. whose .. ": " .. row.why
end

local function add_row(lines, name, value)
  if value then lines[#lines + 1] = ("%-9s %s"):format(name .. ":", value) end
end

local function add_type(lines, spec)
  add_row(lines, "type", describe.type(spec))
  add_row(lines, "unit", spec.unit)
  add_row(lines, "range", describe.range(spec))
end

local function of_fact(row)
  local spec, example = row.spec, paths.example(row)
  local lines = { row.path, "", spec.explanation, "" }
  if row.why then table.move({ why_of(row), "" }, 1, 2, #lines + 1, lines) end
  add_type(lines, spec)
  add_row(lines, "time", paths.time(spec))
  add_row(lines, "required", spec.required and "yes" or "no")
  add_row(lines, "seen by", readers_of(row))
  if example then lines[#lines + 1] = "example:" .. indented(example.lines) end
  local inside = paths.inner(spec) or {}
  if #inside > 0 then lines[#lines + 1] = "\nInside:" end
  for _, part in ipairs(inside) do
    lines[#lines + 1] = "  " .. row.path .. "." .. part.name .. "  " .. part.explanation
  end
  return table.concat(lines, "\n") .. "\n"
end

local function parameter_of(policy, name)
  for _, parameter in ipairs(policy and policy.parameter_rows or {}) do
    if parameter.id == name then return parameter end
  end
end

-- Adds to LINES the default that each of PROFILES has in place of that of the policy ID for the parameter NAME.
local function add_profiles(lines, profiles, id, name)
  for _, key in ipairs(lists.keys(profiles)) do
    local own = (profiles[key].parameters or {})[id]
    add_row(lines, key, own and describe.value(own[name]))
  end
end

-- PATH is parameters.POLICY.NAME: a value that the policy leaves to the organisation.
local function of_parameter(path, above)
  local id, name = path:match("^parameters%.([^.]+)%.([^.]+)$")
  local known = library.load({})
  local policy = known.policies[id or ""]
  local parameter = parameter_of(policy, name)
  if not parameter then return nil end
  local lines = { path, "", projection.text(parameter.explanation, LANGUAGE), "", why_of(above), "" }
  add_type(lines, parameter)
  add_row(lines, "policy", policy.number .. " " .. projection.text(policy.title, LANGUAGE))
  add_row(lines, "from fact", parameter.fact)
  add_row(lines, "seen by", readers_of(above))
  add_row(lines, "default", describe.value(parameter.default))
  add_profiles(lines, known.profiles, id, name)
  add_row(lines, "source", projection.text(parameter.source, LANGUAGE))
  return table.concat(lines, "\n") .. "\n"
end

-- PATH as messages and facts/unconfirmed.yaml write it, without what names one item: [2], R-01 or
-- A.5.1; a step that is no field of the schema and holds a capital or a digit is such a name.
local function without_items(path, rows)
  local kept = ""
  for step in path:gsub("%[%d+%]", ""):gmatch("[^.]+") do
    local longer = kept == "" and step or kept .. "." .. step
    if rows[longer] or not step:find("[%u%d]") then kept = longer end
  end
  return kept
end

-- The row of PATH; below a map whose keys are free, such as documents, one step may be such a key.
local function find(path, rows)
  local row = rows[without_items(path, rows)]
  if row then return row end
  local top, rest = path:match("^([^.]+)%.[^.]+%.?(.*)$")
  if not top or not rows[top] or rows[top].spec.type ~= "keyed" then return nil end
  return rows[rest == "" and top or top .. "." .. rest]
end

-- The fact of one entry that NAME names, an id such as A.5.15, or nil.
local function entry_named(name)
  for _, standard in pairs(library.load({}).standards) do
    if lists.find(standard.controls, "name", name) then return "controls." .. name end
  end
end

-- What NAME may have been meant to be: a parameter, where it begins as one, else a fact or a code; in order.
local function names_like(name, rows)
  local known = {}
  if name:find("^parameters%.") then
    for _, policy in pairs(library.load({}).policies) do
      for _, parameter in ipairs(policy.parameter_rows) do known[#known + 1] = "parameters." .. policy.id .. "." .. parameter.id end
    end
  else
    known = lists.union { lists.column(rows, "path"), lists.keys(codes), lists.keys(audit.index()) }
  end
  table.sort(known)
  return known
end

local function report_unknown(name, rows)
  local entry = entry_named(name)
  if entry then
    host.report("note", nil, nil, nil, "unknown-name", "explain takes a code or a fact: `ismsdoc explain " .. entry .. "`")
    return
  end
  local near = nearest(name, names_like(name, rows))
  if not near then return end
  host.report("note", nil, nil, nil, "unknown-name", "did you mean '" .. near .. "'?")
end

-- The text for NAME, a code or the path of a fact; nil when there is neither.
local function text_for(name)
  local rule = audit.index()[name]
  if rule then return of_rule(rule) end
  if codes[name] then return of_code(name, codes[name]) end
  local rows = paths.all()
  local parameter = of_parameter(name, rows.parameters)
  if parameter then return parameter end
  local row = find(name, rows)
  if row then return of_fact(row) end
  report_unknown(name, rows)
end

-- Returns { said } for ARGUMENTS: name; nil when nothing is called that.
return function(arguments)
  local text = text_for(arguments.name)
  return text and { said = text }
end
