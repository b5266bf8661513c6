return {
  type = "map", visibility = "public", promise = true,
  explanation = "How customers learn of an incident that concerns them.",
  why = "ISO/IEC 27001 A.5.24, A.5.26 and SOC 2 CC7.4: those affected are told in a planned way "
    .. "and time; contracts and law often set the limit.",
  fields = {
    { name = "text", type = "text", required = true, visibility = "public",
      explanation = "When customers are told, what they are told and how often." },
    { name = "hours", type = "integer", min = 1, max = 720, unit = "hours", visibility = "public",
      explanation = "Longest time until the first notice.",
      why = "SOC 2 CC2.3 and ISO/IEC 27001 A.5.26: the auditor compares the promised time with "
        .. "the notices of real incidents." },
    { name = "channel", type = "text", visibility = "public",
      explanation = "By which way the notice comes." },
  },
}
