-- One answer for each criterion of the lowest level of the chosen standards, which nobody has judged yet.
return { order = 185, file = "csv", only_with = "levels", given = true, make = function(start)
  local list = {}
  for _, id in ipairs(start.standards) do
    local standard = start.library.standards[id]
    for _, clause in ipairs(standard.levels and standard.clauses or {}) do
      for _, criterion in ipairs(clause.criteria or {}) do
        if criterion.level == standard.levels[1].id then list[#list + 1] = { criterion = criterion.name, result = "to-judge" } end
      end
    end
  end
  return list
end }
