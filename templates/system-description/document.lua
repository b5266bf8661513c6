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
  subservices[i] = { supplier = row, controls = grid { rows = row.csocs, "text", { "criteria", as = series, empty = "–" } } }
end

local not_applicable = {}
for _, row in ipairs(system.not_applicable) do not_applicable[row.criterion] = true end

local criteria = where(model.criteria, function(row) return row.covered and not not_applicable[row.id] end)

-- The controls of the criteria that are not implemented, in the order of the statement.
local serving = {}
for _, row in ipairs(criteria) do
  for _, control in ipairs(row.controls) do serving[control.id] = true end
end
local open_controls = where(model.soa and model.soa.rows or {}, function(row)
  return serving[row.id] and row.status ~= "implemented"
end)

local activities = model.activities

-- The rows of the Statement of Applicability by the ids of their controls.
local stated = {}
for _, row in ipairs(model.soa and model.soa.rows or {}) do stated[row.id] = row end

-- CONTROL of a criterion with the sign of its status where it is not implemented.
local function signed(control, say)
  local status = stated[control.id].status
  if status == nil then return aside(control.label, unrecorded) end
  return fill(say[status], { id = control.label })
end

-- The controls that meet the criterion ROW, as the Statement of Applicability has them.
local function controls_of(row, say)
  if row.controls[1] then return series(row.controls, function(control) return signed(control, say) end) end
  if not model.soa or #model.statement.unjudged > 0 then return unrecorded end
  return fill(say.nothing, { list = model.soa.standard.annex })
end

-- What meets the criterion ROW by rule: control activities or, where none serves it, sections of policies.
local function met_by(row)
  local places = {}
  for i, policy in ipairs(row.policies) do places[i] = ref(policy.id, policy.sections, "short") end
  return series(activities.of[row.id]) or #places > 0 and join(places, words.semicolon) or unrecorded
end

-- Whether the incident ROW is of the time that is described: of the period where that is over, else any.
local function in_period(row)
  local day = row.detected:sub(1, 10)
  if not (over and exam.type == "type2") then return true end
  return exam.first <= day and day <= exam.last
end

local incidents, unjudged = where(model.incidents.disclosed, in_period), where(model.incidents.unjudged, in_period)

-- Why the incident ROW is told: the controls that did not work, the commitments that were not kept.
local function ground(row, say)
  local parts = { fill(say.controls, { ids = series(row.ineffective_controls) }) }
  parts[#parts + 1] = fill(say.missed, { ids = series(row.failed_commitments) })
  return join(parts, words.semicolon)
end

local function timing(row, say)
  return fill(say, { noticed = moment(row.detected), contained = moment(row.contained) or unrecorded,
    restored = moment(row.restored) or unrecorded })
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
  exam = exam, mark = model.report_standard.mark, annex = model.soa and model.soa.standard.annex or model.report_standard.short,
  system = system, over_period = over and exam.type == "type2",
  of_day = exam.type == "type1", of_period = exam.type == "type2",
  time = choice(over and exam.type == "type2" and "period" or "open"),
  day = date(over and exam.date or document.date),
  state = exam.type_name and remark(exam.type_name, state) or state,
  ahead = not over and exam.state and choice(exam.state),
  categories = enumeration(model.categories.covered, "name"),
  not_covered = model.categories.not_covered,
  procedures = procedures, subservices = subservices,
  no_subservice = #model.subservices == 0
    and function(none) return absence(model.subservices, none) end,
  carved_out = #soc.carved_out > 0, inclusive = #soc.inclusive > 0,
  unjudged = #unjudged > 0 and aside(series(unjudged, "id"), unrecorded),
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
  criteria = grid { name = "applicable-criteria", rows = criteria, "id", "title",
    controls_of, met_by },
  signs = #open_controls > 0,
  open_controls = grid { rows = open_controls, "label", "title", { "status_name", empty = unrecorded },
    { "due", as = date, empty = unrecorded } },
  activities = grid { name = "control-activities", rows = activities.rows, "number", function(row) return row.duty.title end,
    function(row) return row.duty.who end, function(row, say) return row.duty.how_often or say.occasion end,
    function(row) return row.duty.record_row.title end, { "criteria", as = series } },
  user_controls = grid { rows = facts.customer_responsibilities, "id", "text",
    { "criteria", as = series, empty = "–" } },
  incidents = incidents, ground = ground, timing = timing,
  no_incident = #incidents == 0
    and function(none) return #unjudged > 0 and unrecorded or absence(model.incidents.rows, none) end,
  changes = grid { rows = system.changes, { "date", as = date }, "change",
    "effect" },
}
