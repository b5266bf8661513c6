-- Changes the facts of an example, one top-level key at a time, and says which documents then have another content and do not
-- say that they show, require or read it: `approve --unchanged-facts` would take such a change for one of the library. Run by
-- `make sweep`; words for the program: the example, and perhaps a part of the path of a fact.
local canary = shared("canary")
local content = require "document.content"
local dates = require "base.dates"
local kept = require "document.kept"
local lists = require "base.lists"
local project = require "model.project"

local DAY = "2026-11-02"
local name, only = argument(1) or error("which example?"), (argument(2) or ""):match("^[%l_]*")

local changed

local function each(value, change)
  local out = {}
  for key, part in pairs(value) do out[key] = change(part, key) end
  return out
end

local function longer(value)
  return type(value) == "string" and value .. " changed" or each(value, longer)
end

local function other(spec, value)
  for i, name in ipairs(spec.values) do
    if name == value then return spec.values[i % #spec.values + 1] end
  end
  return value
end

local function nested(change)
  return {
    list = function(spec, value)
      return each(value, function(item) return changed(change, spec.of, item) end)
    end,
    keyed = function(spec, value)
      return spec.of and each(value, function(item) return changed(change, spec.of, item) end) or value
    end,
    map = function(spec, value)
      return each(value, function(part, name)
        local field = lists.find(spec.fields, "name", name)
        return field and changed(change, field, part) or part
      end)
    end,
  }
end

-- What becomes of values of one kind; each kind by itself, so that what cannot be rendered with one hides nothing of another.
local CHANGES = {
  texts = { text = function(_, value) return longer(value) end },
  numbers = {
    integer = function(_, value) return value + 1 end,
    number = function(_, value) return value + 1 end,
    date = function(_, value) return dates.add_months(value, 1) end,
  },
  answers = { boolean = function(_, value) return not value end, enum = other },
}

for _, change in pairs(CHANGES) do
  for kind, way in pairs(nested(change)) do change[kind] = way end
end

-- VALUE of SPEC with something else in it by CHANGE; none stays none.
function changed(change, spec, value)
  local way = change[spec.type]
  if not way or value == false and spec.type ~= "boolean" then return value end
  return way(spec, value)
end

-- The ids of the documents whose content in LANGUAGE is not that of BEFORE when SELF has VALUE under KEY; those that cannot be
-- rendered then are none.
local function touched(self, language, days, before, key, value)
  local old, ids = self.values[key], {}
  self.values[key] = value
  local now = content.of(self, days)[language]
  self.values[key] = old
  for id, found in pairs(before) do
    if now[id] and now[id].sha256 ~= found.sha256 then ids[#ids + 1] = id end
  end
  messages()
  return ids
end

-- The values that stand in for VALUE of SPEC, by what was done.
local function variants(spec, value)
  local out = {}
  for name, change in pairs(CHANGES) do out[name] = changed(change, spec, value) end
  return out
end

canary.serve(canary.read(name))
local self, days = assert(project.read { project = ".", as_of = DAY }), {}
local language = self.languages[1]
self.languages = { language }
for id in pairs(self.values.documents) do days[id] = DAY end
local before, model = content.of(self, days)[language], project.view(self, language).model
local function hold(key, what, value)
  test(("%s: %s, %s"):format(name, key, what), function()
    local silent = {}
    for _, id in ipairs(touched(self, language, days, before, key, value)) do
      if not kept.keys(model.document(id), self.library.policies)[key] then silent[#silent + 1] = id end
    end
    assert(#silent == 0, "do not say that they read " .. key .. ": " .. table.concat(silent, ", "))
  end)
end
for _, spec in ipairs(self.fields) do
  local key, value = spec.name, self.values[spec.name]
  if value ~= nil and key ~= "documents" and key:find(only, 1, true) then
    for what, variant in pairs(variants(spec, value)) do hold(key, what, variant) end
    if not spec.required then hold(key, "taken away", nil) end
  end
end
