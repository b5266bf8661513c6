local edits = require "audit.edits"

-- The edits that add an incident which named CONTROLS, with MORE of it.
local function named(controls, more)
  return { { "isms.yaml", "", edits.incident("3", "personal_data: false, ineffective_controls: [" .. controls
    .. "]" .. (more or "")) } }
end

local ACTION = ", actions: [{action: Two read it., owner: isms-manager, due: 2026-12-01}]"

return {
  numbers = { 38 }, severity = "warning", clause = "A.5.27, 10.2", document = "incident-report",
  title = { en = "A control that did not work is corrected", ja = "機能しなかった管理策が是正されている" },
  explanation = {
    en = "An incident that names a control which did not work (ineffective_controls) has a corrective "
      .. "action, in a nonconformity or of its own, as long as the statement calls the control "
      .. "implemented; a control that does not apply cannot have failed.",
    ja = "管理策が機能しなかったとするインシデント（ineffective_controls）は、その管理策を実施済みとする限り、"
      .. "不適合の是正処置又はインシデントの処置を伴う。適用しない管理策は、機能しないこともない。",
  },
  violates = { named "A.5.14", named("A.8.30", ACTION) },
  keeps = { named("A.5.14", ACTION), named "" },
  run = function(model, report)
    local rows = {}
    for _, row in ipairs(model.statement.rows) do rows[row.id] = row end
    for _, incident in ipairs(model.incidents.rows) do
      local answered = #(incident.actions or {}) + #(incident.nonconformities or {}) > 0
      for _, id in ipairs(incident.ineffective_controls or {}) do
        local name, row = "incident " .. (incident.id or "?") .. " names " .. id, rows[id]
        if row and row.applicable == false then
          report(incident, "ineffective_controls", name .. " as a control that did not work, which does not apply")
        elseif row and row.status == "implemented" and not answered then
          report(incident, "ineffective_controls", name .. ", which is implemented and did not work, and has "
            .. "neither a nonconformity nor an action")
        end
      end
    end
  end,
}
