local edits = require "audit.edits"
local lists = require "base.lists"
local resilience = require "model.resilience"

-- The edits that add an incident which named CONTROLS, with MORE of it.
local function named(controls, more)
  return { { "isms.yaml", "", edits.incident("3", "personal_data: false, ineffective_controls: [" .. controls
    .. "]" .. (more or "")) } }
end

local ACTION = ", actions: [{action: Two read it., owner: isms-manager, due: 2026-12-01}]"
local REASON = ", no_nonconformity: It was carried out as its rule says."

-- The edits for such an incident with the nonconformity NC-1, which does not meet REQUIREMENT.
local function corrected(requirement)
  local list = named("A.5.14", ", nonconformities: [NC-1]")
  list[2] = { "isms.yaml", "", "nonconformities: [{id: NC-1, title: Wrong letter, date: 2026-03-18, source: incident, "
    .. "rating: minor, requirement: \"" .. requirement .. "\", description: It was sent., evidence: Seen., "
    .. "owner: isms-manager}]\n" }
  list.at = { "isms.yaml", "id: IN-1" }
  return list
end

-- The edits for an incident in which A.7.2 did not work either, with the nonconformity NC-1 on A.5.14 and MORE.
local function half_corrected(more)
  local list = corrected "A.5.14"
  list[1] = named("A.5.14, A.7.2", ", nonconformities: [NC-1]" .. (more or ""))[1]
  return list
end

-- The controls of CONTROLS that TEXT names.
local function named_in(text, controls)
  local words = {}
  for word in (text or ""):gmatch("[%w%.]*%w") do words[#words + 1] = word end
  return lists.select(controls, function(id) return lists.contains(words, id) end)
end

-- Reports where a nonconformity of INCIDENT is about another control than those that did not work, FAILED.
-- ROWS are those of the statement, NONCONFORMITIES the register, both by id.
local function compare_nonconformities(incident, failed, rows, nonconformities, report)
  for _, id in ipairs(incident.nonconformities or {}) do
    local requirement = (nonconformities[id] or {}).requirement
    local about = named_in(requirement, lists.keys(rows))
    if #about > 0 and #named_in(requirement, failed) == 0 then
      report(incident, "nonconformities", ("%s is about %s, and incident %s names %s as what did not work"):format(id,
        table.concat(about, ", "), incident.id or "?", table.concat(failed, ", ")))
    end
  end
end

-- Reports where none of the risks of INCIDENT counts on a control that did not work.
local function compare_risks(incident, failed, risks, report)
  local cited = {}
  for _, id in ipairs(incident.risks or {}) do cited[#cited + 1] = (risks[id] or {}).controls or {} end
  cited = lists.union(cited)
  local touched = lists.select(failed, function(id) return lists.contains(cited, id) end)
  if #cited > 0 and #touched == 0 then
    report(incident, "risks", ("none of the risks of incident %s cites %s, which did not work"):format(
      incident.id or "?", table.concat(failed, ", ")))
  end
end

return {
  numbers = { 38 }, severity = "warning", clause = "A.5.27, 10.2", document = "incident-report",
  title = { en = "A control that did not work is corrected", ja = "機能しなかった管理策が是正されている" },
  explanation = {
    en = "For each control that an incident names as one that did not work (ineffective_controls) it has a "
      .. "nonconformity, or says why not (no_nonconformity), as long as the statement calls the control "
      .. "implemented; a control that does not apply cannot have failed. A nonconformity that it names is about such a "
      .. "control, and one of its risks cites one.",
    ja = "機能しなかったとする管理策（ineffective_controls）のそれぞれについて、インシデントは、その管理策を実施済みとする限り、"
      .. "不適合又は不適合としない理由（no_nonconformity）を伴う。適用しない管理策は、機能しないこともない。示した不適合は"
      .. "その管理策に関するものであり、示したリスクのいずれかはその管理策を引用する。",
  },
  violates = { named "A.5.14", named("A.5.14", ACTION), named("A.8.30", REASON), corrected "A.8.13",
    named("A.5.14", REASON .. ", risks: [R-1]"), half_corrected() },
  keeps = { half_corrected(REASON), named("A.5.14", ACTION .. REASON), named "", corrected "A.5.14, clause 7.3", corrected "Commitment C-1",
    named("A.7.1", REASON .. ", risks: [R-1]"), named("A.5.14", REASON .. ", risks: [R-2]") },
  run = function(model, report)
    local rows = {}
    for _, row in ipairs(model.statement.rows) do rows[row.id] = row end
    local nonconformities = lists.by_id(model.nonconformities.rows)
    for _, incident in ipairs(model.incidents.rows) do
      local failed = incident.ineffective_controls or {}
      if #failed > 0 then
        compare_nonconformities(incident, failed, rows, nonconformities, report)
        compare_risks(incident, failed, model.risk_by_id, report)
      end
      for _, id in ipairs(failed) do
        local answered = #resilience.concerned(incident, id, nonconformities) > 0 or incident.no_nonconformity ~= nil
        local name, row = "incident " .. (incident.id or "?") .. " names " .. id, rows[id]
        if row and row.applicable == false then
          report(incident, "ineffective_controls", name .. " as a control that did not work, which does not apply")
        elseif row and row.status == "implemented" and not answered then
          report(incident, "ineffective_controls", name .. ", which is implemented and did not work, and has "
            .. "neither a nonconformity nor a reason for having none (no_nonconformity)")
        end
      end
    end
  end,
}
