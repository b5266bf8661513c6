return {
  type = "list", visibility = "public", entity = "customer responsibility",
  explanation = "Complementary user entity controls: what customers must do themselves.",
  why = "SOC 2 DC 6: some criteria are met only together with controls of the customer, which "
    .. "the description has to name.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the responsibility." },
    { name = "text", type = "text", required = true, visibility = "public",
      explanation = "What the customer does." },
    { name = "criteria", type = "list", visibility = "public",
      of = { type = "reference", to = "criterion" },
      explanation = "Trust services criteria that depend on it.",
      why = "SOC 2 DC 6: a complementary control belongs to the criterion that depends on it." },
  } },
}
