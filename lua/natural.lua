-- The order in which people count: A.5.9 before A.5.10, R-2 before R-10.
local natural = {}

-- A string whose byte order is the natural order of ID: every number is preceded by the count of
-- its digits.
function natural.key(id)
  return (id:gsub("%d+", function(digits)
    local short = digits:gsub("^0+(%d)", "%1")
    return string.char(47 + math.min(#short, 200)) .. short
  end))
end

-- Sorts LIST in place by the natural order of what GET returns for an item (by default the item
-- itself) and returns it.
function natural.sort(list, get)
  if #list < 2 then return list end
  local keys = {}
  for _, item in ipairs(list) do
    local id = get and get(item) or item
    keys[item] = natural.key(id) .. "\0" .. id
  end
  table.sort(list, function(a, b) return keys[a] < keys[b] end)
  return list
end

return natural
