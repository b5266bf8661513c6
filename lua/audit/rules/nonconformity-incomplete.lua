local dates = require "base.dates"
local edits = require "audit.edits"
local parameters = require "model.parameters"
local phrase = require "base.phrase"

local POLICY = "internal-audit"
local EARLIEST, LATEST = 3, 6 -- months from the action to the check of its effect, as the policy says
local STEPS = { "reaction", "cause", "action", "action_owner", "due" }

-- Rating → days that the policy allows for the action; none while it is not in use.
local function limits_of(model, view)
  for _, row in ipairs(model.policies) do
    if row.policy.id == POLICY then
      local values = parameters.of(row.policy, view.facts, view.context)
      return { major = values.corrective_action_days_major, minor = values.corrective_action_days_minor }
    end
  end
  return {}
end

local function check_term(row, name, days, report)
  local limit = days and row.date and dates.add_days(row.date, days)
  if limit and row.due and row.due > limit and not row.extended then
    report(row, "due", name .. " is due on " .. row.due .. ", but the policy gives a " .. row.rating
      .. " one " .. phrase.plural(days, "days") .. ", until " .. limit
      .. ", and no longer term was granted (extended)")
  end
end

-- Holds the check of effect of ACTION, a nonconformity called NAME or what was done when that was opened
-- again, against the day of the action; IS_LAST says that no other action follows.
local function check_effect(action, name, is_last, today, report)
  local latest = action.done and dates.add_months(action.done, LATEST)
  if action.effective == false and is_last then
    report(action, "effective", "the corrective action for " .. name
      .. " was not effective: find the cause anew")
  elseif action.verified and action.done and action.verified < dates.add_months(action.done, EARLIEST) then
    report(action, "verified", "the effect for " .. name .. " was checked on " .. action.verified
      .. ", less than " .. phrase.plural(EARLIEST, "months") .. " after the action of " .. action.done
      .. ": too early to tell that the cause is gone")
  elseif latest and latest < today and not action.verified then
    report(action, "done", "the action for " .. name .. " was done on " .. action.done
      .. ", and its effect was to be checked by " .. latest)
  end
end

-- What is said of the times that ROW was opened again.
local function check_openings(row, name, today, report)
  for i, item in ipairs(row.openings) do
    local hint = item == row.reopened and name .. " (write it into `reopenings`, which takes `verified`)" or name
    check_effect(item, hint, i == #row.openings, today, report)
  end
end

local function check_entry(row, days, today, report)
  local name = "nonconformity " .. (row.id or "?")
  for _, key in ipairs(STEPS) do
    if row[key] == nil then report(row, key, name .. " has no " .. key:gsub("_", " ")) end
  end
  if row.overdue then
    report(row.openings[#row.openings] or row, "due", name .. " was to be mended by " .. row.term)
  end
  check_term(row, name, days, report)
  check_effect(row, name, #row.openings == 0, today, report)
  check_openings(row, name, today, report)
end

-- The edit that adds a nonconformity with STEPS besides what every one has.
local function entry(steps)
  return { "isms.yaml", "", "nonconformities:\n  - {id: NC-1, title: Door open, date: 2026-01-31, "
    .. "source: audit, rating: minor, requirement: A.7.2, description: It was open., evidence: Seen., "
    .. "owner: isms-manager, reaction: Shut., action: A spring., action_owner: isms-manager, "
    .. steps .. "}\n" }
end

return {
  numbers = { 37 }, severity = "warning", clause = "10.2", document = "corrective-action-report",
  title = { en = "Every nonconformity is dealt with to the end",
    ja = "不適合が最後まで処置されている" },
  explanation = {
    en = "An entry has reaction, cause, corrective action with owner and a date within the days "
      .. "that the policy on internal audit gives its rating; the action is done by then, and its "
      .. "effect is checked three to six months after it was done.",
    ja = "各不適合には応急処置、原因、是正処置（責任者・内部監査規程の日数以内の期限）があり、"
      .. "処置は期限までに完了し、完了の3か月後から6か月後までに有効性が確認されている。",
  },
  violates = {
    { entry "due: 2026-04-30, done: 2026-03-31, verified: 2026-07-01, effective: true" },
    { entry "cause: None., due: 2026-04-30" },
    { entry "cause: None., due: 2026-04-30, done: 2026-05-21" },
    { entry "cause: None., due: 2026-04-30, done: 2026-03-31, verified: 2026-06-29, effective: true" },
    { entry "cause: None., due: 2026-04-30, done: 2026-03-31, verified: 2026-07-01, effective: false" },
    { entry ("cause: None., due: 2026-04-30, done: 2026-03-31, verified: 2026-07-01, effective: false, "
      .. "reopened: {date: 2026-07-01, action: A lock., owner: isms-manager, due: 2026-11-20}") },
    edits.with_policies(entry ("cause: None., due: 2026-05-02, done: 2026-05-02, "
      .. "verified: 2026-08-02, effective: true"), { POLICY }),
    { entry ("cause: None., due: 2026-04-30, done: 2026-01-31, verified: 2026-04-30, effective: false, "
      .. "reopened: {date: 2026-04-30, action: A lock., owner: isms-manager, due: 2026-05-20, done: 2026-05-20}") },
  },
  keeps = {
    edits.with_policies(entry ("cause: None., due: 2026-05-01, done: 2026-03-31, "
      .. "verified: 2026-06-30, effective: true"), { POLICY }),
    { entry "cause: None., due: 2026-05-31, done: 2026-05-22" },
    { entry ("cause: None., due: 2026-04-30, done: 2026-03-31, verified: 2026-07-01, effective: false, "
      .. "reopened: {date: 2026-07-01, action: A lock., owner: isms-manager, due: 2026-12-20}") },
    { entry ("cause: None., due: 2026-04-30, "
      .. "extended: {due: 2026-12-01, reason: Snow., approved_by: isms-manager}") },
  },
  run = function(model, report, view)
    local limits = limits_of(model, view)
    for _, row in ipairs(model.nonconformities.rows) do
      check_entry(row, limits[row.rating], model.today, report)
    end
  end,
}
