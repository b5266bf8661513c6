return {
  numbers = { 30 }, severity = "warning", approval = true, clause = "7.5.2, A.5.3", document = "all",
  title = { en = "Author and approver differ",
    ja = "作成者と承認者が異なる" },
  explanation = {
    en = "Somebody who approves their own text leaves out the second pair of eyes; a very "
      .. "small organisation accepts this finding with its reason.",
    ja = "自ら作成した文書を自ら承認すると確認が働かない。ごく小さな組織では理由を添え"
      .. "て受容する。",
  },
  violates = {
    { { "facts/documents.yaml", "author: ann", "author: bob" },
      at = { "facts/documents.yaml", "approver: bob" } },
  },
  keeps = {
    { { "facts/documents.yaml", "author: ann", "author: cyd" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.controlled) do
      if row.author and row.author == row.approver then
        report(row.control, "approver", "'" .. row.author .. "' is author and approver of '"
          .. row.id .. "'", row.id)
      end
    end
  end,
}
