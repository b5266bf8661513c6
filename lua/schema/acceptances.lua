return {
  type = "list", visibility = "internal", entity = "acceptance",
  explanation = "Residual risks that their owners accepted although they are above the threshold "
    .. "(6.1.3 f).",
  key = "risk",
  of = { type = "map", fields = {
    { name = "risk", type = "reference", to = "risk", required = true, visibility = "internal",
      explanation = "The risk that is accepted." },
    { name = "accepted_by", type = "reference", to = "role", required = true,
      visibility = "internal",
      explanation = "Role that accepts: the risk's owner or a superior role." },
    { name = "date", type = "date", required = true, visibility = "internal",
      explanation = "Day of the decision." },
    { name = "reason", type = "text", required = true, visibility = "internal",
      explanation = "Why the risk is taken." },
    { name = "expires", type = "date", required = true, visibility = "internal",
      explanation = "Last day on which the acceptance holds." },
  } },
}
