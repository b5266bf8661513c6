-- The order in which people count: A.5.9 before A.5.10, R-2 before R-10.
local natural = {}

-- Sorts LIST in place by the natural order of what GET returns for an item (by default the item
-- itself) and returns it.
function natural.sort(list, get)
  if #list < 2 then return list end
  local keys, before, sorted = {}, "", true
  for _, item in ipairs(list) do
    local key = host.natural_key(get and get(item) or item)
    keys[item] = key
    sorted = sorted and before <= key
    before = key
  end
  if sorted then return list end -- as most registers are
  table.sort(list, function(a, b) return keys[a] < keys[b] end)
  return list
end

return natural
