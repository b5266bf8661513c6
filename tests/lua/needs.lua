-- A document says in document.yaml what it needs: every fact that may be absent is taken away, and what
-- is rendered without it lacks nothing, unless a document requires the fact or a rule asks for it.
local build = require "build"
local canary = shared("canary")
local optional = shared("optional")
local audit = require "audit.run"
local project = require "model.project"

local OPTIONS = { project = ".", today = "2026-11-23" }
local BATCHES = 4

local RULES, without = optional.RULES, optional.without

local function optional_facts(values)
  local found, names = optional.of(values), {}
  for name in pairs(found) do names[#names + 1] = name end
  table.sort(names)
  return found, names
end

local function errors()
  return (messages():gsub("[^\n]*: note: [^\n]*\n", ""))
end

-- What is said when all documents are rendered without the facts at PLACES.
local function said_without(places)
  local said
  without(places, function()
    messages()
    build.render(project.open(OPTIONS), OPTIONS, { "en" })
    said = errors()
  end)
  return said
end

-- The path of document.yaml REQUIRED as the schema names it.
local function schema_path(required)
  return (required:gsub("[^.]+=[^.]*", "*"):gsub("{.*}", "security"))
end

-- The requirements that name a fact which may be absent: a list of { id, path, name }, and those names
-- as a set.
local function requirements_of(library, found)
  local list, set = {}, {}
  local function add(id, path)
    local name = schema_path(path)
    if not found[name] then return end
    list[#list + 1], set[name] = { id = id, path = path, name = name }, true
  end
  for id, document in pairs(library.documents) do
    for _, path in ipairs(document.requires or {}) do add(id, path) end
  end
  for id, policy in pairs(library.policies) do
    for _, parameter in ipairs(policy.parameter_rows) do
      if parameter.fact then add(id, parameter.fact) end
    end
  end
  return list, set
end

-- The places of NAMES, of each the first or, when ALL, every one.
local function places_of(found, names, all)
  local places = {}
  for _, name in ipairs(names) do
    table.move(found[name], 1, all and #found[name] or 1, #places + 1, places)
  end
  return places
end

-- NAMES dealt out to COUNT lists, so that facts of one kind, which hide each other, are apart.
local function deal(names, count)
  local lists = {}
  for i, name in ipairs(names) do
    local list = lists[(i - 1) % count + 1] or {}
    list[#list + 1], lists[(i - 1) % count + 1] = name, list
  end
  return lists
end

-- What is said without the facts NAMES, by name: halves of them are taken away as long as that is much.
local function trouble(found, names, all)
  local said = said_without(places_of(found, names, all))
  if said == "" or #names == 1 then return said == "" and "" or names[1] .. ":\n" .. said end
  local half = #names // 2
  local out = trouble(found, table.move(names, 1, half, 1, {}), all)
    .. trouble(found, table.move(names, half + 1, #names, 1, {}), all)
  return out ~= "" and out or "only without all of " .. table.concat(names, ", ") .. ":\n" .. said
end

-- What is said when the document ID alone is rendered without the facts at PLACES, though it may require
-- them.
local function said_of(library, id, places)
  local document, said = library.documents[id], nil
  local requires = document and document.requires
  if document then document.requires = {} end
  without(places, function()
    local self = project.open { project = ".", today = OPTIONS.today, draft = true }
    local model = self.views.en.model
    model.controlled = { model.document(id) }
    messages()
    build.render(self, OPTIONS, { "en" })
    said = errors()
  end)
  if document then document.requires = requires end
  return said
end

-- Whether the project knows that the document ID lacks a fact NAME.
local function is_known(id, name)
  local key = name:match("[^.]+$")
  for _, row in ipairs(project.open(OPTIONS).view.model.registry.left_out) do
    if row.id == id and row.key:sub(-#key) == key then return true end
  end
  return false
end

-- Asserts that the document of NEED lacks its fact when one of PLACES is taken away, and cannot be
-- rendered without it.
local function prove(library, need, places)
  for _, place in ipairs(places) do
    local known
    without({ place }, function() known = is_known(need.id, need.name) end)
    if known then
      assert(said_of(library, need.id, { place }) ~= "", need.id .. " does not need " .. need.path)
      return
    end
  end
  error(need.id .. " does not lack " .. need.path, 0)
end

local function cases(example)
  local loaded = optional.load(canary.read(example), { "en" })
  local found, names = optional_facts(loaded.values)
  local requirements, required = requirements_of(loaded.library, found)

  for _, all in ipairs { false, true } do
    test(("%s: no document lacks what none requires (%s)"):format(example, all and "all" or "one"), function()
      local free = {}
      for _, name in ipairs(names) do
        if not required[name] and not RULES[name] then free[#free + 1] = name end
      end
      assert(#free > 100, #free .. " facts")
      local said = {}
      for _, batch in ipairs(deal(free, BATCHES)) do said[#said + 1] = trouble(found, batch, all) end
      said = table.concat(said)
      assert(said == "", said)
    end)
  end

  test(example .. ": what a rule asks for is found by it", function()
    for name, code in pairs(RULES) do
      if found[name] then
        local open
        without(found[name], function()
          local self = project.open(OPTIONS)
          open = audit.accept(audit.on_model(self.view, self.broken, "build"), self.view)
        end)
        assert(open[1] and open[1].code == code, name .. " is not asked for by " .. code)
      end
    end
  end)

  test(example .. ": a document needs what it requires", function()
    assert(#requirements > 5)
    for _, need in ipairs(requirements) do prove(loaded.library, need, found[need.name]) end
  end)
end

cases("akebono")
