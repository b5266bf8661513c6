-- Which standards words mean, by the names that the files of standards give them.
local lists = require "base.lists"

local naming = {}

-- TEXT as it is compared: its letters and digits.
local function key_of(text) return (host.fold(text):gsub("\n", "")) end

local known = setmetatable({}, { __mode = "k" }) -- data → its names

-- The names of DATA, a standard of the library with ID, as they are compared.
function naming.names(id, data)
  if known[data] then return known[data] end
  local names = { key_of(id) }
  known[data] = names
  for _, texts in ipairs { data.title or {}, data.short or {}, data.names or {} } do
    for _, text in pairs(type(texts) == "table" and texts or { texts }) do
      names[#names + 1] = key_of(text)
    end
  end
  return names
end

-- Whether TEXT, folded, has NAME, and no number goes on behind it: 27001 is not in 270012.
local function has(text, name)
  local from, to = text:find(name, 1, true)
  while from do
    if not text:find("^%d", to + 1) then return true end
    from, to = text:find(name, from + 1, true)
  end
  return false
end

-- The ids in KNOWN (id → { names, ... }) of which the longest name in TEXT is one.
local function longest(text, known)
  local ids, most = {}, 0
  for id, data in pairs(known) do
    for _, name in ipairs(data.names or {}) do
      if #name >= math.max(most, 1) and has(text, name) then
        if #name > most then ids, most = {}, #name end
        if not lists.contains(ids, id) then ids[#ids + 1] = id end
      end
    end
  end
  return ids
end

local function of_edition(ids, known, edition)
  return lists.select(ids, function(id)
    local own = known[id].edition
    return own ~= nil and key_of(own):find(key_of(edition), 1, true) == 1
  end)
end

-- The ids of the standards in KNOWN (id → { names, from naming.names, edition, superseded }) that TEXT, an
-- id or words, can mean, in EDITION if it is given: none where nothing in KNOWN is named so. Of editions
-- that the words leave open one that was superseded is not meant.
function naming.find(text, edition, known)
  if known[text] then return { text } end
  local ids = longest(key_of(text), known)
  if #ids > 1 and edition then ids = of_edition(ids, known, edition) end
  if #ids < 2 then return ids end
  return lists.select(ids, function(id) return not known[id].superseded end)
end

return naming
