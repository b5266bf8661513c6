local assessments = require "model.assessments"
local released = require "audit.released"

-- The edits by which the release before has R-1 with 3, and R-1 (4 now) was TOLD.
local function told(text)
  return released.edits({ { "R-1", 3 }, { "R-2", 4 } }, text)
end

local function change(kind, before)
  return "changes: [{risk: R-1, kind: " .. kind .. ", before: " .. before .. ", reason: Thieves.}]"
end

-- Reports what ROW, a typed change, says otherwise than OLD, the risk in RELEASE, and NEW, its score now.
local function compare(row, old, new, release, report)
  if row.before and old.score and row.before ~= old.score then
    report(row, "before", row.risk .. " has " .. old.score .. " in release " .. release .. ", not "
      .. row.before .. ": leave `before` out, it is taken from there")
  end
  local wrong = old.score and new and (row.kind == "raised" and new <= old.score
    or row.kind == "lowered" and new >= old.score)
  if wrong then
    report(row, "kind", row.risk .. " is called " .. row.kind .. ", but has " .. new .. " and had "
      .. old.score .. " in release " .. release)
  end
end

return {
  numbers = { 14 }, severity = "error", clause = "6.1.2 b, 8.2", document = "risk-assessment-report",
  title = { en = "The assessment before is as it was released",
    ja = "前回のアセスメントはリリースした内容と一致する" },
  explanation = {
    en = "Where a release shows the assessment before, its scores are taken from there: a score before "
      .. "(before), a direction (raised, lowered) or a denial (previous: none) that differs is wrong.",
    ja = "前回のアセスメントを含むリリースがある場合、そのリスク値を用いる。これと異なる前回の値（before）、"
      .. "変化の向き（raised、lowered）又は前回なしとする記載（previous: none）は誤りである。",
  },
  violates = {
    told(change("raised", 2)), told(change("lowered", 3)), told "previous: none",
  },
  keeps = {
    told(change("raised", 3)), told("previous: 2025-08-01, " .. change("raised", 2)),
  },
  run = function(model, report, view)
    local run, given = model.assessment, view.facts.risk_assessment
    if not run then return end
    local day = model.method.assessed
    local denied = run.previous == false and assessments.before(view.context.released or {}, day) or nil
    if denied then
      report(given, "previous", "release " .. denied.release .. " shows an assessment of " .. denied.day
        .. ": write `previous: " .. denied.day .. "`")
    end
    for _, row in ipairs(run.before and given.changes or {}) do
      local old, now = run.before.by_id[row.risk or ""], model.risk_by_id[row.risk or ""]
      if old then compare(row, old, now and now.score, run.before.release, report) end
    end
  end,
}
