local dates = require "base.dates"
local edits = require "audit.edits"
local phrase = require "base.phrase"

local POLICY = "supplier-security"
local REVIEWED = { high = true, medium = true } -- the ratings for which the policy sets an interval

-- Holds the days of SUPPLIER against LATEST, its latest evaluation, and the interval of MONTHS (nil: none).
local function check(supplier, latest, months, report)
  local name = "the supplier '" .. (supplier.id or "?") .. "'"
  if latest and latest.date and supplier.reviewed and latest.date ~= supplier.reviewed then
    report(supplier, "reviewed", name .. " was last reviewed on " .. supplier.reviewed
      .. ", but its latest evaluation is of " .. latest.date)
  end
  local limit = months and supplier.reviewed and dates.add_months(supplier.reviewed, months)
  if limit and supplier.next_review and supplier.next_review > limit then
    report(supplier, "next_review", name .. ", rated " .. supplier.criticality .. ", is reviewed again on "
      .. supplier.next_review .. ", but the policy allows " .. phrase.plural(months, "months")
      .. ", until " .. limit)
  end
end

-- The edits that put the policy to use and give a supplier its FACTS and an evaluation of DAY.
local function reviewed(facts, day)
  return edits.with_policies({ "isms.yaml", "service: Mail, kind: supplier",
    "service: Mail, kind: supplier, " .. facts }, { POLICY }), { "isms.yaml", "",
    "supplier_evaluations: [{supplier: quiet, occasion: periodic, date: " .. day
    .. ", evaluator: isms-manager, basis: Report., criteria: [{criterion: Good, result: met, "
    .. "finding: Seen.}], result: continue}]\n" }
end

local function given(facts, day)
  local list, evaluation = reviewed(facts, day)
  list[#list + 1] = evaluation
  return list
end

return {
  numbers = {}, severity = "error", unfinished = true, clause = "A.5.22", document = "supplier-evaluation",
  title = { en = "Reviews of suppliers are as recorded, and as often as the policy says",
    ja = "供給者の見直しが評価の記録及び規程の間隔と一致する" },
  explanation = {
    en = "The day of a supplier's latest review is that of its latest evaluation, and the next review "
      .. "of one rated high or medium lies within the interval of the policy.",
    ja = "供給者の最終見直し日は最新の評価の日と一致し、重要度が高又は中の供給者の次回見直し日は規程の間隔内にある。",
  },
  violates = {
    given("reviewed: 2026-03-09", "2026-03-10"), given("reviewed: 2026-03-10", "2026-03-09"),
    given("criticality: medium, reviewed: 2026-03-09, next_review: 2027-03-10", "2026-03-09"),
  },
  keeps = {
    given("criticality: medium, reviewed: 2026-03-09, next_review: 2027-03-09", "2026-03-09"),
    given("criticality: low, reviewed: 2026-03-09, next_review: 2028-03-09", "2026-03-09"),
    given("owner: isms-manager", "2026-03-09"),
  },
  run = function(model, report)
    local values, latest = model.values_of(POLICY), {}
    for _, row in ipairs(model.evaluations.latest) do latest[row.supplier] = row end
    for _, supplier in ipairs(model.suppliers) do
      local months = REVIEWED[supplier.criticality] and values and values.supplier_review_months
      check(supplier, latest[supplier.id or ""], months, report)
    end
  end,
}
