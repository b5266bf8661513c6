-- The words of a comparison in each language.
local words = {}

-- The words of LANGUAGE.
function words.of(language)
  return require("words." .. language .. ".diff")
end

-- The words for FIELD of the fact at PATH ("risks[R-05]") in LANGUAGE: those for that fact, else
-- those of each of its steps.
function words.label(language, path, field)
  local known = words.of(language).fields
  local special = known[path:gsub("%b[]", "") .. "." .. field]
  if special then return special end
  local out = {}
  for step in field:gmatch("[^.]+") do out[#out + 1] = known[step] or (step:gsub("_", " ")) end
  return table.concat(out, " ")
end

return words
