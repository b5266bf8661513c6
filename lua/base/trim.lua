-- Texts without the blanks at their ends, in time that grows with their length: the pattern "^%s*(.-)%s*$" takes the square of it
-- where blanks stand inside, and a stranger's cell may hold many.
local trim = {}

-- Where the blank that ends before byte LAST + 1 of TEXT begins; nil: none does. WIDE: those of Japanese and of Word are some, too.
local function blank_before(text, last, wide)
  if text:find("^%s", last) then return last end
  if wide and last > 2 and text:sub(last - 2, last) == "　" then return last - 2 end
  return wide and last > 1 and text:sub(last - 1, last) == "\u{A0}" and last - 1 or nil
end

local function blank_behind(text, first, wide)
  return text:match("^%s+()", first) or wide and (text:match("^　()", first) or text:match("^\u{A0}()", first)) or nil
end

local function without_ends(text, wide)
  local first, last = 1, #text
  local at = blank_behind(text, first, wide)
  while at do first, at = at, blank_behind(text, at, wide) end
  at = last >= first and blank_before(text, last, wide)
  while at and at >= first do
    last = at - 1
    at = last >= first and blank_before(text, last, wide)
  end
  return text:sub(first, last)
end

-- TEXT without the white space of ASCII at its ends.
function trim.ascii(text) return without_ends(text, false) end

-- TEXT without blanks of any width at its ends.
function trim.wide(text) return without_ends(text, true) end

-- TEXT with BY in the place of each MARK and the white space around it.
function trim.around(text, mark, by)
  if not text:find(mark, 1, true) then return text end
  local pieces, from, at = {}, 1, nil
  repeat
    at = text:find(mark, from, true)
    local piece = trim.ascii(text:sub(from, at and at - 1))
    if piece ~= "" then pieces[#pieces + 1] = piece end
    from = (at or 0) + #mark
  until not at
  return table.concat(pieces, by)
end

return trim
