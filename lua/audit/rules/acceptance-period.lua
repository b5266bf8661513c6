local dates = require "base.dates"
local phrase = require "base.phrase"

local function check(row, months, report)
  if row.expires > dates.add_months(row.date, months) then
    report(row, "expires", "the acceptance of " .. row.risk .. " lasts until " .. row.expires
      .. ", longer than the " .. phrase.plural(months, "months") .. " that risk_method allows")
  end
end

return {
  numbers = { 20 }, severity = "error", clause = "6.1.3 f", document = "risk-treatment-plan",
  title = { en = "Acceptances are limited in time", ja = "リスクの受容には期限がある" },
  explanation = {
    en = "An acceptance lasts no longer than the method allows.",
    ja = "受容の期間は、評価方法の定める期間を超えない。",
  },
  violates = {
    { { "isms.yaml", "expires: 2027-09-30", "expires: 2027-10-02" } },
    { { "isms.yaml", "acceptance_max_months: 12", "acceptance_max_months: 6" },
      { "isms.yaml", "date: 2026-10-01, reason: Cheap., expires: 2027-09-30",
        "date: 2026-08-31, reason: Cheap., expires: 2027-03-01" } },
  },
  keeps = {
    { { "isms.yaml", "expires: 2027-09-30", "expires: 2027-10-01" } },
    { { "isms.yaml", "acceptance_max_months: 12", "acceptance_max_months: 6" },
      { "isms.yaml", "date: 2026-10-01, reason: Cheap., expires: 2027-09-30",
        "date: 2026-08-31, reason: Cheap., expires: 2027-02-28" } },
  },
  run = function(model, report)
    local months = model.method.acceptance_max_months
    for _, row in ipairs(months and model.acceptances or {}) do
      if row.date and row.expires and row.risk then check(row, months, report) end
    end
  end,
}
