local function factor(name, explanation)
  return { name = name, type = "integer", visibility = "internal", explanation = explanation,
    why = "ISO/IEC 27701:2019 5.4.1.2: risks to PII principals are analysed by the method of "
      .. "ISO/IEC 27001 6.1.2, on its scales." }
end

local function factors(when)
  return factor("likelihood", "Matrix: how often it is expected" .. when .. "."),
    factor("impact", "Matrix: how bad it is for the persons" .. when .. "."),
    factor("threat", "Threat" .. when .. "."),
    factor("vulnerability", "Vulnerability" .. when .. ".")
end

local risks = { type = "map", fields = {
  { name = "id", type = "id", required = true, visibility = "internal",
    explanation = "Id of the risk, such as PR-01." },
  { name = "title", type = "text", required = true, visibility = "internal",
    explanation = "What may happen." },
  { name = "harm", type = "text", required = true, visibility = "internal",
    explanation = "What it does to the persons.",
    why = "ISO/IEC 27701:2019 5.4.1.2 and A.7.2.5: the risk is that of the persons, not that of the "
      .. "organisation." },
  { name = "controls", type = "list", of = { type = "reference", to = "control" },
    visibility = "internal",
    explanation = "Controls that work already and on which the score counts." },
  factor("value", "Value, threat and vulnerability: what the data is worth to the persons."),
  { name = "treatments", type = "list", of = { type = "reference", to = "treatment" },
    visibility = "internal",
    explanation = "Treatments that lower it (treatments.id).",
    why = "ISO/IEC 27701:2019 5.4.1.3: risks to PII principals are treated, by controls that are "
      .. "compared with Annexes A and B." },
  { name = "residual", type = "map", none = true, visibility = "internal",
    explanation = "The factors when the treatments that were open on the day of the assessment are "
      .. "done: beside those given the others stay as they are; `none` says that all do.",
    why = "ISO/IEC 27701:2019 5.4.1.3: what is left after treatment is what is accepted.",
    fields = { factors " after treatment" } },
} }
table.move({ factors "" }, 1, 4, #risks.fields + 1, risks.fields)

return {
  audit_order = 173,
  type = "list", secret = "register", visibility = "internal", entity = "privacy assessment",
  explanation = "Privacy risk and impact assessments: what processing of personal data may do to the "
    .. "persons, and what is done about it.",
  why = "ISO/IEC 27701:2019 5.4.1.2 and A.7.2.5: risks to PII principals are assessed, and before new or "
    .. "changed processing the need for a privacy impact assessment.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the assessment, such as PIA-01." },
    { name = "title", type = "text", required = true, visibility = "internal",
      explanation = "What was assessed." },
    { name = "processing", type = "list", of = { type = "reference", to = "processing activity" },
      required = true, visibility = "internal",
      explanation = "Processing activities that it covers (processing.id)." },
    { name = "date", type = "date", required = true, visibility = "internal", when = "past",
      explanation = "Day of the assessment." },
    { name = "assessor", type = "reference", to = "role", required = true, visibility = "internal",
      explanation = "Role that carried it out." },
    { name = "necessity", type = "text", visibility = "internal",
      explanation = "Why purpose and extent of the processing are needed and in proportion.",
      why = "ISO/IEC 27701 A.7.2.5 and A.7.4.1, GDPR Article 35(7) b): necessity and proportionality." },
    { name = "risks", type = "list", of = risks, visibility = "internal", entity = "privacy risk",
      explanation = "Risks to the persons." },
    { name = "opinion", type = "text", visibility = "internal",
      explanation = "What the privacy lead says of it.",
      why = "ISO/IEC 27701:2019 6.3.1.1 and GDPR Article 35(2): who is responsible for privacy advises "
        .. "independently." },
    { name = "accepted_by", type = "reference", to = "role", visibility = "internal",
      explanation = "Role that accepted what is left.",
      why = "ISO/IEC 27001 6.1.3 f) with ISO/IEC 27701:2019 5.4.1.3: the owner approves the treatment "
        .. "and accepts what is left." },
    { name = "accepted", type = "date", visibility = "internal", when = "past", not_before = { "date" },
      explanation = "Day on which it was accepted." },
    { name = "next", type = "date", visibility = "internal", when = "ahead", after = { "date" },
      explanation = "Day by which it is assessed again.",
      why = "ISO/IEC 27001 8.2 with ISO/IEC 27701:2019 5.6.2: at planned intervals, and on changes." },
  } },
}
