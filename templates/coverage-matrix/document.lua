local carried = model.carried

local STATES = { "rule", "document", "record", "implemented", "planned", "missing", "excluded" }

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
  for _, record in ipairs(row.records) do
    out[#out + 1] = record.latest and aside(record.name, date(record.latest)) or record.name
  end
  if #out > 0 then return join(out, say.between) end
  return row.state == "excluded" and "–" or unrecorded
end

local function subject(row)
  return aside(row.title, row.item.note)
end

local function lacks(row)
  return series(row.lacks)
end

local function carriers(criterion)
  return series(criterion.carriers, "label")
end

-- The names of the standards that carry the criteria of the report.
local carrying = {}
for _, link in ipairs(model.crosswalk_rows) do
  if link.standard ~= carrying[#carrying] then carrying[#carrying + 1] = link.standard end
end

local matrix = {}
for i, standard in ipairs(model.coverage) do
  matrix[i] = { title = standard.title, requirements = grid { name = "requirements-" .. i,
    rows = standard.rows, "label", "kind_name", subject, "state_name", places,
    { lacks, empty = "–" } } }
end

-- The headings of the summary, the words of the states among them.
local function headings(say)
  local out = { say.standard, say.edition, say.total }
  for _, state in ipairs(STATES) do out[#out + 1] = words.coverage[state] end
  return out
end

local columns = { name = "coverage", rows = model.coverage, "title",
  function(row) return row.standard.edition end, { "total", align = "right" } }
for _, state in ipairs(STATES) do columns[#columns + 1] = { state, align = "right" } end
local counted = grid(columns)

return {
  carried = carried, open = open, none_open = #open == 0, matrix = matrix,
  report = model.report_standard, carrying = join(carrying),
  with_crosswalk = #model.crosswalk_rows > 0, since = model.operation.since,
  summary = function(say) return counted(headings(say)) end,
  not_covered = grid { name = "not-covered", rows = open, "standard",
    function(entry) return entry.row.label end, function(entry) return subject(entry.row) end,
    function(entry) return entry.row.kind_name end,
    { function(entry) return lacks(entry.row) end, empty = "–" } },
  criteria = grid { name = "carried", rows = carried.rows, "id", "title", "category_name",
    "state_name", { carriers, empty = "–" } },
  crosswalk = grid { name = "crosswalk", rows = model.crosswalk_rows, "id", "title", "to",
    "to_title", "relation_name", { "rationale", empty = "–" } },
}
