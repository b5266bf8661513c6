local edits = require "audit.edits"

-- The edits that add an incident whose evidence has IDS, and a piece of evidence EV-1.
local function secured(...)
  local rows = {}
  for i, id in ipairs { ... } do rows[i] = "{id: " .. id .. ", what: Letter, place: Safe, by: Ann}" end
  return { { "isms.yaml", "", edits.incident("2", "personal_data: false, evidence: [" .. table.concat(rows, ", ") .. "]") },
    { "isms.yaml", "", "evidence: [{id: EV-1, title: Key book, address: \"https://acme.example/keys\", date: 2026-10-01, "
      .. "controls: [A.7.2], kept_by: isms-manager}]\n" } }
end

return {
  numbers = {}, severity = "error", clause = "A.5.28, 7.5.3", document = "incident-report",
  title = { en = "An id of evidence stands for one thing", ja = "証拠の番号は一つの証拠だけを示す" },
  explanation = {
    en = "Evidence that was secured in an incident (incidents.evidence) has an id that no other incident and no piece of the register of "
      .. "evidence has: who asks for EV-01 is handed one thing.",
    ja = "インシデントで保全した証拠（incidents.evidence）の番号は、他のインシデント及び証拠台帳の番号と重複しない。EV-01を求めた"
      .. "者に渡すものは一つである。",
  },
  violates = { secured "EV-1", secured("A-1", "A-1") },
  keeps = { secured("IN-1-A", "IN-1-B") },
  run = function(model, report, view)
    local taken = {}
    for _, piece in ipairs(view.facts.evidence) do taken[piece.id or ""] = "the register of evidence" end
    for _, incident in ipairs(model.incidents.rows) do
      for _, item in ipairs(incident.evidence or {}) do
        local other = taken[item.id or ""]
        if other then
          report(item, "id", "'" .. item.id .. "' of " .. (incident.id or "?") .. " is an id of evidence in " .. other .. ", too")
        end
        taken[item.id or ""] = other or incident.id or "another incident"
      end
    end
  end,
}
