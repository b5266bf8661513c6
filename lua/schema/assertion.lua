return {
  type = "map", visibility = "internal",
  explanation = "Management's assertion on the system description and the controls (SOC 2).",
  fields = {
    { name = "signed_by", type = "reference", to = "role", required = true,
      visibility = "internal",
      explanation = "Role of management that makes the assertion." },
    { name = "place", type = "text", visibility = "internal",
      explanation = "Place of signature." },
    { name = "basis", type = "list", of = { type = "text" }, required = true,
      visibility = "internal",
      explanation = "What the assertion rests on: how management evaluated the controls." },
  },
}
