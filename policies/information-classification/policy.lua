local levels = {}
for i, id in ipairs(params.classification_levels) do
  levels[i] = { id = id, name = words.classification[id] or id }
end
local highest = levels[#levels]

-- The cell I of what the text says of a level; of one that it does not know, what it says of the strictest.
local function cell(i)
  return function(level, say) return (say[level.id] or say.restricted)[i] end
end

-- The SENTENCE about what lies above confidential, when there is such a level.
local function sealed(sentence)
  return highest.id == "confidential" and "" or fill(sentence, { level = highest.name })
end

return {
  levels = levels, highest = highest, sealed = sealed,
  meaning = grid { rows = levels, "name", cell(1), cell(2), cell(3) },
  handling = grid { rows = levels, "name", cell(1), cell(2), cell(3), cell(4) },
}
