-- Parameters of policies that are not in use; those of the others stand with their policy.
return function(self, items)
  local list = {}
  for _, node in ipairs(items) do
    if not self.told[node.id] then list[#list + 1] = node end
  end
  return list
end
