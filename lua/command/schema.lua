-- The pages of reference that are made of the schema and of the rules.
local audit = require "audit.run"
local paths = require "facts.paths"
local schema_json = require "command.schema_json"

local pages = {}

local NOTE = "<!-- Generated: `make docs` writes this file. -->\n\n"

local function escape(text)
  return (text:gsub("|", "\\|"))
end

local type_of

local function plain_type_of(spec)
  if spec.values then return table.concat(spec.values, ", ") end
  if spec.to then return "id of a " .. spec.to end
  if spec.of then return spec.type .. " of " .. type_of(spec.of) end
  return spec.type .. (spec.unit and " (" .. spec.unit .. ")" or "")
end

function type_of(spec)
  return plain_type_of(spec) .. (spec.none and ", or `none`" or "")
end

local function meaning_of(row)
  local why = row.why_of == row.path and " *Why:* " .. row.why or ""
  local time = paths.time(row.spec)
  return escape(row.spec.explanation .. (time and " " .. time or "") .. why)
end

local function visibility_of(row)
  if not row.public then return "internal" end
  return row.public_if and "public, where `" .. row.public_if .. "`" or "public"
end

local function add_field(row, out)
  out[#out + 1] = ("| `%s` | %s | %s | %s | %s |"):format(row.path, escape(type_of(row.spec)),
    row.spec.required and "yes" or "", visibility_of(row), meaning_of(row))
end

-- The head of the section on ROW, a top-level key, down to the head of its table of fields.
local function add_key(row, out)
  table.move({ "## " .. row.path, "", row.spec.explanation, "",
    "*Why an auditor asks:* " .. row.why, "",
    ("Type: %s; %s; seen by: %s."):format(type_of(row.spec),
      row.spec.required and "required" or "optional", visibility_of(row)), "", "```yaml" },
    1, 9, #out + 1, out)
  local example = paths.example(row)
  table.move(example.lines, 1, #example.lines, #out + 1, out)
  out[#out + 1] = "```\n"
  if not paths.inner(row.spec) then return end
  out[#out + 1] = "| Fact | Type | Required | Seen by | Meaning |"
  out[#out + 1] = "|---|---|---|---|---|"
end

function pages.facts()
  local out = {}
  for _, row in ipairs(paths.all()) do
    local is_key = not row.path:find(".", 1, true)
    if is_key and #out > 0 and out[#out] ~= "```\n" then out[#out + 1] = "" end
    (is_key and add_key or add_field)(row, out)
  end
  return NOTE .. "# Facts\n\nEvery key of `isms.yaml` and of the files in `facts/`. The examples together are "
    .. "the facts of one invented organisation. `ismsdoc explain` says the same for one fact. Of each date "
    .. "stands here whether it lies in the past or may lie ahead of today (`as_of`, `--as-of`) and which "
    .. "dates it follows; one that does not is an error (`date-impossible`). A text that names a period "
    .. "counts where it is nothing else: `2026-09-30`, `2026-09`, `2026-Q3`, `2026`, August 2026, third "
    .. "quarter 2026, 2026年8月, 令和8年8月, or from one of them to another. It is wrong where no day of it is "
    .. "possible. Quarters and halves count where `organization.fiscal_year_start` is 1 or not given; other "
    .. "words, and fiscal years, are not judged.\n\n"
    .. table.concat(out, "\n") .. "\n"
end

local function sorted_rules()
  local rules = {}
  for i, rule in ipairs(audit.all()) do rules[i] = rule end
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
    .. "forty; rules without a number stand beside it.\n\nA point is ready when its facts are given and "
    .. "confirmed, its document or record is there, its rules find nothing, and, where it is about "
    .. "operation, its controls are implemented. `check` counts the points of documents and of "
    .. "operation apart; neither figure foretells a certification. `unconfirmed-fact` is an error for "
    .. "`publish` and `release`; `document-missing` does not stop a build.\n\n"
    .. table.concat(out, "\n") .. "\n"
end

pages.json = schema_json

-- Returns { said } for ARGUMENTS: page (json, facts, checks).
return function(arguments)
  return { said = pages[arguments.page]() }
end
