-- The clauses, controls and criteria that SECTION satisfies; a bare number is said to be a clause.
local function requirements(section, say)
  return series(section.satisfies, function(id)
    return id:find("^%d") and fill(say.clause, { number = id }) or id
  end)
end

return {
  values = grid { rows = document.parameters, "explanation", "value_text",
    { "permitted", empty = "–" } },
  sections = grid { rows = document.sections,
    function(section) return ref(document.id, section.id, "section") end, requirements },
  without = series(document.without), reasons = cite("statement-of-applicability", "exclusions"),
  statement = cite("statement-of-applicability"),
}
