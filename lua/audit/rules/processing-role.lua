local edits = require "audit.edits"

-- The edits that add an activity in ROLE, for which FACTS say more, of an organisation that is HELD.
local function held(held_role, role, facts)
  return { { "isms.yaml", "  statement: All of it.", "  privacy_role: " .. held_role
    .. "\n  statement: All of it." }, { "isms.yaml", "", edits.processing(role, facts) } }
end

return {
  numbers = {}, severity = "error", clause = "A.5.34, ISO/IEC 27701 5.2.1", document = "processing-register",
  title = { en = "Processing is done in a role that the organisation has",
    ja = "個人データの取扱いの立場が組織の立場と一致する" },
  explanation = {
    en = "An entry of `processing` in the role of controller or processor contradicts a "
      .. "scope.privacy_role that says the organisation is only the other.",
    ja = "processing の立場（role）が、scope.privacy_role に示す組織の立場と矛盾している。",
  },
  violates = { held("controller", "processor", "on_behalf_of: Shops"), held("processor", "controller", "ground: Contract") },
  keeps = { held("both", "processor", "on_behalf_of: Shops"), held("controller", "controller", "ground: Contract"),
    { { "isms.yaml", "", edits.processing("processor", "on_behalf_of: Shops") } } },
  run = function(model, report, view)
    local scope = view.facts.scope
    local role = scope and scope.privacy_role
    for _, row in ipairs(model.processing.rows) do
      if role and role ~= "both" and row.role and row.role ~= role then
        report(row, "role", "the processing activity '" .. (row.id or "?") .. "' is done as " .. row.role
          .. ", and the organisation is " .. role .. " only (scope.privacy_role)")
      end
    end
  end,
}
