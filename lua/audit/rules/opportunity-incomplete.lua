-- What is still missing by the status of an opportunity: keys.
local NEEDED = {
  planned = { "action", "due", "criterion" }, ["in-progress"] = { "action", "due", "criterion" },
  done = { "action", "done", "criterion" }, declined = { "reason" },
}

-- The edit that adds an opportunity that is STATUS, with MORE of it.
local function entry(status, more)
  return { { "isms.yaml", "", "opportunities: [{id: OP-1, title: New lock, identified: 2026-06-01, "
    .. "source: suggestion, effect: Fewer keys., owner: isms-manager, status: " .. status .. (more or "")
    .. "}]\n" } }
end

local PLANNED = ", action: Try., criterion: Keys., due: "

return {
  numbers = {}, severity = "warning", clause = "6.1.1", document = "opportunity-register",
  title = { en = "Every opportunity is followed to its effect", ja = "機会の効果が確認されるまで追跡されている" },
  explanation = {
    en = "An opportunity that is used has an action, a day, and what its effect is judged by; one that "
      .. "is done has its day; one that is declined has the reason. None is overdue.",
    ja = "採用した機会には処置、期限及び効果の判断基準があり、完了した機会には完了日、見送った機会には理由が"
      .. "ある。期限を超過した機会はない。",
  },
  violates = {
    entry "planned", entry "declined", entry("done", ", action: Try., criterion: Keys."),
    entry("planned", PLANNED .. "2026-11-21"),
  },
  keeps = {
    entry "proposed", entry("planned", PLANNED .. "2026-11-22"), entry("declined", ", reason: Dear."),
    entry("done", PLANNED .. "2026-09-01, done: 2026-09-02"),
  },
  run = function(model, report)
    for _, row in ipairs(model.opportunities.rows) do
      local name = "opportunity " .. (row.id or "?")
      for _, key in ipairs(NEEDED[row.status] or {}) do
        if row[key] == nil then
          report(row, key, name .. " is " .. row.status .. " and has no " .. key)
        end
      end
      if row.overdue then report(row, "due", name .. " was due on " .. row.due) end
    end
  end,
}
