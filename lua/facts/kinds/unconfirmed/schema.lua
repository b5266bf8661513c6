return {
  type = "list", visibility = "internal",
  explanation = "Facts that still hold an example value, such as organization.address or risks.R-01, each with a "
    .. "digest of what `init` wrote: one that is changed is confirmed by itself, one that stays as it is by "
    .. "`ismsdoc confirm`.",
  why = "ISO/IEC 27001 7.5.2 c): a document with example values was not reviewed for "
    .. "suitability; this list has to be empty before approval.",
  of = { type = "string" },
}
