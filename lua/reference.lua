-- The pages of reference that are made of the schema and of the rules.
local checks = require "checks"
local facts = require "facts"
local schema_json = require "schema_json"

local pages = {}

local NOTE = "<!-- Generated: `make docs` writes this file. -->\n\n"

local function escape(text)
  return (text:gsub("|", "\\|"))
end

local function type_of(spec)
  if spec.values then return table.concat(spec.values, ", ") end
  if spec.to then return "id of a " .. spec.to end
  if spec.of then return spec.type .. " of " .. type_of(spec.of) end
  return spec.type .. (spec.unit and " (" .. spec.unit .. ")" or "")
end

local function add_rows(fields, prefix, out)
  for _, field in ipairs(fields) do
    local path = prefix .. field.name
    out[#out + 1] = ("| `%s` | %s | %s | %s | %s |"):format(path, escape(type_of(field)),
      field.required and "yes" or "", field.visibility or "", escape(field.explanation))
    local inside = field.fields or field.of and field.of.fields
    if inside then add_rows(inside, path .. ".", out) end
  end
end

function pages.facts()
  local out = { "| Fact | Type | Required | Seen by | Meaning |", "|---|---|---|---|---|" }
  add_rows(facts.fields(), "", out)
  return NOTE .. "# Facts\n\nEvery key of `isms.yaml` and of the files in `facts/`. "
    .. "`ismsdoc explain` says the same for one of them.\n\n" .. table.concat(out, "\n") .. "\n"
end

local function sorted_rules()
  local rules = {}
  for i, rule in ipairs(checks.all()) do rules[i] = rule end
  table.sort(rules, function(a, b)
    local x, y = a.numbers[1] or 99, b.numbers[1] or 99
    if x ~= y then return x < y end
    return a.code < b.code
  end)
  return rules
end

function pages.checks()
  local out = { "| Point | Code | Severity | Clause | Rule | 規則 |", "|---|---|---|---|---|---|" }
  for _, rule in ipairs(sorted_rules()) do
    out[#out + 1] = ("| %s | `%s` | %s | %s | %s | %s |"):format(table.concat(rule.numbers, ", "),
      rule.code, rule.severity, rule.clause, escape(rule.title.en), escape(rule.title.ja))
  end
  return NOTE .. "# Checks\n\nWhat `ismsdoc check` looks at. The points are those of an auditor's list of "
    .. "forty; rules without a number stand beside it.\n\n" .. table.concat(out, "\n") .. "\n"
end

pages.json = schema_json

-- The page NAME (json, facts, checks), or nil when there is none.
return function(name)
  return pages[name] and pages[name]()
end
