local lists = require "base.lists"
local released = require "audit.released"

-- The edits by which the release before has RISKS, and CHANGES are told.
local function told(risks, changes)
  return released.edits(risks, "changes: " .. changes)
end

local SAME, RAISED = { { "R-1", 4 }, { "R-2", 4 } }, { { "R-1", 3 }, { "R-2", 4 } }

return {
  numbers = { 14 }, severity = "warning", clause = "6.1.2 b, 8.2", document = "risk-assessment-report",
  title = { en = "A risk that has changed since the last release has a reason",
    ja = "前回のリリースから変化したリスクには理由がある" },
  explanation = {
    en = "A risk whose score is not the one that the release of the assessment before shows, or that is "
      .. "gone, has its reason in risk_assessment.changes.",
    ja = "前回のアセスメントのリリースとリスク値が異なるリスク、及びなくなったリスクは、理由を"
      .. " risk_assessment.changes に示す。",
  },
  violates = {
    told(RAISED, "[]"), told({ { "R-1", 4 }, { "R-2", 4 }, { "R-9", 2 } }, "[]"),
  },
  keeps = {
    told(SAME, "[]"), told(RAISED, "[{risk: R-1, kind: raised, reason: Thieves.}]"),
  },
  run = function(model, report, view)
    local run, given = model.assessment, view.facts.risk_assessment
    for _, row in ipairs(run and run.before and run.changes or {}) do
      if not lists.contains(given.changes, row) then
        report(given, "changes", row.risk .. " is not as in release " .. run.before.release
          .. ": write `{risk: " .. row.risk .. ", kind: " .. row.kind .. ", reason: ...}` into changes")
      end
    end
  end,
}
