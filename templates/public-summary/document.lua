local soc = model.report_standard
local others = where(model.standards, function(standard) return not standard.report end)

-- The categories that put the text in order: those that the report covers or, without it, all.
local categories = soc and model.categories.covered or model.categories.all

local procedures = facts.procedures or {}

local described, promised = {}, {}
for _, category in ipairs(categories) do
  local texts = where(facts.commitments, function(row) return row.category == category.id end)
  if #texts > 0 then promised[#promised + 1] = { name = category.name, texts = texts } end
  if soc or procedures[category.id] then described[#described + 1] = category end
end

local located = where(model.services.in_scope, function(row) return row.data_location end)

local outside = {}
for i, service in ipairs(model.services.out_of_scope) do outside[i] = service.name end

local subservices = {}
for i, row in ipairs(model.subservices) do
  local assumed = {}
  for k, control in ipairs(row.csocs) do assumed[k] = control.text end
  subservices[i] = { supplier = row, controls = #assumed > 0 and list(assumed) }
end

local function responsibility(row)
  return aside(row.text, series(row.criteria))
end

-- The standards of KIND for which no certificate is held. Those of no kind, such as a customer's list,
-- are not for the public.
local function unheld(kind)
  return where(others, function(standard)
    local held = where(model.certificates, function(row) return row.standard_id == standard.id end)
    return standard.kind == kind and #held == 0
  end)
end

local function system(standard) return choice(standard.reference and "security" or "other") end

local met = unheld("requirements")

-- The titles of the standards whose certificate is held and that rest on GUIDANCE, as one text.
local function based_on(guidance)
  return series(where(others, function(standard)
    local held = where(model.certificates, function(row) return row.standard_id == standard.id end)
    local bases = where(standard.extends, function(id) return id == guidance.id end)
    return #held > 0 and #bases > 0
  end), "title")
end

local guiding = {}
for i, standard in ipairs(unheld("guidance")) do
  guiding[i] = { title = standard.title, basis_of = based_on(standard) }
end

local reports = {}
for i, row in ipairs(model.reports) do
  reports[i] = { report = row, opinion = row.opinion and choice(row.opinion),
    bridge = row.aged and function(say)
      return fill(say[row.bridge_until and "letter" or "none"], { day = date(row.bridge_until) })
    end,
    kind = function(say)
      if not row.report_type then return row.standard_title end
      return fill(say.typed, { name = row.standard_marked, type = row.report_type_name })
    end }
end

-- Who issued ROW and when: of a report the firm is named with its consent only.
local function issued(row, say)
  local named = row.kind ~= "report" or row.firm_consent
  return fill(named and say.named or say.unnamed, { body = row.body, day = date(row.issued) })
end

local exam = soc and soc.examination
local over = exam and exam.over(document.date)

-- The day or period of the examination, as the text says it, or "".
local function span(say)
  if exam.type == "type2" then
    return fill(say.over, { first = date(exam.first), last = date(exam.last) }) or ""
  end
  return exam.type and fill(say.at, { day = date(exam.date) }) or ""
end

-- How far the examination is, in the words of the text for its state and type.
local function stage(say)
  return fill(say[exam.state],
    { org = org.name, kind = fill(say.kind[exam.type or "open"], { name = soc.marked }),
      name = soc.marked, span = span(say) })
end

local notice = facts.incident_notice

local declaration = facts.security_action -- of SECURITY ACTION, or false

local function first_notice(say)
  return notice.hours and fill(say.within, { time = quantity(notice.hours, "hours") }) or unrecorded
end

return {
  privacy_role = facts.scope.privacy_role and choice(facts.scope.privacy_role),
  soc = soc, over_period = over and exam.type == "type2",
  staged = exam and exam.state and exam.state ~= "report-held", stage = stage,
  as_of = over and exam.date or document.date,
  reported = function(say)
    return fill(say[#model.reports == 0 and "no" or "yes"], { name = soc.marked })
  end,
  covered = model.categories.covered, not_covered = model.categories.not_covered,
  with_uncovered = #model.categories.not_covered > 0,
  promised = promised, with_promises = #promised > 0,
  described = described, with_description = #described > 0, procedures = procedures,
  outside = #outside > 0 and list(outside),
  with_places = #located + #model.suppliers > 0, with_located = #located > 0,
  with_suppliers = #model.suppliers > 0,
  subservices = subservices, no_subservice = #subservices == 0,
  no_responsibility = #facts.customer_responsibilities == 0, responsibility = responsibility,
  met = met, guiding = guiding, system = system,
  reports = reports, issued = issued, expired = where(model.certifications, function(row) return row.expired end),
  declared = declaration and function(say) return say[declaration.stars] end, declared_on = declaration and date(declaration.declared),
  registered = function(row) return join({ row.standard_title, row.level_title }, " ") end,
  nothing_held = #met + #guiding + #model.certifications == 0,
  notice = notice, first_notice = first_notice,
  services = grid { rows = model.services.in_scope, "name", "description" },
  locations = grid { rows = located, "name", "data_location" },
  suppliers = grid { rows = model.suppliers, "name", "service", { "location", empty = unrecorded } },
  history = grid { rows = document.history,
    function(row) return fill(words.version_short, { version = row.version }) end,
    { "date", as = date }, "changes" },
}
