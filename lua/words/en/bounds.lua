-- How English texts bound an amount, what they call what was aimed at, and which words name the day by which that is reached (aim, patterns
-- in small letters); patterns on text of amounts.in_figures that stands
-- right before or behind the amount.
return {
  least = { before = { "at least $", "no less than $", "not less than $", "not below $" }, after = { "^ or more" } },
  most = { before = { "at most $", "no more than $", "not more than $", "within $", "below $", "less than $", "up to $" },
    after = { "^ or less" } },
  aims = { "objective", "target", "limit" },
  aim = { "by year", "by the year", "by the end of the %a*%s*year", "by the end of %d", "by end of", "by %d%d%d%d", "by %a+ %d%d%d%d", "year end",
    "year%-end", "end of the %a*%s*year", "until" },
  recovered = { "restored", "recovered", "in full", "all functions", "back after", "runs again" },
  nothing = { "none", "–", "-", "nothing", "no action" },
}
