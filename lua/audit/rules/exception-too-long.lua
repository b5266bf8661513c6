local dates = require "base.dates"
local lists = require "base.lists"
local phrase = require "base.phrase"

-- The day after DAY by COUNT of UNIT, "months" or "days".
local function later(day, count, unit)
  return unit == "days" and dates.add_days(day, count) or dates.add_months(day, count)
end

-- The longest time of an exception from the policy ID: number and unit; nil where it has none.
local function longest(id, model, view)
  local policy = view.library.policies[id or ""]
  local name = policy and (policy.exceptions or {}).longest
  local parameter = name and lists.find(policy.parameter_rows, "id", name)
  local count = parameter and (model.values_of(id) or {})[name]
  if count then return count, parameter.unit end
end

-- The edit that adds an exception from POLICY which holds from FROM until EXPIRES, with MORE of it.
local function permitted(policy, from, expires, more)
  return { { "isms.yaml", "", "exceptions: [{id: EX-1, title: Old lock, policy: " .. policy
    .. ", description: One door., owner: isms-manager, reason: No part., compensation: A guard., "
    .. "approved_by: top-management, approved: " .. from .. ", expires: " .. expires .. (more or "") .. "}]\n" } }
end

-- The same where the organisation's own limit is COUNT months.
local function limited(count, from, expires)
  local edits = permitted("backup-recovery", from, expires)
  edits[2] = { "isms.yaml", "backup_frequency_hours: 24", "backup_frequency_hours: 24, exception_max_months: " .. count }
  return edits
end

-- Edits that add one from a policy with a limit of thirty days, from 2026-10-01 until EXPIRES.
local function in_days(expires)
  local edits = permitted("human-resources-security", "2026-10-01", expires)
  edits[2] = { "facts/documents.yaml", "", "human-resources-security: {number: N-hr, version: \"1.0\", "
    .. "owner: isms-manager, classification: internal, status: draft, author: ann}\n" }
  return edits
end

return {
  numbers = {}, severity = "warning", clause = "A.5.36", document = "exception-register",
  title = { en = "No exception is longer than its policy permits", ja = "例外の期間が規程の定める上限を超えていない" },
  explanation = {
    en = "The policy says how long an exception from it may hold (its parameter, such as "
      .. "exception_max_months), counted from its first day (starts), else from the day on which it was "
      .. "permitted. What takes longer is a change of the policy, or is permitted anew.",
    ja = "例外の最長期間は規程に定め（exception_max_monthsなどのパラメータ）、開始日（starts）、記載のないときは承認日から"
      .. "数える。それより長く続く場合は、規程を改定するか、改めて承認する。",
  },
  violates = {
    permitted("backup-recovery", "2026-09-01", "2026-12-02"),
    permitted("backup-recovery", "2026-08-20", "2026-12-02", ", starts: 2026-09-01"),
    limited(1, "2026-11-01", "2026-12-02"), in_days "2026-11-01",
  },
  keeps = {
    permitted("backup-recovery", "2026-09-01", "2026-12-01"),
    permitted("backup-recovery", "2026-08-20", "2026-12-01", ", starts: 2026-09-01"),
    limited(4, "2026-09-01", "2027-01-01"), permitted("incident-management", "2026-06-01", "2027-11-01"),
    in_days "2026-10-31",
  },
  run = function(model, report, view)
    for _, row in ipairs(model.exceptions.rows) do
      local count, unit = longest(row.policy, model, view)
      local from = row.starts or row.approved
      if count and from and row.expires and row.expires > later(from, count, unit) then
        report(row, "expires", ("exception %s holds from %s until %s, longer than the %s that the policy %s "
          .. "permits"):format(row.id, from, row.expires, phrase.plural(count, unit), row.policy))
      end
    end
  end,
}
