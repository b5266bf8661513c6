local reviews = model.reviews
local review = reviews.latest

-- When DECISION, of an earlier review, was due, and what was known of it on the day of this one.
local function due(decision)
  return deadline(decision.due, decision.known.overdue)
end

local function outcome(decision)
  return remark(date(decision.known.done) or unrecorded, decision.known.result)
end

-- The day of the review and, by PATTERN, its place.
local function held(pattern)
  if not review.place then return date(review.date) end
  return fill(pattern, { day = date(review.date), place = review.place })
end

-- Who signed the minutes and when, by PATTERN; nil while nobody has.
local function signed(pattern)
  return review.signed and fill(pattern, { chair = review.chair_title, day = date(review.signed) })
end

local moving = where(model.standards, function(row) return row.transition end)

-- The changes of edition that are planned, by PATTERN; nil where none is known.
local function transitions(pattern)
  return series(moving, function(row)
    return fill(pattern, { standard = row.short, edition = row.transition.to, day = date(row.transition.by) })
  end)
end

local subjects = {}
for i, row in ipairs(review.subjects) do
  subjects[i] = { row = row, decisions = series(row.decisions, "id"),
    register = row.id == "improvement" and cite("opportunity-register") or nil,
    moving = row.id == "issues" and #moving > 0, transitions = transitions }
end

return {
  review = review, held = held, signed = signed, subjects = subjects,
  rules = cite("internal-audit", "management-review"),
  first = #reviews.before == 0,
  silent = #reviews.earlier.silent > 0 and aside(series(reviews.earlier.silent, "id"), unrecorded),
  follow_up = cite("management-review-follow-up"),
  participants = grid { rows = review.participant_rows, "title", "name" },
  earlier = grid { name = "earlier-decisions", rows = reviews.earlier.rows, "id",
    function(decision) return decision.review.id end, "text", "owner_title", due, outcome },
  decisions = grid { name = "decisions", rows = review.decisions, "id", "input_name", "kind_name",
    "text", { "resources", empty = unrecorded }, "owner_title", { "due", as = date } },
}
