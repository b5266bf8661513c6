-- Who may accept a risk, but for top management, after the words for its OWNER.
local function acceptors(owner)
  local out = { owner }
  for _, id in ipairs(model.method.approvers) do
    if id ~= "top-management" then out[#out + 1] = role(id) end
  end
  return join(out)
end

return { acceptors = acceptors }
