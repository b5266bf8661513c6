return {
  type = "list", visibility = "internal",
  explanation = "When issues and interested parties were gone through (4.1, 4.2), the latest last.",
  why = "ISO/IEC 27001 4.1, 4.2 and 9.3.2 b), c): issues and interested parties change; the "
    .. "auditor asks when they were last gone through, and by whom.",
  of = { type = "map", fields = {
    { name = "date", type = "date", required = true, visibility = "internal",
      when = "past", rising = true,
      explanation = "Day of the review." },
    { name = "participants", type = "list", of = { type = "reference", to = "role" },
      required = true, visibility = "internal", explanation = "Roles that took part." },
    { name = "result", type = "text", required = true, visibility = "internal",
      explanation = "What changed, and whether the scope has to change with it." },
  } },
}
