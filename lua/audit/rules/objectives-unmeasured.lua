return {
  numbers = { 33 }, severity = "warning", clause = "6.2", document = "information-security-policy",
  title = { en = "Objectives are measurable and followed up",
    ja = "目的が測定可能で追跡されている" },
  explanation = {
    en = "There are objectives with metric, target, owner, date, evaluation and status, "
      .. "and none of them is past its date without a verdict.",
    ja = "指標・目標値・責任者・期限・評価方法・状況をもつ目的があり、期限を過ぎて判定"
      .. "のない目的がない。",
  },
  violates = {
    { { "isms.yaml",
        "objectives:\n  - {id: O-1, objective: Be safe, metric: Losses, target: None, owner: isms-manager, due: 2026-12-31, evaluation: Count., status: on-track}\n",
        "" },
      at = { "isms.yaml", "organization: {name: Acme" } },
    { { "isms.yaml", "due: 2026-12-31, evaluation", "due: 2026-11-21, evaluation" } },
  },
  keeps = {
    { { "isms.yaml",
        "due: 2026-12-31, evaluation: Count., status: on-track",
        "due: 2026-11-21, evaluation: Count., status: missed" } },
  },
  run = function(model, report, view)
    if model.soa and #model.objectives == 0 then
      report(view.facts, "objectives", "there are no information security objectives")
    end
    for _, row in ipairs(model.objectives) do
      local open = row.status == "on-track" or row.status == "at-risk"
      if open and row.due and row.due < model.today then
        report(row, "status", "objective " .. (row.id or "?") .. " was due on " .. row.due
          .. " and is still " .. row.status .. ": say whether it was achieved or missed")
      end
    end
  end,
}
