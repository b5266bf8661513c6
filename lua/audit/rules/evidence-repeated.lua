local evidence = require "audit.evidence"

-- The path of FILE without what says nothing: "./a//b" is "a/b".
local function plain(file)
  local parts = {}
  for part in file:gmatch("[^/]+") do
    if part ~= "." then parts[#parts + 1] = part end
  end
  return table.concat(parts, "/")
end

-- By what PIECE is known: { the cell, what it holds, its words }, of its file and of the digest of that.
local function marks_of(piece)
  local marks = {}
  if piece.file then marks[1] = { "file", plain(piece.file), "the file " .. piece.file } end
  local digest = evidence.look(piece).digest or piece.digest
  if digest then
    marks[#marks + 1] = { piece.digest and "digest" or "file", digest:lower(), "a file of the same content" }
  end
  return marks
end

local PIECE = "{id: %s, title: Key book, file: %s, date: 2026-10-01, controls: [A.7.2], kept_by: isms-manager%s}"

-- The edits that register FIRST and SECOND, files with TEXT in each, and MORE of the second.
local function register(first, second, text, more)
  return { { "keys.txt", "", "Key 1\n" }, { "other.txt", "", text }, { "isms.yaml", "", "evidence:\n  - "
    .. PIECE:format("EV-01", first, "") .. "\n  - " .. PIECE:format("EV-02", second, more or "") .. "\n" },
    at = { "isms.yaml", "id: EV-02" } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.2 a, 7.5.3", document = "all",
  title = { en = "No file is two pieces of evidence", ja = "一つのファイルを二つの証拠としていない" },
  explanation = {
    en = "One file, by its path or by its content, is one piece of evidence, which shows all its controls and "
      .. "requirements: under two ids it is counted twice, and as of two days.",
    ja = "一つのファイル（所在又は内容が同じもの）は、一つの証拠として登録し、示す管理策及び要求事項をすべて記載する。"
      .. "二つの番号を付けると、件数及び日付が二重になる。",
  },
  violates = {
    register("keys.txt", "keys.txt", "Key 2\n"), register("keys.txt", "./keys.txt", "Key 2\n"),
    register("keys.txt", "other.txt", "Key 1\n"),
    register("keys.txt", "other.txt", "Key 1\n", ", digest: 846d6ca570093eda1c0ee857db9fd58dd6847da2273d24f8b8408c9867a33f62"),
  },
  keeps = { register("keys.txt", "other.txt", "Key 2\n") },
  run = function(model, report)
    local known = {}
    for _, piece in ipairs(model.evidence.rows) do
      for _, mark in ipairs(marks_of(piece)) do
        local key, value, words = table.unpack(mark)
        if known[value] and known[value] ~= piece.id then
          report(piece, key, ("%s is %s, which is %s already"):format(piece.id, words, known[value]))
          break
        end
        known[value] = piece.id
      end
    end
  end,
}
