-- Roles that a fact lists, as they are printed.
local lists = require "base.lists"

local roles = {}

-- The titles of the roles IDS (nil: none); PEOPLE as people.build makes it.
function roles.titles(ids, people)
  return lists.map(ids, people.title)
end

-- The roles IDS (nil: none) as rows { id, title, name (of the holder) }.
function roles.rows(ids, people)
  return lists.map(ids, function(id)
    local role = people.by_role[id]
    return { id = id, title = people.title(id), name = role and role.holder_name }
  end)
end

return roles
