local function aspect(name, explanation)
  return { name = name, type = "integer", visibility = "internal", explanation = explanation }
end

return {
  type = "list", visibility = "internal", entity = "asset",
  explanation = "Information and other assets that risks concern.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id by which risks name the asset." },
    { name = "name", type = "text", required = true, visibility = "internal",
      explanation = "What it is." },
    { name = "owner", type = "reference", to = "role", visibility = "internal",
      explanation = "Role that answers for it." },
    { name = "type", type = "text", visibility = "internal",
      explanation = "Sort of asset, such as information, software, hardware, service." },
    { name = "location", type = "text", visibility = "internal",
      explanation = "Where it is kept." },
    { name = "classification", type = "enum",
      values = { "public", "internal", "confidential", "restricted" },
      visibility = "internal", explanation = "How it has to be handled." },
    aspect("confidentiality", "Value of its confidentiality on the value scale."),
    aspect("integrity", "Value of its integrity on the value scale."),
    aspect("availability", "Value of its availability on the value scale."),
  } },
}
