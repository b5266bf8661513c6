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

local STARS = { -- how many are spoken of, as texts write it in narrow letters
  { "★%s*(%d)" }, { "星%s*(%d)%s*つ" }, { "(%d)[%s-]*stars?%f[%A]" }, { "三つ星", 3 }, { "四つ星", 4 }, { "五つ星", 5 },
  { "three[%s-]stars?", 3 }, { "four[%s-]stars?", 4 }, { "five[%s-]stars?", 5 }, { "★★★★★", 5 }, { "★★★★", 4 }, { "★★★", 3 },
}

-- The highest number of stars that TEXT speaks of, or nil.
function standing.stars(text)
  local plain, most = narrow(text):lower(), nil
  for _, pattern in ipairs(STARS) do
    for digit in plain:gmatch(pattern[1]) do
      local number = pattern[2] or tonumber(digit)
      most = math.max(most or number, number)
    end
  end
  return most
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

-- The keys of the names that the file of the standard ID in LIBRARY gives it, as a set.
local function names_of(id, library)
  local data, keys = library and library.standards[id] or {}, {}
  for _, texts in ipairs { data.title or {}, data.short or {}, data.names or {} } do
    for _, text in pairs(type(texts) == "table" and texts or { texts }) do keys[standing.key(text)] = true end
  end
  return keys
end

local function add_standards(self, project)
  for _, item in ipairs(project.values.standards or {}) do
    local entry = item.id and { key = standing.key(item.id), status = item.status, type = item.report_type,
      level = item.level, names = names_of(item.id, project.library) }
    self.chosen[#self.chosen + 1] = entry
    if entry and item.status == "report-held" then self.held[#self.held + 1] = entry end
    if entry and item.status == "lapsed" then self.ended[#self.ended + 1] = entry end
  end
end

-- What SUPPLIER holds by its own fact `assurance`, in all languages, read once: { key (see
-- standing.key), types (see standing.types), known }; nil when it says nothing.
local function assurance_of(supplier)
  local texts = supplier.assurance
  if not texts then return nil end
  local list = {}
  for _, text in pairs(type(texts) == "table" and texts or { texts }) do list[#list + 1] = text end
  local text = table.concat(list, "\n")
  return { key = standing.key(text), types = standing.types(text) or {}, known = {} }
end

-- The assurance (see standing.is_assured) that the facts of SUPPLIER give, or nil.
function standing.assurance(self, supplier)
  if self.by_supplier[supplier] == nil then
    self.by_supplier[supplier] = assurance_of(supplier) or false
  end
  return self.by_supplier[supplier] or nil
end

-- The standing of PROJECT (nil: of none).
function standing.of(project)
  local self = { held = {}, ended = {}, chosen = {}, assurances = {}, by_supplier = {},
    assured = {} }
  if not project then return self end
  add_certifications(self, project)
  add_standards(self, project)
  for _, supplier in ipairs(project.values.suppliers or {}) do
    self.assurances[#self.assurances + 1] = standing.assurance(self, supplier)
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

-- Whether KEY is the whole of a name of a standard of the organisation, however short.
function standing.is_name(self, key)
  for _, entry in ipairs(self.chosen) do
    if entry.names[key] then return true end
  end
  return false
end

-- Whether KEY is a standard of the organisation, and no star above the level that it aims at there is spoken of: STARS
-- (see standing.stars) or nil.
function standing.is_chosen(self, key, stars)
  for _, entry in ipairs(self.chosen) do
    local meant = entry.names[key] or #key > 3 and matches(entry.key, key)
    if meant and not (stars and entry.level and stars > entry.level) then return true end
  end
  return false
end

-- How far the examination for the scheme KEY is (standards.status), or nil when no fact says so.
function standing.status(self, key)
  for _, entry in ipairs(self.chosen) do
    if matches(entry.key, key) and entry.status then return entry.status end
  end
end

-- Whether ASSURANCE names the scheme KEY. Texts name few schemes, and name them often.
local function names(assurance, key)
  if assurance.known[key] == nil then
    assurance.known[key] = assurance.key:find(key, 1, true) ~= nil
  end
  return assurance.known[key]
end

-- Whether ASSURANCE (of standing.assurance) speaks of the scheme KEY, and of TYPES of reports (nil:
-- of any).
function standing.is_assured(assurance, key, types)
  if not names(assurance, key) then return false end
  for name in pairs(types or {}) do
    if not assurance.types[name] then return false end
  end
  return true
end

-- Whether one of the suppliers has an assurance that speaks of the scheme KEY, and of TYPES of
-- reports (nil: of any).
function standing.one_is_assured(self, key, types)
  local name = ("%s %s %s"):format(key, types and types.type1, types and types.type2)
  if self.assured[name] == nil then
    self.assured[name] = false
    for _, assurance in ipairs(self.assurances) do
      if standing.is_assured(assurance, key, types) then self.assured[name] = true end
    end
  end
  return self.assured[name]
end

return standing
