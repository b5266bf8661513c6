local dates = require "base.dates"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("a date is a day that exists", function()
  same(dates.parse("2026-04-01"), 2026)
  same(dates.parse("2024-02-29"), 2024)
  same(dates.parse("2000-02-29"), 2000)
  for _, text in ipairs { "2026-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13-01",
    "2026-00-10", "2026-01-00",
    "0000-01-01", "2026-1-1", "20260401", "2026-04-01 ", "2026/04/01", "" } do
    same(dates.parse(text), nil)
  end
end)

test("months are added to the end of a short month", function()
  same(dates.add_months("2026-04-01", 12), "2027-04-01")
  same(dates.add_months("2024-02-29", 12), "2025-02-28")
  same(dates.add_months("2026-01-31", 1), "2026-02-28")
  same(dates.add_months("2026-12-15", 1), "2027-01-15")
  same(dates.add_months("2026-11-30", 3), "2027-02-28")
end)

test("a fiscal year is named by the year it begins in", function()
  same(dates.fiscal_year("2026-04-01", 4), 2026)
  same(dates.fiscal_year("2027-03-31", 4), 2026)
  same(dates.fiscal_year("2026-03-31", 4), 2025)
  same(dates.fiscal_year("2026-01-01"), 2026)
  same(dates.fiscal_year("2026-12-31", 1), 2026)
end)

test("seconds of the clock name the UTC day", function()
  same(dates.from_seconds(0), "1970-01-01")
  same(dates.from_seconds(86399), "1970-01-01")
  same(dates.from_seconds(951782400), "2000-02-29")
  same(dates.from_seconds(1709164800), "2024-02-29")
  same(dates.from_seconds(1775001599), "2026-03-31")
  same(dates.from_seconds(1775001600), "2026-04-01")
  same(dates.from_seconds(-1), "1969-12-31")
end)

test("a date is written as the style asks", function()
  local words = require "words.en.documents"
  same(dates.format("2026-04-01", nil, words), "2026-04-01")
  same(dates.format("2026-04-01", "iso", words), "2026-04-01")
  same(dates.format("2026-04-01", "long", words), "1 April 2026")
  same(dates.format("2026-12-31", "long", words), "31 December 2026")
  same(dates.format_moment("2026-04-01 08:30", "long", words), "1 April 2026 08:30")
  same(dates.format_moment("2026-02-30 08:30", "long", words), "2026-02-30 08:30")
  same(dates.format_moment("during the night", "long", words), "during the night")
end)

test("Japanese dates count years from 1 January or by eras", function()
  local words = require "words.ja.documents"
  same(dates.format("2026-04-01", "iso", words), "2026-04-01")
  same(dates.format("2026-04-01", "long", words), "2026年4月1日")
  same(dates.format("2026-04-01", "era", words), "令和8年4月1日")
  same(dates.format_moment("2026-04-01 08:30", "era", words), "令和8年4月1日 08:30")
  same(dates.format("2019-05-01", "era", words), "令和元年5月1日")
  same(dates.format("2019-04-30", "era", words), "平成31年4月30日")
  same(dates.format("1868-01-01", "era", words), "1868年1月1日")
  same(dates.format("2026-04-01", "era", require "words.en.documents"), "1 April 2026")
end)
