-- Where the default of a policy lies outside what a criterion of the lowest level of a chosen standard asks for, the value that it
-- asks for: a first set is in no conflict with the standards that it was made for.
local evaluation = require "model.evaluation"
local lists = require "base.lists"

-- The policies of LIBRARY among whose sections one is that carries CRITERION.
local function policies_of(criterion, library)
  local ids = lists.map(criterion.sections or {}, function(name) return name:match("^(.-)#") end)
  return lists.map(lists.union { ids }, function(id) return library.policies[id] end)
end

-- Adds to VALUES (id of a policy → its own values of parameters) what CRITERION asks for.
local function add(values, criterion, library)
  for _, limit in ipairs(criterion.limits or {}) do
    for _, policy in ipairs(policies_of(criterion, library)) do
      local parameter = lists.find(policy.parameter_rows, "id", limit.parameter)
      if parameter and parameter.default ~= nil then
        local own = values[policy.id] or {}
        local given = own[parameter.id]
        if given == nil then given = parameter.default end
        local value = evaluation.within(limit, given)
        if value ~= given then values[policy.id], own[parameter.id] = own, value end
      end
    end
  end
end

return { order = 34, given = true, only_with = "levels", make = function(start)
  local values = {}
  for _, id in ipairs(start.standards) do
    local standard = start.library.standards[id]
    for _, clause in ipairs(standard.levels and standard.clauses or {}) do
      for _, criterion in ipairs(clause.criteria or {}) do
        if criterion.level == standard.levels[1].id then add(values, criterion, start.library) end
      end
    end
  end
  return lists.map(lists.keys(values), function(id)
    return { id, values[id], { type = "map", fields = start.library.policies[id].parameters } }
  end)
end }
