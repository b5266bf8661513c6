-- Standards by the words that certificates have for them.
local naming = require "model.naming"

local KNOWN = {}
for id, data in pairs {
  ["base-1"] = { title = { en = "ISO/IEC 10:1" }, short = "ISO/IEC 10", names = { "JIS Q 10", "Care" }, superseded_by = "base-2" },
  ["base-2"] = { title = { en = "ISO/IEC 10:2", ja = "標準10:2" }, short = "ISO/IEC 10", names = { "JIS Q 10", "JIS Q 10:3", "Care" } },
  ["more-1"] = { title = "More", short = "CARE517", names = { "Care in clouds", "Twin" } },
  ["more-2"] = { title = "Much more", names = { "Twin" } },
} do
  KNOWN[id] = { names = naming.names(id, data), edition = id:match("%d$") .. "nd edition",
    superseded = data.superseded_by ~= nil }
end

test("words mean the standard whose longest name they have", function()
  for _, case in ipairs {
    { "base-1", "base-1" }, { "ISO/IEC 10:1", "base-1" }, { "ISO/IEC 10:2", "base-2" }, { "iso/iec 10", "base-2" },
    { "ＩＳＯ／ＩＥＣ　10:2", "base-2" }, { "標準10:2", "base-2" }, { "Care (JIS Q 10:3)", "base-2" }, { "CARE", "base-2" },
    { "Care in clouds (CARE517)", "more-1" }, { "CARE517", "more-1" },
    { "Twin", "more-1 more-2" }, { "Twin", "more-2", "2nd" }, { "ISO/IEC 10", "base-1", "1" },
    { "ISO/IEC 10:22", "" }, { "ISO/IEC 100", "" }, { "Something", "" }, { "", "" },
  } do
    local have = table.concat(naming.find(case[1], case[3], KNOWN), " ")
    if have ~= case[2] then error(("%s\nhave %s\nwant %s"):format(case[1], have, case[2]), 0) end
  end
end)
