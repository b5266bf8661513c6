-- What templates call to set texts together, in both languages.
local helpers = require "document.helpers"
local lists = require "base.lists"
local markdown = require "document.markdown"

local function speak(language)
  return helpers.make(nil, language, require("words." .. language .. ".documents"), "long")
end

local en, ja = speak("en"), speak("ja")

local function same(have, want)
  have = markdown.is(have) and have.text or have
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

test("an enumeration has the language's word before its last value", function()
  same(en.enumeration { "a", "b", "c" }, "a, b and c")
  same(ja.enumeration { "a", "b", "c" }, "a、b及びc")
  same(en.enumeration({ { id = "R-1" }, { id = "R-2" } }, "id"), "R-1 and R-2")
  same(en.enumeration { "a" }, "a")
  same(en.enumeration {}, nil)
end)

test("a series joins values, or what is asked of each, and is nothing without any", function()
  same(en.series { "a", "b" }, "a, b")
  same(ja.series { "a", "b" }, "a、b")
  same(en.series({ { id = "R-1" }, { id = "R-2" } }, "id"), "R-1, R-2")
  same(en.series({ 1, 2 }, function(n) return n * 2 end), "2, 4")
  same(en.series({ "a*", markdown.strong("b") }), "a\\*, **b**")
  same(en.series {}, nil)
  same(en.series(nil), nil)
end)

test("rows are chosen by what holds of them, and a list that was not given stays so", function()
  same(en.series(en.where({ 1, 2, 3 }, function(n) return n ~= 2 end)), "1, 3")
  same(#en.where({}, function() return true end), 0)
  local absent = lists.absent()
  assert(en.where(absent, function() return true end) == absent and en.where(nil) == nil)
end)

test("a count says for how many it is not known", function()
  same(en.except(2), " (not recorded: 2)")
  same(ja.except { "a", "b" }, "（記載なし：2件）")
  same(en.except(0), "")
  same(ja.except {}, "")
end)

test("an aside and a remark leave out what is not there", function()
  same(en.aside("Lead", "deputy"), "Lead (deputy)")
  same(ja.aside("Lead", "代行者"), "Lead（代行者）")
  same(en.remark("1 May", "tested"), "1 May: tested")
  same(ja.remark("1 May", "tested"), "1 May：tested")
  same(en.aside("100%1", "{text}"), "100%1 ({text})")
  for _, say in ipairs { en.aside, en.remark } do
    same(say("Lead", nil), "Lead")
    same(say(nil, "deputy"), "deputy")
    same(say(nil, nil), nil)
  end
end)

test("a deadline says that it is overdue, a period has one day or two", function()
  same(en.deadline("2026-05-01", false), "1 May 2026")
  same(en.deadline("2026-05-01", true), "1 May 2026 **Overdue**")
  same(ja.deadline("2026-05-01", true), "2026年5月1日 <!-- -->**期限超過**<!-- -->")
  same(en.deadline(nil, true), nil)
  same(en.period("2026-05-01", "2026-05-03"), "1 May 2026 to 3 May 2026")
  same(ja.period("2026-05-01", "2026-05-03"), "2026年5月1日〜2026年5月3日")
  same(en.period("2026-05-01"), "1 May 2026")
  same(en.span("2026-05-01"), "1 May 2026 to Not recorded")
  same(ja.span(nil, "2026-05-03"), "記載なし〜2026年5月3日")
  same(en.span(nil), nil)
  same(en.period(nil), nil)
  same(en.period(nil, "2026-05-03"), nil)
end)

test("a fact that is given as none is told by the word for it, and one that is not given by nothing", function()
  same(en.or_none(false), "None")
  same(ja.or_none(false), "該当なし")
  same(en.or_none("Rain"), "Rain")
  same(en.or_none(nil), nil)
end)
