-- What is asked of lists again and again.
local lists = {}

-- What marks a list that was not given: it is empty, stays so, and is told apart from one that was
-- given as none.
local ABSENT = { __newindex = function() error("nothing is entered into a list that was not given") end }

-- A list that stands for one that was not given.
function lists.absent() return setmetatable({}, ABSENT) end

-- Whether LIST stands for one that was not given.
function lists.is_absent(list) return type(list) == "table" and getmetatable(list) == ABSENT end

-- What AS(item) makes of each item of LIST (nil: none); of a list that was not given, such a one.
function lists.map(list, as)
  if lists.is_absent(list) then return list end
  local out = {}
  for i, item in ipairs(list or {}) do out[i] = as(item) end
  return out
end

-- The items of LIST for which TEST(item) holds, in their order; of a list that was not given, such a
-- one.
function lists.select(list, test)
  if lists.is_absent(list) then return list end
  local out = {}
  for _, item in ipairs(list) do
    if test(item) then out[#out + 1] = item end
  end
  return out
end

-- Whether WANTED is an item of LIST.
function lists.contains(list, wanted)
  for _, item in ipairs(list) do
    if item == wanted then return true end
  end
  return false
end

-- The first item of LIST that is not among those of PERMITTED, or nil.
function lists.outside(list, permitted)
  for _, item in ipairs(list) do
    if not lists.contains(permitted, item) then return item end
  end
end

-- The first item of LIST (nil: none) whose KEY is VALUE, or nil.
function lists.find(list, key, value)
  for _, item in ipairs(list or {}) do
    if item[key] == value then return item end
  end
end

-- What the items of LIST hold under KEY, in their order; items without it are passed over.
function lists.column(list, key)
  local out = {}
  for _, item in ipairs(list) do out[#out + 1] = item[key] end
  return out
end

-- The items of LIST (nil: none) by their ids; what has no id stands at "".
function lists.by_id(list)
  local index = {}
  for _, item in ipairs(list or {}) do index[item.id or ""] = item end
  return index
end

-- The items of the lists in ALL, each once, in the order in which they first appear.
function lists.union(all)
  local out, seen = {}, {}
  for _, list in ipairs(all) do
    for _, item in ipairs(list) do
      if not seen[item] then seen[item], out[#out + 1] = true, item end
    end
  end
  return out
end

local MOST = 3 -- items that lists.first names

-- The first items of LIST in one text: "a, b, c and 4 more".
function lists.first(list)
  local more = #list > MOST and " and " .. #list - MOST .. " more" or ""
  return table.concat(list, ", ", 1, math.min(#list, MOST)) .. more
end

-- The last index of LIST, numbers that grow, whose number is not above LIMIT; the first where all are.
function lists.last_within(list, limit)
  local low, high = 1, #list
  while low < high do
    local middle = (low + high + 1) // 2
    if list[middle] <= limit then low = middle else high = middle - 1 end
  end
  return low
end

-- The keys of MAP, sorted.
function lists.keys(map)
  local keys = {}
  for key in pairs(map) do keys[#keys + 1] = key end
  table.sort(keys)
  return keys
end

-- The words of TEXT, which blanks part, as a set.
function lists.set_of_words(text)
  local set = {}
  for word in text:gmatch("%S+") do set[word] = true end
  return set
end

-- What stands in TEXT (nil: nothing) between commas and blanks.
function lists.split(text)
  local items = {}
  for item in (text or ""):gmatch("[^,%s]+") do items[#items + 1] = item end
  return items
end

return lists
