return {
  type = "list", visibility = "internal",
  explanation = "Facts that still hold an example value, such as organization.address or risks.R-01: "
    .. "delete a line once its fact is right.",
  of = { type = "string" },
}
