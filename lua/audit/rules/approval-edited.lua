local approvals = require "model.approvals"

local ENTRY = "- document: logging-monitoring\n  version: \"1.1\"\n  classification: internal\n"
  .. "  changes: Review.\n  approved: {date: 2026-10-02, role: top-management, "
  .. "title: Chief Executive, person: bob, name: Bob Baxter}\n"
  .. "  original: en\n  contents: [{language: en, sha256: x}, {language: ja, sha256: x}]\n"

return {
  numbers = { 27, 29 }, severity = "error", final = true, clause = "7.5.3 b", document = "all",
  title = { en = "The register of approvals is as it was written",
    ja = "承認の記録が書き込まれたときのままである" },
  explanation = {
    en = "`ismsdoc approve` writes facts/approvals.yaml; each record has the digest of all that it says "
      .. "and of the one before. A person, role, day or text that somebody changed by hand, a record that "
      .. "was taken out or put in, or one without its digest shows at once: the file has to be restored, "
      .. "and what is to be different needs a new version.",
    ja = "facts/approvals.yaml は ismsdoc approve が書き込む。各記録は、その全内容及び直前の記録の照合値から"
      .. "求めた照合値をもつ。氏名、役割、日付又は文言の手作業による変更、記録の削除及び挿入、照合値の欠落は、"
      .. "ただちに判明する。ファイルを復元し、内容を改めるときは新しい版を承認する。",
  },
  violates = {
    { { "facts/approvals.yaml", "", ENTRY } },
    { { "facts/approvals.yaml", "", ENTRY .. "  digest: " .. ("0"):rep(64) .. "\n" } },
  },
  keeps = {
    { { "facts/approvals.yaml", "", "[]\n" } },
  },
  run = function(_, report, view)
    for _, entry in ipairs(approvals.edited(view.values.approvals)) do
      report(entry, "document", approvals.edited_text(entry), entry.document)
    end
  end,
}
