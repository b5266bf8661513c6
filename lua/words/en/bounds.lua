-- How English texts bound an amount, and what they call what was aimed at; patterns on text of amounts.in_figures that stands
-- right before or behind the amount.
return {
  least = { before = { "at least $", "no less than $", "not less than $", "not below $" }, after = { "^ or more" } },
  most = { before = { "at most $", "no more than $", "not more than $", "within $", "below $", "less than $", "up to $" },
    after = { "^ or less" } },
  aims = { "objective", "target", "limit" },
  recovered = { "restored", "recovered", "in full", "all functions", "back after", "runs again" },
  nothing = { "none", "–", "-", "nothing", "no action" },
}
