local approvals = require "model.approvals"

local MOST = 3 -- sections that are named

-- "section 'Scope' (en)" for the first differences of OUTDATED.
local function where(outdated)
  local parts = {}
  for _, difference in ipairs(outdated.differences) do
    for _, title in ipairs(difference.sections) do
      if #parts < MOST then
        parts[#parts + 1] = title == "" and "its cover (" .. difference.language .. ")"
          or "section '" .. title .. "' (" .. difference.language .. ")"
      end
    end
  end
  if #parts > 0 then return "in " .. table.concat(parts, ", ") end
  return "in what it shows (" .. outdated.differences[1].language .. ")"
end

local ENTRY = "- document: %s\n  version: \"%s\"\n  classification: internal\n"
  .. "  changes: Review.\n  approved: {date: 2026-10-02, role: top-management, "
  .. "title: Chief Executive, person: bob, name: Bob Baxter}\n"
  .. "  reviewed: {date: 2026-10-01, role: internal-auditor, title: Auditor, person: cyd, name: "
  .. "Cyd Carver}\n  original: en\n  contents: [{language: en, sha256: x}, {language: ja, "
  .. "sha256: x}]\n"

return {
  numbers = { 27, 29 }, severity = "warning", clause = "7.5.2, 7.5.3", document = "all",
  title = { en = "Approved documents are as they were approved",
    ja = "承認済みの文書は承認された内容のままである" },
  explanation = {
    en = "An approval belongs to a content. A document that says something else by now, because "
      .. "facts, texts or the library changed, is a draft after the approved version until the "
      .. "next version is approved.",
    ja = "承認は内容に対して与えられる。事実、文章又はライブラリが変わって内容が変わった文書は、"
      .. "次の版が承認されるまで、承認済みの版からの変更案である。",
  },
  violates = {
    { { "facts/approvals.yaml", "", ENTRY:format("logging-monitoring", "1.1") } },
    { { "facts/approvals.yaml", "", ENTRY:format("statement-of-applicability", "1.2") } },
  },
  keeps = {
    { { "facts/approvals.yaml", "", ENTRY:format("logging-monitoring", "1.0") } },
  },
  run = function(model, report)
    for _, row in ipairs(model.controlled) do
      if row.outdated then
        local value, key = approvals.outdated_place(row)
        report(value, key, "'" .. row.id .. "' " .. approvals.outdated_text(row.outdated)
          .. ": it differs " .. where(row.outdated), row.id)
      end
    end
  end,
}
