-- How long and how much texts say, in figures or in words.
local amounts = require "audit.amounts"

-- What TEXT says, as one text.
local function said(text)
  local list = {}
  for i, amount in ipairs(amounts.of(amounts.in_figures(text))) do
    list[i] = (amount.minutes and ("%g min"):format(amount.minutes) or ("%g %s"):format(amount.number, amount.unit))
  end
  return table.concat(list, ", ")
end

local SAID = {
  { "within 24 hours", "1440 min" }, { "at least every four hours", "240 min" }, { "a 24-hour watch", "1440 min" },
  { "twenty-two minutes, then 3 hours 40 minutes", "22 min, 220 min" }, { "2 hours and 10 minutes", "130 min" },
  { "99.9 % or 99.95%", "99.9 %, 99.95 %" }, { "97 per cent", "97 %" }, { "five working days", "7200 min" },
  { "1,000 minutes.", "1000 min" }, { "30 days after 2026-10-30, R-30 days", "43200 min" },
  { "one of them, four of us", "" }, { "version 1.4 h", "" }, { "in 4h", "240 min" },
  { "5時間20分で復元", "320 min" }, { "２４時間以内", "1440 min" }, { "契約終了後30日以内、60日以内", "43200 min, 86400 min" },
  { "二十四時間ごと、三日", "1440 min, 4320 min" }, { "2026年9月10日の復元試験", "" }, { "約九十九名", "99 people" },
  { "第3四半期、一部の二人", "2 people" }, { "10営業日", "14400 min" }, { "稼働率99.9%以上", "99.9 %" },
}

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("amounts are read in figures and in words", function()
  for _, case in ipairs(SAID) do
    local have = said(case[1])
    if have ~= case[2] then error(("'%s': have '%s', want '%s'"):format(case[1], have, case[2])) end
  end
end)

test("one time in two units is the same", function()
  local function is(text, number, unit) return amounts.is(amounts.of(text)[1], number, unit) end
  assert(is("12 months", 365, "days") and is("1 day", 24, "hours") and is("30 days", 1, "months"))
  assert(not is("30 days", 31, "days") and not is("99.99 %", 99.9, "%") and not is("3 %", 3, "days"))
end)

test("a time is read from the words around it", function()
  local function after(text) return amounts.after("2024-02-29", text) end
  same(after "5 years", "2029-02-28")
  same(after "3 years after leaving", "2027-02-28")
  same(after "Employment and three years after it", "2027-02-28")
  same(after "At least three assessments before the current one, 5 years", "2029-02-28")
  same(after "12 months online, 2 years in the archive", "2026-02-28")
  same(after "90 days", "2024-05-29")
  same(after "Two weeks", "2024-03-14")
  same(after "a year", "2025-02-28")
end)

test("what names no time, or a longest one, says nothing", function()
  local function after(text) return amounts.after("2024-02-29", text) end
  same(after "Life of the product", nil)
  same(after "Since the year 2020", nil)
  same(after "2020 years", nil)
  same(after "Up to 5 years", nil)
  same(after "no longer than 6 months", nil)
end)

test("Japanese texts are read, wide digits too", function()
  local function after(text) return amounts.after("2024-02-29", text) end
  same(after "終結後5年", "2029-02-28")
  same(after "５年かつ過去３回分以上", "2029-02-28")
  same(after "6か月", "2024-08-29")
  same(after "18ヶ月", "2025-08-29")
  same(after "90日", "2024-05-29")
  same(after "最長5年", nil)
  same(after "製品の存続期間", nil)
end)
