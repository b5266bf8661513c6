local function category(name, title)
  return { name = name, type = "text", visibility = "public",
    explanation = "How the organisation meets the " .. title
      .. " category, in one paragraph for customers." }
end

return {
  type = "map", visibility = "public",
  explanation = "Summary of the procedures for each trust services category.",
  why = "SOC 2 DC 3: procedures are a component of the system; a public summary tells customers "
    .. "of them by category.",
  fields = {
    category("security", "security"),
    category("availability", "availability"),
    category("processing-integrity", "processing integrity"),
    category("confidentiality", "confidentiality"),
    category("privacy", "privacy"),
  },
}
