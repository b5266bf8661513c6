local evidence = model.evidence

-- Id → its title, of the controls and other requirements of the standards in use.
local titles = {}
for _, standard in ipairs(model.coverage) do
  for _, row in ipairs(standard.rows) do titles[row.id] = row.title end
end

local open = where(evidence.rows, function(piece) return piece.overdue or piece.expired or piece.early end)

-- What is to be done about PIECE, in the words of the text.
local function remains(piece, say)
  local parts = {}
  if piece.overdue then parts[#parts + 1] = fill(say.overdue, { day = date(piece.next) }) end
  if piece.expired then parts[#parts + 1] = fill(say.expired, { day = date(piece.keep_until) }) end
  if piece.early then parts[#parts + 1] = fill(say.early, { day = date(piece.period_end) }) end
  return join(parts, words.semicolon)
end

-- VALUE, which only a file has: of a piece with an address alone nothing is asked.
local function of_file(piece, value)
  return value or not piece.file and piece.address and "–" or unrecorded
end

-- Until when PIECE is kept: its day, or the time of its kind of record.
local function kept_until(piece)
  return date(piece.keep_until) or piece.record_kept_for
end

-- The ids that PIECE has under KEY.
local function ids(key)
  return function(piece) return series(piece[key]) or absence(piece[key], words.none) end
end

local function record(piece)
  return piece.record and aside(piece.record, piece.record_name)
end

return {
  evidence = evidence, manager = role("isms-manager"),
  statement = cite("statement-of-applicability"),
  pieces = grid { name = "evidence", rows = evidence.rows, "id", "title",
    { "place", empty = unrecorded }, { "date", as = date, empty = unrecorded },
    function(piece) return span(piece.period_start, piece.period_end) or unrecorded end,
    { "kept_by_title", empty = unrecorded }, { kept_until, empty = unrecorded },
    function(piece, say)
      if piece.next == false then return say.unneeded end
      return deadline(piece.next, piece.overdue) or unrecorded
    end },
  shows = grid { name = "evidence-shows", rows = evidence.rows, "id", "title",
    ids "controls", ids "requirements", { record, empty = unrecorded } },
  shown = grid { name = "evidence-by-control", rows = evidence.shown, "id",
    function(row) return titles[row.id] or "–" end, { "pieces", as = series } },
  digests = grid { name = "evidence-digests", rows = evidence.rows, "id",
    function(piece) return of_file(piece, piece.file) end,
    function(piece) return of_file(piece, piece.digest) end },
  open = grid { rows = open, "id", "title", remains, { "kept_by_title", empty = unrecorded } },
}
