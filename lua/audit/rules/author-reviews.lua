return {
  numbers = { 30 }, severity = "warning", approval = true, clause = "7.5.2 c, A.5.3", document = "all",
  title = { en = "Author and reviewer differ",
    ja = "作成者と確認者が異なる" },
  explanation = {
    en = "Who reviews their own text reviews nothing; a very small organisation accepts this finding with its reason.",
    ja = "自ら作成した文書を自ら確認しても、確認にならない。ごく小さな組織では理由を添えて受容する。",
  },
  violates = {
    { { "facts/documents.yaml", "reviewer: cyd", "reviewer: ann" },
      at = { "facts/documents.yaml", "reviewer: ann" } },
  },
  keeps = {
    { { "facts/documents.yaml", "author: ann", "author: bob" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.controlled) do
      if row.reviewer and row.reviewer == row.author then
        report(row.control, "reviewer", "'" .. row.reviewer .. "' is author and reviewer of '"
          .. row.id .. "'", row.id)
      end
    end
  end,
}
