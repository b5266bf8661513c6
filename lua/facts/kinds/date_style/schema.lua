return {
  type = "enum", values = { "iso", "long", "era" }, visibility = "public",
  explanation = "How documents write dates: 2026-04-01 (iso, the default), 1 April 2026 or 2026年4月1日 (long), "
    .. "令和8年4月1日 (era; English stays as with long).",
  why = "ISO/IEC 27001 7.5.2 a), b): a date identifies a version, so it is written in one way "
    .. "everywhere.",
}
