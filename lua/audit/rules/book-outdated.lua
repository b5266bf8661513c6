local function check(book, policies, report)
  for _, policy in ipairs(policies) do
    if not policy.approved then
      report(book.control, "status", "'" .. book.id .. "' is approved and binds '" .. policy.id
        .. "', which is not")
    elseif policy.date and book.date and policy.date > book.date then
      report(book.control, "date", "'" .. book.id .. "' is of " .. book.date .. " and binds '"
        .. policy.id .. "' of " .. policy.date .. "; issue it again")
    end
  end
end

local BOOK = "policy-book:\n  number: N-book\n  version: \"1.0\"\n  status: %s\n"
  .. "  owner: isms-manager\n  author: ann\n  reviewer: cyd\n  approver: bob\n"
  .. "  approved: 2026-10-01\n  date: %s\n  next_review: 2027-10-01\n  classification: internal\n"
  .. "  history: [{version: \"1.0\", date: %s, changes: First issue.}]\n"

return {
  numbers = {}, severity = "error", clause = "7.5.3", document = "policy-book",
  title = { en = "The policy book holds the policies in force",
    ja = "規程集は有効な規程を収めている" },
  explanation = {
    en = "An approved book that binds a draft, or a policy newer than the book, gives out a rule that "
      .. "was not in force when it was approved.",
    ja = "承認済みの規程集に下書きの規程や、規程集より新しい規程を収めると、"
      .. "承認の時点で有効でない規則を配付することになる。",
  },
  violates = {
    { { "facts/documents.yaml", "", BOOK:format("approved", "2026-09-30", "2026-09-30") } },
  },
  keeps = {
    { { "facts/documents.yaml", "", BOOK:format("approved", "2026-10-01", "2026-10-01") } },
    { { "facts/documents.yaml", "", BOOK:format("draft", "2026-09-30", "2026-09-30") } },
  },
  run = function(model, report)
    for _, row in ipairs(model.documents) do
      if row.spec.binds and row.approved then check(row, model.policy_documents, report) end
    end
  end,
}
