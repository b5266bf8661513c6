-- Sentences with places to fill in, and numbers as words say them.
local phrase = {}

-- PATTERN with each {name} replaced by VALUES.name.
function phrase.fill(pattern, values)
  return (pattern:gsub("{(%a+)}", values))
end

-- NUMBER with MARK between its thousands.
function phrase.grouped(number, mark)
  local sign, whole, rest = tostring(number):match("^(%-?)(%d+)(.*)$")
  if not whole then return tostring(number) end
  whole = whole:reverse():gsub("(%d%d%d)", "%1" .. mark):reverse()
  if whole:sub(1, #mark) == mark then whole = whole:sub(#mark + 1) end
  return sign .. whole .. rest
end

-- COUNT in the words of FORMS { one = "{n} risk", other = "{n} risks" }; MARK as for grouped, or nil.
function phrase.counted(count, forms, mark)
  local number = mark and phrase.grouped(count, mark) or tostring(count)
  return phrase.fill(count == 1 and forms.one or forms.other, { n = number })
end

local ONE = { people = "person" }

-- COUNT of THINGS, an English plural, as messages say it: "1 hour", "3 hours", "30 %".
function phrase.plural(count, things)
  local one = ONE[things] or things:gsub("s$", "")
  return count .. " " .. (count == 1 and one or things)
end

-- NUMBER and UNIT in words: "1 month", "3 months".
function phrase.quantity(number, unit, words)
  local forms = words.unit[unit]
  if not forms then return tostring(number) .. " " .. unit end
  return phrase.counted(number, forms, words.thousands)
end

return phrase
