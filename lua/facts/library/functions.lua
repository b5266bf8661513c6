-- policies/functions.yaml
return {
  { name = "functions", type = "list", required = true, entity = "function",
    explanation = "The functions of which policies speak.",
    of = { type = "map", fields = {
      { name = "id", type = "id", required = true, explanation = "Id by which duties name it." },
      { name = "title", type = "text", required = true,
        explanation = "What it is called where no role of the organisation has it." },
      { name = "roles", type = "list", of = { type = "string" },
        explanation = "Ids of roles that have it where the facts do not say: the first that there is." },
      { name = "each", type = "text",
        explanation = "How sentences call those who have it, where these are several: the owner of each system, or everybody." },
    } } },
}
