-- How a text is read by a program that decodes its escapes, and by a reader who passes over readings.
local readings = require "audit.readings"

test("escapes, tags and readings of kanji are read as they are meant", function()
  for text, meant in pairs {
    ["Ann%20Archer"] = "Ann Archer", ["Ann%2520Archer"] = "Ann Archer", ["%2541nn%25252520Archer"] = "Ann Archer",
    ["&#65;nn &#x41;rcher"] = "Ann Archer", ["&amp;#65;nn"] = "Ann", ["No&euml;l"] = "Noel", ["Ann&nbsp;Archer"] = "Ann Archer",
    ["\\u0041nn"] = "Ann", ["\\u{41}nn"] = "Ann", ["\\x41nn"] = "Ann", ["\\41 nn"] = "Ann", ["\\ud842\\udfb7田"] = "𠮷田",
    ["<b>Ar</b>cher"] = "Archer", ["Ar<!-- x -->cher"] = "Archer", ["高（たか）橋（はし）"] = "高橋", ["高《たか》橋"] = "高橋",
    ["<ruby>高<rp>(</rp><rt>たか</rt><rp>)</rp>橋<rt>はし</rt></ruby>"] = "高橋", ["%E9%AB%98橋"] = "高橋",
  } do
    local other = readings.other(text)
    assert(other == meant, text .. ": " .. tostring(other))
  end
end)

test("what has no other reading is read once", function()
  for _, text in ipairs { "Ann Archer", "100 % of it", "a < b", "See (1).", "高橋（東京）", "AT&T", "C:\\home" } do
    local other = readings.other(text)
    assert(not other, text .. ": " .. tostring(other))
  end
end)

test("the other reading keeps the lines, and bytes that are no text are no error", function()
  local text = "a\n<b\nc>%0A%FFx\f<!-- \n -->&#10;y%41"
  local other = readings.other(text)
  assert(utf8.len(other) and select(2, other:gsub("\n", "")) == select(2, text:gsub("\n", "")), other)
  local place = readings.places(other, text)
  assert(place(other:find("yA", 1, true)) == text:find(" -->", 1, true), other)
end)

test("the work grows as the text does", function()
  for _, piece in ipairs { "%25", "%", "&", "&#", "<", "<a", "<!--", "<rt>", "(", "（か", "\\", "\\u{", "(か" } do
    local function work(times) return steps(function() readings.other(piece:rep(times)) end) end
    local short, long = work(250), work(1000)
    assert(long <= 5 * short + 10, ("%s: %d hundred steps for 250 times, %d for 1000"):format(piece, short, long))
  end
end)
