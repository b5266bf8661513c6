-- `ismsdoc evidence`: control by control, and requirement by requirement, what an auditor can be handed,
-- and what is not there.
local audit = require "audit.run"
local check = require "command.check"
local content = require "document.content"
local evidence = require "audit.evidence"
local json = require "format.json"
local lists = require "base.lists"
local phrase = require "base.phrase"

local LACKING = { missing = true, changed = true, unplaced = true }
local JUDGED = { ["evidence-missing"] = true, ["evidence-changed"] = true }

-- PIECE as it is told: its facts, the state of its file and whether it can be handed over.
local function told(piece)
  local found = evidence.look(piece)
  return { id = piece.id, title = piece.title, file = piece.file, address = piece.address,
    digest = found.digest, date = piece.date, period_start = piece.period_start or nil,
    period_end = piece.period_end, kept_by = piece.kept_by, keep_until = piece.keep_until,
    state = found.state, overdue = piece.overdue, there = not LACKING[found.state] }
end

local function told_all(ids, model)
  local list = json.list {}
  for _, id in ipairs(ids) do
    local piece = model.evidence.by_id[id]
    if piece then list[#list + 1] = told(piece) end
  end
  return list
end

local function records_of(ids, model)
  local index, list = lists.by_id(model.records), json.list {}
  for _, id in ipairs(ids) do
    local record = index[id]
    list[#list + 1] = record and { id = id, name = record.name, place = record.place,
      kept_by = record.owner }
  end
  return list
end

-- Whether an auditor is handed something for ROW: a piece that is there, a record or what is named.
local function is_shown(row)
  return lists.find(row.pieces, "there", true) ~= nil or #row.records > 0 or row.named ~= nil
end

-- The controls that apply, in the order of the statements.
local function controls_of(model)
  local list = json.list {}
  for _, row in ipairs(model.statement.rows) do
    if row.applicable then
      local entry = { id = row.id, title = row.title, status = row.status, named = row.evidence,
        pieces = told_all(row.pieces, model), records = records_of(row.records, model) }
      entry.shown = is_shown(entry)
      list[#list + 1] = entry
    end
  end
  return list
end

-- What pieces show beside controls: clauses and criteria.
local function requirements_of(model)
  local list, controls = json.list {}, {}
  for _, row in ipairs(model.statement.rows) do controls[row.id] = true end
  for _, shown in ipairs(model.evidence.shown) do
    if not controls[shown.id] then
      list[#list + 1] = { id = shown.id, pieces = told_all(shown.pieces, model) }
    end
  end
  return list
end

-- The figures of CONTROLS and of the pieces of MODEL.
local function summary_of(controls, model)
  local figures = { controls = #controls, shown = 0, pieces = #model.evidence.rows, missing = 0,
    changed = 0, overdue = model.evidence.overdue }
  for _, row in ipairs(controls) do figures.shown = figures.shown + (row.shown and 1 or 0) end
  for _, piece in ipairs(model.evidence.rows) do
    local state = evidence.look(piece).state
    if figures[state] then figures[state] = figures[state] + 1 end
  end
  return figures
end

local STATES = { there = "unchanged", unmeasured = "no digest", changed = "CHANGED",
  missing = "NOT THERE", elsewhere = "not looked at", unplaced = "NO FILE, NO ADDRESS" }

local function piece_line(piece)
  local parts = { piece.file or piece.address or "-", piece.date or "no date", STATES[piece.state] }
  if piece.overdue then parts[#parts + 1] = "a newer one is due" end
  return ("  %s  %s (%s)"):format(piece.id, piece.title, table.concat(parts, ", "))
end

local function add_row(out, row)
  out[#out + 1] = row.id .. (row.title and "  " .. row.title or "")
    .. (row.status and " [" .. row.status .. "]" or "")
  for _, piece in ipairs(row.pieces) do out[#out + 1] = piece_line(piece) end
  for _, record in ipairs(row.records or {}) do
    out[#out + 1] = ("  %s  %s (%s)"):format(record.id, record.name, record.place)
  end
  if row.named then out[#out + 1] = "  " .. row.named end
  if row.shown == false then out[#out + 1] = "  nothing" end
end

local formats = {}

function formats.text(told_of, found)
  local out, figures = {}, told_of.summary
  for _, row in ipairs(told_of.controls) do add_row(out, row) end
  for _, row in ipairs(told_of.requirements) do add_row(out, row) end
  for i, line in ipairs(out) do out[i] = host.clean(line) end
  out[#out + 1] = ""
  for _, item in ipairs(found) do out[#out + 1] = check.line(item, item.level) end
  out[#out + 1] = phrase.plural(figures.controls, "controls") .. " that apply, " .. figures.shown
    .. " with something to hand over; " .. phrase.plural(figures.pieces, "pieces") .. " of evidence, "
    .. figures.missing .. " not there, " .. figures.changed .. " changed, " .. figures.overdue
    .. " to be replaced"
  return table.concat(out, "\n") .. "\n"
end

function formats.json(told_of) return json.encode(told_of) end

-- What of the files of the project SELF is an error: they are not there, or were changed.
local function judge(self)
  local found = audit.on_model(self.view, self.broken, nil, function(rule) return JUDGED[rule.code] end)
  return (audit.accept(found, self.view))
end

-- Returns { said, told } for ARGUMENTS: project, and perhaps format and what says today. Files that are
-- not there or were changed are reported, and SAID tells them. Nil when the project has errors.
return function(arguments)
  local self = content.open(arguments)
  if not self or self.failed then return nil end
  local model, found = self.view.model, judge(self)
  local controls = controls_of(model)
  audit.report(found)
  return { told = true, said = formats[arguments.format or "text"]({ version = 1, as_of = self.today,
    controls = controls, requirements = requirements_of(model),
    summary = summary_of(controls, model) }, found) }
end
