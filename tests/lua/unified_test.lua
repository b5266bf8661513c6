-- Differences of lines: what is shown applies to the old text and gives the new one, and shows no more than it must.
local unified = require "diff.unified"

local function lines(text)
  local out = {}
  for line in text:gmatch("%S+") do out[#out + 1] = line end
  return out
end

local function said(old, new)
  local out = {}
  for _, hunk in ipairs(unified.hunks(lines(old), lines(new))) do out[#out + 1] = hunk.head .. "\n" .. hunk.body end
  return table.concat(out)
end

local function same(have, want)
  if have ~= want then error(("\nhave %s\nwant %s"):format(tostring(have), tostring(want)), 2) end
end

test("equal texts have no differences", function()
  same(said("", ""), "")
  same(said("a b c", "a b c"), "")
end)

test("a difference stands with three lines around it", function()
  same(said("a b c d e f g h i", "a b c d E f g h i"), "@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n")
  same(said("", "a"), "@@ -1,0 +1,1 @@\n+a\n")
  same(said("a", ""), "@@ -1,1 +1,0 @@\n-a\n")
end)

test("differences that are near are one group, far ones are several", function()
  same(#unified.hunks(lines("a b c d e f g h i j"), lines("A b c d e f g h i J")), 2)
  same(#unified.hunks(lines("a b c d e f g h"), lines("A b c d e f g H")), 1)
end)

-- What HUNKS make of OLD.
local function applied(old, hunks)
  local out, at = {}, 1
  for _, hunk in ipairs(hunks) do
    local first = tonumber(hunk.head:match("%-(%d+)"))
    while at < first do out[#out + 1], at = old[at], at + 1 end
    for line in hunk.body:gmatch("([^\n]*)\n") do
      local mark, text = line:sub(1, 1), line:sub(2)
      if mark ~= "+" then
        same(old[at], text)
        at = at + 1
      end
      if mark ~= "-" then out[#out + 1] = text end
    end
  end
  while at <= #old do out[#out + 1], at = old[at], at + 1 end
  return table.concat(out, " ")
end

test("what is shown makes the new text of the old one", function()
  local seed = 7
  local function random(n)
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n
  end
  for round = 1, 300 do
    local old, new = {}, {}
    for i = 1, random(30) do old[i] = tostring(random(2 + round // 10)) end
    for _, line in ipairs(old) do
      if random(5) > 0 then new[#new + 1] = line end
      if random(5) == 0 then new[#new + 1] = tostring(random(40)) end
    end
    same(applied(old, unified.hunks(old, new)), table.concat(new, " "))
  end
end)
