-- The edit that adds a nonconformity whose action had no effect, with the further STEPS.
local function entry(steps)
  return { { "isms.yaml", "", "nonconformities:\n  - {id: NC-1, title: Door open, date: 2026-01-31, "
    .. "source: audit, rating: minor, requirement: A.7.2, description: It was open., evidence: Seen., "
    .. "owner: isms-manager, reaction: Shut., cause: None., action: A spring., "
    .. "action_owner: isms-manager, due: 2026-04-30, done: 2026-03-31, verified: 2026-07-01, "
    .. "effective: false" .. steps .. "}\n" } }
end

-- A time that it was opened again, on DAY, with MORE of it.
local function again(day, more)
  return "{date: " .. day .. ", action: A lock., owner: isms-manager, due: 2026-12-20" .. (more or "") .. "}"
end

return {
  numbers = {}, severity = "error", clause = "10.2", document = "corrective-action-report",
  title = { en = "A nonconformity that is open again has a new action and date",
    ja = "再開した不適合には新たな処置及び期限がある" },
  explanation = {
    en = "Where the check of effect failed (effective: false), the entry says what is done now, by "
      .. "whom and by when (reopenings), and not before the check; likewise where the check of that "
      .. "failed. All times stand in one list.",
    ja = "有効性が認められなかった不適合（effective: false）には、新たな処置、責任者及び期限"
      .. "（reopenings）がある。その処置の有効性が認められなかった場合も同じとする。再開は、すべて一つの一覧に示す。",
  },
  violates = {
    entry "",
    entry(", reopened: " .. again("2026-06-30")),
    entry(", reopenings: [" .. again("2026-07-01", ", reason: Still open., done: 2026-07-10, "
      .. "verified: 2026-10-12, effective: false") .. "]"),
    entry(", reopened: " .. again("2026-07-01") .. ", reopenings: ["
      .. again("2026-07-02", ", reason: Still open.") .. "]"),
  },
  keeps = {
    entry(", reopened: " .. again("2026-07-01")),
    entry(", reopenings: [" .. again("2026-07-01", ", reason: Still open., done: 2026-07-10, "
      .. "verified: 2026-10-12, effective: false") .. ", "
      .. again("2026-10-12", ", reason: Open again.") .. "]"),
  },
  run = function(model, report)
    for _, row in ipairs(model.nonconformities.rows) do
      local name, before = "nonconformity " .. (row.id or "?"), row
      if row.reopened and #row.reopenings > 0 then
        report(row, "reopened", name .. " says twice how it was opened again: write what stands in "
          .. "`reopened` as the first item of `reopenings`, with its `reason`")
      end
      for _, item in ipairs(row.openings) do
        if item.date and before.verified and item.date < before.verified then
          report(item, "date", name .. " was opened again on " .. item.date .. ", before the check "
            .. "of effect of " .. before.verified)
        end
        before = item
      end
      if before.effective == false then
        report(before, "effective", name .. " is open again and has no new action with a date: write "
          .. "`reopenings: [{date: " .. (before.verified or "...") .. ", reason: ..., action: ..., owner: ..., "
          .. "due: ...}]`")
      end
    end
  end,
}
