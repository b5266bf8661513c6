local chronology = require "audit.chronology"

return {
  numbers = { 27, 29 }, severity = "warning", issue = "error", clause = "7.5.2, 7.5.3",
  document = "all",
  title = { en = "Nothing happened after the approval of the document that says it",
    ja = "承認済みの文書に承認後の出来事が含まれていない" },
  explanation = {
    en = "A document or record that stands approved says what was known on that day. What happened "
      .. "later needs a new version; what came of actions, findings and decisions stands in a "
      .. "register. Where facts/approvals.yaml has the approval, the content itself is compared.",
    ja = "承認済みの文書又は記録は、承認日に分かっていたことを示す。その後の出来事を加えるときは新しい版とする。"
      .. "処置、指摘及び決定の結果は、台帳に示す。承認が facts/approvals.yaml にある文書は、内容を比較する。",
  },
  violates = {
    { { "isms.yaml", "date: 2026-10-01, reason", "date: 2026-10-02, reason" } },
    { { "isms.yaml", "{id: R-1, title", "{id: R-1, identified: 2026-10-02, title" } },
  },
  keeps = {
    { { "isms.yaml", "due: 2026-09-15, status: done",
        "due: 2026-09-15, status: done, done: 2026-11-02" } },
  },
  run = function(model, report, view)
    local events = chronology.events(view)
    for _, row in ipairs(model.controlled) do
      for _, event in ipairs(row.approved and not row.recorded
          and chronology.later(events, row, row.approved_on) or {}) do
        report(event.holder, event.key, event.text .. " comes after the approval of '" .. row.id
          .. "' on " .. row.approved_on .. ", which shows it: approve a new version", row.id)
      end
    end
  end,
}
