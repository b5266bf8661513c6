local dates = require "base.dates"
local phrase = require "base.phrase"

-- The chosen one of STANDARDS that asks for the shortest interval between reviews, or nil.
local function strictest(standards)
  local found
  for _, standard in ipairs(standards) do
    local months = standard.review_months
    if months and (not found or months < found.review_months) then found = standard end
  end
  return found
end

local STRICT = { "policies/standards/strict.yaml", "",
  "id: strict\ntitle: Strict Rules\nedition: \"1\"\nreview_months: 6\n" }

-- Edits that choose a standard with a limit of six months, and give a policy the next review DAY.
local function with(day)
  return { STRICT, { "isms.yaml", "  - {id: iso27001-2022}\n",
      "  - {id: iso27001-2022}\n  - {id: strict}\n" },
    { "facts/documents.yaml", "next_review: 2027-10-01", "next_review: " .. day } }
end

return {
  numbers = {}, severity = "error", clause = "7.5.2, A.5.1", document = "policies",
  title = { en = "Every policy is reviewed in the interval that a chosen standard sets",
    ja = "すべての方針が選択した規格の定める間隔でレビューされる" },
  explanation = {
    en = "A standard may set how long a policy goes without a review (review_months in its file); an "
      .. "approved policy then names a next review within that time after its approval.",
    ja = "規格がレビューの間隔（規格のファイルのreview_months）を定めるときは、承認済みの方針の"
      .. "次回見直し期限は、承認からその期間内とする。",
  },
  violates = { with "2027-04-02" },
  keeps = {
    { { "facts/documents.yaml", "next_review: 2027-10-01", "next_review: 2027-12-01" } },
  },
  run = function(model, report)
    local standard = strictest(model.standards)
    for _, row in ipairs(standard and model.policy_documents or {}) do
      local due = row.status == "approved" and row.approved_on and row.next_review
      if due and due > dates.add_months(row.approved_on, standard.review_months) then
        report(row.control, "next_review", ("the policy '%s' is reviewed on %s, more than the %s "
          .. "after its approval on %s that %s allows"):format(row.id, due,
          phrase.plural(standard.review_months, "months"), row.approved_on, standard.title), row.id)
      end
    end
  end,
}
