local lists = require "base.lists"

-- Gives INDEX a list, for who has the role and as whom, of the days on which that was judged; returns the list.
local function days_of(index, role, person)
  local key = (role or "") .. " " .. (person or "")
  index[key] = index[key] or {}
  return index[key]
end

-- The days on which the competence of each holder of a role, and of each person of the register, was judged.
local function judged(facts)
  local index, holders = {}, {}
  for _, role in ipairs(facts.roles or {}) do
    holders[role.id or ""] = role.holder
    days_of(index, role.id, role.holder)
  end
  for _, row in ipairs(facts.competences) do
    table.insert(days_of(index, row.role, row.person or holders[row.role or ""]), row.assessed)
  end
  return lists.map(lists.keys(index), function(key) return index[key] end)
end

return {
  reach = "ever",
  days = function(rows) return lists.column(rows, "assessed") end,
  parts = judged,
}
