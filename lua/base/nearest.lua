-- "Did you mean": the known name that is closest to a mistyped one.

-- names; in a longer list every name has a near neighbour and the search takes too long
local LONGEST_LIST = 2000

local function is_swap(a, b, i, j)
  return i > 1 and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j)
end

-- Row I of the table of edits, from the one ABOVE and the one OVER that.
local function next_row(a, b, i, above, over)
  local row, least = { [0] = i }, i
  for j = 1, #b do
    local cost = a:byte(i) == b:byte(j) and 0 or 1
    row[j] = math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost)
    if is_swap(a, b, i, j) then row[j] = math.min(row[j], over[j - 2] + 1) end
    least = math.min(least, row[j])
  end
  return row, least
end

-- Edits (letters added, left out, changed, two swapped) that turn A into B, or LIMIT + 1 when there
-- are more than LIMIT.
local function distance(a, b, limit)
  if math.abs(#a - #b) > limit then return limit + 1 end
  local row, over, least = {}, nil, 0
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local above = row
    row, least = next_row(a, b, i, above, over)
    if least > limit then return limit + 1 end
    over = above
  end
  return row[#b]
end

-- Returns the name in the list NAMES that is nearest to NAME (the first of equals), or nil when
-- none is near.
local function nearest(name, names)
  if #name > 64 or #names > LONGEST_LIST then return nil end
  local best, limit = nil, math.max(1, #name // 3)
  for _, candidate in ipairs(names) do
    local edits = distance(name:lower(), candidate:lower(), limit)
    if edits <= limit then best, limit = candidate, edits - 1 end
    if limit < 0 then break end
  end
  return best
end

return nearest
