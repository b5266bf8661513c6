local function check_effect(row, today, report)
  local due = row.extended and row.extended.due or row.due
  if due and due < today and not row.verified then
    report(row, "verified", "nonconformity " .. (row.id or "?") .. " was to be mended by " .. due
      .. ", and nobody has checked the effect")
  elseif row.effective == false then
    report(row, "effective", "the corrective action for nonconformity " .. (row.id or "?")
      .. " was not effective: find the cause anew")
  end
end

return {
  numbers = { 37 }, severity = "warning", clause = "10.2", document = "nonconformity-report",
  title = { en = "Every nonconformity is dealt with to the end",
    ja = "不適合が最後まで処置されている" },
  explanation = {
    en = "An entry has reaction, cause, corrective action with owner and date, and when "
      .. "that date is past, a check that the cause is gone.",
    ja = "各不適合には応急処置、原因、是正処置（責任者・期限）があり、期限後には有効性"
      .. "の確認がある。",
  },
  violates = {
    { { "isms.yaml",
        "",
        "nonconformities: [{id: NC-1, title: Door open, date: 2026-05-02, source: audit, rating: minor, requirement: A.7.2, description: It was open., evidence: Seen., owner: isms-manager, reaction: Shut., action: A spring., action_owner: isms-manager, due: 2026-06-01, done: 2026-06-01, verified: 2026-07-01, effective: true}]\n" } },
    { { "isms.yaml",
        "",
        "nonconformities: [{id: NC-1, title: Door open, date: 2026-05-02, source: audit, rating: minor, requirement: A.7.2, description: It was open., evidence: Seen., owner: isms-manager, reaction: Shut., cause: No spring., action: A spring., action_owner: isms-manager, due: 2026-06-01, done: 2026-06-01}]\n" } },
    { { "isms.yaml",
        "",
        "nonconformities: [{id: NC-1, title: Door open, date: 2026-05-02, source: audit, rating: minor, requirement: A.7.2, description: It was open., evidence: Seen., owner: isms-manager, reaction: Shut., cause: No spring., action: A spring., action_owner: isms-manager, due: 2026-06-01, done: 2026-06-01, verified: 2026-07-01, effective: false}]\n" } },
  },
  keeps = {
    { { "isms.yaml",
        "",
        "nonconformities: [{id: NC-1, title: Door open, date: 2026-05-02, source: audit, rating: minor, requirement: A.7.2, description: It was open., evidence: Seen., owner: isms-manager, reaction: Shut., cause: No spring., action: A spring., action_owner: isms-manager, due: 2026-06-01, done: 2026-06-01, verified: 2026-07-01, effective: true}]\n" } },
    { { "isms.yaml",
        "",
        "nonconformities: [{id: NC-1, title: Door open, date: 2026-05-02, source: audit, rating: minor, requirement: A.7.2, description: It was open., evidence: Seen., owner: isms-manager, reaction: Shut., cause: No spring., action: A spring., action_owner: isms-manager, due: 2026-12-01}]\n" } },
  },
  run = function(model, report, view)
    for _, row in ipairs(view.facts.nonconformities or {}) do
      for _, key in ipairs { "reaction", "cause", "action", "action_owner", "due" } do
        if row[key] == nil then
          report(row, key, "nonconformity " .. (row.id or "?") .. " has no "
            .. key:gsub("_", " "))
        end
      end
      check_effect(row, model.today, report)
    end
  end,
}
