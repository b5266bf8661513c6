return {
  audit_order = 10,
  type = "list", required = true, visibility = "internal", entity = "control decision",
  explanation = "One decision for each control of the chosen standards: the ground of the "
    .. "Statement of Applicability.",
  why = "ISO/IEC 27001 6.1.3 d): the Statement of Applicability holds every necessary control, "
    .. "why it is included, whether it is implemented, and why controls of Annex A are "
    .. "excluded.",
  of = { type = "map", fields = {
    { name = "id", type = "reference", to = "control", required = true, visibility = "internal",
      explanation = "Id of the control, such as A.5.1; after the prefix of its standard where that "
        .. "has one, such as iso27701:A.7.2.1.",
      why = "ISO/IEC 27001 6.1.3 c): the decisions are compared with Annex A, so that no "
        .. "necessary control is forgotten; each of the 93 stands once." },
    { name = "applicable", type = "boolean", visibility = "internal",
      explanation = "Whether the control is included." },
    { name = "status", type = "enum", values = { "implemented", "partial", "planned" },
      visibility = "internal",
      explanation = "How far an included control is implemented.",
      why = "ISO/IEC 27001 6.1.3 d): whether the control is implemented or not; a planned "
        .. "control shown as implemented fails the first sample." },
    { name = "reasons", type = "list", visibility = "internal",
      of = { type = "enum", values = { "risk", "law", "contract", "baseline" },
        aliases = { R = "risk", L = "law", C = "contract", B = "baseline" } },
      explanation = "Why the control is included: a risk, a law, a contract, or the organisation's "
        .. "own baseline.",
      why = "ISO/IEC 27001 6.1.3 d): the justification for inclusion." },
    { name = "risks", type = "list", visibility = "internal",
      of = { type = "reference", to = "risk" },
      explanation = "Risks that the control treats; by default those whose treatments cite it.",
      why = "ISO/IEC 27001 6.1.3 b): controls follow from the chosen treatment; the auditor "
        .. "goes from a control to its risk and back." },
    { name = "requirements", type = "list", visibility = "internal",
      of = { type = "reference", to = "legal requirement" },
      explanation = "Laws and contracts that require the control (legal_requirements.id); by default "
        .. "those that cite it.",
      why = "ISO/IEC 27001 6.1.3 d) and A.5.31: \"law\" as a justification names the law, so that "
        .. "the auditor goes from the control to the register and back." },
    { name = "justification", type = "text", visibility = "internal",
      explanation = "Why the control is included, in the organisation's own words, beside the "
        .. "reasons.",
      why = "ISO/IEC 27001 6.1.3 d): the justification for inclusion; a word such as baseline "
        .. "says who decided, not why." },
    { name = "owner", type = "reference", to = "role", visibility = "internal",
      explanation = "Role that answers for the control.",
      why = "ISO/IEC 27001 5.3: whom the auditor interviews about the control." },
    { name = "due", type = "date", visibility = "internal",
      when = "ahead",
      explanation = "Day by which a partial or planned control is implemented; where the action is that of "
        .. "open treatments, by default the last of theirs.",
      why = "ISO/IEC 27001 6.1.3 e): what is not implemented yet stands in a plan with a date." },
    { name = "action", type = "text", visibility = "internal",
      explanation = "What is still to be done for a partial or planned control; by default what the open "
        .. "treatments do that cite it.",
      why = "ISO/IEC 27001 6.1.3 e): what is not implemented yet stands in a plan with an "
        .. "action." },
    { name = "policy", type = "reference", to = "document", visibility = "internal",
      explanation = "Policy or document that states the control; by default the policy sections "
        .. "that satisfy it.",
      why = "ISO/IEC 27001 A.5.1 and A.5.37: the rule behind the control, which the auditor "
        .. "reads before asking about it." },
    { name = "section", type = "string", visibility = "internal",
      explanation = "Id of the section of that policy." },
    { name = "policies", type = "list", visibility = "internal",
      of = { type = "reference", to = "document" },
      explanation = "Further policies and documents that state the control, or all where several "
        .. "do.",
      why = "ISO/IEC 27001 A.5.1 and A.5.37: a control may stand in several rules, and the "
        .. "auditor reads each." },
    { name = "records", type = "list", visibility = "internal",
      of = { type = "reference", to = "record" },
      explanation = "Kinds of records that show that the control works (records.id); by default "
        .. "those that name it.",
      why = "ISO/IEC 27001 8.1 and 7.5.3: the auditor asks for the record by the name and place "
        .. "that the register gives." },
    { name = "pieces", type = "list", visibility = "internal",
      of = { type = "reference", to = "piece of evidence" },
      explanation = "Pieces of evidence that show that the control works (evidence.id); by default "
        .. "those that name it.",
      why = "ISO/IEC 27001 8.1 and 7.5.3: the auditor is handed the file itself, and goes from it "
        .. "back to the control." },
    { name = "evidence", type = "text", visibility = "internal",
      explanation = "Record or procedure outside this library that implements the control.",
      why = "ISO/IEC 27001 8.1: documented information gives confidence that the control is "
        .. "carried out as planned." },
    { name = "implementation", type = "text", visibility = "internal",
      explanation = "How the control is implemented." },
    { name = "provider", type = "text", visibility = "internal",
      explanation = "Cloud services: how the control is implemented as their provider.",
      why = "ISO/IEC 27017: provider and customer of a cloud service each have a part of the "
        .. "control." },
    { name = "customer", type = "text", visibility = "internal",
      explanation = "Cloud services: how the control is implemented as their customer.",
      why = "ISO/IEC 27017: provider and customer of a cloud service each have a part of the "
        .. "control." },
    { name = "exclusion_reason", type = "text", visibility = "internal",
      explanation = "Why the control is excluded; needed for every excluded control.",
      why = "ISO/IEC 27001 6.1.3 d): the justification for excluding a control of Annex A; "
        .. "\"not applicable\" repeats the decision and justifies nothing." },
  } },
}
