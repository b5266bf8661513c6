-- Mail addresses of a person, told from those of a post: security@, but not taro.yamada@.
local names = require "audit.names"

local mailboxes = {}

local NAME = 3 -- letters of a name at least

-- The forms of the names of PERSONS, { name, kana }, as a set of folded texts.
function mailboxes.persons(persons)
  local set = {}
  for _, person in ipairs(persons) do
    for _, form in ipairs(names.of_person(person.name, person.kana)) do
      local key = host.fold(form.text)
      if #key >= NAME then set[key] = true end
    end
  end
  return set
end

local function is_post(part)
  for _, word in ipairs(names.words("posts")) do
    if part == word then return true end
  end
  return false
end

-- Whether ADDRESS is a person's: one of PERSONS (see above), or by its form, two words none of which
-- is of a post or in OPEN, the words of public names.
function mailboxes.is_personal(address, persons, open)
  local name = host.plain(address):lower():match("^([^@]+)@") or ""
  if persons[host.fold(name)] then return true end
  local count, named = 0, true
  for part in name:gmatch("%a+") do
    count = count + 1
    if persons[part] then return true end
    if is_post(part) or open[part] then named = false end
  end
  return count >= 2 and named
end

return mailboxes
