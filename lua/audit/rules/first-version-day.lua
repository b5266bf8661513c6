-- The edits that add control data of a document that was CREATED on a day, whose history begins with VERSION.
local function first(version, created)
  return { { "facts/documents.yaml", "", "record-list: {number: N-REC, version: \"" .. version .. "\", status: draft, "
    .. "owner: isms-manager, created: " .. created .. ", date: 2026-10-01, classification: internal, "
    .. "history: [{version: \"" .. version .. "\", date: 2026-10-01, changes: First.}]}\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.2", document = "all",
  title = { en = "A document was made on the day of its first version", ja = "制定日が初版の日である" },
  explanation = {
    en = "Where the history begins with version 1.0, its day (history.date) is that on which the document was made (created): a cover "
      .. "that names another day contradicts the history below it.",
    ja = "改訂履歴が第1.0版から始まる文書では、その日（history.date）が制定日（created）である。異なる日を示すと、表紙と改訂履歴とが"
      .. "矛盾する。",
  },
  violates = { first("1.0", "2026-09-28") },
  keeps = { first("1.0", "2026-10-01"), first("1.1", "2026-09-28") },
  run = function(_, report, view)
    for id, row in pairs(view.facts.documents or {}) do
      local entry = (row.history or {})[1]
      if entry and entry.version == "1.0" and row.created and row.created ~= entry.date then
        report(row, "created", ("'%s' was made on %s, and its history begins with version 1.0 of %s"):format(id, row.created, entry.date))
      end
    end
  end,
}
