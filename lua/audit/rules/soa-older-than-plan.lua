-- The head of the document ID in tests/minimal, down to its day of issue.
local function head(id)
  return id .. ":\n  number: N-" .. id .. "\n  version: \"1.1\"\n  status: approved\n"
    .. "  owner: isms-manager\n  author: ann\n  reviewer: cyd\n  approver: bob\n"
    .. "  approved: 2026-10-01\n  date: 2026-10-01"
end

-- Whether STATEMENT says what it said when it was approved: its approval is on record, and its
-- content is the same. A plan that chooses other controls would change it.
local function stands(statement)
  return statement.recorded and statement.approved
end

-- The key of the first day, of issue or of approval, on which STATEMENT lies before PLAN, with both
-- days; nil where it does on neither.
local function older(statement, plan)
  for _, day in ipairs { { "date", "date" }, { "approved_on", "approved" } } do
    local own, other = statement[day[1]], plan[day[1]]
    if own and other and own < other then return day[2], own, other end
  end
end

local VERBS = { date = "of ", approved = "approved on " }

local PLAN, STATEMENT = head("risk-treatment-plan"), head("statement-of-applicability")

return {
  numbers = { 12 }, severity = "error", clause = "6.1.3", document = "statement-of-applicability",
  title = { en = "The statement is not older than the risk treatment plan",
    ja = "適用宣言書がリスク対応計画より古くない" },
  explanation = {
    en = "The statement lists the controls that the plan chooses and cites the plan by its version; a "
      .. "later plan needs a new issue of the statement. One whose approval is on record and whose "
      .. "content is as it was approved says what a later plan chooses, too.",
    ja = "適用宣言書は計画で選んだ管理策を示し、計画の版を引用する。計画を改訂したら適用宣言書も改訂する。"
      .. "承認が記録され、内容が承認時と同じものは、後の計画とも一致しているため、改訂を要しない。",
  },
  violates = {
    { { "facts/documents.yaml", PLAN, (PLAN:gsub("date: 2026%-10%-01$", "date: 2026-10-02")) },
      at = { "facts/documents.yaml", "statement-of-applicability:", 9 } },
    { { "facts/documents.yaml", STATEMENT,
      (STATEMENT:gsub("2026%-10%-01", "2026-09-30")) } },
    { { "facts/documents.yaml", STATEMENT,
      (STATEMENT:gsub("approved: 2026%-10%-01", "approved: 2026-09-30")) } },
  },
  keeps = {
    { { "facts/documents.yaml", PLAN, (PLAN:gsub("2026%-10%-01", "2026-09-30")) } },
  },
  run = function(model, report)
    local statement = model.document("statement-of-applicability")
    local plan = model.document("risk-treatment-plan")
    if not (statement and plan) or stands(statement) then return end
    local key, own, other = older(statement, plan)
    if not key then return end
    report(statement.control, key, "the Statement of Applicability " .. VERBS[key] .. own
      .. " is older than the risk treatment plan " .. VERBS[key] .. other .. ", which it cites")
  end,
}
