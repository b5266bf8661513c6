local dates = require "base.dates"

local LONGEST = 12 -- months from approval to the next review

local function check(row, model, report)
  if not row.next_review then
    report(row.control, "next_review", "the policy '" .. row.id .. "' has no next_review")
  elseif row.next_review > dates.add_months(row.approved_on, LONGEST) then
    report(row.control, "next_review",
      "the policy '" .. row.id .. "' is reviewed on " .. row.next_review .. ", more than "
      .. LONGEST .. " months after its approval on " .. row.approved_on)
  elseif row.next_review < model.today then
    report(row.control, "next_review",
      "the review of the policy '" .. row.id .. "' was due on " .. row.next_review)
  end
end

return {
  numbers = { 28 }, severity = "error", clause = "7.5.2, A.5.1", document = "policies",
  title = { en = "Every policy is reviewed within twelve months",
    ja = "すべての方針が12か月以内にレビューされる" },
  explanation = {
    en = "An approved policy names its next review, no more than twelve months after approval and "
      .. "not in the past.",
    ja = "承認済みの方針は次回レビュー日を示す。承認から12か月以内で、過ぎていてはならない。",
  },
  violates = {
    { { "facts/documents.yaml", "next_review: 2027-10-01", "next_review: 2027-10-02" } },
    { { "facts/documents.yaml", "next_review: 2027-10-01", "next_review: 2026-11-21" } },
    { { "facts/documents.yaml",
        "approved: 2026-10-01\n  date: 2026-10-01\n  next_review: 2027-10-01",
        "approved: 2024-02-29\n  date: 2026-10-01\n  next_review: 2025-03-01" } },
    { { "facts/documents.yaml",
        "approved: 2026-10-01\n  date: 2026-10-01\n  next_review: 2027-10-01",
        "approved: 2025-12-31\n  date: 2026-10-01\n  next_review: 2027-01-01" } },
  },
  keeps = {
    { { "facts/documents.yaml",
        "approved: 2026-10-01\n  date: 2026-10-01\n  next_review: 2027-10-01",
        "approved: 2024-02-29\n  date: 2026-10-01\n  next_review: 2025-02-28" },
      { "isms.yaml", "as_of: 2026-11-22", "as_of: 2025-02-28" },
      { "isms.yaml", "assessed: 2026-09-01", "assessed: 2024-09-01" },
      { "isms.yaml", "date: 2026-10-01, reason", "date: 2024-10-01, reason" },
      { "isms.yaml", "expires: 2027-09-30", "expires: 2025-09-30" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.policies) do
      if row.status == "approved" and row.approved_on then check(row, model, report) end
    end
  end,
}
