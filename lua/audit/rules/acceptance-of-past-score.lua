local treatment = require "model.treatment"

-- The day on which the last of TREATMENTS was done, "" where the risk is only kept; nil where one is open, or its day
-- is not recorded.
local function closed_on(treatments)
  local last = ""
  for _, row in ipairs(treatments) do
    if row.state ~= "retained" then
      if row.status ~= "done" or not row.done then return nil end
      last = row.done > last and row.done or last
    end
  end
  return last
end

local DUE = "due: 2026-12-01, status: planned"
local COVERS = { "isms.yaml", "covers: [residual]", "covers: [current, residual]" }

-- The edits by which the treatments of R-1 were done by DAY, and its current score was accepted on 2026-10-01.
local function done(day)
  return { { "isms.yaml", DUE, "due: 2026-12-01, status: done, done: " .. day },
    { "isms.yaml", "acceptances: [", "acceptances: [{risk: R-1, accepted_by: isms-manager, covers: [current], "
      .. "date: 2026-10-01, reason: Soon., expires: 2027-01-31}, " }, at = { "isms.yaml", "acceptances:" } }
end

return {
  numbers = { 20 }, severity = "error", build = "warning", clause = "6.1.3 f", document = "residual-risk-acceptance",
  title = { en = "A current score is accepted while a treatment is open",
    ja = "現在のリスク値の受容は、対応が完了していないリスクに限る" },
  explanation = {
    en = "The current score stands until the treatments of the risk are done; then the residual one does. An acceptance "
      .. "that covers the current score (acceptances.covers) and is later than all of them, or of a risk that is only "
      .. "kept, accepts a score that was not in force.",
    ja = "現在のリスク値は、そのリスクへの対応がすべて完了するまで適用し、完了後は残留リスク値による。"
      .. "すべての対応の完了後に、又は保有するだけのリスクについて、現在のリスク値を受容の対象（acceptances.covers）に"
      .. "含めると、適用していない値を受容したことになる。",
  },
  violates = {
    { COVERS }, done "2026-09-30",
  },
  keeps = {
    done "2026-10-02",
    { COVERS, { "isms.yaml", "risk: R-2, option: retain",
      "risk: R-2, option: modify, action: Wire., controls: [A.7.1], owner: isms-manager, " .. DUE } },
  },
  run = function(model, report)
    for _, row in ipairs(model.acceptances) do
      local covers = row.risk_row and treatment.covers(row, "current")
      local last = covers and closed_on(row.risk_row.treatments)
      if last and row.date and last < row.date then
        report(row, "covers", ("the acceptance of %s of %s covers its current score, but %s: write `covers: [residual]`")
          :format(row.risk, row.date, last == "" and "no treatment changes it"
            or "its last treatment was done on " .. last))
      end
    end
  end,
}
