return {
  numbers = { 11 }, severity = "error", clause = "7.5.2, 6.1.3 d", document = "statement-of-applicability",
  title = { en = "The statement names owner, approver and edition",
    ja = "適用宣言書に責任者・承認者・規格の版がある" },
  explanation = {
    en = "A certificate cites the statement by version; a statement that nobody approves, "
      .. "or of an unnamed edition, cannot be cited.",
    ja = "認証書は適用宣言書の版を引用する。承認者や規格の版が不明なものは引用できない"
      .. "。",
  },
  violates = {
    { { "facts/documents.yaml",
        "statement-of-applicability:\n  number: N-statement-of-applicability\n  version: \"1.1\"\n  status: approved\n  owner: isms-manager\n  author: ann\n  reviewer: cyd\n  approver: bob\n",
        "statement-of-applicability:\n  number: N-statement-of-applicability\n  version: \"1.1\"\n  status: draft\n  owner: isms-manager\n  author: ann\n  reviewer: cyd\n" } },
  },
  keeps = {
    { { "facts/documents.yaml",
        "statement-of-applicability:\n  number: N-statement-of-applicability\n  version: \"1.1\"\n  status: approved",
        "statement-of-applicability:\n  number: N-statement-of-applicability\n  version: \"1.1\"\n  status: draft" } },
  },
  run = function(model, report)
    local statement = model.document("statement-of-applicability")
    if not statement or next(statement.control) == nil then return end
    if not statement.approver then
      report(statement.control, "approver", "the Statement of Applicability names no approver")
    end
    if model.soa and not model.soa.standard.edition then
      report(statement.control, nil, "the edition of " .. model.soa.standard.id .. " is not known")
    end
  end,
}
