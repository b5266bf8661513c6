local signs = require "audit.signs"

local WORDS = { ja = require "words.ja.documents", en = require "words.en.documents" }

-- { language, text, dates in it }
local CASES = {
  { "ja", "令和8年4月1日に開始", "2026-04-01" },
  { "ja", "令和元年5月1日、平成31年4月30日", "2019-05-01 2019-04-30" },
  { "ja", "2026年4月1日", "2026-04-01" },
  { "en", "from 1 April 2026 to 2026-05-02", "2026-05-02 2026-04-01" },
  { "ja", "令和" .. ("9"):rep(20) .. "年4月1日", "" },
  { "ja", "令和8年" .. ("9"):rep(20) .. "月1日", "" },
  { "ja", "令和8年4月" .. ("9"):rep(400) .. "日", "" },
  { "ja", "令和8元年4月1日、令和元元年4月1日", "" },
  { "ja", "2026年" .. ("9"):rep(20) .. "月1日", "" },
  { "ja", "2026年2月30日", "" },
  { "en", "30 February 2026", "" },
}

test("full dates are read in every form, and what is no day is none", function()
  for _, case in ipairs(CASES) do
    local found = signs.of(case[2], WORDS[case[1]]).date
    table.sort(found, function(a, b) return a > b end)
    local have = table.concat(found, " ")
    if have ~= case[3] then error(("%s\nhave %s\nwant %s"):format(case[2], have, case[3]), 0) end
  end
end)

test("every form in which texts speak of approvers or of staff has one of the signs that are looked for first", function()
  for _, language in ipairs { "en", "ja" } do
    for _, name in ipairs { "approval", "headcount" } do
      local words = require("words." .. language .. "." .. name)
      for _, form in ipairs(words.forms) do
        assert(require("audit.texts").holds(form, words.signs), language .. ": " .. form)
      end
    end
  end
end)
