local function factor(name, explanation)
  return { name = name, type = "integer", visibility = "internal", explanation = explanation }
end

return {
  type = "list", required = true, visibility = "internal", entity = "risk",
  explanation = "The risk register: one entry for each risk (6.1.2, 8.2).",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the risk, such as R-01." },
    { name = "title", type = "text", required = true, visibility = "internal",
      explanation = "The risk in a few words." },
    { name = "description", type = "text", visibility = "internal",
      explanation = "What could happen to what." },
    { name = "asset", type = "reference", to = "asset", or_words = true, visibility = "internal",
      explanation = "The asset that is concerned: an id of `assets`, or its name where no assets "
        .. "are registered." },
    { name = "cause", type = "text", visibility = "internal",
      explanation = "Threat and weakness behind it." },
    { name = "consequence", type = "text", visibility = "internal",
      explanation = "What it would mean for the organisation and its customers." },
    { name = "affects", type = "list", visibility = "internal",
      of = { type = "enum", values = { "confidentiality", "integrity", "availability" } },
      explanation = "What would be lost." },
    { name = "owner", type = "reference", to = "role", required = true, visibility = "internal",
      explanation = "Role that answers for the risk and approves its treatment." },
    { name = "identified", type = "date", visibility = "internal",
      explanation = "Day on which it was found." },
    factor("likelihood", "Matrix: step on the likelihood scale, before treatment."),
    factor("impact", "Matrix: step on the impact scale, before treatment."),
    factor("confidentiality", "Asset value of confidentiality; by default the asset's."),
    factor("integrity", "Asset value of integrity; by default the asset's."),
    factor("availability", "Asset value of availability; by default the asset's."),
    factor("threat", "Step on the threat scale, before treatment."),
    factor("vulnerability", "Step on the vulnerability scale, before treatment."),
    { name = "residual", type = "map", visibility = "internal",
      explanation = "The factors after treatment; one that is not given stays as it was.",
      fields = {
        factor("likelihood", "Likelihood after treatment."),
        factor("impact", "Impact after treatment."),
        factor("threat", "Threat after treatment."),
        factor("vulnerability", "Vulnerability after treatment."),
      } },
  } },
}
