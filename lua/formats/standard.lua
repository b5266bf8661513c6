-- policies/standards/<id>.yaml
local function requirements(name, explanation)
  return { name = name, type = "list", entity = name, explanation = explanation,
    of = { type = "map", fields = {
      { name = "id", type = "id", required = true, explanation = "Id in the standard." },
      { name = "title", type = "text", required = true, explanation = "Short title." },
      { name = "group", type = "string", explanation = "Theme or category." },
      { name = "series", type = "string", explanation = "Series of criteria." },
      { name = "documented", type = "boolean",
        explanation = "Whether documented information is required." },
    } } }
end

local function groups(name, explanation)
  return { name = name, type = "list", entity = name, explanation = explanation,
    of = { type = "map", fields = {
      { name = "id", type = "id", required = true, explanation = "Id of the group." },
      { name = "title", type = "text", required = true, explanation = "Title of the group." },
    } } }
end

return {
  { name = "id", type = "id", required = true,
    explanation = "Id: the file's name without extension." },
  { name = "title", type = "text", required = true, explanation = "Name of the standard." },
  { name = "edition", type = "text", required = true,
    explanation = "Edition, as it is printed." },
  { name = "statement", type = "boolean",
    explanation = "Whether its controls belong in the Statement of Applicability." },
  groups("groups", "Themes of controls or categories of criteria, in order."),
  groups("series", "Series of criteria, in order."),
  requirements("clauses", "Clauses of the standard."),
  requirements("controls", "Controls, each decided on in the Statement of Applicability."),
  requirements("criteria", "Criteria that a report is made against."),
  { name = "related", type = "list", explanation = "What an item carries of another standard.",
    of = { type = "map", fields = {
      { name = "id", type = "string", required = true,
        explanation = "Id of the control or clause here." },
      { name = "standard", type = "reference", to = "standard", required = true,
        explanation = "The other standard." },
      { name = "to", type = "string", required = true,
        explanation = "Id of the requirement there." },
      { name = "relation", type = "enum", values = { "main", "partial" }, required = true,
        explanation = "Whether it carries most or some of that requirement." },
      { name = "rationale", type = "text", explanation = "Why." },
    } } },
}
