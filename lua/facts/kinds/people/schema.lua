return {
  audit_order = 130,
  type = "list", required = true, visibility = "internal", entity = "person",
  explanation = "People who hold roles or write, review and approve documents.",
  why = "ISO/IEC 27001 5.3 and 7.5.2 c): names behind roles, reviews and approvals; the auditor "
    .. "asks to speak with them.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id by which other facts name the person." },
    { name = "name", type = "text", secret = "person", required = true, visibility = "internal",
      explanation = "Full name as it is to be printed." },
    { name = "kana", type = "string", secret = "person", visibility = "internal",
      explanation = "Reading of the name, by which Japanese lists are sorted." },
    { name = "title", type = "text", visibility = "internal",
      explanation = "Job title." },
    { name = "email", type = "email", visibility = "internal",
      explanation = "Mail address." },
    { name = "phone", type = "string", secret = "number", visibility = "internal",
      explanation = "Telephone number." },
    { name = "public", type = "boolean", visibility = "internal",
      explanation = "Whether public documents may name the person, such as an officer whom the "
        .. "company register names.",
      why = "ISO/IEC 27001 A.5.34: the name of a person leaves the organisation only on purpose." },
  } },
}
