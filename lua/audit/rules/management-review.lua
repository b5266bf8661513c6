local dates = require "base.dates"
local parameters = require "model.parameters"
local phrase = require "base.phrase"

local POLICY = "internal-audit"

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
  title = { en = "Management reviews are planned or held within the interval of the policy",
    ja = "マネジメントレビューを規程に定める間隔で計画し、又は実施している" },
  explanation = {
    en = "A review is planned, or the latest is within the interval that the policy on internal audits "
      .. "and reviews sets; top management led it; it is not older than the audit that it considered, and "
      .. "had all inputs of 9.3.2.",
    ja = "マネジメントレビューを計画しているか、又は最近のレビューが規程に定める間隔内にある。トップマネジメントが主宰し、考慮した監査より後に行われ、"
      .. "9.3.2のすべてのインプットがある。",
  },
  violates = {
    { { "isms.yaml", "{id: MR-1, date: 2026-06-01", "{id: MR-1, date: 2025-11-21" } },
    { { "isms.yaml", "{id: MR-1, date: 2026-06-01", "{id: MR-1, date: 2026-04-30" } },
    { { "isms.yaml", "chair: top-management", "chair: isms-manager" } },
  },
  keeps = {
    { { "isms.yaml", "{id: MR-1, date: 2026-06-01", "{id: MR-1, date: 2026-05-01" } },
  },
  run = function(model, report, view)
    if not model.soa then return end
    local policy, today = view.library.policies[POLICY], model.today
    local months = policy and parameters.of(policy, view.facts, view.context)
      .management_review_interval_months
    local review = latest(view.facts.management_reviews, today)
    if not review and not model.operation.by_key.management_reviews.planned then
      return report(view.facts, "management_reviews", "no management review is planned or was held")
    end
    if not review then return end
    local chair = model.role_by_id[review.chair or ""]
    if chair and not chair.top_management then
      report(review, "chair", "the management review of " .. review.date .. " was led by '" .. review.chair
        .. "', which is no role of top management")
    end
    if months and review.date < dates.add_months(today, -months) then
      report(review, "date", "the latest management review was held on " .. review.date
        .. ", more than " .. phrase.plural(months, "months") .. " before " .. today)
    end
    for _, audit in ipairs(view.facts.internal_audits or {}) do
      if considers(review, audit.id) and audit.date and audit.date > review.date then
        report(review, "date", "the review of " .. review.date .. " considered the audit "
          .. audit.id .. " of " .. audit.date .. ", which is later")
      end
    end
  end,
}
