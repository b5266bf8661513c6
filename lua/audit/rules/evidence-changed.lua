local evidence = require "audit.evidence"

-- The edits that register the file keys.txt with TEXT and what else stands in MORE.
local function register(text, more)
  return { { "keys.txt", "", text }, { "isms.yaml", "", "evidence: [{id: EV-01, title: Key book, "
    .. "file: keys.txt, date: 2026-10-01, controls: [A.7.2], kept_by: isms-manager" .. more .. "}]\n" } }
end

local KEY_1 = "846d6ca570093eda1c0ee857db9fd58dd6847da2273d24f8b8408c9867a33f62"

return {
  numbers = {}, severity = "error", build = "warning", clause = "7.5.3 b, A.5.33", document = "all",
  title = { en = "Evidence is as it was registered",
    ja = "証拠が登録時から変わっていない" },
  explanation = {
    en = "A record that was changed shows nothing. The digest of the file is the one that the register "
      .. "has; where a new file took the place of the old one, it is a new piece with its own day, or "
      .. "its digest is written anew.",
    ja = "変更された記録は、証拠にならない。ファイルの照合値は、台帳のものと一致する。差し替えたときは、新たな証拠として"
      .. "登録するか、照合値を改める。",
  },
  violates = {
    register("Key 2\n", ", digest: " .. KEY_1),
    register("Key 1\n", ", digest: abc"),
  },
  keeps = {
    register("Key 1\n", ", digest: " .. KEY_1),
    register("Key 1\n", ", digest: " .. KEY_1:upper()),
  },
  run = function(model, report)
    for _, piece in ipairs(model.evidence.rows) do
      local found = evidence.look(piece)
      if found.state == "changed" then
        report(piece, "digest", ("%s: the file %s is not the one of this digest; where it still shows "
          .. "what is said of it, write digest: %s"):format(piece.id, piece.file, found.digest))
      end
    end
  end,
}
