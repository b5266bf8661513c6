-- What the facts say of certificates, reports and examinations: which the organisation holds, which of
-- its standards are how far, and which ones its suppliers hold. Schemes are compared by their keys.
local narrow = require "base.narrow"

local standing = {}

local TYPES = { -- of reports, as texts write them in narrow letters
  type1 = { "type[%s\xC2\xA0-]*1%f[%D]", "type[%s\xC2\xA0-]*i%f[%A]", "タイプ%s*1%f[%D]" },
  type2 = { "type[%s\xC2\xA0-]*2%f[%D]", "type[%s\xC2\xA0-]*ii%f[%A]", "タイプ%s*2%f[%D]" },
}

-- The name of a scheme without what differs from writer to writer: "soc2", "iso27001".
function standing.key(scheme)
  return (host.fold(scheme):gsub("iec", ""):gsub("jisq", "iso"):gsub("isms", "iso27001"))
end

-- The types of reports that TEXT speaks of: a set of "type1" and "type2", or nil for none.
function standing.types(text)
  local plain, found = narrow(text):lower(), {}
  for name, patterns in pairs(TYPES) do
    for _, pattern in ipairs(patterns) do
      if plain:find(pattern) then found[name] = true end
    end
  end
  return next(found) and found
end

local function matches(a, b) return a:find(b, 1, true) ~= nil or b:find(a, 1, true) ~= nil end

local function add_certifications(self, project)
  for _, item in ipairs(project.values.certifications or {}) do
    local ended = item.expires and item.expires < project.today
    local list = ended and self.ended or self.held
    if item.standard then
      list[#list + 1] = { key = standing.key(item.standard), type = item.report_type }
    end
  end
end

local function add_standards(self, project)
  for _, item in ipairs(project.values.standards or {}) do
    local entry = item.id and { key = standing.key(item.id), status = item.status, type = item.report_type }
    self.chosen[#self.chosen + 1] = entry
    if entry and item.status == "report-held" then self.held[#self.held + 1] = entry end
    if entry and item.status == "lapsed" then self.ended[#self.ended + 1] = entry end
  end
end

-- What SUPPLIER holds by its own fact `assurance`, in all languages, or nil when it says nothing.
function standing.assurance(supplier)
  local texts = supplier.assurance
  if not texts then return nil end
  local list = {}
  for _, text in pairs(type(texts) == "table" and texts or { texts }) do list[#list + 1] = text end
  return table.concat(list, "\n")
end

-- The standing of PROJECT (nil: of none).
function standing.of(project)
  local self = { held = {}, ended = {}, chosen = {}, assurances = {} }
  if not project then return self end
  add_certifications(self, project)
  add_standards(self, project)
  for _, supplier in ipairs(project.values.suppliers or {}) do
    self.assurances[#self.assurances + 1] = standing.assurance(supplier)
  end
  return self
end

local function one_of(list, key, types)
  for _, entry in ipairs(list) do
    if matches(entry.key, key) and (not types or not entry.type or types[entry.type]) then return true end
  end
  return false
end

-- Whether a certificate or report for the scheme KEY is held, of one of TYPES (nil: of any).
function standing.is_held(self, key, types) return one_of(self.held, key, types) end

-- Whether one for KEY was held and is so no longer.
function standing.has_ended(self, key) return one_of(self.ended, key) end

-- Whether KEY is a standard of the organisation.
function standing.is_chosen(self, key) return one_of(self.chosen, key) end

-- How far the examination for the scheme KEY is (standards.status), or nil when no fact says so.
function standing.status(self, key)
  for _, entry in ipairs(self.chosen) do
    if matches(entry.key, key) and entry.status then return entry.status end
  end
end

-- Whether ASSURANCE, a text or nil, speaks of the scheme KEY, and of TYPES of reports (nil: of any).
function standing.is_assured(assurance, key, types)
  if not (assurance and standing.key(assurance):find(key, 1, true)) then return false end
  local known = standing.types(assurance) or {}
  for name in pairs(types or {}) do
    if not known[name] then return false end
  end
  return true
end

return standing
