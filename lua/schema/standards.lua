return {
  type = "list", required = true, visibility = "public", entity = "standard in use",
  explanation = "The standards that the management system follows.",
  of = { type = "map", fields = {
    { name = "id", type = "reference", to = "standard", required = true, visibility = "public",
      explanation = "Id of the standard: a file of policies/standards/ without its extension." },
    { name = "edition", type = "string", visibility = "public",
      explanation = "Edition as it is to be printed; by default the one that the standard's file "
        .. "names." },
    { name = "categories", type = "list", visibility = "public",
      explanation = "SOC 2 only: the trust services categories that are covered.",
      of = { type = "enum", values = { "security", "availability", "processing-integrity",
        "confidentiality", "privacy" } } },
    { name = "status", type = "enum", values = { "readiness", "type1", "type2" },
      visibility = "public",
      explanation = "SOC 2 only: preparing for an examination, or examined at a date (type1) or "
        .. "over a period (type2)." },
    { name = "date", type = "date", visibility = "public",
      explanation = "SOC 2 only: the date as of which the design is described." },
    { name = "period_start", type = "date", visibility = "public",
      explanation = "SOC 2 only: first day of the period." },
    { name = "period_end", type = "date", visibility = "public",
      explanation = "SOC 2 only: last day of the period." },
  } },
}
