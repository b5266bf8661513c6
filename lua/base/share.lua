-- Shares as documents and messages say them.
local share = {}

-- PART of WHOLE in whole per cent, rounded down so that it is 100 only of all, and at least 1 of some; 0 of nothing.
function share.percent(part, whole)
  if part == 0 then return 0 end
  return math.max(1, part * 100 // whole)
end

local SLIGHT = 1e-9 -- by which a product of fractions may miss the exact one

-- NUMBER per cent as a text with PLACES decimal places, the others cut off: it never reaches a limit that NUMBER misses.
function share.cut(number, places)
  local scale = 10 ^ places
  return ("%%.%df"):format(places):format(math.floor(number * scale + SLIGHT) / scale)
end

return share
