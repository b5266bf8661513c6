local approvals = require "model.approvals"
local chronology = require "audit.chronology"

local RECORD = "management-review-minutes"

local CONTROL = RECORD .. ":\n  number: N-minutes\n  version: \"1.1\"\n  status: approved\n"
  .. "  owner: isms-manager\n  author: ann\n  reviewer: cyd\n  approver: bob\n"
  .. "  approved: 2026-10-01\n  date: 2026-10-01\n  classification: internal\n"
  .. "  history: [{version: \"1.1\", date: 2026-10-01, changes: Review.}]\n"

local ENTRY = "- document: " .. RECORD .. "\n  version: \"1.0\"\n  classification: internal\n"
  .. "  changes: Minutes.\n  approved: {date: %s, role: top-management, title: Chief Executive, "
  .. "person: bob, name: Bob Baxter}\n  original: en\n  contents: [{language: en, sha256: x}]\n"

return {
  numbers = { 29 }, severity = "error", clause = "7.5.3 b", document = "all",
  title = { en = "A closed record is corrected by a recorded correction alone",
    ja = "確定した記録の変更は、記録に残した訂正に限る" },
  explanation = {
    en = "A record whose approval is in facts/approvals.yaml was closed on that day. A later version "
      .. "in `documents` that tells of nothing that happened since is a correction by hand: it says "
      .. "neither who made it nor why (`ismsdoc approve --corrects`).",
    ja = "facts/approvals.yaml に承認がある記録は、承認日に確定している。その後の出来事を含まないまま "
      .. "documents で版だけを進めた記録は、訂正者も理由も示さない手作業の訂正である（ismsdoc approve "
      .. "--corrects による）。",
  },
  violates = {
    { { "facts/documents.yaml", "", CONTROL },
      { "facts/approvals.yaml", "", ENTRY:format("2026-07-01") } },
  },
  keeps = {
    { { "facts/documents.yaml", "", CONTROL },
      { "facts/approvals.yaml", "", ENTRY:format("2026-05-01") } },
  },
  run = function(model, report, view)
    local index, events = approvals.by_document(view.values.approvals)
    for _, row in ipairs(model.controlled) do
      local closed = row.approved and not row.recorded and index[row.id]
        and approvals.closed_on(row, index[row.id])
      events = events or closed and chronology.events(view)
      if closed and #chronology.later(events, row, closed) == 0 then
        report(row.control, "version", "'" .. row.id .. "' is a record that was closed on " .. closed
          .. ": its correction is recorded with `ismsdoc approve --corrects`", row.id)
      end
    end
  end,
}
