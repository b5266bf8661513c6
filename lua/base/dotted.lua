-- Names of facts below others: steps with dots between them. A step that has dots itself (A.5.1) hides them.
local dotted = {}

local HIDDEN = "\1" -- stands for a dot of a step

-- KEY, which may have dots, as one step of a dotted name.
function dotted.step(key)
  return (key:gsub("%.", HIDDEN))
end

-- The first step of NAME, with its own dots, and the name behind it ("" where there is none).
function dotted.first(name)
  local step, rest = name:match("^([^.]+)%.?(.*)$")
  return (step:gsub(HIDDEN, ".")), rest
end

return dotted
