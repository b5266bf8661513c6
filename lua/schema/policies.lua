return {
  type = "list", visibility = "internal",
  explanation = "Policies that are in use; by default those that have an entry in `documents`.",
  of = { type = "reference", to = "policy" },
}
