-- Shares in per cent: one function makes all that documents print.
local share = require "base.share"

local function same(have, want, what)
  if have ~= want then error(("%s: have %s, want %s"):format(what, tostring(have), tostring(want)), 2) end
end

test("a share is rounded down, is 100 only of all and 0 only of none", function()
  for whole = 1, 400 do
    for part = 0, whole do
      local percent, what = share.percent(part, whole), part .. " of " .. whole
      assert(math.type(percent) == "integer", what)
      same(percent == 100, part == whole, what)
      same(percent == 0, part == 0, what)
      assert(percent == 1 or percent * whole <= part * 100 and (percent + 1) * whole > part * 100, what)
    end
  end
  same(share.percent(2, 3), 66, "2 of 3")
  same(share.percent(0, 0), 0, "nothing")
end)

test("what is cut off never reaches a limit that the number misses", function()
  same(share.cut(99.997, 2), "99.99", "after a minute of outage")
  same(share.cut(99.896, 2), "99.89", "below 99.9")
  same(share.cut(99.96, 1), "99.9", "one place")
  for hundredths = 0, 10000 do same(share.cut(hundredths / 100, 2), ("%.2f"):format(hundredths / 100), "exact") end
end)

-- The Lua files below FOLDER of the library.
local function files_below(folder, list)
  for _, name in ipairs(host.list_library(folder)) do
    local path = folder .. "/" .. name
    if name:find("%.lua$") then list[#list + 1] = path elseif not name:find("%.") then files_below(path, list) end
  end
  return list
end

-- Those who hold a stated share against its counts, with decimal places, and print none.
local JUDGES = { ["lua/base/share.lua"] = true, ["lua/audit/bounds.lua"] = true, ["lua/audit/rules/result-arithmetic.lua"] = true,
  ["lua/audit/rules/availability-commitment.lua"] = true }

test("nobody else turns counts into per cent", function()
  local looked = 0
  for _, folder in ipairs { "lua", "templates", "policies" } do
    for _, path in ipairs(files_below(folder, {})) do
      looked = looked + 1
      local text = not JUDGES[path] and host.read_library_text(path) or ""
      for line in text:gmatch("[^\n]+") do
        local counted = line:find("%* *100%f[^%d].*//?") or line:find("%f[%d]100 *%*.*//?")
        assert(not counted, path .. ": " .. line)
      end
    end
  end
  assert(looked > 300, "only " .. looked .. " files")
end)
