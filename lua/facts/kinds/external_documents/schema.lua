return {
  type = "list", visibility = "internal", entity = "external document",
  explanation = "Documents of external origin that the management system needs (7.5.3).",
  why = "ISO/IEC 27001 7.5.3: documents of external origin that are needed are identified and "
    .. "controlled.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the document, such as EXT-01." },
    { name = "title", type = "text", required = true, visibility = "internal",
      explanation = "Title as its issuer gives it." },
    { name = "issuer", type = "text", required = true, visibility = "internal",
      explanation = "Who issues it." },
    { name = "edition", type = "text", required = true, visibility = "internal",
      explanation = "Edition or date of the version in use.",
      why = "ISO/IEC 27001 7.5.3 e): working from a superseded edition is found by comparing "
        .. "this line with the issuer's list." },
    { name = "owner", type = "reference", to = "role", required = true, visibility = "internal",
      explanation = "Role that watches for a new edition." },
    { name = "place", type = "text", visibility = "internal",
      explanation = "Where the copy in use is kept." },
    { name = "checked", type = "date", required = true, visibility = "internal",
      when = "past",
      explanation = "Day on which the edition was last compared with the issuer's.",
      why = "ISO/IEC 27001 7.5.3 e): somebody compares the edition in use with the issuer's, at "
        .. "a known day." },
  } },
}
