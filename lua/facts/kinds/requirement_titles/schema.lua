local languages = require "base.languages"
local names = require("words.en.documents").language

-- The titles of one language: those that are not given stay as the library has them.
local function titles(language)
  local name = names[language] or language
  return { name = language, type = "keyed", visibility = "public", keys_to = "requirement",
    explanation = name .. " titles, by the id of the clause, control or criterion.",
    of = { type = "string", visibility = "public",
      explanation = "The title as your copy of the standard has it." } }
end

local fields = {}
for i, language in ipairs(languages) do fields[i] = titles(language) end

return {
  type = "map", visibility = "public",
  explanation = "Titles of clauses, controls and criteria as the organisation's own copy of the "
    .. "standard has them, where they differ from those that the library has (its Japanese "
    .. "titles follow common usage and were not compared with the JIS text).",
  why = "ISO/IEC 27001 6.1.3 c): the Statement of Applicability is compared with Annex A; "
    .. "titles as in the licensed copy make that easy.",
  fields = fields,
}
