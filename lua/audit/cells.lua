-- The public facts, cell by cell: what a public document can take from the facts.
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
  list[#list + 1] = { top = top, spec = spec, text = text, item = item, holder = holder, key = key,
    place = cells.place(holder, key) }
end

-- The cells of FIELDS in VALUES of these KINDS (nil: texts), which keep all languages: { top (the specification of its first
-- key), spec, text, item (the map or list that it belongs to), holder and key (of the text in its
-- language), place }.
function cells.of(fields, values, library, kinds)
  local list = {}
  for _, top in ipairs(fields) do
    walk.leaves({ top }, values, library, function(spec, value, item, key)
      if type(value) ~= "table" then
        add(list, top, spec, value, item, item, key)
        return
      end
      for language, text in pairs(value) do add(list, top, spec, text, item, value, language) end
    end, kinds or KINDS)
  end
  return list
end

-- The public cells of the project SELF, of these KINDS (nil: texts).
function cells.public(self, kinds)
  local values = projection.make(self.fields, self.values, nil, true, self.library)
  return cells.of(self.fields, values, self.library, kinds)
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

-- Where in the facts CELL stands, in words: "facts/people.yaml:3".
function cells.where(cell)
  local place = cell.place
  if not place then return nil end
  return place.line and place.path .. ":" .. place.line or place.path
end

return cells
