return {
  type = "date", when = "today", visibility = "internal",
  explanation = "The day that counts as today for due dates, expiry and reviews; --as-of stands "
    .. "before it.",
  why = "ISO/IEC 27001 7.5.2 a): dates such as \"overdue\" can be checked only when the day on "
    .. "which they were computed is known.",
}
