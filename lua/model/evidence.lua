-- The register of evidence: its pieces with names and what follows from their days, and which of them
-- show a control or a requirement. What became of their files is for `check` to say (audit/evidence.lua).
local dates = require "base.dates"
local lists = require "base.lists"
local natural = require "base.natural"

local evidence = {}

-- What PIECE shows: the ids of its controls and requirements.
function evidence.shown(piece)
  return lists.union { piece.controls or {}, piece.requirements or {} }
end

local function complete(row, records, people, today)
  row.kept_by_title = people.title(row.kept_by or "")
  local record = records[row.record or ""] or {}
  row.record_name, row.record_kept_for = record.name, record.kept_for
  row.place = row.file or row.address
  row.overdue = dates.is_past(row.next, today)
  row.expired = dates.is_past(row.keep_until, today)
  row.early = row.date ~= nil and row.period_end ~= nil and row.date < row.period_end
end

-- What is shown, by id: a list of { id, pieces (ids) }, in natural order.
local function by_shown(rows)
  local index = {}
  for _, row in ipairs(rows) do
    for _, id in ipairs(evidence.shown(row)) do
      index[id] = index[id] or { id = id, pieces = {} }
      table.insert(index[id].pieces, row.id)
    end
  end
  local list = {}
  for _, id in ipairs(natural.sort(lists.keys(index))) do list[#list + 1] = index[id] end
  return list
end

-- FACTS.evidence with titles, the time of their kind of record (record_kept_for), `place` (file or address) and three states, `overdue` (a newer piece is
-- due), `expired` (its time is over) and `early` (made before the end of its period), each a boolean:
-- { rows, by_id, shown (what is shown, see above), overdue (a number), undated (those of which no day is
-- given by which a newer one is due) }.
function evidence.build(facts, people, today)
  local rows = lists.select(facts.evidence, function(row) return row.id ~= nil end)
  local records = lists.by_id(facts.records)
  for _, row in ipairs(rows) do complete(row, records, people, today) end
  return { rows = rows, by_id = lists.by_id(rows), shown = by_shown(rows),
    overdue = #lists.select(rows, function(row) return row.overdue end),
    undated = lists.select(rows, function(row) return row.next == nil end) }
end

return evidence
