return {
  type = "list", visibility = "internal", entity = "competence",
  explanation = "What each role must know and be able to do, and the evidence that its holder does "
    .. "(7.2).",
  why = "ISO/IEC 27001 7.2: competence is determined, reached and proved; d) asks for "
    .. "documented evidence, and SOC 2 CC1.4 for the same commitment.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the entry, such as K-01." },
    { name = "role", type = "reference", to = "role", required = true, visibility = "internal",
      explanation = "Role that needs the competence." },
    { name = "person", type = "reference", to = "person", visibility = "internal",
      explanation = "Person who was judged: the holder of the role or a deputy." },
    { name = "need", type = "text", required = true, visibility = "internal",
      explanation = "Education, knowledge or experience that the role needs.",
      why = "ISO/IEC 27001 7.2 a): first what the work needs, then whether the person has it." },
    { name = "evidence", type = "text", required = true, visibility = "internal",
      explanation = "Record on which the judgement rests: certificate, work sample, observed task.",
      why = "ISO/IEC 27001 7.2 d): documented information as evidence of competence." },
    { name = "assessed", type = "date", required = true, visibility = "internal",
      when = "past",
      explanation = "Day of the judgement." },
    { name = "sufficient", type = "boolean", required = true, visibility = "internal",
      explanation = "Whether the competence is there.",
      why = "ISO/IEC 27001 7.2 b): competence on the basis of education, training or experience "
        .. "is judged, not assumed." },
    { name = "action", type = "text", visibility = "internal",
      explanation = "What closes the gap; needed when the competence is not sufficient.",
      why = "ISO/IEC 27001 7.2 c): where competence is missing, actions are taken." },
    { name = "due", type = "date", visibility = "internal",
      when = "ahead", not_before = { { "assessed", "sufficient", false } },
      explanation = "Day by which the gap is closed; needed when the competence is not sufficient." },
    { name = "effect", type = "text", none = true, visibility = "internal",
      explanation = "How the effect of an action was judged, with date; none where no action was needed.",
      why = "ISO/IEC 27001 7.2 c): the effect of an action is evaluated, not only its "
        .. "attendance." },
  } },
}
