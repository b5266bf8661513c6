return {
  type = "map", visibility = "internal",
  explanation = "Where the documents of the management system are kept (7.5.3).",
  why = "ISO/IEC 27001 7.5.3: documents are available where they are needed, protected, kept "
    .. "and disposed of; the auditor opens the store.",
  fields = {
    { name = "place", type = "text", required = true, visibility = "internal",
      explanation = "Where the valid versions are kept." },
    { name = "access", type = "text", required = true, visibility = "internal",
      explanation = "Who may read and who may change them there.",
      why = "ISO/IEC 27001 7.5.3 b), c): protected against loss of confidentiality and "
        .. "unintended change; who may read and who may change." },
    { name = "archive", type = "text", required = true, visibility = "internal",
      explanation = "Where superseded versions are kept.",
      why = "ISO/IEC 27001 7.5.3 e), f): versions are controlled and superseded ones retained." },
    { name = "checked", type = "date", visibility = "internal",
      when = "past",
      explanation = "Day on which register and store were last compared.",
      why = "ISO/IEC 27001 7.5.3 a): whether the valid version is the one that people find." },
    { name = "finding", type = "text", visibility = "internal",
      explanation = "What that comparison showed." },
  },
}
