return {
  numbers = {}, severity = "error", clause = "7.2, 7.3", document = "competence-record",
  title = { en = "Attendance at a training is plausible, and who was absent is followed up",
    ja = "教育の受講者数が妥当で、未受講者への対応がある" },
  explanation = {
    en = "Nobody attends who was not expected; where somebody was absent, the entry says what is "
      .. "done about it.",
    ja = "受講者数は対象者数を超えず、未受講者がいる場合はその対応を記載する。",
  },
  violates = {
    { { "isms.yaml",
        "",
        "trainings: [{id: E-1, title: Basics, audience: All, date: 2026-10-01, expected: 3, attended: 2, test: Quiz, result: Passed}]\n" } },
  },
  keeps = {
    { { "isms.yaml",
        "",
        "trainings: [{id: E-1, title: Basics, audience: All, date: 2026-10-01, expected: 3, attended: 3, test: Quiz, result: Passed}]\n" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.trainings.rows) do
      if (row.absent or 0) < 0 then
        report(row, "attended", "the training '" .. (row.id or "?") .. "' was attended by "
          .. row.attended .. " of " .. row.expected)
      elseif (row.absent or 0) > 0 and not row.follow_up then
        report(row, "follow_up", "the training '" .. (row.id or "?") .. "' was missed by "
          .. row.absent .. " and names no follow-up")
      end
    end
  end,
}
