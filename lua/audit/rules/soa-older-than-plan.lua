-- The head of the document ID in tests/minimal, down to its day of issue.
local function head(id)
  return id .. ":\n  number: N-" .. id .. "\n  version: \"1.1\"\n  status: approved\n"
    .. "  owner: isms-manager\n  author: ann\n  reviewer: cyd\n  approver: bob\n"
    .. "  approved: 2026-10-01\n  date: 2026-10-01"
end

local PLAN, STATEMENT = head("risk-treatment-plan"), head("statement-of-applicability")

return {
  numbers = { 12 }, severity = "error", clause = "6.1.3", document = "statement-of-applicability",
  title = { en = "The statement is not older than the risk treatment plan",
    ja = "適用宣言書がリスク対応計画より古くない" },
  explanation = {
    en = "The statement lists the controls that the plan chooses and cites the plan by its version; a "
      .. "later plan needs a new issue of the statement.",
    ja = "適用宣言書は計画で選んだ管理策を示し、計画の版を引用する。計画を改訂したら適用宣言書も改訂する。",
  },
  violates = {
    { { "facts/documents.yaml", PLAN, (PLAN:gsub("date: 2026%-10%-01$", "date: 2026-10-02")) },
      at = { "facts/documents.yaml", "statement-of-applicability:", 9 } },
    { { "facts/documents.yaml", STATEMENT,
      (STATEMENT:gsub("2026%-10%-01", "2026-09-30")) } },
  },
  keeps = {
    { { "facts/documents.yaml", PLAN, (PLAN:gsub("2026%-10%-01", "2026-09-30")) } },
  },
  run = function(model, report)
    local statement = model.document("statement-of-applicability")
    local plan = model.document("risk-treatment-plan")
    if not (statement and plan and statement.date and plan.date) then return end
    if statement.date < plan.date then
      report(statement.control, "date", "the Statement of Applicability of " .. statement.date
        .. " is older than the risk treatment plan of " .. plan.date .. ", which it cites")
    end
  end,
}
