-- Runs the rules of lua/audit/rules/: one file = one rule, named by its code.
--
-- A rule is { numbers (in the auditor's list of 40; none for a rule beside it), severity
-- "error"|"warning", clause, document, title, explanation (both { en, ja }), violates, keeps, and
-- one of
--   run(model, report, view)      on the facts: report(value, key, text [, document]) places the
--                                 finding at VALUE[KEY] in the facts
--   read(documents, report, self) on the rendered texts: report(document, line, text [, fact])
--                                 places it at FACT (its place, or a text that it holds), else at
--                                 the template's line that wrote LINE; line 1 is the template's first
-- } and, where what to do about it is more than what it says, `cure` ({ en, ja }), which `explain` tells;
-- where no entry of accepted_findings may set the finding aside, `final = true`; `build` and
-- `issue` are the severity in a build, and where documents are issued (publish, release), if it is
-- another one there; `unfinished = true` finds what
-- a register that is still being filled in lacks: `build --draft` says it and goes on; `files = true` is a rule of texts that reads what is public and no text of a document, too
-- (see audit/files.lua); `approval = true` is one whose warnings `ismsdoc approve` gives, too; `step` is "confirm" or "approve" where that is what to
-- do about its warnings, which `check` tells together, the former before all other warnings, the latter after them. violates and
-- keeps are examples: lists of edits { file, from, to } to the sound project in
-- tests/minimal; each of violates brings the finding about, none of keeps does. The finding stands at
-- an edit, or at the line that the example names: `at` = { file, text in it [, lines below] }. A build
-- does without two sorts of rules: `layout = true`, which composing pages finds itself, and
-- `template = true`, which judge what a template of the project's own leaves out.
local content = require "document.content"
local dates = require "base.dates"
local files = require "audit.files"
local listing = require "base.listing"
local places = require "facts.places"

local audit = {}

local MOST_MONTHS = 12 -- for which a finding may be accepted

local all

local SEVERITIES = { error = true, warning = true }

local STEPS = { confirm = true, approve = true }

local function is_text(value) return type(value) == "string" end

local function is_in_both(value)
  return type(value) == "table" and is_text(value.en) and is_text(value.ja)
end

-- What RULE, as a module gives it, lacks to be one; nil when it is one. Examples are for `explain`.
local function lack_of(rule)
  if type(rule) ~= "table" then return "a table" end
  if not SEVERITIES[rule.severity] then return "severity, which is error or warning" end
  if not is_text(rule.clause) then return "clause, a text" end
  if not is_text(rule.document) then return "document, a text" end
  if type(rule.numbers) ~= "table" then return "numbers, a list" end
  if not is_in_both(rule.title) then return "title, in en and ja" end
  if not is_in_both(rule.explanation) then return "explanation, in en and ja" end
  if rule.step ~= nil and not STEPS[rule.step] then return "step, which is confirm or approve" end
  if rule.cure ~= nil and not is_in_both(rule.cure) then return "cure, in en and ja" end
  if type(rule.run) ~= "function" and type(rule.read) ~= "function" then return "run or read, a function" end
end

-- The rule CODE, or nil after reporting what it lacks.
local function load(code)
  local rule = require("audit.rules." .. code)
  local lack = lack_of(rule)
  if not lack then
    rule.code = code
    return rule
  end
  host.report("error", ("lua/audit/rules/%s.lua"):format(code), nil, nil, "rule-broken",
    "this rule lacks " .. lack)
end

-- Every rule, sorted by code.
function audit.all()
  if all then return all end
  all = {}
  for _, code in ipairs(listing("lua/audit/rules")) do all[#all + 1] = load(code) end
  return all
end

-- The rules as an index by code.
function audit.index()
  local index = {}
  for _, rule in ipairs(audit.all()) do index[rule.code] = rule end
  return index
end

local function is_reported(broken, value, key)
  local keys = broken[places.node(value)]
  return keys ~= nil and keys[key] == true
end

local function finding(rule, text, document, path, line, col, level)
  return { rule = rule, code = rule.code, level = level or rule.severity, text = text,
    document = document or rule.document, path = path or places.file(), line = line, col = col }
end

-- The finding TEXT of RULE at VALUE in the facts.
function audit.finding(rule, text, value)
  return finding(rule, text, nil, places.of(value))
end

-- What RULE finds in the facts of VIEW, as findings of LEVEL.
local function judge(rule, view, broken, level, found)
  rule.run(view.model, function(value, key, text, document)
    if is_reported(broken, value, key) then return end
    local path, line, col = places.of(value, key)
    found[#found + 1] = finding(rule, text, document, path, line, col, level)
  end, view)
end

-- What the rules find in the facts of VIEW: all of it, or, where PURPOSE is "build" or "issue", what is
-- an error there; with DRAFT what is unfinished is a warning. BROKEN says what the schema reported already: node → key → true. WANTS(rule) says
-- which run; nil: all.
function audit.on_model(view, broken, purpose, wants, draft)
  local found = {}
  for _, rule in ipairs(audit.all()) do
    local level = purpose and rule[purpose] or rule.severity
    local runs = rule.run and (not purpose or level == "error") and (not wants or wants(rule))
    if runs then judge(rule, view, broken, draft and rule.unfinished and "warning" or level, found) end
  end
  return found
end

-- What stands before the text that a template wrote is laid to its first line.
local function origin_of(document, line, fact)
  local page = document.page
  if type(fact) == "string" then fact = places.find_text(fact) end
  local place = fact or page.lines[line] or { path = page.path, line = 1 }
  return place.path, place.line, place.col
end

-- What the rules find in the rendered DOCUMENTS of the project SELF; WANTS(rule) says which run, DRAFT as above.
function audit.on_texts(documents, self, wants, draft)
  local found, beside = {}, files.beside(documents, self)
  local public = table.move(beside, 1, #beside, #documents + 1, table.move(documents, 1, #documents, 1, {}))
  for _, rule in ipairs(audit.all()) do
    if rule.read and wants(rule) then
      rule.read(rule.files and public or documents, function(document, line, text, fact)
        local path, at, col = origin_of(document, line, fact)
        found[#found + 1] = finding(rule, text, document.id, path, at, col, draft and rule.unfinished and "warning" or nil)
      end, self)
    end
  end
  return found
end

-- Whether TEXT names WHAT: as a whole, not as a part of a longer id.
local function names(text, what)
  local from, to = text:find(what, 1, true)
  while from do
    local before, after = text:sub(from - 1, from - 1), text:sub(to + 1, to + 1)
    if not (from > 1 and before:find("[%w-]")) and not after:find("[%w-]") then return true end
    from, to = text:find(what, to + 1, true)
  end
  return false
end

-- The last day until which a finding may be accepted on TODAY: a year on.
function audit.last_acceptance(today)
  return dates.add_months(today, MOST_MONTHS)
end

local function acceptance_of(item, view)
  if item.rule.final then return nil end
  for _, row in ipairs(view.facts.accepted_findings) do
    local stands = row["until"] and row["until"] >= view.model.today
      and row["until"] <= audit.last_acceptance(view.model.today)
    if stands and row.code == item.code and row.what and names(item.text, row.what) then
      return row
    end
  end
end

-- Splits FOUND into what is open and what the facts of VIEW accept (each with `accepted`).
function audit.accept(found, view)
  local open, accepted = {}, {}
  for _, item in ipairs(found) do
    item.accepted = acceptance_of(item, view)
    local list = item.accepted and accepted or open
    list[#list + 1] = item
  end
  return open, accepted
end

-- Reports FOUND; returns how many errors there were.
function audit.report(found)
  local errors = 0
  for _, item in ipairs(found) do
    if item.level == "error" then errors = errors + 1 end
    host.report(item.level, item.path, item.line, item.col, item.code, item.text)
  end
  return errors
end

-- Whether what RULE finds stops a build. A template of the project's own may say less than an auditor
-- wants: that is for `check` to say.
function audit.stops_a_build(rule)
  return (rule.build or rule.severity) == "error" and not rule.template
end

-- Opens the project and holds it against the rules that are errors for what OPTIONS want: a build, or
-- documents that are issued (every_rule, public_only). Returns it as content.open does, or nil when
-- there was an error; all errors are reported.
function audit.open(options)
  local self = content.open(options)
  if not self then return nil end
  local purpose = (options.every_rule or options.public_only) and "issue" or "build"
  local open = audit.accept(audit.on_model(self.view, self.broken, purpose, nil, options.draft), self.view)
  if audit.report(open) > 0 or self.failed then return nil end
  return self
end

return audit
