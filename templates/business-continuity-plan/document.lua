local plan = model.continuity
local policy = model.document("business-continuity") and parameters["business-continuity"]

local function hours(number)
  return quantity(number, "hours")
end

-- What followed from an exercise that was held.
local function action(exercise)
  return exercise.action or (exercise.date > today and "–" or unrecorded)
end

local function result(exercise, say)
  if exercise.date > today then return say.planned end
  return exercise.result or unrecorded
end

-- The service to which ACTIVITY belongs; none where it is given that it belongs to none.
local function service(activity)
  return activity.service_name or or_none(activity.service)
end

return {
  plan = plan, policy = policy, rules = policy and cite("business-continuity", "plan"),
  beyond = series(plan.beyond, "id"), exercised = #plan.exercises > 0,
  team = grid { rows = plan.crisis_team, "task", "role_title", "role_name",
    { function(row) return aside(row.deputy_name, row.deputy_title) end, empty = unrecorded } },
  objectives = grid { rows = model.services.in_scope, "name", { "rto", as = hours, empty = unrecorded },
    { "rpo", as = hours, empty = unrecorded } },
  impact = grid { rows = plan.activities, "id", "activity", "one_hour", "one_day", "three_days",
    { "longest_hours", as = hours } },
  needs = grid { rows = plan.activities, "id", { service, empty = unrecorded }, "needs",
    { "reduced", empty = unrecorded } },
  scenarios = grid { rows = plan.scenarios, "id", "scenario", "strategy",
    { "run_book", empty = unrecorded }, { "limit", empty = unrecorded }, { "risks", as = series, empty = "–" } },
  recovery = grid { rows = plan.recovery, "step", "owner_title", { "within_hours", as = hours },
    "check" },
  security = grid { rows = plan.security, "control", "substitute", "decides_title", "record" },
  contacts = grid { rows = plan.contacts, "who", "purpose", "channel" },
  exercises = grid { rows = plan.exercises, { "date", as = date }, "scenario",
    { "participants", empty = unrecorded }, result, action },
}
