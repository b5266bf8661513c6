local dates = require "base.dates"
local lists = require "base.lists"
local treatment = require "model.treatment"

-- Those of the open treatments of ROW whose due date is past on TODAY.
local function late(row, today)
  return lists.select(row.standing.open, function(open) return dates.is_past(open.due, today) end)
end

local function ids(rows)
  return table.concat(lists.column(rows, "id"), ", ")
end

-- Why nobody answers for the current score of ROW, or nil.
local function gap(row, today)
  local acceptance = row.acceptance
  if treatment.covers(acceptance, "current") then
    return acceptance.expired and "the acceptance of it ended on " .. acceptance.expires or nil
  end
  if acceptance then
    return "its acceptance does not say that it covers it: write `covers: [current, residual]`"
  end
  local overdue = late(row, today)
  return #overdue > 0 and "the approval of the plan covers it until the due date, which is past for "
    .. ids(overdue) .. ": add it to acceptances with `covers: [current]`" or nil
end

local DUE = "due: 2026-12-01, status: planned"

return {
  numbers = { 20 }, severity = "warning", clause = "6.1.3 f, 8.3", document = "risk-treatment-record",
  title = { en = "The score in force is accepted until the treatment is done",
    ja = "リスク対応が完了するまで適用するリスク値が受容されている" },
  explanation = {
    en = "Until its treatments are done a risk counts with its current score. The approval of the plan "
      .. "accepts it until they are due; after that, or where the risk has an acceptance of its own, the "
      .. "acceptance says that it covers the current score.",
    ja = "リスクは、その対応が完了するまで現在のリスク値で扱う。計画の承認は、対応の期限までこれを受容す"
      .. "る。期限を過ぎたとき、又は個別の受容があるときは、受容の対象に現在のリスク値を含める。",
  },
  violates = {
    { { "isms.yaml", DUE, "due: 2026-11-20, status: planned" }, at = { "isms.yaml", "{id: R-1" } },
  },
  keeps = {
    { { "isms.yaml", DUE, "due: 2026-11-20, status: planned" },
      { "isms.yaml", "acceptances: [", "acceptances: [{risk: R-1, accepted_by: isms-manager, covers: "
        .. "[current], date: 2026-10-01, reason: Soon., expires: 2027-01-31}, " } },
  },
  run = function(model, report)
    for _, row in ipairs(model.risks) do
      local standing = row.standing
      local why = standing.side == "current" and standing.above and gap(row, model.today)
      if why then
        report(row, "id", "risk " .. (row.id or "?") .. " counts with its current score "
          .. standing.score .. ", above the threshold " .. model.method.threshold .. ", until "
          .. ids(standing.open) .. " is done, and nobody has accepted that: " .. why)
      end
    end
  end,
}
