-- Reasons in the organisation's own words.
local own_words = {}

local EMPTY_PHRASES = { ["n/a"] = true, ["not applicable"] = true, ["not applicable."] = true,
  ["not relevant"] = true }
local SHORTEST = 10 -- characters

-- Whether TEXT (nil: none is given) says why, in words of its own.
function own_words.is_reason(text)
  return text ~= nil and (utf8.len(text) or #text) >= SHORTEST and not EMPTY_PHRASES[text:lower()]
end

return own_words
