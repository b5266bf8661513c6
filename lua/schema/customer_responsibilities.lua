return {
  type = "list", visibility = "public", entity = "customer responsibility",
  explanation = "Complementary user entity controls: what customers must do themselves.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the responsibility." },
    { name = "text", type = "text", required = true, visibility = "public",
      explanation = "What the customer does." },
    { name = "criteria", type = "list", visibility = "public",
      of = { type = "reference", to = "criterion" },
      explanation = "Trust services criteria that depend on it." },
  } },
}
