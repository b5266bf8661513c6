return {
  type = "list", visibility = "internal",
  explanation = "Policies that are in use; by default every policy of the library.",
  of = { type = "reference", to = "policy" },
}
