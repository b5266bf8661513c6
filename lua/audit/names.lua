-- The forms in which a name of a person or a company is written, and where in a text such a form is
-- the name and not a part of another word.
local languages = require "base.languages"

local names = {}

local SHORT_KANA, LONGEST_TITLE = 2, 60 -- characters; bytes of text looked at beside a name
local SHORT_LATIN = 3 -- letters of a family name that is not sought in lower case

-- The words of LIST in all languages, as they stand there.
local raw = setmetatable({}, { __index = function(self, list)
  local all = {}
  for _, language in ipairs(languages) do
    for _, word in ipairs(require("words." .. language .. ".names")[list] or {}) do all[#all + 1] = word end
  end
  self[list] = all
  return all
end })

function names.raw(list) return raw[list] end

-- The lists of lua/words/*/names.lua, joined: LIST → its words in all languages, folded.
local words = setmetatable({}, { __index = function(self, list)
  local all = {}
  for _, word in ipairs(raw[list]) do all[#all + 1] = host.fold(word) end
  self[list] = all
  return all
end })

-- The words of LIST (see lua/words/en/names.lua) in all languages, folded.
function names.words(list) return words[list] end

local known = {} -- list → set of its words

local function is_of(list, text)
  if not known[list] then
    known[list] = {}
    for _, word in ipairs(words[list]) do known[list][word] = true end
  end
  return known[list][host.fold(text)] == true
end

local function is_word(text) return is_of("words", text) or is_of("foreign", text) end

local function character_at(text, at)
  return text ~= "" and utf8.codepoint(text, at) or 0
end

local function first_of(text) return character_at(text, 1) end

local function last_of(text) return character_at(text, utf8.offset(text, -1) or 1) end

local function is_kanji(character)
  return character == 0x3005 or character >= 0x3400 and character <= 0x9FFF
    or character >= 0xF900 and character <= 0xFAFF
    or character >= 0x20000 and character <= 0x3FFFF
end

local function is_katakana(character)
  return character >= 0x30A1 and character <= 0x30FA or character == 0x30FC
    or character >= 0x31F0 and character <= 0x31FF
end

local function is_hiragana(character) return character >= 0x3041 and character <= 0x3096 end

local function is_latin(character)
  return character >= 0xC0 and character < 0x2000
    or character < 0x80 and utf8.char(character):find("%a") ~= nil
end

-- The script of TEXT when all its letters are of one: "kanji", "katakana", "hiragana", "latin".
local function script_of(text)
  local script
  for _, character in utf8.codes(host.plain(text)) do
    local own = is_kanji(character) and "kanji" or is_katakana(character) and "katakana"
      or is_hiragana(character) and "hiragana"
      or is_latin(character) and "latin"
    if own and script and own ~= script then return "mixed" end
    script = own or script
  end
  return script
end

local function begins(text, list)
  for _, word in ipairs(list) do
    if text:sub(1, #word) == word then return true end
  end
  return false
end

local function ends(text, list)
  for _, word in ipairs(list) do
    if #word <= #text and text:sub(-#word) == word then return true end
  end
  return false
end

-- What stands before and behind the bytes FROM to TO of TEXT: plain, and folded.
local function sides(text, from, to)
  local before = host.plain(text:sub(math.max(1, from - LONGEST_TITLE), from - 1))
  local after = host.plain(text:sub(to + 1, to + LONGEST_TITLE))
  return before, after, host.fold(before), host.fold(after)
end

-- Whether somebody is addressed or has an office beside: 関様, 部長の関.
local function is_titled(before, after)
  return begins(after, words.honorifics) or begins(after, words.roles)
    or ends(before:gsub("の$", ""), words.roles)
end

local function kanji_stands(text, from, to, single)
  local before, after, plain_before, plain_after = sides(text, from, to)
  if single and not is_titled(plain_before, plain_after) then return false end
  if is_kanji(last_of(before)) and not ends(plain_before, words.before) then return false end
  return not is_kanji(first_of(after)) or begins(plain_after, words.honorifics)
    or begins(plain_after, words.roles) or begins(plain_after, words.acts)
end

local function run_stands(text, from, to, is_same)
  local before, after = sides(text, from, to)
  return not is_same(last_of(before)) and not is_same(first_of(after))
end

local function hiragana_stands(text, from, to)
  local before, after, plain_before, plain_after = sides(text, from, to)
  return (not is_hiragana(last_of(before)) or ends(plain_before, words.particles))
    and (not is_hiragana(first_of(after)) or begins(plain_after, words.particles)
      or begins(plain_after, words.honorifics))
end

-- Kana is as it is written in the text, in whichever of the two.
local function kana_stands(text, from, to, single)
  local _, _, plain_before, plain_after = sides(text, from, to)
  if single and not is_titled(plain_before, plain_after) then return false end
  if is_katakana(first_of(host.plain(text:sub(from, to)))) then
    return run_stands(text, from, to, is_katakana)
  end
  return hiragana_stands(text, from, to)
end

local function is_capital(text)
  local character = first_of(host.plain(text))
  return character < 0x80 and utf8.char(character):find("%u") ~= nil
    or character >= 0x80 and host.plain(text):sub(1, utf8.offset(host.plain(text), 2) - 1)
      :find("^[\195][\128-\158]") ~= nil or character >= 0x100 and character % 2 == 0
end

local function is_one_of(list, word)
  for _, known in ipairs(list) do
    if word == known then return true end
  end
  return false
end

-- Whether one of the words of TEXT is an office that a person holds.
local function has_office(text)
  for word in text:lower():gmatch("%a+") do
    if is_one_of(words.offices, word) then return true end
  end
  return false
end

-- Whether what stands BEFORE and AFTER a Latin name, plain, says that who is called so holds an office: "Aiko, our CISO",
-- "our CISO Aiko", "Head of IT: Aiko", "Aiko (IT manager)".
local function holds_office(before, after)
  local rest = after:match("^%s?[,(-]%s?(.*)$") or after:match("^ is ([oth].*)$") or after:match("^ as (.*)$")
  if rest and has_office(rest:match("^[^,.:;)]*")) then return true end
  local team = after:find("^%)") and before:match("(%a+) ?%($")
  if team and is_one_of(words.teams, team:lower()) then return true end
  local led = before:match("([%a%s]+)[:,(] ?$")
  return led and has_office(led) or has_office(before:match("(%a+) is $") or before:match("(%a+) $") or "")
end

-- Whether TEXT, plain, ends in one of the words of LIST, which is no part of another word.
local function ends_in(text, list)
  for _, word in ipairs(list) do
    if text:sub(-#word - 1) == " " .. word or text == word then return true end
  end
  return false
end

-- Whether what stands BEFORE a Latin name asks a person: "Ask Aiko".
local function is_dealt_with(before) return ends_in(before:lower():gsub("%s+$", ""), raw.dealings) end

-- A title or an initial before it says that a word is a name. What is none is a name in lower case,
-- too.
local function latin_stands(text, from, to, word)
  local before, after = sides(text, from, to)
  local name = text:sub(from, to)
  local is_name = is_capital(name) or is_of("foreign", name) -- where a person may be meant
  if is_name and holds_office(before, after) then return true end
  local last = host.fold(before:match("(%a+)[. ]*$") or "")
  for _, title in ipairs(words.titles) do
    if last == title then return true end
  end
  if begins(host.fold(after), words.honorifics) or before:find("%f[%a]%a%.$") then return true end
  if is_name and is_dealt_with(before) then return true end
  if not is_capital(name) then return not word and to - from >= SHORT_LATIN end
  return not word or before:find("%f[%a]%u%.? ?$") ~= nil
end

local function begins_with(text, list)
  for _, word in ipairs(list) do
    if text:sub(1, #word) == word and not text:find("^%a", #word + 1) then return true end
  end
  return false
end

-- A first name is a name where its holder has an office there, is addressed or acts.
local function given_stands(text, from, to, word)
  if not is_capital(text:sub(from, to)) then return false end
  local before, after, _, folded = sides(text, from, to)
  if holds_office(before, after) or begins(folded, words.honorifics) then return true end
  if word then return false end
  if after:find("^ and %u%l+ [awht][raiea][rlivk][eles ]") or before:find("%u%l+ and $") and after:find("^ are%s") then return true end
  return is_dealt_with(before) or ends_in(before:lower():gsub("%s+$", ""), raw.agents) or begins_with(after:lower():gsub("^%s+", ""), raw.doings)
end

local POSTS = { "部", "課", "室", "係", "チーム", "担当" } -- in which somebody works

-- Whether TEXT, folded, names an office or where somebody works.
local function is_post(text)
  for _, role in ipairs(words.roles) do
    if text:find(role, 1, true) then return true end
  end
  return ends(text, POSTS)
end

-- In Japanese where it is addressed or has an office beside it: 美咲さん, 美咲（室長）.
local function japanese_given_stands(text, from, to)
  local before, after, plain_before, plain_after = sides(text, from, to)
  if begins(plain_after, words.honorifics) then return not is_kanji(last_of(before)) end
  local post = host.fold(after:match("^%s?%(([^)]*)") or after:match("^、([^、。]*)") or "")
  if is_post(post) then return not is_kanji(last_of(before)) end
  local led = ends(plain_before:gsub("の$", ""):gsub("は$", ""), words.roles)
  if led then return begins(plain_after, words.particles) or plain_after == "" and not is_kanji(first_of(after)) end
  return utf8.len(host.fold(text:sub(from, to))) > 1 and begins(plain_after, words.roles) and not is_kanji(last_of(before))
end

-- Whether TEXT ends in one of the words of LIST (see lua/words/en/names.lua).
function names.ends(text, list) return ends(host.fold(text), words[list]) end

-- Whether TEXT begins with one of the words of LIST.
function names.begins(text, list) return begins(host.fold(text), words[list]) end

-- A form of a name: { text, stands (nil: wherever it is found; else stands(text, from, to)) }.
local function form(text, stands) return { text = text, stands = stands } end

-- The form of TEXT, a single word of a name, by its script.
local function word_form(text)
  local script = script_of(text)
  if script == "kanji" then
    local single = utf8.len(host.fold(text)) == 1
    return form(text, function(whole, from, to) return kanji_stands(whole, from, to, single) end)
  elseif script == "katakana" or script == "hiragana" then
    local single = utf8.len(host.fold(text)) <= SHORT_KANA
    return form(text, function(whole, from, to) return kana_stands(whole, from, to, single) end)
  elseif script == "latin" then
    local word = is_word(text) or #text <= 2
    return form(text, function(whole, from, to) return latin_stands(whole, from, to, word) end)
  end
  return form(text)
end

-- The form of GIVEN, a first name.
local function given_form(given)
  local latin, word = script_of(given) == "latin", is_word(given)
  return { text = given, short = true, stands = latin
    and function(text, from, to) return given_stands(text, from, to, word) end or japanese_given_stands }
end

local function split(text)
  local parts = {}
  for part in host.plain(text):gmatch("[^%s]+") do parts[#parts + 1] = part end
  return parts
end

local function is_shouted(part) return part:find("%u%u") ~= nil and not part:find("%l") end

-- The family names among PARTS of a Latin name: the word in capitals beside others, else the last;
-- and the first, where a reading tells that it stands first.
local function family_of(parts, reading)
  local shouted = {}
  for _, part in ipairs(parts) do
    if is_shouted(part) then shouted[#shouted + 1] = part end
  end
  if #shouted > 0 and #shouted < #parts then return shouted end
  if reading and #split(reading) == #parts then return { parts[1], parts[#parts] } end
  return { parts[#parts] }
end

-- The first name among PARTS, beside FAMILY.
local function given_of(parts, family) return parts[1] == family and parts[#parts] or parts[1] end

-- Kana alone is sure to be the whole name only where the run of kana ends with it.
local function whole_form(text)
  local script = script_of(text)
  if script == "katakana" or script == "hiragana" then return word_form(text) end
  return form(text)
end

local function rotated(parts)
  local out = table.move(parts, 2, #parts, 1, {})
  out[#out + 1] = parts[1]
  return table.concat(out, " ")
end

-- Names of accounts are an initial and a family name in one: tlindqvist; "a baker" is none.
local function is_in_one(text, from, to) return not text:sub(from, to):find("%s") end

-- An initial is a capital with a point: Tomas L.
local function is_initial(text, from, to)
  return is_capital(text:sub(to)) and text:sub(to + 1, to + 1) == "."
end

-- What letters are written as that a keyboard or a passport does not have.
local LETTERS = { ["ß"] = "sz", ["ẞ"] = "SZ", ["ä"] = "ae", ["ö"] = "oe", ["ü"] = "ue", ["Ä"] = "Ae", ["Ö"] = "Oe",
  ["Ü"] = "Ue", ["ø"] = "oe", ["Ø"] = "Oe", ["å"] = "aa", ["Å"] = "Aa" }

-- NAME as it is written without such letters, or nil where it has none.
local function transcribed(name)
  local text = name:gsub("[\xC3\xE1][\x80-\xBF]+", LETTERS)
  return text ~= name and text or nil
end

local function forms_of_person(name, reading)
  local parts = split(name)
  if #parts == 0 then return {} end
  if #parts == 1 then return { word_form(name) } end
  local forms, latin = { whole_form(name) }, script_of(parts[1]) == "latin"
  if latin then
    forms[2] = form(rotated(parts))
    forms[3] = form(parts[#parts] .. " " .. table.concat(parts, " ", 1, #parts - 1))
    forms[4] = form(parts[1]:match("^" .. utf8.charpattern) .. parts[#parts], is_in_one)
    local initial = parts[#parts]:match("^" .. utf8.charpattern)
    forms[#forms + 1] = form(parts[1] .. " " .. initial, is_initial)
    forms[#forms + 1] = #parts > 2 and form(parts[1] .. " " .. parts[#parts]) or nil
  end
  -- A reading of three words is of a foreign name, whose last word is used alone as well.
  local families = latin and family_of(parts, reading) or { parts[1], #parts > 2 and parts[#parts] or nil }
  for _, family in ipairs(families) do
    forms[#forms + 1] = word_form(family)
    if latin then forms[#forms + 1] = { text = family .. "s", stands = forms[#forms].stands } end
  end
  local given = given_of(parts, families[1])
  if utf8.len(given) > (latin and 2 or 0) then forms[#forms + 1] = given_form(given) end
  return forms
end

-- The forms of NAME, a person's, whose READING in kana may be nil: whole, its words in another
-- order, and the family name alone.
function names.of_person(name, reading)
  local forms, other = forms_of_person(name, reading), transcribed(name)
  for _, one in ipairs(other and forms_of_person(other, reading) or {}) do forms[#forms + 1] = one end
  return forms
end

-- The family names in NAME, a person's, as in names.of_person: texts.
function names.families(name, reading)
  local parts, list = split(name), {}
  if #parts < 2 then return parts end
  local latin = script_of(parts[1]) == "latin"
  for _, family in ipairs(latin and family_of(parts, reading) or { parts[1] }) do list[#list + 1] = family end
  return list
end

local function drop(text, form_of_law)
  local plain = host.plain(form_of_law)
  if #plain < #text and text:sub(1, #plain) == plain and not plain:find("^%a") then
    return text:sub(#plain + 1)
  end
  local base = text:sub(1, -#plain - 1)
  local apart = plain:find("^%a") == nil or base:find("[%s,.]$")
  if base ~= "" and apart and text:sub(-#plain):lower() == plain:lower() then return base end
end

-- TEXT without one of the forms that the law adds to a company's name, or nil.
local function without_form(text)
  for _, language in ipairs(languages) do
    for _, law in ipairs(require("words." .. language .. ".names").legal_forms) do
      local base = drop(text, law)
      if base then return (base:gsub("^%s+", ""):gsub("[%s,.]+$", "")) end
    end
  end
end

-- TEXT without all of them, or nil when it has none.
local function without_law(text)
  local base, rest = nil, without_form((host.plain(text):gsub("%.$", "")))
  while rest and rest ~= "" do
    base, rest = rest, without_form(rest)
  end
  return base
end

-- The kana of one kind that TEXT begins with.
local function leading_kana(text)
  local first, last = nil, 0
  for at, code in utf8.codes(text) do
    local script = is_hiragana(code) and "hiragana" or is_katakana(code) and "katakana" or nil
    if not script or first and script ~= first then break end
    first, last = script, at + 2
  end
  return text:sub(1, last)
end

-- The word by which a company with the name BASE, without its legal form, is called for short: the
-- first of several, or the kana before kanji or other kana. Nil where such a word is one of many
-- names: "Global".
local function short_name(base)
  local parts = split(base)
  local first = parts[1] or ""
  if #parts == 1 then
    local kana = leading_kana(first)
    first = kana ~= first and kana or ""
  end
  local least = script_of(first) == "latin" and 4 or 3
  if utf8.len(first) < least or is_word(first) then return nil end
  for _, word in ipairs(words.firms) do
    if host.fold(first) == word then return nil end
  end
  return first
end

-- A short name is one with a capital, also where it is no other word; without one where something is done there or by it, and
-- nothing is called after it: "Builds run on gildersome."
local function short_stands(text, from, to)
  if is_capital(text:sub(from, to)) then return true end
  local before, after = sides(text, from, to)
  return ends_in(before:lower():gsub("%s+$", ""), raw.places) and not after:find("^%s*%w") and not after:find("^%-")
end

-- The forms of NAME, a company's: whole, without its legal form, and short.
function names.of_company(name)
  local base = without_law(name)
  local forms = { #split(name) == 1 and not base and word_form(name) or form(name) }
  if base then forms[2] = #split(base) == 1 and word_form(base) or form(base) end
  local short = short_name(base or name)
  if not short then return forms end
  local latin = script_of(short) == "latin"
  forms[#forms + 1] = { text = short, stands = latin and short_stands or word_form(short).stands, short = true }
  return forms
end

return names
