-- `ismsdoc explain`: what a code or the path of a fact means.
local checks = require "checks"
local codes = require "codes"
local facts = require "facts"

local LANGUAGE = "en" -- the program speaks English

local function edits_of(example)
  local lines = {}
  for _, edit in ipairs(example) do
    lines[#lines + 1] = "  " .. edit[1] .. ":"
    for line in edit[2]:gmatch("[^\n]+") do lines[#lines + 1] = "    - " .. line end
    for line in edit[3]:gmatch("[^\n]+") do lines[#lines + 1] = "    + " .. line end
  end
  return table.concat(lines, "\n")
end

local function of_rule(rule)
  local numbers = table.concat(rule.numbers, ", ")
  return rule.code .. " (" .. rule.severity .. ", clause " .. rule.clause
    .. (numbers ~= "" and ", point " .. numbers or "") .. ")\n\n" .. rule.title[LANGUAGE] .. ".\n\n"
    .. rule.explanation[LANGUAGE] .. "\n\nFor example, a sound project breaks it with\n\n"
    .. edits_of(rule.violates[1]) .. "\n"
end

local function of_code(code, known)
  return code .. "\n\n" .. known[1] .. "\n\nWhat to do: " .. known[2] .. "\n"
end

local function inner(spec)
  if spec.fields then return spec.fields end
  return spec.of and inner(spec.of)
end

-- The field that PATH ("risks.residual.impact") leads to, or nil.
local function find(fields, path)
  local name, rest = path:match("^([^.]+)%.?(.*)$")
  for _, field in ipairs(fields or {}) do
    if field.name == name then
      if rest == "" then return field end
      return find(inner(field), rest)
    end
  end
end

local function type_of(spec)
  local text = spec.type
  if spec.values then text = "one of " .. table.concat(spec.values, ", ") end
  if spec.to then text = "id of a " .. spec.to end
  if spec.of then text = spec.type .. " of " .. type_of(spec.of) end
  return text
end

local function range_of(field)
  local parts = {}
  if field.min then parts[#parts + 1] = "at least " .. field.min end
  if field.max then parts[#parts + 1] = "at most " .. field.max end
  return #parts > 0 and table.concat(parts, ", ") or nil
end

local EXAMPLES = { date = "2026-04-01", boolean = "yes", integer = "3", number = "1.5",
  percentage = "95", email = "security@company.example", url = "https://company.example",
  id = "R-01", text = "{en: In English, ja: 日本語で}", string = "Words" }

local function example_of(field)
  if field.values then return field.values[1] end
  return field.min and tostring(field.min) or EXAMPLES[field.type]
end

local function of_fact(path, field)
  local lines = { path, "", field.explanation, "", "type:     " .. type_of(field) }
  local function add(name, value)
    if value then lines[#lines + 1] = ("%-9s %s"):format(name .. ":", value) end
  end
  add("unit", field.unit)
  add("range", range_of(field))
  add("required", field.required and "yes" or "no")
  add("seen by", field.visibility == "public" and "public documents too" or "internal documents only")
  add("example", example_of(field) and path:match("[^.]+$") .. ": " .. example_of(field))
  for _, part in ipairs(inner(field) or {}) do
    lines[#lines + 1] = "  " .. path .. "." .. part.name .. "  " .. part.explanation
  end
  return table.concat(lines, "\n") .. "\n"
end

-- The text for NAME, a code or the path of a fact; nil when there is neither.
return function(name)
  local rule = checks.index()[name]
  if rule then return of_rule(rule) end
  if codes[name] then return of_code(name, codes[name]) end
  local field = find(facts.fields(), name)
  return field and of_fact(name, field)
end
