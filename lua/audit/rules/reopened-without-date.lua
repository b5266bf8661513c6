-- The edit that adds a nonconformity whose action had no effect, with the further STEPS.
local function entry(steps)
  return { { "isms.yaml", "", "nonconformities:\n  - {id: NC-1, title: Door open, date: 2026-01-31, "
    .. "source: audit, rating: minor, requirement: A.7.2, description: It was open., evidence: Seen., "
    .. "owner: isms-manager, reaction: Shut., cause: None., action: A spring., "
    .. "action_owner: isms-manager, due: 2026-04-30, done: 2026-03-31, verified: 2026-07-01, "
    .. "effective: false" .. steps .. "}\n" } }
end

return {
  numbers = {}, severity = "error", clause = "10.2", document = "corrective-action-report",
  title = { en = "A nonconformity that is open again has a new action and date",
    ja = "再開した不適合には新たな処置及び期限がある" },
  explanation = {
    en = "Where the check of effect failed (effective: false), the entry says what is done now, by "
      .. "whom and by when (reopened), and not before the check.",
    ja = "有効性が認められなかった不適合（effective: false）には、新たな処置、責任者及び期限"
      .. "（reopened）がある。",
  },
  violates = { entry "",
    entry ", reopened: {date: 2026-06-30, action: A lock., owner: isms-manager, due: 2026-12-20}" },
  keeps = {
    entry ", reopened: {date: 2026-07-01, action: A lock., owner: isms-manager, due: 2026-12-20}",
  },
  run = function(model, report)
    for _, row in ipairs(model.nonconformities.rows) do
      local name = "nonconformity " .. (row.id or "?")
      local again = row.reopened
      if row.effective == false and not again then
        report(row, "effective", name .. " is open again and has no new action with a date "
          .. "(reopened)")
      elseif again and again.date and row.verified and again.date < row.verified then
        report(again, "date", name .. " was opened again on " .. again.date .. ", before the check "
          .. "of effect of " .. row.verified)
      end
    end
  end,
}
