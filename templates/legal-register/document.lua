local legal = model.legal

local function titled(row, say)
  if not row.edition then return row.title end
  return fill(say.edition, { title = row.title, edition = row.edition })
end

-- The measures of ROW and the policies that carry them, of those in use.
local function measures(row)
  local policies = {}
  for _, id in ipairs(row.policies) do policies[#policies + 1] = cite(id, nil, "short") end
  return join({ row.measures, series(policies) }, " – ")
end

-- The fields of law in which the review ROW found no text that applies.
local function fields_without_text(row)
  return #row.empty_fields > 0 and join(row.empty_fields, words.semicolon)
    or absence(row.empty_fields, "–")
end

return {
  legal = legal,
  unjudged = #legal.unjudged > 0 and aside(series(legal.unjudged, "id"), unrecorded),
  rules = cite("compliance", "legal-register"),
  kinds = grid { rows = legal.by_kind, "name", { "count", align = "right" } },
  requirements = grid { name = "legal-requirements", rows = legal.rows, "id", "kind_name", titled,
    { "jurisdiction", empty = unrecorded }, "requires", { "applies_to", empty = unrecorded }, "owner_title" },
  measures = grid { name = "legal-measures", rows = legal.rows, "id", measures,
    { "controls", as = series, empty = "–" }, { "evidence", empty = unrecorded },
    { "source", empty = unrecorded }, { "checked", as = date },
    function(row) return deadline(row.next, row.overdue) end },
  open = grid { rows = legal.open, "id", "title", "open", "owner_title" },
  reviews = grid { rows = legal.reviews, { "date", as = date },
    { "participant_titles", as = series }, { "adviser", empty = unrecorded }, "sources", "result",
    fields_without_text },
}
