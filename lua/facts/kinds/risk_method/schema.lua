local scale = { type = "map", fields = {
  { name = "value", type = "integer", min = 0, max = 1000, required = true, visibility = "internal",
    explanation = "The number used in the score." },
  { name = "name", type = "text", required = true, visibility = "internal",
    explanation = "Short name of the step." },
  { name = "description", type = "text", required = true, visibility = "internal",
    explanation = "When the step applies, so that two assessors choose the same." },
} }

local function steps(name, explanation)
  return { name = name, type = "list", visibility = "internal", explanation = explanation,
    of = scale }
end

return {
  type = "map", required = true, visibility = "internal",
  explanation = "How risks are scored, and which scores are acceptable (6.1.2).",
  why = "ISO/IEC 27001 6.1.2 a), b): criteria for accepting risks and for performing "
    .. "assessments, so that repeated ones give comparable results; the auditor recomputes a "
    .. "sample.",
  fields = {
    { name = "kind", type = "enum", values = { "matrix", "value-threat-vulnerability" },
      required = true,
      visibility = "internal",
      explanation = "Likelihood and impact (matrix), or asset value, threat and vulnerability." },
    { name = "scales", type = "map", required = true, visibility = "internal",
      explanation = "The steps of each factor, defined in words.",
      why = "ISO/IEC 27001 6.1.2 b): steps defined in words let two assessors reach the same "
        .. "value.",
      fields = {
        steps("likelihood", "Matrix: how often the risk is expected to occur."),
        steps("impact", "Matrix: how bad the consequence is."),
        steps("value", "Asset value: the highest of confidentiality, integrity and availability."),
        steps("threat", "How likely the threat is."),
        steps("vulnerability", "How easily the threat succeeds."),
      } },
    { name = "combine", type = "enum", values = { "product", "sum", "max" },
      visibility = "internal",
      explanation = "How the factors make the score: product (the default), sum or max.",
      why = "ISO/IEC 27001 6.1.2 d) 3): how the level of a risk is determined." },
    { name = "scores", type = "list", visibility = "internal",
      of = { type = "enum", values = { "inherent", "current", "residual" } },
      explanation = "The scores that each risk has: current and residual (the default), and inherent "
        .. "where it is assessed, too.",
      why = "ISO/IEC 27001 6.1.2 b) and 6.1.3 f): results are comparable, and the owner accepts what is "
        .. "meant, only when each score means one thing: inherent with no control, current with the "
        .. "existing controls on the day of the assessment, residual after the open treatments." },
    { name = "bands", type = "list", required = true, visibility = "internal",
      entity = "risk level",
      explanation =
        "Levels of risk: ranges of scores, from the lowest to the highest, without gap.",
      why = "ISO/IEC 27001 6.1.2 e): results are compared with the criteria and put in an order "
        .. "for treatment.",
      of = { type = "map", fields = {
        { name = "id", type = "id", required = true, visibility = "internal",
          explanation = "Id of the level." },
        { name = "name", type = "text", required = true, visibility = "internal",
          explanation = "Name of the level." },
        { name = "min", type = "integer", required = true, visibility = "internal",
          explanation = "Lowest score of the level." },
        { name = "max", type = "integer", required = true, visibility = "internal",
          explanation = "Highest score of the level." },
        { name = "action", type = "text", visibility = "internal",
          explanation = "What the level calls for." },
      } } },
    { name = "acceptance_threshold", type = "integer", min = 0, required = true,
      visibility = "internal",
      explanation = "Highest score that is acceptable without treatment.",
      why = "ISO/IEC 27001 6.1.2 a) 1): the risk acceptance criteria, decided before the risks "
        .. "are known." },
    { name = "review_months", type = "integer", min = 1, max = 12, unit = "months",
      visibility = "internal",
      explanation = "Longest time between two assessments.",
      why = "ISO/IEC 27001 8.2: the planned interval between assessments." },
    { name = "acceptance_max_months", type = "integer", min = 1, max = 36, unit = "months",
      visibility = "internal",
      explanation = "Longest time for which a risk above the threshold may be accepted.",
      why = "ISO/IEC 27001 8.2: accepted risks come up again at a known time." },
    { name = "approvers", type = "list", visibility = "internal",
      of = { type = "reference", to = "role" },
      explanation = "Superior roles that may accept any risk besides its owner.",
      why = "ISO/IEC 27001 6.1.3 f) and 5.3: who besides the owner has the authority to accept." },
    { name = "assessed", type = "date", visibility = "internal",
      when = "past",
      explanation = "Day of the latest risk assessment.",
      why = "ISO/IEC 27001 8.2: the Statement of Applicability and the plan cannot be older "
        .. "than the assessment they rest on." },
    { name = "assessor", type = "reference", to = "role", visibility = "internal",
      explanation = "Role that led the assessment." },
    { name = "next", type = "date", visibility = "internal",
      when = "ahead", after = { "assessed" },
      explanation = "Day of the next planned assessment." },
  },
}
