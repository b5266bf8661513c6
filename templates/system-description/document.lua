local soc = model.soc
local exam, system = soc.examination, soc.system
local over = exam.over(document.date)
local state = exam.state_name or unrecorded

-- The categories with what the organisation says in public of its procedures.
local procedures = {}
for i, category in ipairs(model.categories.covered) do
  procedures[i] = { name = category.name, text = facts.procedures[category.id] }
end

local subservices = {}
for i, row in ipairs(model.subservices) do
  subservices[i] = { supplier = row, controls = #row.csocs > 0 and list(row.csocs) }
end

-- Who runs a component: the supplier or, where there is none, the organisation.
local function run_by(row)
  if row.supplier == false then return org.name end
  return row.supplier_name or unrecorded
end

local function commitments(rows)
  return grid { rows = rows, "id", "category_name", "text" }
end

return {
  exam = exam, mark = model.report_standard.mark, annex = model.soa and model.soa.standard.annex,
  system = system, over_period = over and exam.type == "type2",
  day = date(over and exam.date or document.date),
  state = exam.type_name and remark(exam.type_name, state) or state,
  ahead = not over and exam.state and choice(exam.state),
  categories = series(model.categories.covered, "name"),
  not_covered = model.categories.not_covered,
  procedures = procedures, counts = model.crosswalk, subservices = subservices,
  statement = model.document("statement-of-applicability"),
  no_subservice = #model.subservices == 0
    and function(none) return absence(model.subservices, none) end,
  carved_out = #soc.carved_out > 0, inclusive = #soc.inclusive > 0,
  unjudged = #model.incidents.unjudged > 0
    and aside(series(model.incidents.unjudged, "id"), unrecorded),
  services = grid { rows = model.services.in_scope, "name", "description",
    { "data_location", empty = unrecorded } },
  commitments = commitments(soc.commitments), requirements = commitments(soc.requirements),
  infrastructure = grid { rows = system.infrastructure, "component", "purpose",
    { "location", empty = unrecorded }, run_by },
  software = grid { rows = system.software, "name", "purpose", "origin" },
  people = grid { rows = system.people, "group", "tasks" },
  policies = grid { rows = model.policy_documents, function(row) return row.policy.number end,
    function(row) return join({ ref(row.id), row.overdue and strong(words.overdue) or nil }, " ") end,
    "version", "owner_title" },
  data = grid { rows = system.data, "kind", "content", { "classification_name", empty = unrecorded },
    { "kept", empty = unrecorded } },
  not_applicable = grid { rows = system.not_applicable, "criterion", "reason" },
  user_controls = grid { rows = facts.customer_responsibilities, "id", "text",
    { "criteria", as = series, empty = "–" } },
  incidents = grid { rows = model.incidents.failed, "id",
    { "confirmed", as = moment }, "description",
    { "failed_commitments", as = series }, { "lessons", empty = unrecorded } },
  changes = grid { rows = system.changes, { "date", as = date }, "change",
    "effect" },
}
