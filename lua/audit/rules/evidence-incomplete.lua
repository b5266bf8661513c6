local evidence = require "audit.evidence"

-- What each piece says, the key of which it is the cell, and what is lacking without it.
local ASKED = {
  { "date", "the day on which it was made" },
  { "kept_by", "who keeps it" },
}

local LINE = "{id: EV-01, title: Key book, address: \"https://x.example/k\", date: 2026-10-01, "
  .. "controls: [A.7.2], kept_by: isms-manager}"

-- The edit that registers LINE with FROM in it replaced by TO.
local function register(from, to)
  local first, last = LINE:find(from, 1, true)
  return { { "isms.yaml", "", "evidence: [" .. LINE:sub(1, first - 1) .. to .. LINE:sub(last + 1) .. "]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "7.5.2, 7.5.3", document = "all",
  title = { en = "A piece of evidence says what it is and what it shows",
    ja = "証拠は、何であり、何を示すかを明らかにしている" },
  explanation = {
    en = "An auditor is handed a piece that is found (a file or an address), dated, unchanged (its "
      .. "digest), kept by somebody, and that shows a control or a requirement.",
    ja = "審査員に提示する証拠は、所在（ファイル又はアドレス）、作成日、照合値、保管責任者、及び示す管理策又は要求事項が"
      .. "明らかである。",
  },
  violates = {
    register("date: 2026-10-01, ", ""), register(", kept_by: isms-manager", ""),
    register("controls: [A.7.2], ", ""), register("address: \"https://x.example/k\", ", ""),
    { { "keys.txt", "", "Key 1\n" }, register("address: \"https://x.example/k\"", "file: keys.txt")[1] },
  },
  keeps = { register("Key book", "Keys"),
    register("controls: [A.7.2]", "requirements: [\"7.2\"]") },
  run = function(model, report)
    for _, piece in ipairs(model.evidence.rows) do
      local found = evidence.look(piece)
      for _, asked in ipairs(ASKED) do
        if not piece[asked[1]] then report(piece, asked[1], piece.id .. " lacks " .. asked[2]) end
      end
      if found.state == "unplaced" then
        report(piece, "file", piece.id .. " has neither a file nor an address")
      elseif found.state == "unmeasured" then
        report(piece, "digest", ("%s has no digest, so nobody sees whether %s is changed; write "
          .. "digest: %s"):format(piece.id, piece.file, found.digest))
      end
      if #(piece.controls or {}) + #(piece.requirements or {}) == 0 then
        report(piece, "controls", piece.id .. " shows no control and no requirement")
      end
    end
  end,
}
