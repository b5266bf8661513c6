local approvals = require "model.approvals"
local kept = require "document.kept"
local lists = require "base.lists"

local MOST = 3 -- sections that are named

-- What PATHS, files of texts, are called: whose they are behind them.
local function add_sources(list, paths)
  for _, path in ipairs(paths) do
    list[#list + 1] = path .. (host.is_own(path) and " (library)" or " (the project's own)")
  end
end

-- "; changed since: risks.R-05.title, policies/backup/en.md (library)" for the first facts and
-- texts of ROW, which is outdated, in VIEW; "" where nobody kept them.
local function changed(row, view)
  local found = kept.of(row.id, row.outdated)
  if not found then return "" end
  local changes = kept.changes(view, row, found)
  local list = changes.facts
  add_sources(list, changes.sources)
  if #list == 0 then
    return "; none of the facts and texts that it is made of changed since: the program did, or "
      .. "what follows from other facts"
  end
  return "; changed since: " .. lists.first(list)
end

-- "it differs in section 'Scope' (en)" for the first differences of OUTDATED.
local function where(outdated)
  local parts, what = {}, "it differs "
  if outdated.translations then
    what = "the original (" .. outdated.entry.original .. ") stands, its translation differs "
  end
  for _, difference in ipairs(outdated.differences) do
    for _, title in ipairs(difference.sections) do
      if #parts < MOST then
        parts[#parts + 1] = title == "" and "its cover (" .. difference.language .. ")"
          or "section '" .. title .. "' (" .. difference.language .. ")"
      end
    end
  end
  if #parts > 0 then return what .. "in " .. table.concat(parts, ", ") end
  return what .. "in what it shows (" .. outdated.differences[1].language .. ")"
end

local ENTRY = "- document: %s\n  version: \"%s\"\n  classification: internal\n"
  .. "  changes: Review.\n  approved: {date: 2026-10-02, role: top-management, "
  .. "title: Chief Executive, person: bob, name: Bob Baxter}\n"
  .. "  reviewed: {date: 2026-10-01, role: internal-auditor, title: Auditor, person: cyd, name: "
  .. "Cyd Carver}\n  original: en\n  contents: [{language: en, sha256: x}, {language: ja, "
  .. "sha256: x}]\n"

return {
  numbers = { 27, 29 }, severity = "warning", step = "approve", clause = "7.5.2, 7.5.3", document = "all",
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
  run = function(model, report, view)
    for _, row in ipairs(model.controlled) do
      if row.outdated then
        local value, key = approvals.outdated_place(row)
        report(value, key, "'" .. row.id .. "' " .. approvals.outdated_text(row.outdated)
          .. ": " .. where(row.outdated) .. changed(row, view), row.id)
      end
    end
  end,
}
