-- Which of several things a text mentions by their names.
local projection = require "facts.projection"

local mentions = {}

-- Adds to NAMES those in LANGUAGE of ROWS, in their field KEY, each with MORE: what all of them are.
function mentions.add(names, rows, key, language, more)
  for _, row in ipairs(rows or {}) do
    local name = projection.text(row[key], language)
    if name then names[#names + 1] = setmetatable({ name = name, row = row }, { __index = more }) end
  end
end

-- Whether one of SPOTS { name, first, last } has SPOT in it and is longer.
local function is_within(spot, spots)
  for _, other in ipairs(spots) do
    local longer = other.last - other.first > spot.last - spot.first
    if longer and other.first <= spot.first and spot.last <= other.last then return true end
  end
  return false
end

-- Those of NAMES (filled by mentions.add) that TEXT has in whole words, in their order in it: a shorter
-- name does not count in a longer one.
function mentions.find(text, names)
  local list, spots, found = {}, {}, {}
  for i, item in ipairs(names) do list[i] = item.name end
  local triples = host.terms(list, "letters")(text)
  for i = 1, #triples, 3 do
    local item = names[triples[i]]
    if item then spots[#spots + 1] = { item = item, first = triples[i + 1], last = triples[i + 2] } end
  end
  for _, spot in ipairs(spots) do
    if not is_within(spot, spots) then found[#found + 1] = spot.item end
  end
  return found
end

return mentions
