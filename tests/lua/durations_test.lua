-- Times that texts name.
local durations = require "base.durations"

local en, ja = require "words.en.durations", require "words.ja.durations"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("a time is read from the words around it", function()
  local function after(text) return durations.after("2024-02-29", text, en) end
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
  local function after(text) return durations.after("2024-02-29", text, en) end
  same(after "Life of the product", nil)
  same(after "Since the year 2020", nil)
  same(after "2020 years", nil)
  same(after "Up to 5 years", nil)
  same(after "no longer than 6 months", nil)
end)

test("Japanese texts are read, wide digits too", function()
  local function after(text) return durations.after("2024-02-29", text, ja) end
  same(after "終結後5年", "2029-02-28")
  same(after "５年かつ過去３回分以上", "2029-02-28")
  same(after "6か月", "2024-08-29")
  same(after "18ヶ月", "2025-08-29")
  same(after "90日", "2024-05-29")
  same(after "最長5年", nil)
  same(after "製品の存続期間", nil)
end)
