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

-- Whether who holds ROLE now did on DAY: from the appointment on, and where nobody says when that
-- was, on every day after those of former holders.
local function is_held(role, day)
  if role.appointed then return day >= role.appointed end
  for _, past in ipairs(role.former or {}) do
    if day <= past.to then return false end
  end
  return true
end

-- The id of the person who held ROLE, as the facts have it, on DAY (nil: now); nil when nobody is
-- known to have.
function people.holder_on(role, day)
  if not day or is_held(role, day) then return role.holder end
  local found
  for _, past in ipairs(role.former or {}) do
    if past.from <= day and day <= past.to then found = past.holder end
  end
  return found
end

-- Whether PERSON (an id) held ROLE on DAY, or stands in for its holder.
function people.acts_for(role, person, day)
  return people.holder_on(role, day) == person or role.deputy == person
end

-- Adds names to FACTS' roles and roles to its people; returns { people, roles, name(person id),
-- title(role id), role_of(person id, day on which it was held; nil: now) }.
function people.build(facts)
  local persons, roles = lists.by_id(facts.people), lists.by_id(facts.roles)
  local held = held_roles(facts.roles)
  local self = { people = facts.people, roles = facts.roles, by_role = roles, by_person = persons }
  function self.name(id) return persons[id] and persons[id].name end
  function self.title(id) return roles[id] and roles[id].title end
  function self.role_of(id, day)
    for _, role in ipairs(facts.roles) do
      if people.holder_on(role, day) == id then return role.title end
    end
  end
  for _, person in ipairs(facts.people) do person.roles = held[person.id] or {} end
  for _, role in ipairs(facts.roles) do
    role.holder_name = self.name(role.holder or "")
    role.deputy_name = self.name(role.deputy or "")
  end
  return self
end

-- Sorts LIST of people in place as a document in LANGUAGE lists names: by reading (kana) where
-- its words say so (by_reading), by name otherwise and where there is no reading; returns it.
function people.sort(list, language)
  local keys, by_reading = {}, require("words." .. language .. ".documents").by_reading
  for _, person in ipairs(list) do
    local reading = by_reading and person.kana or person.name or ""
    keys[person] = host.collation_key(reading, language) .. "\0" .. (person.id or "")
  end
  table.sort(list, function(a, b) return keys[a] < keys[b] end)
  return list
end

return people
