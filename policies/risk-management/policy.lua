-- Who may accept a risk, but for top management, after the words for its OWNER.
local function acceptors(owner)
  local out = { owner }
  for _, id in ipairs(model.method.approvers) do
    if id ~= "top-management" then out[#out + 1] = role(id) end
  end
  return join(out)
end

local reference
for _, standard in ipairs(model.standards) do
  if standard.reference then reference = standard end
end

-- The controls with which those of the treatment are compared, after the words for NONE by name.
local function compared(say)
  return reference and reference.source or say.none
end

return { acceptors = acceptors, compared = compared, report = model.report_standard }
