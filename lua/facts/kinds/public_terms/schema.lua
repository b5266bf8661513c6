return {
  type = "list", visibility = "internal",
  explanation = "Words that may stand in public documents although internal facts have them.",
  why = "ISO/IEC 27001 A.5.12 and A.5.14: what leaves the organisation is cleared by somebody; an "
    .. "exception without a reason is a leak.",
  of = { type = "map", fields = {
    { name = "term", type = "text", required = true, visibility = "internal",
      explanation = "The words as they stand in public: a name, an address or another value." },
    { name = "reason", type = "text", required = true, visibility = "internal",
      explanation = "Why they may be public." },
  } },
}
