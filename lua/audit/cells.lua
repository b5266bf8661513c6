-- The facts, cell by cell, and those of them that a public document can take.
local places = require "facts.places"
local projection = require "facts.projection"
local walk = require "facts.walk"

local cells = {}

local KINDS = { text = true, string = true, url = true, email = true, id = true }

-- The place { path, line, col } of HOLDER[KEY], or nil.
function cells.place(holder, key)
  local path, line, col = places.of(holder, key)
  return path and { path = path, line = line, col = col }
end

local function add(list, top, spec, text, item, holder, key)
  list[#list + 1] = { top = top, spec = spec, text = text, item = item, holder = holder, key = key }
end

-- The cells of the project SELF in VALUES, which keep all languages, of these KINDS.
local function cells_of(self, values, kinds)
  local list = {}
  for _, top in ipairs(self.fields) do
    walk.leaves({ top }, values, self.library, function(spec, value, item, key)
      if type(value) ~= "table" then
        add(list, top, spec, value, item, item, key)
        return
      end
      for language, text in pairs(value) do add(list, top, spec, text, item, value, language) end
    end, kinds)
  end
  return list
end

-- The cells of the project SELF: { top (the specification of its first key), spec, text, item (the
-- map or list that it belongs to), holder and key (of the text in its language) }.
function cells.all(self)
  return cells_of(self, self.values, KINDS)
end

local public = setmetatable({}, { __mode = "k" }) -- project → kinds → cells

-- The public cells of the project SELF, of these KINDS (nil: texts); callers leave them as they are.
function cells.public(self, kinds)
  kinds = kinds or KINDS
  public[self] = public[self] or {}
  if not public[self][kinds] then
    local values = projection.make(self.fields, self.values, nil, true, self.library)
    public[self][kinds] = cells_of(self, values, kinds)
  end
  return public[self][kinds]
end

-- CELLS by what they were read from, for is_in.
function cells.index(list)
  local index = {}
  for _, cell in ipairs(list) do
    local node = places.node(cell.holder)
    if node then
      index[node] = index[node] or {}
      index[node][cell.key] = true
    end
  end
  return index
end

-- Whether CELL is one of INDEX.
function cells.is_in(index, cell)
  local keys = index[places.node(cell.holder)]
  return keys ~= nil and keys[cell.key] == true
end

-- Where in the facts HOLDER[KEY] stands, in words: "facts/people.yaml:3"; or nil.
function cells.where(holder, key)
  local place = cells.place(holder, key)
  if not place then return nil end
  return place.line and place.path .. ":" .. place.line or place.path
end

return cells
