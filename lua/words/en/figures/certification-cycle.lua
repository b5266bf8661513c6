return {
  title = "Three-year certification cycle", year = "Year {year}",
  audits = { "Certification", "Surveillance 1", "Surveillance 2", "Recertification" },
  rules = { "Stages 1 and 2", "Within 12 months of the certification decision",
    "Once in the second year", "Before the certificate expires" },
  surveillance = "Surveillance {number}", certified = "certified {date}",
  held = "held {date}", planned = "planned {date}",
  late = "{when}, {overdue}",
  by = "by {date}", before = "before {date}", again = "Recertification opens the next cycle",
  plan = "Cycle of a certificate", certificate = "{standard}, {body}",
  numbered = "{standard}, certificate {number}, {body}", audit = "{number} {name}, {when}",
  now = "Today is {date}.",
}
