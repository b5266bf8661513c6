-- What describes each process of the management system.
local DESCRIBED = {
  context = { "isms-governance", "context-and-interested-parties" },
  leadership = { "information-security-policy", "organisation-and-roles" },
  assessment = { "risk-management", "risk-assessment-procedure" },
  treatment = { "risk-treatment-plan", "statement-of-applicability", "residual-risk-acceptance" },
  objectives = { "objectives-plan" },
  competence = { "competence-record", "awareness-training", "communication-plan" },
  documents = { "document-register" },
  operation = { "operations-security", "change-management", "supplier-security" },
  evaluation = { "internal-audit", "monitoring-record" },
  improvement = { "incident-management", "internal-audit" },
}

local described = {}
for process, ids in pairs(DESCRIBED) do
  local out = {}
  for _, id in ipairs(ids) do out[#out + 1] = cite(id) end
  described[process] = #out > 0 and join(out, words.semicolon) or unrecorded
end

local left_out = {}
local function leave_out(kind, rows)
  for _, row in ipairs(rows) do
    left_out[#left_out + 1] = { kind = kind, what = row.name or row.what, reason = row.reason }
  end
end
leave_out("service", model.services.out_of_scope)
leave_out("site", model.sites.out_of_scope)
leave_out("other", facts.scope.exclusions)

local headcount = model.headcount

-- The units of the scope, the people outside it, and all, each with how many they are, where somebody is
-- counted.
local function counted_units()
  local rows = { table.unpack(headcount.units) }
  if headcount.outside > 0 then
    rows[#rows + 1] = { label = "outside", people = headcount.outside }
  end
  rows[#rows + 1] = { label = "all", people = headcount.total }
  return rows
end

local function unit(row, say)
  if row.label == "all" then return strong(say.all) end
  return row.label and say[row.label] or row.name
end

local function opened(site)
  if site.kind == "remote" then return "–" end
  return date(site.opened)
end

local function cloud_standard()
  for _, standard in ipairs(model.standards) do if standard.positions then return standard end end
end

local with_transition = #where(model.standards, function(row) return row.transition ~= nil end) > 0

-- The change of edition that is planned for STANDARD, nil where it is not recorded whether one is.
local function transition(standard, say)
  local planned = standard.transition
  if not planned then return planned == false and say.nothing or nil end
  return fill(say.planned, { edition = planned.to, day = date(planned.by) })
end

return {
  top = role("top-management"), manager = role("isms-manager"), cloud = cloud_standard(),
  with_privacy_role = model.privacy_role ~= nil, privacy_role = model.privacy_role or unrecorded,
  organization = org.legal_name or org.name, described = described,
  context = model.document("context-and-interested-parties"),
  with_suppliers = #model.suppliers > 0,
  standards = grid { rows = model.standards, "title", "edition",
    with_transition and { transition, empty = unrecorded } },
  sites = grid { rows = model.sites.in_scope, "name",
    function(site) return words.site_kind[site.kind] end, { "address", empty = unrecorded },
    { opened, empty = unrecorded },
    headcount and { function(site) return headcount.sites[site.id] end, align = "right",
      empty = unrecorded } or false },
  units = headcount and grid { name = "headcount", rows = counted_units(), unit,
    { "people", align = "right", empty = unrecorded } },
  services = grid { rows = model.services.in_scope, "name", "description",
    { "data_location", empty = unrecorded },
    { function(service) return words.cloud_role[service.cloud_role] end, empty = unrecorded } },
  interfaces = grid { rows = facts.scope.interfaces, "with", "activity", "responsibility" },
  suppliers = grid { rows = model.suppliers, "name", "service", "kind_name",
    { "criticality_name", empty = unrecorded }, { "owner_title", empty = unrecorded } },
  left_out = grid { rows = #left_out > 0 and left_out or facts.scope.exclusions,
    function(row, say) return say[row.kind] end, "what", "reason" },
}
