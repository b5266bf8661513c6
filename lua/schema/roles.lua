return {
  type = "list", required = true, visibility = "internal", entity = "role",
  explanation =
    "Roles in the management system; owners of risks, controls and documents are roles.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id by which other facts name the role." },
    { name = "title", type = "text", required = true, visibility = "internal",
      explanation = "Name of the role as it is to be printed." },
    { name = "holder", type = "reference", to = "person", required = true, visibility = "internal",
      explanation = "Person who holds the role." },
    { name = "deputy", type = "reference", to = "person", visibility = "internal",
      explanation = "Person who stands in." },
    { name = "duties", type = "text", visibility = "internal",
      explanation = "What the role is responsible for and may decide." },
    { name = "competence", type = "text", visibility = "internal",
      explanation = "Knowledge and experience that the role needs." },
    { name = "appointed", type = "date", visibility = "internal",
      explanation = "Day on which top management appointed the holder." },
    { name = "top_management", type = "boolean", visibility = "internal",
      explanation = "Whether the role belongs to top management, which approves the policy." },
  } },
}
