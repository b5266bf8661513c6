return {
  audit_order = 30,
  type = "list", secret = "register", visibility = "internal", entity = "acceptance",
  explanation = "Risks that their owners accepted although the score in force is above the threshold "
    .. "(6.1.3 f).",
  why = "ISO/IEC 27001 6.1.3 f): a risk above the criteria stands only if its owner accepted "
    .. "what is left of it; the auditor looks for who decided, when, why and until when.",
  key = "risk",
  of = { type = "map", fields = {
    { name = "risk", type = "reference", to = "risk", required = true, visibility = "internal",
      explanation = "The risk that is accepted." },
    { name = "accepted_by", type = "reference", to = "role", required = true,
      visibility = "internal",
      explanation = "Role that accepts: the risk's owner or a superior role.",
      why = "ISO/IEC 27001 6.1.3 f) names the risk owners: a decision by somebody who does not "
        .. "answer for the loss is no acceptance." },
    { name = "covers", type = "list", visibility = "internal",
      of = { type = "enum", values = { "current", "residual" } },
      explanation = "Which score is accepted: the residual one, the current one until the treatment is done, "
        .. "or both in turn; an acceptance that does not say so accepts neither.",
      why = "ISO/IEC 27001 6.1.3 f) and 8.3: until the treatment is done the organisation bears the "
        .. "current score, and somebody has to answer for it." },
    { name = "date", type = "date", required = true, visibility = "internal",
      when = "past", not_before = { "/risks[risk].identified" },
      explanation = "Day of the decision." },
    { name = "reason", type = "text", required = true, visibility = "internal",
      explanation = "Why the risk is taken.",
      why = "ISO/IEC 27001 6.1.2 a): exceptions from the criteria need a ground that can be "
        .. "followed later." },
    { name = "expires", type = "date", required = true, visibility = "internal",
      when = "ahead", after = { "date" },
      explanation = "Last day on which the acceptance holds.",
      why = "ISO/IEC 27001 8.2: an acceptance without an end is never looked at again; the "
        .. "auditor compares its term with risk_method.acceptance_max_months." },
  } },
}
