-- The countries that words name, in any language.
local languages = require "base.languages"
local lists = require "base.lists"

local countries = {}

local names, codes, find -- made when they are first asked for

local function read()
  names, codes = {}, {}
  for _, language in ipairs(languages) do
    for code, name in pairs(host.countries(language)) do
      names[#names + 1], codes[#codes + 1] = name, code
    end
  end
  find = host.terms(names, "spelling")
end

-- Whether the spot from FIRST to LAST in TEXT is a part of a longer word in letters of ASCII.
local function is_part(text, first, last)
  return text:find("^%a", first) ~= nil and text:sub(1, first - 1):find("%w$") ~= nil
    or text:find("^%a", last) ~= nil and text:find("^%w", last + 1) ~= nil
end

-- Whether one of SPOTS { first, last, code } has SPOT in it and is longer.
local function is_within(spot, spots)
  for _, other in ipairs(spots) do
    local longer = other[2] - other[1] > spot[2] - spot[1]
    if longer and other[1] <= spot[1] and spot[2] <= other[2] then return true end
  end
  return false
end

-- The codes (ISO 3166, two letters) of the countries that TEXT names, in their order in it.
function countries.of(text)
  if not find then read() end
  local spots, out, found = {}, {}, find(text)
  for i = 1, #found, 3 do
    local first, last = found[i + 1], found[i + 2]
    if not is_part(text, first, last) then spots[#spots + 1] = { first, last, codes[found[i]] } end
  end
  for _, spot in ipairs(spots) do
    if not is_within(spot, spots) and not lists.contains(out, spot[3]) then out[#out + 1] = spot[3] end
  end
  return out
end

return countries
