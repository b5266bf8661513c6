local spans = require "base.spans"

local WORDS = { en = require "words.en.periods", ja = require "words.ja.periods" }

-- { language, text, the days in which it begins, those in which it ends } in years that begin in January
local CASES = {
  { "en", "2026-09-30", "2026-09-30 2026-09-30" },
  { "en", "2026-09", "2026-09-01 2026-09-30" },
  { "ja", "2026/9", "2026-09-01 2026-09-30" },
  { "en", "2026-Q3", "2026-07-01 2026-09-30" },
  { "en", "2026", "2026-01-01 2026-12-31" },
  { "en", " February 2028 ", "2028-02-01 2028-02-29" },
  { "en", "3 August 2026", "2026-08-03 2026-08-03" },
  { "en", "August 3, 2026", "2026-08-03 2026-08-03" },
  { "en", "Q4 2026", "2026-10-01 2026-12-31" },
  { "en", "Third quarter of 2026", "2026-07-01 2026-09-30" },
  { "en", "second half 2026", "2026-07-01 2026-12-31" },
  { "en", "End of September 2026", "2026-09-01 2026-09-30" },
  { "en", "2025-10-21 to 2026-10-19", "2025-10-21 2025-10-21", "2026-10-19 2026-10-19" },
  { "en", "2025-10/2026-03", "2025-10-01 2025-10-31", "2026-03-01 2026-03-31" },
  { "en", "from July to September 2026", "2026-07-01 2026-07-31", "2026-09-01 2026-09-30" },
  { "en", "3 August – 24 August 2026", "2026-08-03 2026-08-03", "2026-08-24 2026-08-24" },
  { "ja", "2026年８月", "2026-08-01 2026-08-31" },
  { "ja", "令和8年9月末", "2026-09-01 2026-09-30" },
  { "ja", "令和元年5月1日", "2019-05-01 2019-05-01" },
  { "ja", "2026年第3四半期", "2026-07-01 2026-09-30" },
  { "ja", "2026年上半期", "2026-01-01 2026-06-30" },
  { "ja", "2026年下期", "2026-07-01 2026-12-31" },
  { "ja", "2026年", "2026-01-01 2026-12-31" },
  { "ja", "2026年8月3日から8月24日まで", "2026-08-03 2026-08-03", "2026-08-24 2026-08-24" },
  { "ja", "2026年7月～9月", "2026-07-01 2026-07-31", "2026-09-01 2026-09-30" },
  { "ja", "平成31年4月から令和元年6月まで", "2019-04-01 2019-04-30", "2019-06-01 2019-06-30" },
}

local NONE = {
  { "en", "" }, { "en", "August" }, { "en", "2026-13" }, { "en", "30 February 2026" }, { "en", "2026-Q5" },
  { "en", "Fifth quarter 2026" }, { "en", "First half of fiscal 2026" }, { "en", "Autumn 2026" },
  { "en", "August 2026, and a day of 2027" }, { "en", "First to third quarter 2026" }, { "ja", "2026年度" },
  { "ja", "2026年度第2四半期" }, { "ja", "2026年度上半期" }, { "ja", "2026年13月" }, { "ja", "8月" },
  { "ja", "令和" .. ("9"):rep(20) .. "年8月" }, { "en", ("9"):rep(5000) }, { "en", ("a to "):rep(500) },
}

test("days, months, quarters, halves and years are read, alone and from one to another", function()
  for _, case in ipairs(CASES) do
    local begins, ends = spans.of(case[2], WORDS[case[1]], 1)
    local have = begins and table.concat(begins, " ") .. "/" .. table.concat(ends, " ")
    local want = case[3] .. "/" .. (case[4] or case[3])
    if have ~= want then error(("%s\nhave %s\nwant %s"):format(case[2], have, want), 0) end
  end
end)

test("what may mean other days is not read", function()
  for _, case in ipairs(NONE) do
    local begins = spans.of(case[2], WORDS[case[1]], 1)
    assert(not begins, case[2])
  end
  assert(not spans.of("2026-Q3", WORDS.en, 4) and not spans.of("2026年上期", WORDS.ja, 4))
  assert(spans.of("2026-08", WORDS.en, 4))
end)

-- What TEXT names in LANGUAGE, as "first/last first/last".
local function named(language, text)
  local out = {}
  for i, span in ipairs(spans.named(text, WORDS[language], 1)) do out[i] = span[1] .. "/" .. span[2] end
  table.sort(out)
  return table.concat(out, " ")
end

test("days, months and quarters are found among other words", function()
  local cases = {
    { "en", "evidence/restore-test-2026-09-10.txt", "2026-09-10/2026-09-10" },
    { "en", "evidence/2026-08/review-2026-q3.csv", "2026-07-01/2026-09-30 2026-08-01/2026-08-31" },
    { "en", "Protocol of the restore test of 10 September 2026, page 3", "2026-09-10/2026-09-10" },
    { "en", "Course of May 2026 and June 2026", "2026-05-01/2026-05-31 2026-06-01/2026-06-30" },
    { "en", "NC-2026-07 of 2026, A2026-07", "" }, { "en", "30 February 2026x", "" },
    { "ja", "令和8年9月10日の復元試験（2026年8月分）", "2026-08-01/2026-08-31 2026-09-10/2026-09-10" },
    { "ja", "2026年度第2四半期、2026年の記録", "" },
  }
  for _, case in ipairs(cases) do
    local have = named(case[1], case[2])
    if have ~= case[3] then error(("%s\nhave %s\nwant %s"):format(case[2], have, case[3]), 0) end
  end
  named("ja", ("2026年半"):rep(2000))
  named("en", ("2026-09 of May "):rep(2000))
end)
