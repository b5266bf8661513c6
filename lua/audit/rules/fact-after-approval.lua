local chronology = require "audit.chronology"
local edits = require "audit.edits"

local REPORT = "incident-report: {number: N-inc, version: \"1.0\", status: approved, owner: isms-manager, author: ann, reviewer: cyd, "
  .. "approver: bob, approved: 2026-10-01, date: 2026-10-01, next_review: 2027-10-01, classification: internal, "
  .. "history: [{version: \"1.0\", date: 2026-10-01, changes: First issue.}]}\n"

-- The edits that add an approved report of an incident and, entered on DAY, its nonconformity.
local function entered(day)
  return { { "facts/documents.yaml", "", REPORT },
    { "isms.yaml", "", edits.incident("3", "personal_data: false, nonconformities: [NC-1]") },
    { "isms.yaml", "", "nonconformities: [{id: NC-1, title: Wrong letter, date: " .. day .. ", source: incident, "
      .. "rating: minor, requirement: \"A.5.14\", description: It was sent., evidence: Seen., owner: isms-manager}]\n" },
    at = { "isms.yaml", "id: IN-1" } }
end

return {
  numbers = { 27, 29 }, severity = "warning", issue = "error", clause = "7.5.2, 7.5.3",
  document = "all",
  title = { en = "Nothing happened after the approval of the document that says it",
    ja = "承認済みの文書に承認後の出来事が含まれていない" },
  explanation = {
    en = "A document or record that stands approved says what was known on that day. What happened "
      .. "later, and an entry of a register made later, needs a new version; what came of actions, findings and decisions stands in a "
      .. "register. Where facts/approvals.yaml has the approval, the content itself is compared.",
    ja = "承認済みの文書又は記録は、承認日に分かっていたことを示す。その後の出来事又は台帳の項目を加えるときは新しい版とする。"
      .. "処置、指摘及び決定の結果は、台帳に示す。承認が facts/approvals.yaml にある文書は、内容を比較する。",
  },
  violates = {
    { { "isms.yaml", "date: 2026-10-01, reason", "date: 2026-10-02, reason" } },
    { { "isms.yaml", "{id: R-1, title", "{id: R-1, identified: 2026-10-02, title" } },
    entered "2026-10-02",
  },
  keeps = {
    { { "isms.yaml", "done: 2026-09-14", "done: 2026-11-02" } },
    entered "2026-10-01",
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
