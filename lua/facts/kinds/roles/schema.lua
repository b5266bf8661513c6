return {
  audit_order = 120,
  type = "list", required = true, visibility = "internal", entity = "role",
  explanation =
    "Roles in the management system; owners of risks, controls and documents are roles.",
  why = "ISO/IEC 27001 5.3: responsibilities and authorities are assigned and communicated; SOC "
    .. "2 CC1.3 asks for structures and reporting lines.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id by which other facts name the role." },
    { name = "title", type = "text", required = true, visibility = "internal",
      explanation = "Name of the role as it is to be printed." },
    { name = "holder", type = "reference", to = "person", required = true, visibility = "internal",
      explanation = "Person who holds the role.",
      why = "ISO/IEC 27001 5.3: a role without a person is not assigned." },
    { name = "deputy", type = "reference", to = "person", visibility = "internal",
      explanation = "Person who stands in.",
      why = "ISO/IEC 27001 A.5.2 and A.5.30: duties go on when the holder is away." },
    { name = "duties", type = "text", visibility = "internal",
      explanation = "What the role is responsible for and may decide.",
      why = "ISO/IEC 27001 5.3 and A.5.2: responsibility together with the authority to act." },
    { name = "competence", type = "text", visibility = "internal",
      explanation = "Knowledge and experience that the role needs.",
      why = "ISO/IEC 27001 7.2 a): the necessary competence of those who affect information "
        .. "security." },
    { name = "appointed", type = "date", visibility = "internal",
      when = "past",
      explanation = "Day on which top management appointed the holder.",
      why = "ISO/IEC 27001 5.3: top management assigned the role, at a day that can be shown." },
    { name = "top_management", type = "boolean", visibility = "internal",
      explanation = "Whether the role belongs to top management, which approves the policy.",
      why = "ISO/IEC 27001 5.1, 5.2: the policy is established, and so approved, by top "
        .. "management." },
  } },
}
