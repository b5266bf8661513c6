local categories = require "facts.categories"

local fields = {}
for i, id in ipairs(categories()) do
  fields[i] = { name = id, type = "text", visibility = "public",
    explanation = "How the organisation meets the " .. id:gsub("%-", " ")
      .. " category, in one paragraph for customers." }
end

return {
  type = "map", visibility = "public",
  explanation = "Summary of the procedures for each trust services category.",
  why = "SOC 2 DC 3: procedures are a component of the system; a public summary tells customers "
    .. "of them by category.",
  fields = fields,
}
