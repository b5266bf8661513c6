-- `ismsdoc check`: every rule on the facts, on the model and on the rendered texts, for people
-- (text), programs (json) and code review (sarif).
local build = require "build"
local audit = require "audit.run"
local json = require "format.json"
local project = require "model.project"
local projection = require "facts.projection"
local sarif = require "command.sarif"

local check = {}

local NUMBERS = 40
local UNUSED = { code = "accepted-finding-unused", severity = "warning", numbers = {},
  document = "all" }

-- What was said so far as items: mistakes in the facts themselves, beside the rules.
local function said(kept)
  local items = {}
  for _, message in ipairs(host.messages()) do
    if message.level ~= "note" and not kept[message.code .. message.text] then
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

local function errors_in(items)
  local count = 0
  for _, item in ipairs(items) do
    if item.level == "error" then count = count + 1 end
  end
  return count
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
  local self = project.open(options)
  local result = { kept = {}, found = {}, accepted = {}, complete = false,
    project = options.project }
  local given = self and (self.failed or build.report_lacking(self.view.model.registry))
  result.items = said(result.kept)
  if not self then return result end
  result.found = audit.on_model(self.view, self.broken)
  result.view, result.today = self.view, self.today
  local sound = #result.items == 0 and errors_in((audit.accept(result.found, self.view))) == 0
  result.complete = not self.failed and inspect_texts(self, options, sound, result) and given
  settle(self, result)
  return result
end

-- Number in the auditor's list → whether nothing is open; and how many of them are ready.
local function readiness(result)
  local ready, count = {}, 0
  for number = 1, NUMBERS do ready[number] = result.complete end
  for _, item in ipairs(result.items) do
    for _, number in ipairs(item.rule and item.rule.numbers or {}) do ready[number] = false end
  end
  for number = 1, NUMBERS do count = count + (ready[number] and 1 or 0) end
  return ready, count
end

local function place_of(item)
  local parts = { item.path }
  if item.line then parts[#parts + 1] = item.line end
  if item.line and item.col then parts[#parts + 1] = item.col end
  return table.concat(parts, ":")
end

local function line_of(item, level)
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

local function counted(count, noun)
  return count .. " " .. noun .. (count == 1 and "" or "s")
end

local function next_steps(result, out)
  local errors = errors_in(result.items)
  local first = grouped(result.items)[1]
  if not result.complete then
    out[#out + 1] = "Next: mend the facts; rules that need them could not all be run."
  elseif errors > 0 then
    out[#out + 1] = "Next: mend the errors; a build stops at them."
  elseif first then
    out[#out + 1] = "Next: look at the warnings; what is to stay goes into accepted_findings."
  else
    out[#out + 1] = "Next: ismsdoc build"
  end
  local item = first and first.items[1]
  if item then
    out[#out + 1] = "      ismsdoc explain " .. item.code .. " says why it matters and what to do."
  end
end

local function open_numbers(ready)
  local list = {}
  for number = 1, NUMBERS do
    if not ready[number] then list[#list + 1] = number end
  end
  return table.concat(list, ", ")
end

local function to_confirm(result)
  return result.view and #result.view.model.unconfirmed.open or 0
end

local function summary(result, ready, count)
  local errors, points = errors_in(result.items), count .. " of " .. NUMBERS .. " ready"
  if not result.complete then
    points = "the " .. NUMBERS .. " points cannot be judged yet"
  elseif count < NUMBERS then
    points = points .. "; open: " .. open_numbers(ready)
  end
  return points .. "; " .. counted(errors, "error") .. ", "
    .. counted(#result.items - errors, "warning") .. ", " .. #result.accepted .. " accepted"
end

local formats = {}

function formats.text(result)
  local out, ready, count = {}, readiness(result)
  for _, group in ipairs(grouped(result.items)) do
    out[#out + 1] = group_name(group.id, result)
    for _, item in ipairs(group.items) do out[#out + 1] = line_of(item, item.level) end
    out[#out + 1] = ""
  end
  if #result.accepted > 0 then
    out[#out + 1] = "Accepted"
    for _, item in ipairs(result.accepted) do
      out[#out + 1] = line_of(item, "accepted until " .. item.accepted["until"] .. " by "
        .. item.accepted.accepted_by .. " (" .. item.accepted.reason .. ")")
    end
    out[#out + 1] = ""
  end
  if to_confirm(result) > 0 then out[#out + 1] = counted(to_confirm(result), "fact") .. " to confirm" end
  out[#out + 1] = summary(result, ready, count)
  next_steps(result, out)
  return table.concat(out, "\n") .. "\n"
end

local function json_item(item)
  local accepted = item.accepted
  return { code = item.code, level = item.level, text = item.text, document = item.document,
    path = item.path, line = item.line, column = item.col,
    numbers = json.list(item.rule and item.rule.numbers or {}),
    accepted = accepted and { by = accepted.accepted_by, reason = accepted.reason,
      ["until"] = accepted["until"] } }
end

function formats.json(result)
  local ready, count = readiness(result)
  local findings, points = json.list {}, {}
  local all = {}
  append(all, result.items)
  append(all, result.accepted)
  table.sort(all, by_place)
  for i, item in ipairs(all) do findings[i] = json_item(item) end
  for number = 1, NUMBERS do points[number] = { number = number, ready = ready[number] } end
  local errors = errors_in(result.items)
  return json.encode { version = 1, as_of = result.today, complete = result.complete,
    findings = findings, points = points,
    summary = { ready = count, total = NUMBERS, errors = errors,
      warnings = #result.items - errors, accepted = #result.accepted,
      unconfirmed = to_confirm(result) } }
end

function formats.sarif(result)
  local all = {}
  append(all, result.items)
  append(all, result.accepted)
  table.sort(all, by_place)
  return json.encode(sarif.log(all, result.project, function(text)
    return projection.text(text, "en")
  end))
end

-- The items of RESULT that rules found; all others were reported where they came about.
local function findings_of(result)
  local found = {}
  for _, item in ipairs(result.items) do
    if item.rule then found[#found + 1] = item end
  end
  return found
end

-- Returns { said, told } for ARGUMENTS: project, and perhaps format and what says today. All that is
-- open is reported, and SAID tells it.
local function run(arguments)
  local result = check.inspect(arguments)
  audit.report(findings_of(result))
  return { said = formats[arguments.format or "text"](result), told = true }
end

return setmetatable(check, { __call = function(_, arguments) return run(arguments) end })
