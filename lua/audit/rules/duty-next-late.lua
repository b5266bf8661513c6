local edits = require "audit.edits"

-- The edits that put the policy to use, with evidence of a review of access on 15 October 2026 that is stated to be replaced by NEXT.
local function replaced(next)
  return edits.with_policies({ "facts/evidence.yaml", "", "- {id: EV-1, title: Review, address: \"https://minimal.example/r\", "
    .. "date: 2026-10-15, next: " .. next .. ", duties: [access-control.review-access]}\n" }, { "access-control" })
end

return {
  numbers = {}, severity = "warning", clause = "8.1, 9.1", document = "duty-plan",
  title = { en = "No duty that returns is stated to be done later than its policy allows",
    ja = "定期的な業務の次回の予定日が、規程の定める間隔を超えない" },
  explanation = {
    en = "The day for which a fact states that a duty of a policy in use is done again (`next` of the entry that shows it, or of the fact "
      .. "that says when it was done) lies within the interval that the policy sets, counted from the day on which it was last done. The "
      .. "plan of duties shows the earlier of the two days.",
    ja = "用いている規程の業務について、ファクトの示す次回の予定日（実施を示す記載又は台帳のnext）は、最終の実施日から数えて規程の定める間隔内にある。"
      .. "業務計画は、いずれか早い日を示す。",
  },
  violates = { replaced "2027-01-16" },
  keeps = { replaced "2027-01-15", replaced "none" },
  run = function(model, report)
    for _, row in ipairs(model.duties.recurring) do
      local stated = row.stated
      if stated and row.limit and stated.day > row.limit then
        report(stated.item, stated.key, ("the duty %s (%s), last done on %s, is stated to be done again by %s; the policy wants it %s, "
          .. "so by %s"):format(row.id, row.title, row.last, stated.day, row.every:gsub("^%u", string.lower), row.limit))
      end
    end
  end,
}
