local lists = require "base.lists"

-- Whether the day that SPEC, of the schema, describes is one of what happened, where STATE_OF(name) is the value of the
-- field that its `past_if` names.
return function(spec, state_of)
  if not spec.past_if then return spec.when == "past" end
  local state = state_of(spec.past_if[1])
  if #spec.past_if == 1 then return state ~= nil end
  return lists.contains(table.move(spec.past_if, 2, #spec.past_if, 1, {}), state)
end
