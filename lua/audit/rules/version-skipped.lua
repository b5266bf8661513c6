-- The two numbers of the version TEXT, or nil where it is written otherwise.
local function numbers_of(text)
  local major, minor = tostring(text or ""):match("^(%d+)%.(%d+)$")
  return tonumber(major), tonumber(minor)
end

-- Whether a version lies between BEFORE and AFTER, as far as both count by two numbers.
local function is_gap(before, after)
  local major, minor = numbers_of(before)
  local next_major, next_minor = numbers_of(after)
  if not (major and next_major) then return false end
  if next_major == major then return next_minor > minor + 1 end
  return next_major > major + 1 or next_major == major + 1 and next_minor > 0
end

-- The edit that makes the history of the first document in VERSIONS and 1.1.
local function history(...)
  local rows = {}
  for i, version in ipairs { ... } do
    rows[i] = ("{version: \"%s\", date: 2026-0%d-01, changes: Review.}"):format(version, i)
  end
  return { { "facts/documents.yaml", "history: [{version: \"1.0\", date: 2026-09-01, changes: First issue.}, {version: \"1.1\"",
    "history: [" .. table.concat(rows, ", ") .. ", {version: \"1.1\"" } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.2, 7.5.3", document = "all",
  title = { en = "No version is missing between those of a history", ja = "改訂履歴の版の間に抜けがない" },
  explanation = {
    en = "The history of a document may begin with a later version; from then on each version follows the one above it (1.1 is "
      .. "followed by 1.2 or 2.0). One that was never issued has an entry that says so.",
    ja = "文書の改訂履歴は途中の版から始まってもよいが、以後の版は直前の版に続く（1.1の次は1.2又は2.0）。発行しなかった版は、その旨を"
      .. "履歴に示す。",
  },
  violates = {
    history("0.8", "0.9"), history("0.8"),
  },
  keeps = { history("0.8", "0.9", "1.0"), history("A", "1.0") },
  run = function(model, report)
    for _, row in ipairs(model.controlled) do
      local before
      for _, entry in ipairs(row.control and row.control.history or {}) do
        if before and is_gap(before, entry.version) then
          report(entry, "version", ("the history of '%s' goes from version %s to %s: enter what lies between"):format(row.id,
            before, entry.version))
        end
        before = entry.version
      end
    end
  end,
}
