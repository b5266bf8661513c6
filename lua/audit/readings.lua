-- The other reading of a text: what stands there for a program that decodes its escapes and leaves
-- out its tags, and for a reader who passes over the kana beside kanji.
local lists = require "base.lists"

local readings = {}

local ROUNDS = 8 -- of escapes within escapes, such as %2520
local NAMED = { amp = "&", lt = "<", gt = ">", nbsp = " ", ensp = " ", emsp = " ", thinsp = " ",
  Tab = " ", NewLine = " ", period = ".", comma = ",", hyphen = "-", dash = "-", ndash = "-",
  mdash = "-", commat = "@", colon = ":", sol = "/", num = "#", lowbar = "_", szlig = "ss",
  oslash = "o", Oslash = "O" }
local ACCENTS = { grave = true, acute = true, circ = true, tilde = true, uml = true, ring = true,
  cedil = true, caron = true }

-- The character with the number that DIGITS write to BASE: what ends a line or a part is a blank.
local function character(digits, base)
  local number = tonumber(digits, base)
  if number > 0x10FFFF then return nil end
  return number < 0x20 and " " or utf8.char(number)
end

local function decimal(digits) return character(digits, 10) end

local function hexadecimal(digits) return character(digits, 16) end

local function byte(digits)
  local number = tonumber(digits, 16)
  return number < 0x20 and " " or string.char(number)
end

-- What the entity NAME of HTML writes; one that is not known writes nothing that is a letter.
local function named(name)
  local letter, accent = name:match("^(%a)(%l+)$")
  return NAMED[name] or ACCENTS[accent or ""] and letter or ""
end

-- The character that JSON writes in two halves.
local function paired(high, low)
  local top, rest = tonumber(high, 16) - 0xD800, tonumber(low, 16) - 0xDC00
  return utf8.char(0x10000 + top * 0x400 + rest)
end

-- Escapes of addresses, HTML, scripts and style sheets: a pattern, and what it writes.
local ESCAPES = {
  { "%%(%x%x)", byte },
  { "&#(%d%d?%d?%d?%d?%d?%d?);?", decimal },
  { "&#[xX](%x%x?%x?%x?%x?%x?);?", hexadecimal },
  { "&(%a%w*);", named },
  { "\\u([dD][89aAbB]%x%x)\\u([dD][c-fC-F]%x%x)", paired },
  { "\\u(%x%x%x%x)", hexadecimal },
  { "\\u{(%x%x?%x?%x?%x?%x?)}", hexadecimal },
  { "\\x(%x%x)", byte },
  { "\\(%x%x?%x?%x?%x?%x?) ?", hexadecimal },
}

-- TEXT with the escapes decoded that stand in it, once.
local function decode(text)
  for _, escape in ipairs(ESCAPES) do text = text:gsub(escape[1], escape[2]) end
  return text
end

local function lines_of(text) return (text:gsub("[^\n\f]", "")) end

-- TEXT without the comments of HTML.
local function without_comments(text)
  local parts, at = {}, 1
  local from = text:find("<!--", 1, true)
  while from do
    local _, to = text:find("-->", from, true)
    if not to then break end
    parts[#parts + 1] = text:sub(at, from - 1) .. lines_of(text:sub(from, to))
    at = to + 1
    from = text:find("<!--", at, true)
  end
  return table.concat(parts) .. text:sub(at)
end

-- TEXT without what is struck out: "we are ~~not~~ certified".
local function without_struck(text)
  if not text:find("~", 1, true) and not text:find("</", 1, true) then return text end
  text = text:gsub("~~?[^~]+~~?", lines_of)
  return (text:gsub("<del%f[%A][^<>]*>[^<]*</", lines_of):gsub("<s%f[%A][^<>]*>[^<]*</", lines_of))
end

-- TEXT without the tags of HTML, and without what it writes above kanji.
local function without_tags(text)
  if not text:find("<", 1, true) then return text end
  text = without_comments(text):gsub("<r[tp]%f[%A][^<>]*>[^<]*", lines_of)
  return (text:gsub("</?%a[^<>]*>", lines_of))
end

local function is_kana(text)
  for _, code in utf8.codes(text) do
    if not (code >= 0x3040 and code <= 0x30FF or code == 0x20) then return false end
  end
  return true
end

local function without_kana(inner) return is_kana(inner) and "" or nil end

-- TEXT, which is plain, without the kana beside its kanji: 高（たか）橋, 高《たか》橋.
local function without_kana_beside(text)
  text = text:gsub("《", "("):gsub("》", ")")
  return (text:gsub("%(([\x80-\xFF ]+)%)", without_kana))
end

local SIGNS = { "%", "&", "\\", "<", "~", "(", "（", "《" } -- without one of which there is no other reading

local function has_sign(text)
  for _, sign in ipairs(SIGNS) do
    if text:find(sign, 1, true) then return true end
  end
  return false
end

-- TEXT in its other reading, plain and with the same lines; nil where both are the same.
function readings.other(text)
  if not has_sign(text) then return nil end
  local other, before = text, nil
  for _ = 1, ROUNDS do
    before, other = other, decode(other)
    if other == before then break end
  end
  local plain = host.plain(text)
  other = without_struck(other)
  other = without_kana_beside(without_tags(host.plain(other)))
  return other ~= plain and other or nil
end

-- The bytes at which the lines of TEXT begin, which a line feed or form feed ends.
local function starts_of(text)
  local starts = { 1 }
  for at in text:gmatch("[\n\f]()") do starts[#starts + 1] = at end
  return starts
end

-- A function that says for a byte of OTHER, TEXT itself or its other reading, where its line begins in
-- TEXT.
function readings.places(other, text)
  local starts, others = starts_of(text), starts_of(other)
  return function(at) return starts[lists.last_within(others, at)] end
end

return readings
