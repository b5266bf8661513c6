-- Versions of documents as people count them: 1.9, 1.10, 2.0; 3, 4; 2026-1, 2026-2.
local versions = {}

local function raised(part)
  return ("%0" .. #part .. "d"):format(math.tointeger(tonumber(part)) + 1)
end

-- PARTS, numbers as texts, with the one at AT raised by one and those behind it set back to 0.
local function with_raised(parts, at)
  local out = table.move(parts, 1, #parts, 1, {})
  out[at] = raised(parts[at])
  for i = at + 1, #out do out[i] = ("0"):rep(#out[i]) end
  return table.concat(out, ".")
end

-- The versions that may follow VERSION, the smallest step first: one of its numbers is raised by one,
-- and those behind it begin again at 0; a single number may get a second one. What ends with no number
-- gets one.
function versions.after(version)
  local before, numbers = version:match("^(.-)(%d[%d.]*)$")
  local parts, list = {}, {}
  for part in (numbers or ""):gmatch("[^.]+") do parts[#parts + 1] = part end
  if not numbers or numbers:find("..", 1, true) or numbers:find("%.$")
    or numbers:find("%d%d%d%d%d%d%d%d%d%d") then
    return { version .. ".1" }
  end
  for at = #parts, 1, -1 do list[#list + 1] = before .. with_raised(parts, at) end
  if #parts == 1 then list[2] = version .. ".1" end
  return list
end

return versions
