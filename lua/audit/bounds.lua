-- What texts set as the least or the most, and whether what was reached keeps it.
local amounts = require "audit.amounts"
local languages = require "base.languages"
local share = require "base.share"
local texts = require "audit.texts"

local bounds = {}

local words = {}
for _, language in ipairs(languages) do words[#words + 1] = require("words." .. language .. ".bounds") end

local ALL = 100 -- per cent: can only be the least

-- Whether AMOUNT in TEXT is a bound of KIND, "least" or "most".
local function is_bound(text, amount, kind)
  local before, after = text:sub(1, amount.first - 1), text:sub(amount.last + 1)
  for _, own in ipairs(words) do
    if texts.matches(before, own[kind].before) or texts.matches(after, own[kind].after) then return true end
  end
  return false
end

-- The bound that TEXT sets: { kind ("least" or "most"), amount }; nil where it sets none, or several.
function bounds.of(text)
  local plain, found = amounts.in_figures(text), nil
  for _, amount in ipairs(amounts.of(plain)) do
    local kind = is_bound(plain, amount, "most") and "most" or is_bound(plain, amount, "least") and "least"
      or amount.unit == "%" and amount.number == ALL and "least"
    if kind and found then return nil end
    if kind then found = { kind = kind, amount = amount } end
  end
  return found
end

-- How much AMOUNT is, where it is of the kind of OTHER; else nil.
local function size(amount, other)
  if amount.minutes and other.minutes then return amount.minutes end
  return amount.unit == "%" and other.unit == "%" and amount.number or nil
end

-- The part in per cent that TEXT counts: "38 of 41", "58名中52名".
local function counted(text)
  local part, whole = text:match("%f[%d]([%d,]+) of ([%d,]+)")
  if not part then whole, part = text:match("%f[%d]([%d,]+)[^%d]-中([%d,]+)") end
  part, whole = tonumber(((part or ""):gsub(",", ""))), tonumber(((whole or ""):gsub(",", "")))
  return part and whole and whole > 0 and part <= whole and 100 * part / whole or nil
end

-- What TEXT reached that BOUND forbids, as words say it, or nil: the first share (what follows was so before), or any time.
function bounds.broken(text, bound)
  local plain, is_share = amounts.in_figures(text), bound.amount.unit == "%"
  local limit = size(bound.amount, bound.amount)
  local function breaks(value) return bound.kind == "least" and value < limit or bound.kind == "most" and value > limit end
  for _, amount in ipairs(limit and amounts.of(plain) or {}) do
    local value = size(amount, bound.amount)
    if value and breaks(value) then return amount.text end
    if value and is_share then return nil end
  end
  local reached = limit and is_share and counted(plain)
  return reached and breaks(reached) and share.cut(reached, 1) .. " %" or nil
end

-- Whether one of the words of LIST, in any language, stands in TEXT.
local function says(text, list)
  for _, own in ipairs(words) do
    for _, word in ipairs(own[list]) do
      if text:find(word, 1, true) then return true end
    end
  end
  return false
end

-- Whether TEXT says that something runs again.
function bounds.is_recovered(text) return says(amounts.in_figures(text), "recovered") end

-- Whether TEXT (nil: none) says that nothing is done.
function bounds.is_nothing(text)
  local plain = amounts.in_figures(text or ""):gsub("[%s.。]+$", "")
  for _, own in ipairs(words) do
    for _, word in ipairs(own.nothing) do
      if plain == word then return true end
    end
  end
  return plain == ""
end

-- Calls found(amount, aim) for each time in TEXT and the next behind it that was aimed at ("3 hours (objective 8 hours)"); where
-- none follows, AIM is nil.
function bounds.aimed(text, found)
  local plain, open, from = amounts.in_figures(text), {}, 1
  local function close(aim)
    for _, amount in ipairs(open) do found(amount, aim) end
    open = {}
  end
  for _, amount in ipairs(amounts.of(plain)) do
    if amount.minutes then
      if #open > 0 and says(plain:sub(from, amount.first - 1), "aims") then close(amount) else open[#open + 1] = amount end
      from = amount.last + 1
    end
  end
  close(nil)
end

return bounds
