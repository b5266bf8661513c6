local method, risks, treatments = model.method, model.risk_summary, model.treatment_summary

local with_positions = false
for _, standard in ipairs(model.standards) do
  with_positions = with_positions or standard.positions == true
end

local function position(id)
  return id and words.cloud_role[id] or words.none
end

-- The risks by their levels, with their sums; there is none of what no risk has.
local levels, sums = {}, { all = true, inherent = 0, current = 0, residual = 0 }
for i, row in ipairs(risks.by_level) do
  levels[i] = row
  for _, key in ipairs { "inherent", "current", "residual" } do
    sums[key] = row[key] and sums[key] and sums[key] + row[key] or nil
  end
end
levels[#levels + 1] = sums

-- The numbers of risks in the cell I of a row of the matrix, by their current and residual values.
local function counts(i)
  return function(row)
    local cell = row.cells[i]
    if cell.count + cell.residual_count == 0 then return "–" end
    return cell.count .. " / " .. cell.residual_count
  end
end

-- The matrix with the steps of its factors as titles, nil where the method has none.
local function matrix()
  if not risks.matrix then return nil end
  local likelihood, impact = method.factors[1], method.factors[2]
  local columns = { { title = likelihood.name,
    cell = function(row) return row.value .. " " .. row.name end } }
  for i, cell in ipairs(risks.matrix.rows[1].cells) do
    columns[i + 1] = { title = impact.name .. " " .. cell.value, align = "right", cell = counts(i) }
  end
  return table { columns = columns, rows = risks.matrix.rows }
end

local function next_assessment(say)
  local interval = quantity(method.review_months, "months")
  return date(method.next) or aside(unrecorded, interval and fill(say.interval, { interval = interval }))
end

local function factors(list)
  return series(list, "text")
end

local function options(ids)
  return series(ids, function(id) return words.option[id] end)
end

local function actions(risk, say)
  local out = {}
  for i, row in ipairs(risk.treatments) do out[i] = aside(row.id, series(row.controls)) end
  return #out > 0 and join(out, words.semicolon) or not risk.above and say.within or unrecorded
end

-- VALUE of ROW, a treatment; only a risk that is retained needs none.
local function stated(row, value)
  return value or (row.option == "retain" and "–" or unrecorded)
end

local function controls(row)
  if row.option == "retain" then return series(row.controls) or "–" end
  return series(row.controls) or absence(row.controls, "–")
end

local function named_risk(row)
  return row.risk .. " " .. row.risk_title
end

-- What ROW, a treatment, was on the day of the assessment.
local function state(row, say)
  if row.option == "retain" then return "–" end
  if row.status == "done" and not row.done then return unrecorded end
  return row.existing and fill(say.existing, { day = date(row.done) }) or say.open
end

-- How many of the controls that the risks cite stand in the statement that leads, and how many in
-- none or another.
local annex, others = 0, 0
local main = {}
for _, row in ipairs(model.soa and model.soa.rows or {}) do main[row.id] = true end
for _, id in ipairs(risks.controls) do
  if main[id] then annex = annex + 1 else others = others + 1 end
end

-- When the owner ROW approved this version, else another one.
local function agreed(row, say)
  local other = row.approved_other
  if row.approved or not other then return date(row.approved) or unrecorded end
  return fill(say.other, { date = date(other.date), version = other.version or unrecorded })
end

-- What SAY says of the residual scores above the criterion that are accepted: there is none above it, all are, or some,
-- or nobody says.
local function accepted(say)
  local known = #risks.unscored == 0 and #risks.uncovered == 0
  local pattern = known and risks.residual_above == 0 and say.none or not is_given(model.acceptances) and say.unknown
    or known and risks.accepted == risks.residual_above and say.all or say.some
  return fill(pattern, { count = risks.accepted, except = except(risks.uncovered), unrecorded = unrecorded })
end

return {
  accepted = accepted,
  cited = #risks.controls, cited_annex = annex, cited_others = others,
  annex = model.soa and model.soa.standard.annex,
  sum = risks.sum or unrecorded, residual_sum = risks.residual_sum or unrecorded,
  highest = #risks.highest > 0
    and aside(risks.highest[1].score_text or unrecorded, series(risks.highest, "id")) or unrecorded,
  uncited = model.treatment_results.uncited,
  categories = grid { rows = risks.by_category, { "name", empty = unrecorded },
    { "count", align = "right" } },
  method = method, risks = risks, treatments = treatments,
  next_assessment = next_assessment,
  rules = cite("risk-management", "analysis"), acceptance = cite("risk-management", "acceptance"), report = cite("risk-assessment-report"), statement = cite("statement-of-applicability"),
  record = cite("risk-treatment-record"),
  undated = #treatments.undated > 0 and aside(series(treatments.undated, "id"), unrecorded),
  matrix = matrix(),
  unscored = #risks.unscored > 0 and aside(series(risks.unscored, "id"), unrecorded),
  levels = grid { rows = levels,
    function(row, say) return row.level and row.level.name or row.all and strong(say.all) or unrecorded end,
    method.with_inherent and { "inherent", align = "right", empty = unrecorded },
    { "current", align = "right", empty = unrecorded }, { "residual", align = "right", empty = unrecorded } },
  options = grid { rows = treatments.by_option, "name", { "count", align = "right" } },
  all_risks = grid { name = "risks", rows = model.risks, "id", "title", "owner_title",
    { "category", empty = unrecorded }, { "factors", as = factors }, "score_text",
    { "options", as = options, empty = "–" }, actions,
    { "residual_factors", as = factors, empty = unrecorded },
    { "residual_score_text", empty = unrecorded },
    with_positions and { "position", as = position, empty = unrecorded } },
  all_treatments = grid { name = "treatments", rows = model.treatments, "id", "risk",
    function(row, say) return row.action or row.option == "retain" and say.kept or unrecorded end,
    controls, state,
    function(row) return stated(row, row.owner_title) end,
    function(row) return stated(row, row.resources) end,
    function(row) return stated(row, date(row.due)) end,
    function(row) return stated(row, row.effectiveness) end },
  acceptances = grid { name = "acceptances", rows = model.acceptances, named_risk,
    function(row) return series(row.covered, "text") or unrecorded end,
    function(row) return row.risk_row.owner_title end, "accepted_by_title",
    { "date", as = date }, "reason", { "expires", as = date } },
  approvals = grid { name = "approvals", rows = model.risk_owners, "title", "name",
    { "risks", as = series }, { "count", align = "right" },
    agreed },
}
