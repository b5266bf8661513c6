local edits = require "audit.edits"

-- The edits that put the policy to use, with evidence of DAY that shows a review of access.
local function shown(day)
  return edits.with_policies({ "facts/evidence.yaml", "", "- {id: EV-1, title: Review, address: \"https://minimal.example/r\", "
    .. "date: " .. day .. ", duties: [access-control.review-access]}\n" }, { "access-control" })
end

return {
  numbers = {}, severity = "warning", clause = "8.1, 9.1", document = "duty-plan",
  title = { en = "No duty that returns is late", ja = "定期的な業務が期限までに実施されている" },
  explanation = {
    en = "The last record of a duty of a policy in use (the fact that says when it was done, or an entry that names it, such as evidence.duties) is no older "
      .. "than the interval that the policy sets. A duty of which no record is known is none to complain of here.",
    ja = "用いている規程の業務の最終の記録（いつ実施したかを示すファクト、又はevidence.dutiesのように業務を挙げる記載）は、規程の定める間隔を超えていない。記録が分からない業務は、ここでは指摘しない。",
  },
  violates = { shown "2026-01-15" },
  keeps = { shown "2026-10-15" },
  run = function(model, report, view)
    for _, row in ipairs(model.duties.overdue) do
      local place, key = view.facts, "evidence"
      for _, item in ipairs(view.facts.evidence) do
        for _, id in ipairs(item.duties or {}) do
          if id == row.id and item.date == row.last then place, key = item, "date" end
        end
      end
      if place == view.facts and row.done_by then key = row.done_by:match("^[^.]+") end
      report(place, key, ("the duty %s (%s) was last shown on %s; the policy wants it %s, so again by %s"):format(row.id,
        row.title, row.last, row.every:gsub("^%u", string.lower), row.next))
    end
  end,
}
