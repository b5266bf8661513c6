local LIKELIHOOD = "ISO/IEC 27001 6.1.2 d) 2): threat and vulnerability together are the realistic "
  .. "likelihood."

local function factor(name, explanation, why)
  return { name = name, type = "integer", visibility = "internal", explanation = explanation,
    why = why }
end

local function ground(name, of)
  return { name = name, type = "text", visibility = "internal",
    explanation = "Why this step of " .. of .. " was chosen." }
end

return {
  audit_order = 20,
  type = "list", required = true, secret = "register", visibility = "internal", entity = "risk",
  explanation = "The risk register: one entry for each risk (6.1.2, 8.2).",
  why = "ISO/IEC 27001 6.1.2 c) to e) and 8.2: identified risks with owner, consequence, "
    .. "likelihood and level; SOC 2 CC3.2 asks the same for the commitments.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the risk, such as R-01." },
    { name = "title", type = "text", required = true, visibility = "internal",
      explanation = "The risk in a few words.",
      why = "ISO/IEC 27001 6.1.2 c): a risk is named so that everybody means the same." },
    { name = "description", type = "text", visibility = "internal",
      explanation = "What could happen to what." },
    { name = "asset", type = "reference", to = "asset", or_words = true, visibility = "internal",
      explanation = "The asset that is concerned: an id of `assets`, or its name where no assets "
        .. "are registered.",
      why = "ISO/IEC 27001 6.1.2 c): the risk concerns information inside the scope." },
    { name = "cause", type = "text", visibility = "internal",
      explanation = "Threat and weakness behind it." },
    { name = "consequence", type = "text", visibility = "internal",
      explanation = "What it would mean for the organisation and its customers.",
      why = "ISO/IEC 27001 6.1.2 d) 1): the potential consequences if it happened." },
    { name = "category", type = "text", visibility = "internal",
      explanation = "Kind of risk in the organisation's own words; risks with the same words are counted "
        .. "together.",
      why = "ISO/IEC 27001 6.1.2 e) and 9.3.2 e): the management review sees where risks gather." },
    { name = "threat_words", type = "text", visibility = "internal",
      explanation = "The threat in words, beside its step or beside the likelihood.",
      why = LIKELIHOOD },
    { name = "vulnerability_words", type = "text", visibility = "internal",
      explanation = "The vulnerability in words, beside its step or beside the likelihood.",
      why = LIKELIHOOD },
    { name = "position", type = "enum", values = { "provider", "customer", "both" }, none = true,
      visibility = "internal",
      explanation = "Whether the risk arises as a provider of cloud services, as a customer of them, or "
        .. "both (27017); `none` where it has nothing to do with one.",
      why = "ISO/IEC 27017 and JIP-ISMS517 4.4: the risks of each position are assessed." },
    { name = "affects", type = "list", visibility = "internal",
      of = { type = "enum", values = { "confidentiality", "integrity", "availability" } },
      explanation = "What would be lost.",
      why = "ISO/IEC 27001 6.1.2 c) 1): loss of confidentiality, integrity or availability." },
    { name = "owner", type = "reference", to = "role", required = true, visibility = "internal",
      explanation = "Role that answers for the risk and approves its treatment.",
      why = "ISO/IEC 27001 6.1.2 c) 2): the risk owner, with the authority to decide on it." },
    { name = "identified", type = "date", visibility = "internal",
      when = "past",
      explanation = "Day on which it was found." },
    { name = "assessment", type = "id", visibility = "internal",
      explanation = "Id of the assessment (`risk_assessment.id`) that the current factors come from.",
      why = "ISO/IEC 27001 8.2: results of every assessment are kept." },
    factor("likelihood", "Matrix: step on the likelihood scale for the current score: with the "
      .. "existing controls, on the day of the assessment.",
      "ISO/IEC 27001 6.1.2 d) 2): the realistic likelihood."),
    factor("impact", "Matrix: step on the impact scale for the current score.",
      "ISO/IEC 27001 6.1.2 d) 1): the potential consequences as a step of the scale."),
    factor("confidentiality", "Asset value of confidentiality; by default the asset's."),
    factor("integrity", "Asset value of integrity; by default the asset's."),
    factor("availability", "Asset value of availability; by default the asset's."),
    factor("threat", "Step on the threat scale for the current score.", LIKELIHOOD),
    factor("vulnerability", "Step on the vulnerability scale for the current "
      .. "score: with the existing controls, on the day of the assessment.", LIKELIHOOD),
    { name = "grounds", type = "map", visibility = "internal",
      explanation = "The grounds for the current step of each factor, in words.",
      why = "ISO/IEC 27001 6.1.2 b): another assessor comes to the same step only by the same grounds.",
      fields = {
        ground("likelihood", "the likelihood"),
        ground("impact", "the impact"),
        ground("value", "the asset value"),
        ground("threat", "the threat"),
        ground("vulnerability", "the vulnerability"),
      } },
    { name = "existing_controls", type = "list", visibility = "internal",
      of = { type = "reference", to = "control" },
      explanation = "Controls that work on the day of the assessment and that the current score counts "
        .. "on, beside those of treatments that were done by then.",
      why = "ISO/IEC 27001 6.1.2 d) and 6.1.3 b): a score can be judged only with the controls that it "
        .. "counts on; each of them stands in the Statement of Applicability." },
    { name = "inherent", type = "map", visibility = "internal",
      explanation = "The factors with no control at work, where the method has an inherent score: "
        .. "beside those given the others are as they are now.",
      why = "ISO/IEC 27001 6.1.2 d): shows how much of the score rests on the existing controls.",
      fields = {
        factor("likelihood", "Likelihood with no control."),
        factor("impact", "Impact with no control."),
        factor("threat", "Threat with no control."),
        factor("vulnerability", "Vulnerability with no control."),
      } },
    { name = "residual", type = "map", none = true, visibility = "internal",
      explanation = "The factors when the treatments that were open on the day of the assessment are "
        .. "done: beside those given the others stay as they are; `none` says that all do. Not given "
        .. "where no treatment was open then.",
      why = "ISO/IEC 27001 6.1.3 f): what is left after treatment is what the owner accepts; it "
        .. "cannot be more than before, nor less without an open treatment.",
      fields = {
        factor("likelihood", "Likelihood after treatment."),
        factor("impact", "Impact after treatment."),
        factor("threat", "Threat after treatment."),
        factor("vulnerability", "Vulnerability after treatment."),
      } },
  } },
}
