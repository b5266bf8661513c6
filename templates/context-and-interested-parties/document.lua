-- The table NAME of the issues ROWS.
local function issues(name, rows)
  return grid { name = name, rows = rows, "id", "text",
    { "response", empty = strong(unrecorded) } }
end

local function kind(id)
  return words.commitment_kind[id]
end

local function titles(participants)
  return series(participants, "title")
end

local moving = where(model.standards, function(row) return row.transition end)

return {
  with_transitions = #moving > 0,
  transitions = grid { name = "transitions", rows = moving, "title", "edition",
    function(row) return row.transition.to end, function(row) return date(row.transition.by) end },
  issues = model.issues, climate = facts.scope.climate_change, manager = role("isms-manager"),
  rules = cite("isms-governance", "context"),
  external = issues("external-issues", model.issues.external),
  internal = issues("internal-issues", model.issues.internal),
  parties = grid { name = "interested-parties", rows = facts.scope.interested_parties, "id", "name",
    "requirements",
    { "addressed_by", empty = strong(unrecorded) } },
  some_commitments = #facts.commitments > 0,
  commitments = grid { rows = facts.commitments, "id", { "kind", as = kind },
    "category_name", "text" },
  reviews = grid { name = "context-reviews", rows = model.issues.reviews, { "date", as = date },
    { "participant_rows", as = titles }, "result" },
}
