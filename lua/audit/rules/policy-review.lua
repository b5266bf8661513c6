local dates = require "base.dates"
local phrase = require "base.phrase"

local POLICY = "information-security-policy" -- it sets the longest interval
local LONGEST = 12 -- months between two reviews, where it sets none

local function check(row, longest, today, report)
  if row.next_review > dates.add_months(row.approved_on, longest) then
    report(row.control, "next_review",
      "the policy '" .. row.id .. "' is reviewed on " .. row.next_review .. ", more than "
      .. phrase.plural(longest, "months") .. " after its approval on " .. row.approved_on, row.id)
  elseif row.next_review < today then
    report(row.control, "next_review",
      "the review of the policy '" .. row.id .. "' was due on " .. row.next_review, row.id)
  end
end

local APPROVED = "approved: 2026-10-01\n  date: 2026-10-01\n  next_review: 2027-10-01"

return {
  numbers = { 28 }, severity = "warning", clause = "7.5.2, A.5.1", document = "policies",
  title = { en = "Every policy is reviewed in the interval that the organisation sets",
    ja = "すべての方針が組織の定める間隔でレビューされる" },
  explanation = {
    en = "An approved policy is reviewed no later than the organisation's own limit after its approval "
      .. "(review_interval_months of its information security policy, twelve months by default). One "
      .. "past its review stays in force: its cover and every list of policies say that it is overdue.",
    ja = "承認済みの方針は、承認から組織の定める間隔（情報セキュリティ方針のreview_interval_months、"
      .. "初期値12か月）以内にレビューする。期限を過ぎた方針も有効であり、表紙及び方針の一覧に期限超過と示す。",
  },
  violates = {
    { { "facts/documents.yaml", "next_review: 2027-10-01", "next_review: 2027-10-02" } },
    { { "facts/documents.yaml", "next_review: 2027-10-01", "next_review: 2026-11-21" } },
    { { "facts/documents.yaml", APPROVED,
        "approved: 2024-02-29\n  date: 2026-10-01\n  next_review: 2025-03-01" } },
    { { "facts/documents.yaml", APPROVED,
        "approved: 2025-12-31\n  date: 2026-10-01\n  next_review: 2027-01-01" } },
  },
  keeps = {
    { { "facts/documents.yaml", "next_review: 2027-10-01", "next_review: 2026-11-22" } },
    { { "facts/documents.yaml", APPROVED,
        "approved: 2025-12-31\n  date: 2026-10-01\n  next_review: 2026-12-31" } },
  },
  run = function(model, report)
    local values = model.values_of(POLICY)
    local longest = values and values.review_interval_months or LONGEST
    for _, row in ipairs(model.policy_documents) do
      local due = row.status == "approved" and row.approved_on and row.next_review
      if due then check(row, longest, model.today, report) end
    end
  end,
}
