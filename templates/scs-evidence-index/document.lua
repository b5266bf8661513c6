local records = {}
for _, record in ipairs(model.records) do records[record.id] = record end

-- One row for each piece of evidence and kind of record that ROW names; one that says so when it names none.
local function rows_of(row)
  local out = {}
  for _, piece in ipairs(row.pieces) do
    out[#out + 1] = { row = row, id = piece.id, title = piece.title, place = piece.place,
      day = date(piece.date), keeper = piece.kept_by_title }
  end
  for _, id in ipairs((row.answer or {}).records or {}) do
    local record = records[id] or {}
    out[#out + 1] = { row = row, id = id, title = record.name, place = record.place, day = "–",
      keeper = record.owner_title }
  end
  if #out == 0 then out[1] = { row = row } end
  return out
end

local function listed(own, number)
  local all, without = {}, 0
  for _, row in ipairs(own.rows) do
    for _, entry in ipairs(rows_of(row)) do all[#all + 1] = entry end
    if #row.pieces + #((row.answer or {}).records or {}) == 0 then without = without + 1 end
  end
  return { number = number, title = own.title, edition = own.standard.edition, credit = own.standard.credit,
    total = #own.rows, without = without,
    index = grid { name = "index-" .. number, rows = all,
      function(entry) return aside(entry.row.id, entry.id or unrecorded) end,
      function(entry) return entry.row.title end, function(entry) return entry.row.state_name end,
      { "title", empty = unrecorded }, { "place", empty = unrecorded },
      { "day", empty = unrecorded }, { "keeper", empty = unrecorded } } }
end

local function standing(_, say) return say.standing end

local list = {}
for i, own in ipairs(model.self_assessments) do list[i] = listed(own, i) end

return { assessments = list, source = grid { name = "source", hidden = true, rows = list, "title", "edition", "credit", standing },
  schemes = series(model.self_assessments, function(own) return own.standard.short end) or unrecorded, register = cite("evidence-register") }
