-- One entry for all records of policies that one function keeps, in one place.
local lists = require "base.lists"
local projection = require "facts.projection"

local PLACE = { en = "Document store, folder of records of the management system", ja = "文書管理システムの記録用フォルダー" }
local NAME = { en = "Records of policies kept by the %s", ja = "%sが保管する規程上の記録" }

local GROUND = { en = "Longest time that the policies set for one of the kinds", ja = "規程が各種類に定める保存期間のうち最長のもの" }

-- The first of the roles of FUNCTION that there is; the information security manager where it is no one's.
local function role_of(item, roles)
  for _, id in ipairs(item.roles or {}) do
    if lists.find(roles, "id", id) then return id end
  end
  return "isms-manager"
end

-- What the role OWNER is called after PATTERN, in each language.
local function name_of(owner, roles)
  local title, name = lists.find(roles, "id", owner).title, {}
  for language, pattern in pairs(NAME) do name[language] = pattern:format(projection.text(title, language)) end
  return name
end

-- The ids of the kinds of records, by the role that keeps them; those that have a register of their own need no other.
local function kinds_by_owner(start)
  local functions, out = lists.by_id(start.library.functions), {}
  for _, kind in ipairs(start.library.records) do
    local owner = role_of(functions[kind.keeper], start.facts.roles)
    if not kind.register or start.facts[kind.register] == nil then
      out[owner] = out[owner] or {}
      table.insert(out[owner], kind.id)
    end
  end
  return out
end

local MONTHS = { days = 1 / 30.4, months = 1, years = 12 }

-- The longest time, in months, for which policies of LIBRARY want one of the kinds IDS kept; a policy of one's own may not say.
local function months_of(ids, library)
  local known, longest = lists.by_id(library.records), 1
  for _, id in ipairs(ids) do
    local policy, name = known[id].retention:match("^([%w%-]+)%.([%w_]+)$")
    local parameter = lists.find(library.policies[policy].parameter_rows, "id", name)
    if parameter then longest = math.max(longest, math.ceil(parameter.default * MONTHS[parameter.unit])) end
  end
  return longest
end

return { order = 900, file = "yaml", make = function(start)
  local list, kinds = {}, kinds_by_owner(start)
  for i, owner in ipairs(lists.keys(kinds)) do
    list[i] = { id = ("REC-%02d"):format(i), name = name_of(owner, start.facts.roles), kinds = kinds[owner], owner = owner,
      place = PLACE, classification = "confidential",
      keep_months = months_of(kinds[owner], start.library), ground = GROUND, disposal = { en = "Deletion", ja = "削除" }, disposed_by = owner }
  end
  return list
end }
