-- Facts as short digests by their paths, by which it can be said later which of them changed
-- without keeping what they said.
local bencode = require "format.bencode"
local lists = require "base.lists"
local natural = require "base.natural"

local fingerprint = {}

local SHORT = 8 -- digits: enough to tell what a fact says from what it said

-- VALUE as a text that no other value has.
local function canonical(value)
  if type(value) ~= "table" then
    return type(value) .. ":" .. tostring(math.type(value) and math.tointeger(value) or value)
  end
  local out = {}
  for key, part in pairs(value) do out[key] = canonical(part) end
  return bencode.encode(out)
end

-- Adds VALUE at PATH to OUT: DEPTH levels of tables by the names of their parts, deeper ones whole.
-- Items of lists are named by the field KEY where they have it, else by their number.
local function add(out, path, value, depth, key)
  if type(value) ~= "table" or depth == 0 then
    out[path] = host.sha256(path .. "\n" .. canonical(value)):sub(1, SHORT)
    return
  end
  for name, part in pairs(value) do
    local id = math.type(name) and type(part) == "table" and part[key]
    local step = math.type(name) and not id and "[" .. name .. "]" or "." .. tostring(id or name)
    add(out, path .. step, part, depth - 1, key)
  end
end

-- The digests of the top-level facts VALUES of FIELDS that KEYS (a set) names, as path → digest:
-- "risks.R-05.owner", "scope.statement", "standards.iso27001-2022.status".
function fingerprint.of(fields, values, keys)
  local out = {}
  for _, field in ipairs(fields) do
    local value = values[field.name]
    if keys[field.name] and value ~= nil then
      local depth = (field.type == "list" or field.type == "keyed") and 2 or 1
      add(out, field.name, value, depth, field.key or "id")
    end
  end
  return out
end

-- The paths that OLD and NEW, two sets of digests, do not have alike, in the order in which people
-- count.
function fingerprint.changes(old, new)
  local paths = {}
  for path in pairs(old) do paths[path] = new[path] ~= old[path] or nil end
  for path in pairs(new) do paths[path] = new[path] ~= old[path] or nil end
  return natural.sort(lists.keys(paths))
end

return fingerprint
