local soa, all = model.soa, model.statement
local day = document.date or today -- the statement says nothing later than its own day

-- The counts of each theme, of them all, and of each other standard.
local summary = {}
for i, theme in ipairs(soa.themes) do summary[i] = theme end
summary[#summary + 1] = soa.totals
for i = 2, #model.statements do summary[#summary + 1] = model.statements[i].totals end

local function counted(row, say)
  return row.id == soa.totals.id and strong(say.all) or row.name
end

-- What stands for a fact of ROW that is not given: nothing is asked of a control that is excluded.
local function lacking(row)
  return row.applicable == false and "–" or unrecorded
end

local function due(row)
  return deadline(row.due, row.overdue and row.due < day) or row.status == "implemented" and "–" or lacking(row)
end

local function places(policies)
  local out = {}
  for i, policy in ipairs(policies) do out[i] = ref(policy.id, policy.sections, "short") end
  return join(out, words.semicolon)
end

local function implemented_by(row)
  if not row.applicable then return lacking(row) end
  return #row.policies > 0 and places(row.policies) or row.evidence or lacking(row)
end

local function applies(row)
  if row.applicable == nil then return unrecorded end
  return words.applicability[row.applicable and "included" or "excluded"]
end

local function status(row)
  return row.status_name or unrecorded
end

local function reason(row)
  if row.applicable == false then return ref(document.id, "exclusions", "section") end
  return row.reasons_text ~= "" and row.reasons_text or unrecorded
end

-- Why ROW is included: its reasons, and the organisation's own words where there are some.
local function why(row)
  return remark(reason(row), row.justification)
end

-- How ROW is carried out; of a planned control, what will be done. Where that is said for each position
-- in the cloud, PLACE is where.
local function how(row, place)
  if row.status == "planned" then return remark(words.status.planned, row.action) end
  return row.implementation or (row.provider or row.customer) and place or unrecorded
end

-- The pieces of evidence on ROW that were there when this statement was issued: a newer one changes
-- the register and not what was approved.
local function pieces_of(row)
  local out = {}
  for _, id in ipairs(row.pieces) do
    local piece = model.evidence.by_id[id]
    local is_later = piece and piece.date and document.date and piece.date > document.date
    if piece and not is_later then out[#out + 1] = piece end
  end
  return out
end

local register = model.document("evidence-register")

-- The id of PIECE, which leads to the register of evidence where there is one.
local function named(piece)
  return register and link(piece.id, register.id .. ".md") or piece.id
end

-- What shows that ROW works: pieces of evidence and records by their ids, and what else is named.
local function shown_by(row)
  local parts = {}
  local function add(part) parts[#parts + 1] = part end
  add(series(pieces_of(row), named))
  add(series(row.records))
  add(row.evidence)
  return #parts > 0 and join(parts, words.semicolon) or unrecorded
end

local function owner(row)
  return row.owner_title or lacking(row)
end

-- ROWS without those that are excluded.
local function included(rows)
  return where(rows, function(row) return row.applicable ~= false end)
end

-- The notes on ROWS, which KEY names, as a table; PLACE is where else they are spoken of (nil: nowhere).
local function notes(rows, key, place)
  return grid { name = "implementation", rows = included(rows), key, "title", why,
    function(row) return how(row, place) end, shown_by }
end

-- The kinds of records to which the rows refer.
local function cited_records()
  local cited = {}
  for _, row in ipairs(all.rows) do
    for _, id in ipairs(row.records) do cited[id] = true end
  end
  return where(model.records, function(record) return cited[record.id] end)
end

local records = cited_records()

-- The pieces of evidence to which the rows refer, in the order of the register.
local function cited_pieces()
  local cited = {}
  for _, row in ipairs(all.rows) do
    for _, piece in ipairs(pieces_of(row)) do cited[piece.id] = true end
  end
  return where(model.evidence.rows, function(piece) return cited[piece.id] end)
end

local pieces = cited_pieces()

-- The exclusions with a reason of their own: those by role are told in one sentence.
local exclusions = where(all.exclusions, function(row) return not row.decision.by_role end)

local by_role = {}
for i, part in ipairs(model.excluded_by_role) do
  by_role[i] = { standard = part.standard, role = part.role_name, count = #part.rows,
    controls = series(part.rows, "label") }
end

-- The controls that incidents found ineffective by the day of this statement.
local ineffective = where(model.ineffective.rows, function(control)
  return not document.date or control.day:sub(1, #document.date) <= document.date
end)

-- The exceptions that held on the day of this statement.
local exceptions = where(model.exceptions.rows, function(row)
  local has_begun = (row.starts or row.approved or day) <= day
  return has_begun and (row.expires or day) >= day and (row.closed or day) >= day
end)

local statuses = {}
for _, row in ipairs(all.rows) do statuses[row.id or ""] = row end

local criteria = where(model.criteria, function(criterion) return criterion.covered end)

local function carriers(criterion, say)
  return series(criterion.controls, "label") or all.unjudged[1] and unrecorded
    or fill(say.nothing, { list = soa.standard.annex })
end

-- The statements of the standards beside Annex A, as their partial wants them.
local others = {}
for i = 2, #model.statements do
  local statement, place = model.statements[i], ref(document.id, "statement-" .. i, "section")
  others[#others + 1] = { statement = statement, standard = statement.standard, number = i,
    place = place, notes = notes(statement.rows, "label", place),
    main = soa.standard, applies = applies, reason = reason, status = status, owner = owner,
    due = due, implemented_by = implemented_by, places = places }
end

-- All controls are one theme where the standard has none.
local whole = { id = "statement-1", name = soa.standard.title, rows = soa.rows }

local themes = {}
for i, theme in ipairs(#soa.themes > 0 and soa.themes or { whole }) do
  themes[i] = { id = theme.id, name = theme.name, notes = notes(theme.rows, "id") }
end

-- IDS, or that there are none, or that it is not recorded.
local function named_or_none(ids)
  return series(ids) or absence(ids, "–")
end

-- Whether it is not recorded which controls TREATMENT applies; one that keeps the risk applies none.
local function is_vague(treatment)
  return treatment.state ~= "retained" and (not treatment.action or not is_given(treatment.controls))
end

local any_vague = #where(model.treatments, is_vague) > 0

-- The treatments of the plan that cite ROW and were not done when this statement was issued.
local function open_treatments(row)
  local open = where(model.treatments, function(treatment)
    local is_done = treatment.status == "done" and not (treatment.done and document.date and treatment.done > document.date)
    local cited = where(treatment.controls or {}, function(id) return id == row.id end)
    return treatment.action and not is_done and #cited > 0
  end)
  return series(open, "id") or any_vague and unrecorded or absence(model.treatments, words.none)
end

return {
  soa = soa, all = all, day = day, plan = model.document("risk-treatment-plan"), plan_link = cite("risk-treatment-plan"),
  assessment = cite("risk-assessment-report"), others = others,
  themes = themes, with_exclusions = #all.exclusions > 0,
  with_own_exclusions = #exclusions > 0 or #by_role == 0, by_role = by_role,
  all_implemented = all.implemented == all.applicable and #all.unjudged == 0,
  unjudged = #all.unjudged > 0 and aside(series(all.unjudged, "id"), unrecorded),
  with_criteria = #model.categories.covered > 0, report = model.report_standard,
  policies = grid { rows = model.policy_documents, function(row) return row.policy.number end,
    function(row) return join({ ref(row.id), row.overdue and strong(words.overdue) or nil }, " ") end,
    "number", "version", "owner_title" },
  with_records = #records > 0,
  with_pieces = #pieces > 0, register = register and cite(register.id),
  pieces = grid { name = "evidence-cited", rows = pieces, named, "title",
    { "date", as = date, empty = unrecorded },
    function(piece) return span(piece.period_start, piece.period_end) or unrecorded end,
    { "kept_by_title", empty = unrecorded } },
  records = grid { name = "records-cited", rows = records, "id", "name", "owner_title", "place" },
  summary = grid { rows = summary, counted,
    { "total", align = "right" }, { "applicable", align = "right" },
    { "implemented", align = "right" }, { "partial", align = "right" },
    { "planned", align = "right" }, { "excluded", align = "right" } },
  controls = grid { name = "controls", rows = soa.rows, "id", "title", applies, reason, status,
    owner, due, implemented_by },
  exclusions = grid { name = "exclusions", rows = #exclusions > 0 and exclusions or all.exclusions, "id", "title",
    "exclusion_reason" },
  open_controls = grid { name = "open-controls", rows = all.planned, "id", "title", "status_name",
    { "action", empty = unrecorded }, open_treatments, "owner_title", due },
  with_exceptions = #exceptions > 0,
  exceptions = grid { name = "exceptions", rows = exceptions, function(row) return named_or_none(row.controls) end,
    "id", "title", { "expires", as = date, empty = unrecorded } },
  with_ineffective = #ineffective > 0,
  ineffective = grid { name = "ineffective", rows = ineffective, "id",
    function(control) return statuses[control.id] and statuses[control.id].title or unrecorded end,
    function(control) return statuses[control.id] and status(statuses[control.id]) or unrecorded end,
    { "incidents", as = series }, { "outcome", as = series, empty = unrecorded } },
  criteria = grid { name = "criteria", rows = criteria, "id", "title", "category_name",
    carriers,
    function(criterion) return #criterion.policies > 0 and places(criterion.policies) or unrecorded end },
}
