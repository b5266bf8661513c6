local reviews = model.reviews
local review = reviews.latest

local function due(decision)
  return deadline(decision.due, decision.overdue)
end

local function outcome(decision)
  return remark(date(decision.done) or unrecorded, decision.result)
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

local subjects = {}
for i, row in ipairs(review.subjects) do
  subjects[i] = { row = row, decisions = series(row.decisions, "id") }
end

return {
  review = review, held = held, signed = signed, subjects = subjects,
  rules = cite("internal-audit", "management-review"),
  first = #reviews.before == 0,
  silent = #reviews.silent > 0 and aside(series(reviews.silent, "id"), unrecorded),
  participants = grid { rows = review.participant_rows, "title", "name" },
  earlier = grid { name = "earlier-decisions", rows = reviews.earlier, "id",
    function(decision) return decision.review.id end, "text", "owner_title", due, outcome },
  decisions = grid { name = "decisions", rows = review.decisions, "id", "input_name", "kind_name",
    "text", { "resources", empty = unrecorded }, "owner_title", due },
}
