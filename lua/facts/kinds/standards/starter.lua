-- A report starts with the first of its categories, a standard with levels at the lowest.
local function entry(standard)
  if standard.levels then return { id = standard.id, level = standard.levels[1].id } end
  if not standard.report then return { id = standard.id } end
  return { id = standard.id, categories = { standard.groups[1].id }, status = "preparing" }
end

return { order = 30, given = true, make = function(start)
  local list = {}
  for i, id in ipairs(start.standards) do
    list[i] = entry(start.library.standards[id])
  end
  return list
end }
