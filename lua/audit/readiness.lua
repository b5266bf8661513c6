-- How far documents and operation are, in two figures that an auditor can tick: both say what is there
-- today, and neither what an auditor will decide.
local points = require "audit.points"
local unconfirmed = require "facts.unconfirmed"

local readiness = {}

local function any(list, test)
  for _, item in ipairs(list or {}) do
    if test(item) then return true end
  end
  return false
end

-- Why POINT is not ready by VIEW, as a list of "fact-missing", "fact-unconfirmed", "document-missing",
-- "record-missing", "control-open".
local function reasons_of(point, view)
  local model, reasons = view.model, {}
  local function say(reason, holds)
    if holds then reasons[#reasons + 1] = reason end
  end
  local function is_open(key) return unconfirmed.touches(model.unconfirmed, key) end
  local function is_there(key) return model.operation.by_key[key].there end
  say("fact-missing", any(point.facts, function(key) return view.values[key] == nil end))
  say("fact-unconfirmed", any(point.facts, is_open) or any(point.may, is_open))
  say("document-missing", any(point.documents, function(id) return not model.document(id) end))
  say("record-missing", point.evidence and not any(point.evidence, is_there))
  say("control-open", point.controls and model.operation.controls.open > 0)
  return reasons
end

-- The numbers of the points with an open one among the findings ITEMS, as a set.
local function numbers_of(items)
  local set = {}
  for _, item in ipairs(items) do
    for _, number in ipairs(item.rule and item.rule.numbers or {}) do set[number] = true end
  end
  return set
end

local function new_part()
  return { ready = 0, total = 0, open = {} }
end

-- What is held or planned of the kind KEY: { state ("held", "planned" or "none"), date }.
local function state_of(key, records)
  local row = records[key]
  if row.there then return { state = "held", date = row.latest } end
  return { state = row.planned and "planned" or "none", date = row.planned }
end

-- The requirements of MODEL that ask for evidence: { total, there, missing (standard and label) }.
local function records_of(model)
  local out = { since = model.operation.since, total = 0, there = 0, missing = {} }
  for _, standard in ipairs(model.coverage) do
    for _, row in ipairs(standard.asks and standard.rows or {}) do
      if #row.item.evidence > 0 then
        out.total = out.total + 1
        if #row.records > 0 then
          out.there = out.there + 1
        else
          out.missing[#out.missing + 1] = row.id
        end
      end
    end
  end
  return out
end

-- Judges the points by VIEW and the open findings ITEMS. Returns { points (a list of { number, part
-- ("documents" or "operation"), ready, reasons }), documents and operation (each { ready, total, open
-- (numbers) }), and where there is a VIEW documents.internal_audit and .management_review ({ state,
-- date }), operation.controls ({ applicable, implemented, open, scheduled }) and .records ({ since,
-- total, there, missing }) }. COMPLETE is whether all rules ran: without that no point is ready.
function readiness.judge(view, items, complete)
  local out = { points = {}, documents = new_part(), operation = new_part() }
  local found = numbers_of(items)
  for number, point in ipairs(points) do
    local reasons = view and reasons_of(point, view) or {}
    if found[number] then table.insert(reasons, 1, "finding") end
    local part = out[point.operation and "operation" or "documents"]
    local ready = complete and #reasons == 0
    out.points[number] = { number = number, ready = ready, reasons = reasons,
      part = point.operation and "operation" or "documents" }
    part.total = part.total + 1
    if ready then part.ready = part.ready + 1 else part.open[#part.open + 1] = number end
  end
  if not view then return out end
  local records = view.model.operation.by_key
  out.documents.internal_audit = state_of("internal_audits", records)
  out.documents.management_review = state_of("management_reviews", records)
  out.operation.controls, out.operation.records = view.model.operation.controls, records_of(view.model)
  return out
end

return readiness
