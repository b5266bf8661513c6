-- The kinds of facts: a folder of lua/facts/kinds is one top-level key and holds all that belongs to
-- it: schema.lua (what it may be), example.yaml, and where there is something to say starter.lua
-- (what `init` writes), import.lua (how spreadsheets write it), changes.lua (how `diff` tells it).
local kinds = {}

local ROOT = "lua/facts/kinds"

-- The keys, sorted.
function kinds.names()
  local names = {}
  for _, name in ipairs(host.list_library(ROOT)) do
    if name:find("^[%l_]+$") then names[#names + 1] = name end
  end
  return names
end

-- The path of FILE in the library's folder of the key NAME.
function kinds.path(name, file)
  return ROOT .. "/" .. name .. "/" .. file
end

-- What PART.lua ("schema", "starter", "import", "changes") of the key NAME returns.
function kinds.part(name, part)
  return require("facts.kinds." .. name .. "." .. part)
end

-- The keys that have PART.lua, sorted.
function kinds.having(part)
  local names = {}
  for _, name in ipairs(kinds.names()) do
    for _, file in ipairs(host.list_library(ROOT .. "/" .. name)) do
      if file == part .. ".lua" then names[#names + 1] = name end
    end
  end
  return names
end

return kinds
