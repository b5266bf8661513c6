return {
  type = "list", required = true, visibility = "public",
  explanation = "Languages of the documents; the first one is the primary language.",
  of = { type = "enum", values = { "en", "ja" } },
}
