return {
  type = "list", visibility = "internal",
  explanation = "Facts that somebody looked at and keeps as `init` writes them: `ismsdoc confirm` adds them.",
  why = "ISO/IEC 27001 7.5.2 c): that an example value fits the organisation is a decision, and a fact that nobody "
    .. "decided on is an example; one that was changed needs no word.",
  of = { type = "string" },
}
