local carried = model.carried

local open = {}
for _, standard in ipairs(model.coverage) do
  for _, row in ipairs(standard.open) do
    open[#open + 1] = { standard = standard.title, row = row }
  end
end

local function places(row, say)
  local out = {}
  for i, policy in ipairs(row.policies) do out[i] = ref(policy.id, policy.sections, "short") end
  out[#out + 1] = row.evidence
  return #out > 0 and join(out, say.between) or "–"
end

local function carriers(criterion)
  return series(criterion.carriers, "label")
end

local matrix = {}
for i, standard in ipairs(model.coverage) do
  matrix[i] = { title = standard.title, requirements = grid { name = "requirements-" .. i,
    rows = standard.rows, "label", "kind_name", "title", "state_name", places } }
end

return {
  carried = carried, open = open, none_open = #open == 0, matrix = matrix,
  with_crosswalk = #model.crosswalk_rows > 0,
  summary = grid { name = "coverage", rows = model.coverage, "title",
    function(row) return row.standard.edition end, { "total", align = "right" },
    { "covered", align = "right" }, { "uncovered", align = "right" },
    { "excluded", align = "right" },
    { function(row) return quantity(row.percent, "%") end, align = "right" } },
  not_covered = grid { name = "not-covered", rows = open, "standard",
    function(entry) return entry.row.label end, function(entry) return entry.row.title end,
    function(entry) return entry.row.kind_name end },
  criteria = grid { name = "carried", rows = carried.rows, "id", "title", "category_name",
    "state_name", { carriers, empty = "–" } },
  crosswalk = grid { name = "crosswalk", rows = model.crosswalk_rows, "id", "title", "to",
    "to_title", "relation_name", { "rationale", empty = "–" } },
}
