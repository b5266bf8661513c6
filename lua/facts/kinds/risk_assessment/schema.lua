return {
  type = "map", visibility = "internal",
  explanation = "How the latest risk assessment (risk_method.assessed) was carried out (8.2).",
  why = "ISO/IEC 27001 8.2: results of each assessment are kept as evidence; SOC 2 CC3.2 to "
    .. "CC3.4 ask what was looked at and what had changed.",
  fields = {
    { name = "id", type = "id", visibility = "internal",
      explanation = "Id of the assessment, such as RA-2026; each risk may say from which one its scores "
        .. "come.",
      why = "ISO/IEC 27001 8.2: the result of a risk is traced to the assessment that gave it." },
    { name = "occasion", type = "text", required = true, visibility = "internal",
      explanation = "Why it took place: planned, or the change that called for it.",
      why = "ISO/IEC 27001 8.2: at planned intervals or when significant changes are proposed "
        .. "or occur." },
    { name = "period", type = "text", visibility = "internal",
      when = "past", not_after = { "/risk_method.assessed" },
      explanation = "Days or weeks in which the sessions were held." },
    { name = "participants", type = "list", of = { type = "reference", to = "role" },
      required = true, visibility = "internal", explanation = "Roles that took part." },
    { name = "sources", type = "list", of = { type = "text" }, required = true,
      visibility = "internal", explanation = "Sources from which risks were identified.",
      why = "ISO/IEC 27001 6.1.2 c): where risks were looked for decides what could be found." },
    { name = "limits", type = "text", visibility = "internal",
      explanation = "What was not examined, and why.",
      why = "ISO/IEC 27001 6.1.2 c): risks within the whole scope; what was left out is said, "
        .. "not hidden." },
    { name = "previous", type = "date", none = true, visibility = "internal",
      when = "past", not_after = { "/risk_method.assessed" },
      explanation = "Day of the assessment before.",
      why = "ISO/IEC 27001 6.1.2 b): the auditor compares two assessments." },
    { name = "earlier", type = "list", visibility = "internal",
      explanation = "Assessments before this one from which scores still come, or are compared with.",
      why = "ISO/IEC 27001 8.2: a risk that was not assessed again says which assessment its score comes "
        .. "from, and that one is known.",
      of = { type = "map", fields = {
        { name = "id", type = "id", required = true, visibility = "internal",
          explanation = "Its id, such as RA-2025." },
        { name = "date", type = "date", required = true, visibility = "internal",
          when = "past", not_after = { "/risk_method.assessed" },
          explanation = "Its day." },
      } } },
    { name = "changes", type = "list", visibility = "internal",
      explanation = "Risks whose score changed since the assessment before, and risks that are gone, with "
        .. "the reason; new ones follow from `identified`. Where a release shows the assessment before, "
        .. "the report takes scores, new, changed and closed risks from there.",
      why = "ISO/IEC 27001 6.1.2 b): consistent, valid and comparable results; a score that "
        .. "moved has a reason.",
      of = { type = "map", fields = {
        { name = "risk", type = "id", required = true, visibility = "internal",
          explanation = "Id of the risk; one that is gone need not be in the register." },
        { name = "kind", type = "enum", values = { "raised", "lowered", "reworded", "closed" },
          required = true, visibility = "internal", explanation = "What happened to it." },
        { name = "before", type = "integer", min = 0, visibility = "internal",
          explanation = "Its score in the assessment before: needed only where no release shows that one.",
          why = "ISO/IEC 27001 6.1.2 b): comparable results; a score from memory is none." },
        { name = "reason", type = "text", required = true, visibility = "internal",
          explanation = "Why." },
      } } },
    { name = "conclusion", type = "text", required = true, visibility = "internal",
      explanation = "What the result means for the organisation, in a few sentences." },
  },
}
