return {
  title = "Treatments by due date", month = "{month} {year}",
  mark = "{id} ({risk})", late = "{id} ({risk}) {overdue}",
  dated = "{id} for {risk} by {date}", kind = "{kind}, {count}: {ids}.",
  all = "{count} with due dates, as of {date}.",
}
