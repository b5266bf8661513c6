-- policies/records.yaml
return {
  { name = "records", type = "list", required = true, entity = "kind of record",
    explanation = "The kinds of records that show what policies ask for.",
    of = { type = "map", fields = {
      { name = "id", type = "id", required = true, explanation = "Id by which duties and facts name it." },
      { name = "title", type = "text", required = true, explanation = "What is recorded." },
      { name = "keeper", type = "reference", to = "function", required = true,
        explanation = "Function that keeps it." },
      { name = "retention", type = "string", required = true,
        explanation = "Parameter that says how long it is kept at least, as policy.parameter." },
      { name = "register", type = "fact",
        explanation = "Fact, or part of one, that is the register of it; by default a kind of records (records.kinds)." },
    } } },
}
