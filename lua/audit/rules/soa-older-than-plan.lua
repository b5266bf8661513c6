return {
  numbers = { 12 }, severity = "error", clause = "6.1.3", document = "statement-of-applicability",
  title = { en = "The statement is not older than the risk treatment plan",
    ja = "適用宣言書がリスク対応計画より古くない" },
  explanation = {
    en = "The statement lists the controls that the plan chooses; a later plan needs a new "
      .. "issue of the statement, or both rest on the same assessment.",
    ja = "適用宣言書は計画で選んだ管理策を示す。計画を改訂したら、同じアセスメントに基"
      .. "づく場合を除き、適用宣言書も改訂する。",
  },
  violates = {
    { { "facts/documents.yaml",
        "risk-treatment-plan:\n  number: N-risk-treatment-plan\n  version: \"1.1\"\n  status: approved\n  owner: isms-manager\n  author: ann\n  reviewer: cyd\n  approver: bob\n  approved: 2026-10-01\n  date: 2026-10-01",
        "risk-treatment-plan:\n  number: N-risk-treatment-plan\n  version: \"1.1\"\n  status: approved\n  owner: isms-manager\n  author: ann\n  reviewer: cyd\n  approver: bob\n  approved: 2026-10-01\n  date: 2026-10-02" },
      { "isms.yaml", "assessed: 2026-09-01", "assessed: 2026-10-02" },
      at = { "facts/documents.yaml", "statement-of-applicability:", 9 } },
  },
  keeps = {
    { { "facts/documents.yaml",
        "risk-treatment-plan:\n  number: N-risk-treatment-plan\n  version: \"1.1\"\n  status: approved\n  owner: isms-manager\n  author: ann\n  reviewer: cyd\n  approver: bob\n  approved: 2026-10-01\n  date: 2026-10-01",
        "risk-treatment-plan:\n  number: N-risk-treatment-plan\n  version: \"1.1\"\n  status: approved\n  owner: isms-manager\n  author: ann\n  reviewer: cyd\n  approver: bob\n  approved: 2026-10-01\n  date: 2026-10-02" } },
  },
  run = function(model, report)
    local statement = model.document("statement-of-applicability")
    local plan, assessed = model.document("risk-treatment-plan"), model.method.assessed
    if not (statement and plan and statement.date and plan.date) then return end
    local same_assessment = assessed and assessed <= statement.date and assessed <= plan.date
    if statement.date < plan.date and not same_assessment then
      report(statement.control, "date", "the Statement of Applicability of " .. statement.date
        .. " is older than the risk treatment plan of " .. plan.date
        .. ", and no assessment is named that both rest on")
    end
  end,
}
