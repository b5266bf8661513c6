local approvals = require "model.approvals"
local lists = require "base.lists"
local released = require "document.released"

local ENTRY = "- document: logging-monitoring\n  version: \"1.1\"\n  classification: internal\n"
  .. "  %s\n  approved: {date: %s, role: top-management, "
  .. "title: Chief Executive, person: bob, name: Bob Baxter}\n"
  .. "  original: en\n  contents: [{language: en, sha256: x}, {language: ja, sha256: x}]\n"

local RELEASE = '{"version": 1, "contents": [{"document": "logging-monitoring", "language": "fr", '
  .. '"version": "1.1", "day": "2026-10-01", "sha256": "x", "sections": "", "approver": "%s", '
  .. '"changes": "Review."}]}\n'

-- Where the hand-written CONTROL, whose item in the history is PAST, says NAME.
local function cell_of(control, past, name)
  if control[name] ~= nil or not past or past[name] == nil then return control, name end
  return past, name
end

-- Reports the first that NEW, said of ROW at CONTROL, and OLD, which SOURCE has, do not say alike.
local function compare(row, control, old, new, source, report)
  local name = approvals.difference(old, new)
  if not name then return end
  local value, key = cell_of(control, lists.find(control.history, "version", control.version), name)
  report(value, key, ("'%s' has version %s with the %s %s, and %s with %s: one version is approved once")
    :format(row.id, row.control.version, approvals.NAMES[name], approvals.quoted(new[name]), source,
      approvals.quoted(old[name])), row.id)
end

-- Reports where two of LIST, the approvals of ROW in the register, say of one version what differs.
local function compare_register(row, list, report)
  local known = {}
  for _, entry in ipairs(list) do
    local version, said = entry.version or "", approvals.said_by(entry)
    local name = known[version] and approvals.difference(known[version], said)
    if name then
      report(entry, "version", ("'%s' has version %s twice in the register, with the %s %s and %s"):format(
        row.id, version, approvals.NAMES[name], approvals.quoted(known[version][name]),
        approvals.quoted(said[name])), row.id)
    end
    known[version] = known[version] or said
  end
end

-- Reports a version of ROW that CONTROL has approved by hand after the last in LIST, its approvals on record.
local function compare_last(row, control, list, report)
  local last = list[#list]
  if not last or not approvals.is_later(control.version or "", last.version or "") then return end
  report(control, "version", ("'%s' has version %s approved by hand, and its approvals are on record, %s as "
    .. "the last: record it, too (ismsdoc approve %s --version ...), or take it back"):format(row.id,
    control.version, last.version, row.id), row.id)
end

return {
  numbers = { 29 }, severity = "error", final = true, clause = "7.5.2 c, 7.5.3", document = "all",
  title = { en = "A version is approved once, and says so everywhere alike",
    ja = "一つの版の承認は一つであり、どの記録でも同じである" },
  explanation = {
    en = "Approver, reviewer, author, days and what changed of one version are the same in `documents`, in "
      .. "facts/approvals.yaml and in every release that has it. What is different is a new version; of a document "
      .. "whose approvals are on record so is the approval of each later version.",
    ja = "一つの版の承認者、確認者、作成者、日付及び改訂内容は、documents、facts/approvals.yaml 及びその版を"
      .. "含むすべてのリリースで同じである。異なるものは新しい版とする。承認を記録している文書は、その後の版の承認も記録する。",
  },
  violates = {
    { { "facts/approvals.yaml", "", ENTRY:format("changes: Review.", "2026-10-02") },
      at = { "facts/documents.yaml", "number: N-logging-monitoring", 7 } },
    { { "facts/approvals.yaml", "", ENTRY:format("changes: Other.", "2026-10-01") },
      at = { "facts/documents.yaml", "number: N-logging-monitoring", 11 } },
    { { "facts/approvals.yaml", "", ENTRY:format("corrects: A.", "2026-10-01")
        .. ENTRY:format("corrects: B.", "2026-10-01") } },
    { { "facts/approvals.yaml", "", ENTRY:format("changes: Review.", "2026-10-02")
        .. (ENTRY:format("changes: More.", "2026-11-02"):gsub("1%.1", "1.2")) },
      at = { "facts/documents.yaml", "number: N-logging-monitoring", 7 } },
    { { "facts/approvals.yaml", "", (ENTRY:format("changes: First.", "2026-09-01"):gsub("1%.1", "1.0")) },
      at = { "facts/documents.yaml", "number: N-logging-monitoring", 1 } },
    { { "releases/2026-11-01-1/contents.json", "", RELEASE:format "ann" },
      at = { "facts/documents.yaml", "number: N-logging-monitoring", 6 } },
  },
  keeps = {
    { { "facts/approvals.yaml", "", ENTRY:format("changes: Review.", "2026-10-01") } },
    { { "releases/2026-11-01-1/contents.json", "", RELEASE:format "bob" } },
  },
  run = function(model, report, view)
    local index = approvals.by_document(view.values.approvals)
    local records = released.contents()
    for _, row in ipairs(model.controlled) do
      local control, list = (view.values.documents or {})[row.id] or {}, index[row.id] or {}
      compare_register(row, list, report)
      local entry = control.status == "approved" and lists.find(list, "version", control.version)
      if entry then
        compare(row, control, approvals.said_by(entry), approvals.said_by_hand(control, control.version),
          "the register", report)
      elseif control.status == "approved" then
        compare_last(row, control, list, report)
      end
      local record = row.approved and (records[row.id] or {})[row.version]
      if record then
        compare(row, row.control, released.said(record), approvals.said_by_row(row),
          "release " .. record.release, report)
      end
    end
  end,
}
