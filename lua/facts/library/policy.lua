-- policies/<id>/policy.yaml
local TYPES = { "integer", "number", "percentage", "boolean", "string", "text", "enum", "list",
  "role" }

return {
  { name = "number", type = "string", required = true,
    explanation = "Short number under which other documents cite the policy." },
  { name = "title", type = "text", required = true, explanation = "Title of the policy." },
  { name = "owner_role", type = "string", explanation = "Role that usually owns the policy." },
  { name = "audience", type = "enum", values = { "internal", "public" },
    explanation = "Who may read it; a public policy sees public facts only." },
  { name = "sections", type = "list", required = true, entity = "section",
    explanation = "The sections and what they satisfy.",
    of = { type = "map", fields = {
      { name = "id", type = "id", required = true,
        explanation = "Id of the section in the text: {#id}." },
      { name = "satisfies", type = "list", of = { type = "reference", to = "requirement" },
        explanation = "Controls, criteria and clauses that the section satisfies." },
    } } },
  { name = "parameters", type = "list", entity = "parameter",
    explanation = "Values that an organisation chooses.",
    of = { type = "map", fields = {
      { name = "id", type = "id", required = true,
        explanation = "Name of the parameter in the text." },
      { name = "type", type = "enum", values = TYPES, required = true,
        explanation = "Type of the value." },
      { name = "unit", type = "string", explanation = "Unit of the value." },
      { name = "min", type = "number", explanation = "Least value." },
      { name = "max", type = "number", explanation = "Greatest value." },
      { name = "values", type = "list", of = { type = "string" },
        explanation = "Values of an enum." },
      { name = "default", type = "any", explanation = "Value when the organisation says nothing." },
      { name = "fact", type = "string",
        explanation = "Path of the fact that holds the value, such as risk_method.kind." },
      { name = "explanation", type = "text", required = true,
        explanation = "What the value decides." },
    } } },
}
