local evidence = require "audit.evidence"

return {
  numbers = {}, severity = "error", build = "warning", clause = "7.5.3, 8.1", document = "all",
  title = { en = "The file of each piece of evidence is there",
    ja = "証拠のファイルがある" },
  explanation = {
    en = "A piece of evidence that the register names is handed to the auditor: its file is a plain "
      .. "file inside the project, no symbolic link, and no larger than is read.",
    ja = "台帳に登録した証拠は、審査員に提示する。ファイルは、プロジェクト内の通常のファイルとし、シンボリックリンク及び"
      .. "読取りの上限を超えるものは認めない。",
  },
  violates = {
    { { "isms.yaml", "", "evidence: [{id: EV-01, title: Key book, file: keys.txt, controls: [A.7.2]}]\n" } },
    { { "isms.yaml", "", "evidence: [{id: EV-01, title: Key book, file: ../keys.txt}]\n" } },
  },
  keeps = {
    { { "keys.txt", "", "Key 1\n" },
      { "isms.yaml", "", "evidence: [{id: EV-01, title: Key book, file: keys.txt, controls: [A.7.2]}]\n" } },
    { { "isms.yaml", "", "evidence: [{id: EV-01, title: Keys, address: \"https://x.example/k\"}]\n" } },
  },
  run = function(model, report)
    for _, piece in ipairs(model.evidence.rows) do
      local found = evidence.look(piece)
      if found.state == "missing" then report(piece, "file", piece.id .. ": " .. found.text) end
    end
  end,
}
