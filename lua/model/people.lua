-- People and roles: who holds what, and names instead of ids.
local lists = require "base.lists"

local people = {}

local function held_roles(roles)
  local held = {}
  for _, role in ipairs(roles) do
    local list = held[role.holder or ""] or {}
    list[#list + 1] = { id = role.id, title = role.title }
    held[role.holder or ""] = list
  end
  return held
end

-- Adds names to FACTS' roles and roles to its people; returns { people, roles, name(person id),
-- title(role id), role_of(person id) }.
function people.build(facts)
  local persons, roles = lists.by_id(facts.people), lists.by_id(facts.roles)
  local held = held_roles(facts.roles)
  local self = { people = facts.people, roles = facts.roles, by_role = roles, by_person = persons }
  function self.name(id) return persons[id] and persons[id].name end
  function self.title(id) return roles[id] and roles[id].title end
  function self.role_of(id)
    local first = held[id] and held[id][1]
    return first and first.title
  end
  for _, person in ipairs(facts.people) do person.roles = held[person.id] or {} end
  for _, role in ipairs(facts.roles) do
    role.holder_name = self.name(role.holder or "")
    role.deputy_name = self.name(role.deputy or "")
  end
  return self
end

-- Sorts LIST of people in place as a document in LANGUAGE lists names: by reading (kana) in
-- Japanese, by name otherwise and where there is no reading; returns it.
function people.sort(list, language)
  local keys = {}
  for _, person in ipairs(list) do
    local reading = language == "ja" and person.kana or person.name or ""
    keys[person] = host.collation_key(reading, language) .. "\0" .. (person.id or "")
  end
  table.sort(list, function(a, b) return keys[a] < keys[b] end)
  return list
end

return people
