local approvals = require "model.approvals"
local kept = require "document.kept"

local KEPT = '{"document": "logging-monitoring", "version": "1.1", "facts": {}, "sources": {}, "texts": {}}\n'

local ENTRY = "- document: logging-monitoring\n  version: \"1.1\"\n  classification: internal\n"
  .. "  changes: Review.\n  approved: {date: 2026-10-02, role: top-management, "
  .. "title: Chief Executive, person: bob, name: Bob Baxter}\n"
  .. "  original: en\n  contents: [{language: en, sha256: x}, {language: ja, sha256: x}]\n  kept: x\n"

return {
  numbers = { 27, 29 }, severity = "warning", issue = "error", clause = "7.5.3 b", document = "all",
  title = { en = "What is kept of approvals is what was approved",
    ja = "承認時の内容の控えが承認されたものである" },
  explanation = {
    en = "approvals/ID.json keeps what the last approval of a document approved, and the register has "
      .. "its digest. A file that is another one was changed, or its approval was taken out of "
      .. "facts/approvals.yaml.",
    ja = "approvals/ID.json は文書の最後の承認の内容を控え、承認の記録はその照合値をもつ。照合値が異なる控えは、"
      .. "変更されたか、その承認が facts/approvals.yaml から削除されている。",
  },
  violates = {
    { { "facts/approvals.yaml", "", ENTRY }, { "approvals/logging-monitoring.json", "", KEPT } },
    { { "facts/approvals.yaml", "", "[]\n" }, { "approvals/logging-monitoring.json", "", KEPT } },
    { { "approvals/logging-monitoring.json", "", KEPT }, at = { "isms.yaml", "organization", 0 } },
  },
  keeps = {
    { { "facts/approvals.yaml", "", ENTRY } },
  },
  run = function(_, report, view)
    local list = view.values.approvals
    local index = approvals.by_document(list)
    for _, id in ipairs(kept.documents()) do
      local entries = index[id] or {}
      local last = entries[#entries]
      if kept.is_other(id, last) then
        report(last or list or view.values, last and "kept", "approvals/" .. id .. ".json is not what the register has "
          .. "as the last approval of '" .. id .. "': restore both from the same day", id)
      end
    end
  end,
}
