return {
  type = "map", visibility = "internal",
  explanation = "Where the documents of the management system are kept (7.5.3).",
  fields = {
    { name = "place", type = "text", required = true, visibility = "internal",
      explanation = "Where the valid versions are kept." },
    { name = "access", type = "text", required = true, visibility = "internal",
      explanation = "Who may read and who may change them there." },
    { name = "archive", type = "text", required = true, visibility = "internal",
      explanation = "Where superseded versions are kept." },
    { name = "checked", type = "date", visibility = "internal",
      explanation = "Day on which register and store were last compared." },
    { name = "finding", type = "text", visibility = "internal",
      explanation = "What that comparison showed." },
  },
}
