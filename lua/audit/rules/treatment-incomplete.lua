return {
  numbers = { 17 }, severity = "error", unfinished = true, clause = "6.1.3 e, 6.2", document = "risk-treatment-plan",
  title = { en = "Every treatment has an action, an owner, a due date and a status",
    ja = "リスク対応には処置・責任者・期限・状況がある" },
  explanation = {
    en = "Unless a risk is retained, the plan says what is done, who does it and by when, "
      .. "and the record how far it is.",
    ja = "保有する場合を除き、何を、誰が、いつまでに行うかを計画に、状況を実施記録に示す。",
  },
  violates = {
    { { "isms.yaml", "action: Lock., ", "" } },
    { { "isms.yaml", "due: 2026-12-01, ", "" } },
    { { "isms.yaml", "due: 2026-12-01, status: planned", "due: 2026-12-01" } },
  },
  keeps = {
    { { "isms.yaml", "action: Lock., ", "action: Lock., resources: Locks., " } },
  },
  run = function(model, report)
    for _, row in ipairs(model.treatments) do
      for _, key in ipairs(row.option and row.option ~= "retain"
        and { "action", "owner", "due", "status" } or {}) do
        if row[key] == nil then
          report(row, key, "treatment " .. (row.id or "?") .. " (" .. row.option .. ") has no "
            .. key)
        end
      end
    end
  end,
}
