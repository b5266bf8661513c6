-- `ismsdoc check`: every rule on the facts, on the model and on the rendered texts, for people
-- (text), programs (json) and code review (sarif); all three say in the same two figures how far
-- documents and operation are.
local build = require "build"
local audit = require "audit.run"
local content = require "document.content"
local json = require "format.json"
local beginning = require "base.beginning"
local phrase = require "base.phrase"
local projection = require "facts.projection"
local readiness = require "audit.readiness"
local sarif = require "command.sarif"

local check = {}

local UNUSED = { code = "accepted-finding-unused", severity = "warning", numbers = {},
  document = "all" }

-- What was said so far as items: mistakes in the facts themselves, beside the rules, and notes on files.
local function said(kept)
  local items = {}
  for _, message in ipairs(host.messages()) do
    if (message.level ~= "note" or message.path) and not kept[message.code .. message.text] then
      kept[message.code .. message.text] = true
      message.document = "facts"
      items[#items + 1] = message
    end
  end
  return items
end

local function append(list, more)
  for _, item in ipairs(more) do list[#list + 1] = item end
end

-- How many of ITEMS have LEVEL, those that an item only counts included.
local function number_of(items, level)
  local count = 0
  for _, item in ipairs(items) do
    if item.level == level then count = count + 1 + (item.more or 0) end
  end
  return count
end

local function errors_in(items) return number_of(items, "error") end

-- Those of ITEMS that somebody has to look at: all but notes.
local function open_of(items)
  local open = {}
  for _, item in ipairs(items) do
    if item.level ~= "note" then open[#open + 1] = item end
  end
  return open
end

-- Renders all documents and runs the rules on their texts. What templates lack because facts are
-- wrong (SOUND is false) was said at the facts. Returns whether all texts could be read as they are to
-- be.
local function inspect_texts(self, options, sound, result)
  local rendered, whole = build.render(self, options, self.languages)
  local more = said(result.kept)
  if sound then append(result.items, more) end
  if not whole then return false end
  append(result.found, audit.on_texts(rendered, self, function() return true end))
  return errors_in(more) == 0
end

local function unused(view, accepted)
  local used, items = {}, {}
  for _, item in ipairs(accepted) do used[item.accepted] = true end
  for _, row in ipairs(view.facts.accepted_findings) do
    if not used[row] and row["until"] and row["until"] >= view.model.today then
      local text = "there is no finding " .. (row.code or "?") .. " for '" .. (row.what or "?")
        .. "' any more: take the acceptance away"
      items[#items + 1] = audit.finding(UNUSED, text, row)
    end
  end
  return items
end

local function settle(self, result)
  local open, accepted = audit.accept(result.found, self.view)
  append(result.items, open)
  append(result.items, unused(self.view, accepted))
  result.accepted = accepted
end

-- Inspects the project that OPTIONS name. Returns { items (what is open: level, code, text, path,
-- line, col, document, rule), accepted (findings), complete (all rules ran), view }.
function check.inspect(options)
  local self = content.open(options)
  local result = { kept = {}, found = {}, accepted = {}, complete = false,
    project = options.project }
  local given = self and (self.failed or build.report_lacking(self.view.model.registry))
  result.items = said(result.kept)
  if not self then return result end
  result.found = audit.on_model(self.view, self.broken)
  result.view, result.today = self.view, self.today
  local sound = #open_of(result.items) == 0 and errors_in((audit.accept(result.found, self.view))) == 0
  result.complete = not self.failed and inspect_texts(self, options, sound, result) and given
  settle(self, result)
  return result
end

-- The path of ITEM (nil: none), whatever a stranger calls a file, fit for a terminal.
local function path_of(item) return item.path and host.clean(item.path) end

local function place_of(item)
  local parts = { path_of(item) }
  if item.line then parts[#parts + 1] = item.line end
  if item.line and item.col then parts[#parts + 1] = item.col end
  return table.concat(parts, ":")
end

-- ITEM as a line of its own, which calls it LEVEL.
function check.line(item, level)
  local place = place_of(item)
  return (place == "" and "" or place .. ": ") .. level .. ": " .. item.text .. " [" .. item.code .. "]"
end

local function by_place(a, b)
  if a.path ~= b.path then return (a.path or "") < (b.path or "") end
  if a.line ~= b.line then return (a.line or 0) < (b.line or 0) end
  if a.col ~= b.col then return (a.col or 0) < (b.col or 0) end
  if a.code ~= b.code then return a.code < b.code end
  return a.text < b.text
end

local GROUPS = { facts = "Facts", all = "All documents", policies = "Policies" }

local function group_name(id, result)
  local row = result.view and result.view.model.document(id)
  local spec = result.view and result.view.library.documents[id]
  local title = row and row.title or spec and projection.text(spec.title, result.view.language)
  return GROUPS[id] or title or id
end

-- ITEMS by document: a list of { id, items }, facts first.
local function grouped(items)
  local groups, order = {}, {}
  for _, item in ipairs(items) do
    local id = item.document
    if not groups[id] then
      groups[id] = {}
      order[#order + 1] = id
    end
    table.insert(groups[id], item)
  end
  table.sort(order, function(a, b)
    if (a == "facts") ~= (b == "facts") then return a == "facts" end
    return a < b
  end)
  local list = {}
  for i, id in ipairs(order) do
    table.sort(groups[id], by_place)
    list[i] = { id = id, items = groups[id] }
  end
  return list
end

-- The sections of what `check` says, in the order in which a person works through it. The items of one with a TITLE stand together;
-- those of the others, by document.
local SECTIONS = { {}, { step = "confirm", title = "To confirm" }, {}, { step = "approve", title = "To approve" } }

-- The number of the section in which ITEM stands: errors are in the first, warnings of no step in the third.
local function section_of(item)
  if item.level == "error" then return 1 end
  for i, section in ipairs(SECTIONS) do
    if section.step and item.rule and item.rule.step == section.step then return i end
  end
  return 3
end

-- ITEMS as lists, one for each of SECTIONS.
local function in_sections(items)
  local lists = {}
  for i = 1, #SECTIONS do lists[i] = {} end
  for _, item in ipairs(items) do table.insert(lists[section_of(item)], item) end
  return lists
end

-- How many of ITEMS are errors that stop a build.
local function stopping(items)
  local count = 0
  for _, item in ipairs(items) do
    if item.level == "error" and (not item.rule or audit.stops_a_build(item.rule)) then count = count + 1 end
  end
  return count
end

-- Whether there is no project to check.
local function is_nowhere(result)
  for _, item in ipairs(result.complete and {} or result.items) do
    if item.code == "file-missing" and (item.path or ""):find("isms%.yaml$") then return true end
  end
  return false
end

local function to_confirm(result)
  return result.view and #result.view.model.unconfirmed.open or 0
end

-- The option by which another command finds the project of RESULT; "" where it is the working directory.
local function inside(result) return result.project == "." and "" or " --in " .. host.clean(result.project) end

-- What becomes of the facts of RESULT that are examples.
local function confirming(result)
  local one = to_confirm(result) == 1
  return ("Next: %s %s: change %s, or `ismsdoc confirm FACT%s`; then `ismsdoc approve`."):format(
    phrase.plural(to_confirm(result), "facts"), one and "is an example" or "are examples", one and "it" or "them", inside(result))
end

-- The first of ITEMS as they are said, and the step of its section, if any; nil where nothing is open.
local function first_of(items)
  for i, list in ipairs(in_sections(open_of(items))) do
    if #list > 0 then return grouped(list)[1].items[1], SECTIONS[i].step end
  end
end

local function next_steps(result, out)
  local errors, item, step = errors_in(result.items), first_of(result.items)
  if is_nowhere(result) then
    out[#out + 1] = "Next: " .. beginning() .. "."
  elseif not result.complete then
    out[#out + 1] = "Next: mend the facts; rules that need them could not all be run."
  elseif errors > 0 then
    local stops = stopping(result.items)
    out[#out + 1] = "Next: mend the errors; a build " .. (stops == errors and "stops at them."
      or stops == 0 and "goes through, a release stops at them."
      or "stops at " .. stops .. " of them, a release at all.")
  elseif to_confirm(result) > 0 then
    out[#out + 1] = confirming(result)
    item = { code = "unconfirmed-fact" }
  elseif step == "approve" then
    out[#out + 1] = "Next: have the documents approved: `ismsdoc approve --by ROLE --on DATE" .. inside(result) .. "`."
  elseif item then
    out[#out + 1] = "Next: look at the warnings; what is to stay goes into accepted_findings."
  else
    out[#out + 1] = "Next: ismsdoc build"
  end
  if item then
    local own = item.rule and not host.is_own("lua/audit/rules/" .. item.code .. ".lua")
    out[#out + 1] = "      ismsdoc explain " .. item.code .. (own and " --in DIR" or "") .. " says why it matters and what to do."
  end
end

-- How far RESULT is: { documents, operation (readiness.judge), errors, warnings, accepted,
-- unconfirmed }, and the points.
local function figures_of(result)
  local judged, errors = readiness.judge(result.view, result.items, result.complete),
    errors_in(result.items)
  return { documents = judged.documents, operation = judged.operation, errors = errors,
    warnings = number_of(result.items, "warning"), accepted = #result.accepted,
    unconfirmed = to_confirm(result) }, judged.points
end

local REASONS = { { "finding", "findings" }, { "fact-missing", "facts missing" },
  { "fact-unconfirmed", "facts to confirm" }, { "document-missing", "documents missing" },
  { "record-missing", "records missing" }, { "control-open", "controls not implemented" } }

-- NUMBERS, which rise, with runs of them in short: "1-5, 7".
local function in_runs(numbers)
  local parts, i = {}, 1
  while i <= #numbers do
    local last = i
    while numbers[last + 1] == numbers[last] + 1 do last = last + 1 end
    parts[#parts + 1] = last > i and numbers[i] .. "-" .. numbers[last] or tostring(numbers[i])
    i = last + 1
  end
  return table.concat(parts, ", ")
end

-- Which of POINTS are open and why: "6, 23 (findings); 35 (records missing)".
local function open_points(points)
  local parts = {}
  for _, pair in ipairs(REASONS) do
    local numbers = {}
    for _, point in ipairs(points) do
      for _, reason in ipairs(point.reasons) do
        if reason == pair[1] then numbers[#numbers + 1] = point.number end
      end
    end
    if #numbers > 0 then parts[#parts + 1] = in_runs(numbers) .. " (" .. pair[2] .. ")" end
  end
  return table.concat(parts, "; ")
end

local STATES = { held = " held on ", planned = " planned for " }

local function held_or_planned(name, entry)
  local said = STATES[entry.state]
  return said and name .. said .. entry.date or "no " .. name .. " planned or held"
end

local function documents_line(documents)
  return "Documents: " .. documents.ready .. " of " .. phrase.plural(documents.total, "points")
    .. " ready; " .. held_or_planned("internal audit", documents.internal_audit) .. "; "
    .. held_or_planned("management review", documents.management_review)
end

local function operation_line(operation)
  local controls, records = operation.controls, operation.records
  local scheduled = controls.open == 0 and "" or ", " .. controls.open .. " not yet, " .. controls.scheduled
    .. " of these with a treatment or an action and a date"
  return "Operation: " .. operation.ready .. " of " .. phrase.plural(operation.total, "points")
    .. " ready; " .. controls.implemented .. " of " .. phrase.plural(controls.applicable, "controls")
    .. " implemented" .. scheduled .. "; records since " .. records.since .. " for " .. records.there .. " of "
    .. phrase.plural(records.total, "requirements") .. " of evidence"
end

-- The two figures, what is open, and how many findings there are.
local function summary(result, out)
  local figures, points = figures_of(result)
  if figures.unconfirmed > 0 then
    out[#out + 1] = phrase.plural(figures.unconfirmed, "facts") .. " to confirm"
  end
  if result.complete then
    out[#out + 1] = documents_line(figures.documents)
    out[#out + 1] = operation_line(figures.operation)
    local open = open_points(points)
    if open ~= "" then out[#out + 1] = "Open points, by their number in the list of " .. #points .. ": " .. open end
  else
    out[#out + 1] = "Documents and operation cannot be judged yet"
  end
  out[#out + 1] = phrase.plural(figures.errors, "errors") .. ", "
    .. phrase.plural(figures.warnings, "warnings")
    .. ", " .. figures.accepted .. " accepted"
end

local formats = {}

local function by_document(items, result, out)
  for _, group in ipairs(grouped(items)) do
    out[#out + 1] = group_name(group.id, result)
    for _, item in ipairs(group.items) do out[#out + 1] = check.line(item, item.level) end
    out[#out + 1] = ""
  end
end

-- The places of ITEMS, which are sorted, as one line for each file: "facts/documents.yaml:9, 26".
local function place_lines(items, out)
  for i, item in ipairs(items) do
    if i > 1 and item.path == items[i - 1].path then
      out[#out] = out[#out] .. ", " .. (item.line or "?")
    else
      out[#out + 1] = "  " .. (path_of(item) or "?") .. ":" .. (item.line or "?")
    end
  end
end

local ALIKE = 5 -- findings that are said one by one, though they differ in a name alone

-- ITEMS under TITLE; of many that differ in a name alone the number and the places.
local function together(items, title, out)
  table.sort(items, by_place)
  local kinds, order = {}, {}
  for _, item in ipairs(items) do
    local kind = item.code .. item.text:gsub("'[^']*'", "")
    if not kinds[kind] then kinds[kind], order[#order + 1] = {}, kind end
    table.insert(kinds[kind], item)
  end
  out[#out + 1] = title
  for _, kind in ipairs(order) do
    local list = kinds[kind]
    if #list > ALIKE then
      out[#out + 1] = ("%s: %s, and %d more like it [%s]"):format(phrase.plural(#list, "warnings"), list[1].text, #list - 1,
        list[1].code)
      place_lines(list, out)
    else
      for _, item in ipairs(list) do out[#out + 1] = check.line(item, item.level) end
    end
  end
  out[#out + 1] = ""
end

function formats.text(result)
  local out = {}
  for i, items in ipairs(in_sections(result.items)) do
    if not SECTIONS[i].title then
      by_document(items, result, out)
    elseif #items > 0 then
      together(items, SECTIONS[i].title, out)
    end
  end
  if #result.accepted > 0 then
    out[#out + 1] = "Accepted"
    for _, item in ipairs(result.accepted) do
      out[#out + 1] = check.line(item, "accepted until " .. item.accepted["until"] .. " by "
        .. item.accepted.accepted_by .. " (" .. item.accepted.reason .. ")")
    end
    out[#out + 1] = ""
  end
  summary(result, out)
  next_steps(result, out)
  return table.concat(out, "\n") .. "\n"
end

local function json_item(item)
  local accepted = item.accepted
  return { code = item.code, level = item.level, text = item.text, document = item.document,
    path = path_of(item), line = item.line, column = item.col,
    numbers = json.list(item.rule and item.rule.numbers or {}),
    accepted = accepted and { by = accepted.accepted_by, reason = accepted.reason,
      ["until"] = accepted["until"] } }
end

local function all_items(result)
  local all = {}
  append(all, result.items)
  append(all, result.accepted)
  table.sort(all, by_place)
  return all
end

-- The figures of RESULT as JSON has them, and the points.
local function told(result)
  local figures, points = figures_of(result)
  for _, part in ipairs { figures.documents, figures.operation } do json.list(part.open) end
  local records = figures.operation.records
  if records then json.list(records.missing) end
  for _, point in ipairs(points) do json.list(point.reasons) end
  return figures, points
end

function formats.json(result)
  local findings = json.list {}
  for i, item in ipairs(all_items(result)) do findings[i] = json_item(item) end
  local figures, points = told(result)
  return json.encode { version = 2, as_of = result.today, complete = result.complete,
    findings = findings, points = points, summary = figures }
end

function formats.sarif(result)
  return json.encode(sarif.log(all_items(result), result.project, function(text)
    return projection.text(text, "en") -- the program speaks English
  end, (told(result))))
end

-- The items of RESULT that rules found; all others were reported where they came about.
local function findings_of(result)
  local found = {}
  for _, item in ipairs(result.items) do
    if item.rule then found[#found + 1] = item end
  end
  return found
end

-- Reports that RESULT has warnings, where it has.
local function refuse_warnings(result)
  local count = number_of(result.items, "warning")
  if count > 0 then host.report("error", result.project, nil, nil, "warning-left", phrase.plural(count, "warnings")) end
end

-- Returns { said, told } for ARGUMENTS: project, and perhaps format, strict and what says today. All that is
-- open is reported, and SAID tells it.
local function run(arguments)
  local result = check.inspect(arguments)
  audit.report(findings_of(result))
  if arguments.strict then refuse_warnings(result) end
  return { said = formats[arguments.format or "text"](result), told = true }
end

return setmetatable(check, { __call = function(_, arguments) return run(arguments) end })
