-- Spots of a text that are a name but for one slip of the pen: two letters exchanged, one too many, one
-- missing, or another one.
local near = {}

local LEAST = 5 -- characters: what is shorter comes near other words too often
local PARTS = 3 -- of a name: a slip touches two neighbours at most, so that one part stays whole
local TAKEN = "\0" -- instead of a byte of a name that is spelled right

-- TEXT as a list of where each character begins, and behind the last.
local function starts_of(text)
  local starts = {}
  for at in utf8.codes(text, true) do starts[#starts + 1] = at end
  starts[#starts + 1] = #text + 1
  return starts
end

local function codes_of(text)
  return { utf8.codepoint(text, 1, -1, true) }
end

-- NAME as near.spot looks for it: { name, codes, count (characters), parts { { text, at (character) } } }; nil where it is
-- too short.
function near.target(name)
  local starts = starts_of(name)
  local target, from = { name = name, codes = codes_of(name), count = #starts - 1, parts = {} }, 1
  if target.count < LEAST then return nil end
  for i = 1, PARTS do
    local to = target.count * i // PARTS
    target.parts[i] = { text = name:sub(starts[from], starts[to + 1] - 1), at = from }
    from = to + 1
  end
  return target
end

-- In how many characters A and those of B from FROM to TO (lists) differ, of each, and the first of A of these, without what
-- they begin and end alike.
local function difference(a, b, from, to)
  local first, last, behind = 1, #a, from - 1
  while first <= last and behind + first <= to and a[first] == b[behind + first] do first = first + 1 end
  while last >= first and to >= behind + first and a[last] == b[to] do
    last, to = last - 1, to - 1
  end
  return last - first + 1, to - behind - first + 1, first
end

-- Whether POINT is no sign of ASCII, of general punctuation, of Japanese, or one of ASCII in full width.
local function is_letter(point)
  if point < 128 then return utf8.char(point):find("%a") ~= nil end
  return not (point >= 0x2000 and point < 0x2070 or point >= 0x3000 and point < 0x3040 and point ~= 0x3005
    or point >= 0xFF00 and point < 0xFF10)
end

-- Whether POINT is a hiragana, as particles are.
local function is_hiragana(point) return point >= 0x3041 and point < 0x30A0 end

-- Whether the characters of OTHER from FROM to TO are TARGET but for a slip. One "s" at the end of a name of one word more or less makes a
-- plural.
local function is_slip(target, other, from, to)
  local name = target.codes
  local of_name, of_other, at = difference(name, other, from, to)
  if of_name > 2 or of_other > 2 then return false end
  local there = from - 1 + at
  if of_name == 2 and of_other == 2 then return name[at] == other[there + 1] and name[at + 1] == other[there] end
  if of_name > 1 or of_other > 1 or of_name + of_other == 0 then return false end
  if of_other == 0 and at == #name and target.name:find("^%S*s$") then return false end
  if of_other == 0 then return true end
  local is_particle = at == #name and there == to and is_hiragana(other[there]) and not is_hiragana(name[at])
  return is_letter(other[there]) and not is_particle -- behind a name that is cut short
end

-- The bytes of TEXT that are TARGET but for a slip, where its character number PLACE stands at the byte FROM; or nil.
local function around(text, from, place, target)
  local begin, at = utf8.offset(text, -place, from), 2
  while not begin do -- the text begins behind there
    place, at = place - 1, at - 1
    begin = utf8.offset(text, -place, from)
  end
  local behind = utf8.offset(text, target.count + 4, begin) or #text + 1
  local codes = codes_of(text:sub(begin, behind - 1))
  for length = target.count + 1, target.count - 1, -1 do
    for first = math.max(at - 1, 1), math.min(at + 1, #codes - length + 1) do
      if is_slip(target, codes, first, first + length - 1) then
        local own = utf8.offset(text, first, begin)
        return own, utf8.offset(text, length + 1, own) - 1
      end
    end
  end
end

-- TEXT with NAME, where it stands to the letter, taken out byte by byte.
local function without(text, name)
  local first, last = text:find(name, 1, true)
  if not first then return text end
  local parts, at, taken = {}, 1, TAKEN:rep(#name)
  while first do
    parts[#parts + 1] = text:sub(at, first - 1)
    parts[#parts + 1] = taken
    at = last + 1
    first, last = text:find(name, at, true)
  end
  parts[#parts + 1] = text:sub(at)
  return table.concat(parts)
end

-- The first spot of TEXT that is TARGET but for a slip and for which TAKES(first byte, last byte) holds: these two, or nil.
function near.spot(text, target, takes)
  local plain = without(text, target.name)
  for _, part in ipairs(target.parts) do
    local from = plain:find(part.text, 1, true)
    while from do
      local first, last = around(plain, from, part.at, target)
      if first and takes(first, last) then return first, last end
      from = plain:find(part.text, from + 1, true)
    end
  end
end

return near
