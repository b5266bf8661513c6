-- Files of the library's own that the build read, so that no run has to: what library.readings made of
-- each. Where a value stood is found by reading its file again, when somebody asks.
local places = require "facts.places"

local prepared = {}

local known = {} -- name → its reading, false where there is none
local origins -- table of a reading → name of its file; nil while it has to be made

-- The reading of the library's file NAME; nil where the project has one of its own, or the library is
-- texts.
function prepared.of(name)
  if not host.is_own(name) then return nil end
  if known[name] == nil then
    local make = host.prepared(name)
    known[name], origins = make and make() or false, nil
  end
  return known[name] or nil
end

-- Notes that VALUE and all tables in it are of the file NAME.
local function enter(value, name)
  origins[value] = name
  for _, part in pairs(value) do
    if type(part) == "table" then enter(part, name) end
  end
end

local function make_origins()
  origins = {}
  for name, reading in pairs(known) do
    if reading then enter(reading.value, name) end
  end
end

-- Gives the tables in OTHER the places of those in VALUE, which is the same, read anew.
local function lay_over(value, other)
  places.copy(value, other)
  for key, part in pairs(value) do
    if type(part) == "table" then lay_over(part, other[key]) end
  end
end

-- Lets READ(name), the value of a file read anew, tell where values of readings stood.
function prepared.find_places(read)
  local again = {}
  places.ask(function(value)
    if not origins then make_origins() end
    local name = origins[value]
    if not name or again[name] then return nil end
    again[name] = true
    lay_over(read(name), known[name].value)
    return places.node(value)
  end)
end

return prepared
