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
  return #row.empty_fields > 0 and join(row.empty_fields, words.semicolon) or "–"
end

return {
  legal = legal, none_open = #legal.open == 0, none_reviewed = #legal.reviews == 0,
  rules = cite("compliance", "legal-register"),
  kinds = grid { rows = legal.by_kind, "name", { "count", align = "right" } },
  requirements = grid { name = "legal-requirements", rows = legal.rows, "id", "kind_name", titled,
    { "jurisdiction", empty = "–" }, "requires", { "applies_to", empty = "–" }, "owner_title" },
  measures = grid { name = "legal-measures", rows = legal.rows, "id", measures,
    { "controls", as = series, empty = "–" }, { "evidence", empty = "–" },
    { "source", empty = "–" }, { "checked", as = date },
    function(row) return deadline(row.next, row.overdue) end },
  open = grid { rows = legal.open, "id", "title", "open", "owner_title" },
  reviews = grid { rows = legal.reviews, { "date", as = date },
    { "participant_titles", as = series }, { "adviser", empty = "–" }, "sources", "result",
    fields_without_text },
}
