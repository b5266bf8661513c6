return {
  audit_order = 183,
  type = "list", secret = "register", visibility = "internal", entity = "text of a criterion",
  key = "criterion",
  explanation = "The full text of criteria as the publisher of their standard has it, from the organisation's own copy "
    .. "(`import --as standard`): documents print it beside the short wording of the library.",
  why = "SCS: who confirms or assesses reads the criterion itself; the library carries its number and a short wording of our own.",
  of = { type = "map", fields = {
    { name = "criterion", type = "reference", to = "criterion of a requirement", required = true,
      visibility = "internal",
      explanation = "The criterion, with the prefix of its standard: scs:1-2-1-1." },
    { name = "text", type = "text", required = true, visibility = "internal",
      explanation = "Its text, in the language of the copy, in which documents of every language print it." },
    { name = "requirement_text", type = "text", visibility = "internal",
      explanation = "The text of its requirement, where it is the first criterion of it." },
  } },
}
