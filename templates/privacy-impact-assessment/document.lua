local all, method = model.privacy_assessments, model.method
local register = model.document("processing-register")

-- The entries of the records of processing that ROW, an assessment, covers.
local function activities(row)
  local names = {}
  for i, entry in ipairs(row.activities) do names[i] = entry.name and entry.id .. " " .. entry.name or entry.id end
  return #names > 0 and join(names, words.semicolon) or unrecorded
end

-- The items of LIST, which may not be given.
local function ids(list)
  return #list > 0 and series(list) or absence(list, words.none)
end

-- The factors of ROW, a risk, on the side whose keys begin with PREFIX; nil where one is not known.
local function factors(row, prefix)
  return row[prefix .. "score"] and series(row[prefix .. "factors"], "text")
end

local function current(row) return factors(row, "") end

local function left(row) return factors(row, "residual_") end

-- Who accepted what ROW, an assessment, leaves, and when.
local function accepted(row)
  if not row.accepted_by then return unrecorded end
  return aside(row.accepted_by_title, date(row.accepted) or unrecorded)
end

local function risks_of(row)
  return grid { name = "privacy-risks", rows = row.risks, "id", "title", "harm",
    function(entry) return ids(entry.controls) end, { current, empty = unrecorded },
    { "score_text", empty = unrecorded }, function(entry) return ids(entry.treatments) end,
    { left, empty = unrecorded }, { "residual_score_text", empty = unrecorded },
    function(entry) return entry.standing.score_text or unrecorded end }
end

local assessments = {}
for i, row in ipairs(all.rows) do
  assessments[i] = { row = row, id = row.id, title = row.title, assessor = row.assessor_title or unrecorded,
    activities = activities(row), necessity = row.necessity or unrecorded,
    opinion = row.opinion or unrecorded, accepted = accepted(row),
    next = deadline(row.next, row.overdue) or unrecorded, risks = risks_of(row) }
end

return {
  all = all, method = method, assessments = assessments,
  rules = cite("privacy", "impact-assessment"), register = register and cite(register.id),
  unscored = #all.unscored > 0 and aside(series(all.unscored, "id"), unrecorded),
  unassessed = #all.unassessed > 0 and aside(series(all.unassessed, "id"), unrecorded),
  overview = grid { name = "privacy-assessments", rows = all.rows, "id", "title",
    function(row) return ids(row.processing) end, { "date", as = date }, { "assessor_title", empty = unrecorded },
    function(row) return #row.risks > 0 and #row.risks or absence(row.risks, words.none) end,
    accepted, function(row) return deadline(row.next, row.overdue) or unrecorded end },
  levels = grid { rows = all.by_level, function(row) return row.level and row.level.name or unrecorded end,
    { "current", align = "right", empty = unrecorded }, { "residual", align = "right", empty = unrecorded } },
}
