-- How a name may be spelled and still be the same: width, spaces, combining marks and variant
-- characters of Japanese names folded away.
local spelling = {}

-- Characters of each group are variants of the last one.
local VARIANTS = { "髙高", "﨑嵜碕崎", "𠮷吉", "邉邊辺", "齋齊斎斉", "濵濱浜", "德徳", "國国", "學学", "澤沢", "廣広",
  "惠恵", "眞真", "櫻桜", "龍竜", "壽寿", "榮栄", "會会", "鐵鉄", "栁柳", "舘館", "嶋嶌島", "瀨瀬", "靑青", "黑黒", "曽曾" }
local HALF_WIDTH = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
local FIRST_HALF = 0xFF66
local VOICED, HALF_VOICED = "\u{3099}", "\u{309A}"
local TO_HIRAGANA = 0x60

local folded = {}

local function add_voiced(point, base, mark)
  folded[point] = utf8.char(base) .. mark
  folded[point - TO_HIRAGANA] = utf8.char(base - TO_HIRAGANA) .. mark
end

local function fill_tables()
  for _, group in ipairs(VARIANTS) do
    local last = group:match(utf8.charpattern .. "$")
    for _, point in utf8.codes(group) do
      if utf8.char(point) ~= last then folded[point] = last end
    end
  end
  for point = 0xFF01, 0xFF5E do folded[point] = string.char(point - 0xFF00 + 0x20) end
  local at = FIRST_HALF
  for _, point in utf8.codes(HALF_WIDTH) do
    folded[at], at = utf8.char(point), at + 1
  end
  folded[0xFF9E], folded[0xFF9F], folded[0x309B], folded[0x309C] = VOICED, HALF_VOICED, VOICED,
    HALF_VOICED
  for base = 0x30AB, 0x30C1, 2 do add_voiced(base + 1, base, VOICED) end
  for _, base in ipairs { 0x30C4, 0x30C6, 0x30C8 } do add_voiced(base + 1, base, VOICED) end
  for base = 0x30CF, 0x30DB, 3 do
    add_voiced(base + 1, base, VOICED)
    add_voiced(base + 2, base, HALF_VOICED)
  end
  folded[0x30F4] = "ウ" .. VOICED
end

fill_tables()

-- Ranges of characters that are not seen: blanks, joiners, variation selectors.
local INVISIBLE = { { 0x00, 0x20 }, { 0xA0, 0xA0 }, { 0xAD, 0xAD }, { 0x2000, 0x200F },
  { 0x202F, 0x202F }, { 0x2060, 0x2060 }, { 0x3000, 0x3000 }, { 0xFE00, 0xFE0F },
  { 0xFEFF, 0xFEFF }, { 0xE0100, 0xE01EF } }

local by_character = {} -- a character → what it is folded to

for point, part in pairs(folded) do by_character[utf8.char(point)] = part end
for _, range in ipairs(INVISIBLE) do
  for point = range[1], range[2] do by_character[utf8.char(point)] = "" end
end

-- TEXT (UTF-8) without blanks and variation selectors, each character as the one it is a variant of.
function spelling.fold(text)
  return (text:gsub(utf8.charpattern, by_character))
end

-- TEXT folded, and for each byte of that the first and the last byte of its character in TEXT; a
-- selector belongs to the character before it.
local function fold_with_places(text)
  local parts, first, last, length = {}, {}, {}, 0
  for at, character in text:gmatch("()(" .. utf8.charpattern .. ")") do
    local part = by_character[character] or character
    local stop = at + #character - 1
    parts[#parts + 1] = part
    for i = length + 1, length + #part do first[i], last[i] = at, stop end
    if part == "" and length > 0 and #character > 2 and character ~= "\u{3000}" then
      last[length] = stop
    end
    length = length + #part
  end
  return table.concat(parts), first, last
end

-- Whether the spot from FIRST to LAST in TEXT is a part of a longer word or address.
local function is_part(text, first, last)
  return text:sub(first, first):find("%w") and text:sub(1, first - 1):find("[%w@/._-]$") ~= nil
    or text:sub(last, last):find("%w") and text:find("^[%w@/_-]", last + 1) ~= nil
    or text:find("^%.%w", last + 1) ~= nil
end

-- The spots of TEXT that are NAME folded, as they are spelled there.
function spelling.of_name(text, name)
  local wanted = spelling.fold(name)
  local found = {}
  if wanted == "" then return found end
  local all, first, last = fold_with_places(text)
  local from, to = all:find(wanted, 1, true)
  while from do
    if not is_part(text, first[from], last[to]) then
      found[#found + 1] = text:sub(first[from], last[to])
    end
    from, to = all:find(wanted, to + 1, true)
  end
  return found
end

return spelling
