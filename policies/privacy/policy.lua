-- Who reviews the policy beside its owner, in the words of TEXT: nobody where the owner is the privacy lead.
local function beside(text)
  return role(document.owner) ~= holder("privacy-lead") and text or ""
end

return { beside = beside }
