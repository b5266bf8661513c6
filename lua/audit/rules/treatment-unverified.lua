local dates = require "base.dates"

local DONE = "done: 2026-09-14, evidence: Report of IA-1"

-- The edits that change the treatment that is done so that it says what DONE becomes.
local function done(becomes)
  return { { "isms.yaml", DONE, becomes } }
end

-- The same where the organisation's own limit is COUNT months.
local function limited(count, becomes)
  return { { "isms.yaml", DONE, becomes },
    { "isms.yaml", "parameters:\n", "parameters:\n  risk-management: {effect_check_months: " .. count .. "}\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "6.1.1 e, 8.3", document = "risk-treatment-record",
  title = { en = "The effect of a treatment that was done is checked in time, by somebody who is named",
    ja = "完了したリスク対応の有効性を、期限までに、確認者を示して確認している" },
  explanation = {
    en = "The policy on risks says within how many months after a treatment was done its effect is checked (effect_check_months): "
      .. "until then it has the day (treatments.verified) and who checked (verified_by).",
    ja = "リスクマネジメント規程は、処置の完了から有効性の確認までの月数（effect_check_months）を定める。それまでに確認日"
      .. "（treatments.verified）及び確認者（verified_by）を記録する。",
  },
  violates = {
    done "done: 2026-08-21, evidence: Report of IA-1",
    limited(2, "done: 2026-09-21, evidence: Report of IA-1"),
    done(DONE .. ", verified: 2026-11-02"),
  },
  keeps = {
    done "done: 2026-08-22, evidence: Report of IA-1",
    done "done: 2026-07-01, evidence: Report of IA-1, verified: 2026-09-14, verified_by: bob",
    limited(2, "done: 2026-09-22, evidence: Report of IA-1"),
    limited(6, "done: 2026-07-01, evidence: Report of IA-1"),
  },
  run = function(model, report)
    for _, row in ipairs(model.treatments) do
      local name = "the effect of treatment " .. (row.id or "?")
      if row.verified and not row.verified_by then
        report(row, "verified", name .. " was checked, and nobody is named who did (verified_by)")
      elseif not row.verified and dates.is_past(row.verify_by, model.today) then
        report(row, "done", ("%s, done on %s, had to be checked by %s, and no day says that it was (verified)"):format(name,
          row.done, row.verify_by))
      end
    end
  end,
}
