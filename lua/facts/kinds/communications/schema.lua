return {
  type = "list", visibility = "internal", entity = "communication",
  explanation = "Communication plan: what is communicated, when, with whom, by whom and how (7.4).",
  why = "ISO/IEC 27001 7.4: on what, when, with whom and how is communicated; SOC 2 CC2.2 and "
    .. "CC2.3 ask the same for inside and outside.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the entry, such as M-01." },
    { name = "direction", type = "enum", values = { "internal", "external" }, required = true,
      visibility = "internal",
      explanation = "Whether it stays inside the organisation or goes outside." },
    { name = "subject", type = "text", required = true, visibility = "internal",
      explanation = "What is communicated." },
    { name = "occasion", type = "text", required = true, visibility = "internal",
      explanation = "When: an interval, or the event that calls for it and the time limit." },
    { name = "audience", type = "text", required = true, visibility = "internal",
      explanation = "With whom." },
    { name = "owner", type = "reference", to = "role", required = true, visibility = "internal",
      explanation = "Role that communicates." },
    { name = "channel", type = "text", required = true, visibility = "internal",
      explanation = "How: the channel that is used." },
    { name = "record", type = "text", required = true, visibility = "internal",
      explanation = "What shows afterwards that it took place.",
      why = "ISO/IEC 27001 7.5.1 b): the auditor asks for evidence of one line drawn from the "
        .. "plan." },
  } },
}
