-- The facts of an example that may be absent, and what stands without them: several tests take them away.
local canary = shared("canary")
local facts = require "facts.read"

local load = facts.load

local optional = {}

-- The facts for which a rule asks, so that no build comes as far as to render without them.
optional.RULES = {
  ["assets.*.availability"] = "risk-incomplete",
  ["assets.*.confidentiality"] = "risk-incomplete",
  ["assets.*.integrity"] = "risk-incomplete",
  ["certifications.*.expires"] = "certificate-scheme",
  ["competences.*.action"] = "competence-gap",
  ["competences.*.due"] = "competence-gap",
  ["controls.*.applicable"] = "applicability-missing",
  ["controls.*.exclusion_reason"] = "exclusion-reason",
  ["controls.*.owner"] = "open-control",
  ["controls.*.status"] = "implementation-status",
  ["documents.*.approved"] = "document-control",
  ["documents.*.approver"] = "document-control",
  ["documents.*.author"] = "document-control",
  ["documents.*.next_review"] = "document-control",
  ["documents.*.reviewer"] = "document-control",
  ["measurements.*.results.*.action"] = "measurement-beyond-limit",
  ["nonconformities.*.reopened"] = "reopened-without-date",
  ["nonconformities.*.reopenings"] = "reopened-without-date",
  ["risks.*.asset"] = "risk-incomplete",
  ["risks.*.threat"] = "risk-incomplete",
  ["risks.*.vulnerability"] = "risk-incomplete",
  ["services.*.reason"] = "scope-reason",
  ["standards.*.level"] = "standard-level",
  ["sites.*.reason"] = "scope-reason",
  ["standards.*.date"] = "examination-incomplete",
  ["standards.*.report_type"] = "examination-incomplete",
  ["standards.*.status"] = "examination-incomplete",
  ["suppliers.*.method"] = "subservice-method",
  ["trainings.*.follow_up"] = "training-attendance",
  ["treatments.*.owner"] = "treatment-incomplete",
  ["treatments.*.status"] = "treatment-incomplete",
}

local PARTS = { list = true, map = true, keyed = true, any = true }

local visit

local function visit_fields(spec, path, value, found)
  for _, field in ipairs(spec.fields) do
    local part = rawget(value, field.name)
    if part ~= nil then
      local name = path == "" and field.name or path .. "." .. field.name
      if not field.required then
        local kind = PARTS[field.type] and found.parts or found.leaves
        kind[name] = kind[name] or {}
        table.insert(kind[name], { holder = value, key = field.name, value = part })
      end
      visit(field, name, part, found)
    end
  end
end

-- Collects in FOUND the facts inside VALUE that may be absent: path → list of where one stands.
function visit(spec, path, value, found)
  if value == false then return end -- given as none
  if spec.type == "map" then return visit_fields(spec, path, value, found) end
  if spec.fields_for or not spec.of then return end
  for _, item in pairs(value) do visit(spec.of, path .. ".*", item, found) end
end

-- The facts of VALUES that may be absent, each as path → list of { holder, key, value }: those that are
-- one value, and those that are a list or a map.
function optional.of(values)
  local found = { leaves = {}, parts = {} }
  visit({ type = "map", fields = facts.fields() }, "", values, found)
  return found.leaves, found.parts
end

-- Makes the project of NODES (tests/lua/canary.lua), in LANGUAGES, what is opened from now on.
function optional.load(nodes, languages)
  canary.serve(nodes)
  local loaded = load()
  loaded.languages = languages
  function facts.load() return loaded end
  return loaded
end

-- Calls RUN without the facts that stand at PLACES.
function optional.without(places, run)
  for _, place in ipairs(places) do place.holder[place.key] = nil end
  local ok, problem = pcall(run)
  for _, place in ipairs(places) do place.holder[place.key] = place.value end
  if not ok then error(problem, 0) end
end

return optional
