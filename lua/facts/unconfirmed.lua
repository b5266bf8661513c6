-- Facts that still hold an example value: the paths in the fact `unconfirmed`, such as
-- organization.address, controls.A.5.1 or documents.
local unconfirmed = {}

-- The item of LIST that ID names; an acceptance, which has no id, is named by its risk.
local function entity(list, id)
  for _, item in ipairs(list) do
    if type(item) == "table" and (item.id or item.risk) == id then return item end
  end
end

-- The fact that PATH names in FACTS, or nil; an item of a list is named by its id, in which there
-- may be dots.
function unconfirmed.find(facts, path)
  local key, rest = path:match("^([^.]+)%.?(.*)$")
  local value = key and facts[key]
  if value == nil or rest == "" then return value end
  if type(value) ~= "table" then return nil end
  return entity(value, rest) or unconfirmed.find(value, rest)
end

-- The paths by which the value of KEY (SPEC: its schema) is to be confirmed, in order: each field
-- of a map, each item of a register, else the key itself.
function unconfirmed.paths(key, spec, value)
  local paths = {}
  if spec.type == "map" then
    for _, field in ipairs(spec.fields) do
      if value[field.name] ~= nil then paths[#paths + 1] = key .. "." .. field.name end
    end
  elseif spec.type == "list" and spec.entity then
    for _, item in ipairs(value) do paths[#paths + 1] = key .. "." .. item[spec.key or "id"] end
  else
    paths[1] = key
  end
  return paths
end

-- The fact `unconfirmed` of FACTS as { lines, open, stale }: the list itself, its lines that name a
-- fact, and those that name none any more, each as { path, index }. #open facts are to be
-- confirmed.
function unconfirmed.build(facts)
  local self = { lines = facts.unconfirmed or {}, open = {}, stale = {} }
  for i, path in ipairs(self.lines) do
    local list = unconfirmed.find(facts, path) ~= nil and self.open or self.stale
    list[#list + 1] = { path = path, index = i }
  end
  return self
end

return unconfirmed
