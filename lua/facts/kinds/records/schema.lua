return {
  type = "list", visibility = "internal", entity = "record",
  explanation = "Kinds of records that are kept as evidence (7.5.3).",
  why = "ISO/IEC 27001 7.5.3 and A.5.33: records are identified, protected, kept for a known "
    .. "time and disposed of.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the kind of record, such as REC-01." },
    { name = "name", type = "text", required = true, visibility = "internal",
      explanation = "What is recorded." },
    { name = "clause", type = "string", visibility = "internal",
      explanation = "Clause or control that asks for it." },
    { name = "controls", type = "list", of = { type = "reference", to = "control" },
      visibility = "internal",
      explanation = "Controls whose working it shows; the Statement of Applicability refers to it "
        .. "there.",
      why = "ISO/IEC 27001 8.1: there is a record for each control that is sampled." },
    { name = "owner", type = "reference", to = "role", required = true, visibility = "internal",
      explanation = "Role that keeps it." },
    { name = "place", type = "text", required = true, visibility = "internal",
      explanation = "Where it is kept." },
    { name = "classification", type = "enum",
      values = { "public", "internal", "confidential", "restricted" }, required = true,
      visibility = "internal", explanation = "How it has to be handled." },
    { name = "retention", type = "text", required = true, visibility = "internal",
      explanation = "How long it is kept, counted from when.",
      why = "ISO/IEC 27001 7.5.3 f) and A.5.33: kept as long as law and evidence need it, and "
        .. "not longer." },
    { name = "disposal", type = "text", visibility = "internal",
      explanation = "What happens to it afterwards.",
      why = "ISO/IEC 27001 7.5.3 f) and A.8.10: what happens at the end is decided too." },
  } },
}
