return {
  type = "enum", values = { "approver-first", "author-first" }, visibility = "internal",
  explanation = "Order of the stamps on Japanese covers: approval on the left (approver-first, the "
    .. "default) or on the right.",
  why = "ISO/IEC 27001 7.5.2 c): author, reviewer and approver are told apart on the cover.",
}
