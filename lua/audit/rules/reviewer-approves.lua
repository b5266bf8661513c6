return {
  numbers = { 30 }, severity = "warning", approval = true, clause = "7.5.2 c, A.5.3", document = "all",
  title = { en = "Reviewer and approver differ",
    ja = "確認者と承認者が異なる" },
  explanation = {
    en = "Who approves what they reviewed themselves leaves out the second pair of eyes; a very small "
      .. "organisation accepts this finding with its reason.",
    ja = "自ら確認した文書を自ら承認すると、確認が働かない。ごく小さな組織では理由を添えて受容する。",
  },
  violates = {
    { { "facts/documents.yaml", "reviewer: cyd", "reviewer: bob" },
      at = { "facts/documents.yaml", "reviewer: bob" } },
  },
  keeps = {
    { { "facts/documents.yaml", "author: ann", "author: bob" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.controlled) do
      if row.reviewer and row.reviewer == row.approver and row.status == "approved" then
        report(row.control, "reviewer", "'" .. row.reviewer .. "' is reviewer and approver of '"
          .. row.id .. "'", row.id)
      end
    end
  end,
}
