-- What people call the requirement ID: after the short name of its standard where its ids have a prefix; a bare number is
-- said to be a clause.
local function called(id, say)
  local prefix, own = id:match("^([^:]+):(.+)$")
  for _, standard in ipairs(prefix and model.standards or {}) do
    if standard.prefix == prefix then return standard.short .. " " .. own end
  end
  return id:find("^%d") and fill(say.clause, { number = id }) or id
end

-- The clauses, controls and criteria that SECTION satisfies.
local function requirements(section, say)
  return series(section.satisfies, function(id) return called(id, say) end)
end

return {
  values = grid { rows = document.parameters, "explanation", "value_text",
    { "permitted", empty = "–" } },
  sections = grid { rows = document.sections,
    function(section) return ref(document.id, section.id, "section") end, requirements },
  without = series(document.without), reasons = cite("statement-of-applicability", "exclusions"),
  statement = cite("statement-of-applicability"),
  keepers = cite("record-list"),
}
