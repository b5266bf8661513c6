local dates = require "base.dates"

local PERIOD = 12 -- months

local function latest(rows, today)
  local found
  for _, row in ipairs(rows) do
    if row.date and row.date <= today and (not found or row.date > found.date) then found = row end
  end
  return found
end

local function considers(review, id)
  for _, audit in ipairs(review.audits or {}) do
    if audit == id then return true end
  end
  return false
end

return {
  numbers = { 36 }, severity = "warning", clause = "9.3", document = "management-review-minutes",
  title = { en = "Management reviewed the system within twelve months",
    ja = "12か月以内にマネジメントレビューが実施されている" },
  explanation = {
    en = "The latest review is no older than twelve months, is not older than the audit "
      .. "that it considered, and had all inputs of 9.3.2.",
    ja = "最近のマネジメントレビューは12か月以内で、考慮した監査より後に行われ、9."
      .. "3.2のすべてのインプットがある。",
  },
  violates = {
    { { "isms.yaml", "{id: MR-1, date: 2026-06-01", "{id: MR-1, date: 2025-11-21" } },
    { { "isms.yaml", "{id: MR-1, date: 2026-06-01", "{id: MR-1, date: 2026-04-30" } },
  },
  keeps = {
    { { "isms.yaml", "{id: MR-1, date: 2026-06-01", "{id: MR-1, date: 2026-05-01" } },
  },
  run = function(model, report, view)
    if not model.soa then return end
    local rows = view.facts.management_reviews or {}
    local review = latest(rows, model.today)
    if not review or review.date < dates.add_months(model.today, -PERIOD) then
      report(view.facts.management_reviews or view.facts, "management_reviews",
        "there was no management review in the twelve months before " .. model.today)
      return
    end
    for _, audit in ipairs(view.facts.internal_audits or {}) do
      if considers(review, audit.id) and audit.date and audit.date > review.date then
        report(review, "date", "the review of " .. review.date .. " considered the audit "
          .. audit.id .. " of " .. audit.date .. ", which is later")
      end
    end
  end,
}
