return {
  type = "map", none = true, visibility = "public",
  explanation = "SECURITY ACTION of IPA, Japan: the stars that the organisation has declared of itself, which nobody assessed; "
    .. "`none` where it has declared none.",
  why = "SCS: its ★1 and ★2 are SECURITY ACTION, a declaration of one's own; it must not be told as a star that somebody "
    .. "confirmed.",
  fields = {
    { name = "stars", type = "integer", min = 1, max = 2, required = true, visibility = "public",
      explanation = "One or two stars." },
    { name = "declared", type = "date", required = true, visibility = "public", when = "past",
      explanation = "Day of the declaration." },
    { name = "number", type = "string", visibility = "internal",
      explanation = "Number that IPA gave the declaration." },
  },
}
