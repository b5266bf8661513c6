return {
  type = "map", visibility = "internal",
  explanation = "Management's assertion on the system description and the controls (SOC 2).",
  why = "SOC 2 (AT-C 205): the examination rests on a written assertion of management that the "
    .. "description is fair and the controls are suitable.",
  fields = {
    { name = "signed_by", type = "reference", to = "role", required = true,
      visibility = "internal",
      explanation = "Role of management that makes the assertion.",
      why = "SOC 2 (AT-C 205): management itself asserts; the practitioner looks for a "
        .. "signatory who answers for the system." },
    { name = "place", type = "text", visibility = "internal",
      explanation = "Place of signature." },
    { name = "basis", type = "list", of = { type = "text" }, required = true,
      visibility = "internal",
      explanation = "What the assertion rests on: how management evaluated the controls.",
      why = "SOC 2 (AT-C 205): management needs a reasonable basis of its own, not the "
        .. "practitioner's work." },
  },
}
