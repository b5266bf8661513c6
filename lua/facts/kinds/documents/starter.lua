-- Control data for every document and policy that the starter's facts are enough for.
local gaps = require "facts.gaps"
local library = require "facts.library"
local lists = require "base.lists"

local function is_possible(spec, facts)
  for _, key in ipairs(spec.requires or {}) do
    if key ~= "documents" and #gaps.of(facts, key) > 0 then return false end
  end
  return true
end

local function entry(number, public, start)
  return { number = number, version = "0.1", status = "draft", owner = "isms-manager",
    author = "person-2", reviewer = "person-3", approver = "person-1", created = start.today,
    date = start.today, next_review = start.months(12), classification = public and "public" or "internal",
    history = { { version = "0.1", date = start.today, author = "person-2",
      changes = { en = "First draft", ja = "初稿" } } } }
end

return { order = 1000, file = "yaml", make = function(start)
  local list, number = {}, 0
  for _, id in ipairs(lists.keys(start.library.documents)) do
    local spec = start.library.documents[id]
    if is_possible(spec, start.facts) then
      number = number + 1
      list[#list + 1] = { id, entry(("ISMS-%02d"):format(number), spec.audience == "public", start) }
    end
  end
  for _, id in ipairs(lists.keys(start.library.policies)) do
    local policy = start.library.policies[id]
    if not (policy.gathered_in or library.is_beside(policy, start.facts.standards) or start.library.documents[id]) then
      list[#list + 1] = { id, entry("ISMS-" .. (policy.number or id), false, start) }
    end
  end
  return list
end }
