local categories = require "facts.categories"

return {
  type = "list", visibility = "public", promise = true, entity = "commitment",
  explanation = "Principal service commitments to customers and the system requirements behind "
    .. "them.",
  why = "SOC 2 DC 2 and CC3.1: controls are judged by the commitments and requirements they "
    .. "serve, so these are stated first.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the commitment." },
    { name = "kind", type = "enum", values = { "commitment", "requirement" }, required = true,
      visibility = "public",
      explanation = "A promise to customers, or a requirement of the system that keeps it." },
    { name = "category", type = "enum", required = true, visibility = "public",
      values = categories(),
      explanation = "Trust services category that it belongs to.",
      why = "SOC 2: each category in the examination needs the commitments that its criteria "
        .. "serve." },
    { name = "text", type = "text", required = true, visibility = "public",
      explanation = "The commitment or requirement." },
    { name = "availability_percent", type = "number", min = 0, max = 100, unit = "%",
      visibility = "internal",
      explanation = "The availability in each month that the text promises.",
      why = "SOC 2 A1 and DC 4: incidents and measurements are held against it." },
  } },
}
