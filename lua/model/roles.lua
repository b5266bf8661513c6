-- Roles that a fact lists, as they are printed.
local roles = {}

-- The titles of the roles IDS (nil: none); PEOPLE as people.build makes it.
function roles.titles(ids, people)
  local out = {}
  for i, id in ipairs(ids or {}) do out[i] = people.title(id) end
  return out
end

-- The roles IDS (nil: none) as rows { id, title, name (of the holder) }.
function roles.rows(ids, people)
  local out = {}
  for i, id in ipairs(ids or {}) do
    local role = people.by_role[id]
    out[i] = { id = id, title = people.title(id), name = role and role.holder_name }
  end
  return out
end

return roles
