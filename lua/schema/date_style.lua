return {
  type = "enum", values = { "iso", "long" }, visibility = "public",
  explanation = "How documents write dates: 2026-04-01 (iso, the default) or 1 April 2026 (long).",
}
