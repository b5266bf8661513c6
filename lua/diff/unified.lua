-- The lines in which two texts differ, with some of those around them, as people know it from diff.
local unified = {}

local CONTEXT = 3 -- lines that are shown before and behind a difference

-- Line → its number for the lines of LIST from FIRST to LAST that occur once there, others → false.
local function unique(list, first, last)
  local at = {}
  for i = first, last do at[list[i]] = at[list[i]] == nil and i end
  return at
end

-- How many of TOPS have a second number below VALUE, which rises in them.
local function count_below(tops, value)
  local low, high = 0, #tops
  while low < high do
    local middle = (low + high + 1) // 2
    if tops[middle][2] < value then low = middle else high = middle - 1 end
  end
  return low
end

-- The longest part of PAIRS whose second numbers rise, too.
local function rising(list)
  local tops, out = {}, {}
  for _, pair in ipairs(list) do
    local below = count_below(tops, pair[2])
    pair.before, tops[below + 1] = tops[below], pair
  end
  local pair = tops[#tops]
  while pair do
    table.insert(out, 1, pair)
    pair = pair.before
  end
  return out
end

-- The lines that both texts have once in PART, { number in OLD, number in NEW }, as many as stand in
-- one order.
local function anchors(old, new, part)
  local in_old = unique(old, part.old, part.old_last)
  local in_new, list = unique(new, part.new, part.new_last), {}
  for i = part.old, part.old_last do
    local other = in_old[old[i]] and in_new[old[i]]
    if other then list[#list + 1] = { i, other } end
  end
  return rising(list)
end

local function add(out, mark, list, first, last)
  for i = first, last do out[#out + 1] = { mark = mark, text = list[i] } end
end

local compare

-- What lies between ANCHORS in PART of OLD and NEW, and they.
local function compare_between(old, new, part, found, out)
  for _, anchor in ipairs(found) do
    compare(old, new, { old = part.old, old_last = anchor[1] - 1, new = part.new,
      new_last = anchor[2] - 1 }, out)
    add(out, " ", old, anchor[1], anchor[1])
    part.old, part.new = anchor[1] + 1, anchor[2] + 1
  end
  compare(old, new, part, out)
end

-- Adds to OUT the lines of PART of OLD and NEW ({ old, old_last, new, new_last }) with what becomes
-- of them: " " stays, "-" goes, "+" comes.
function compare(old, new, part, out)
  local first, last = part.old, part.old_last
  local function have_both()
    return part.old <= part.old_last and part.new <= part.new_last
  end
  while have_both() and old[part.old] == new[part.new] do
    part.old, part.new = part.old + 1, part.new + 1
  end
  add(out, " ", old, first, part.old - 1)
  while have_both() and old[part.old_last] == new[part.new_last] do
    part.old_last, part.new_last = part.old_last - 1, part.new_last - 1
  end
  local found, ends = anchors(old, new, part), part.old_last + 1
  if #found > 0 then
    compare_between(old, new, part, found, out)
  else
    add(out, "-", old, part.old, part.old_last)
    add(out, "+", new, part.new, part.new_last)
  end
  add(out, " ", old, ends, last)
end

-- The numbers of the first and last line of each group of changes in LINES, with context.
local function groups_of(lines)
  local list = {}
  for i, line in ipairs(lines) do
    local group = list[#list]
    if line.mark ~= " " then
      local first, last = math.max(1, i - CONTEXT), math.min(#lines, i + CONTEXT)
      if group and first <= group.last + 1 then group.last = last
      else list[#list + 1] = { first = first, last = last } end
    end
  end
  return list
end

-- The groups of changes from the lines OLD to NEW: a list of { head ("@@ -12,7 +12,8 @@"), body (its
-- lines, each with " ", "-" or "+" before it), one text }.
function unified.hunks(old, new)
  local lines, hunks, at = {}, {}, { old = 1, new = 1 }
  compare(old, new, { old = 1, old_last = #old, new = 1, new_last = #new }, lines)
  local next_line = 1
  local function step(line)
    if line.mark ~= "+" then at.old = at.old + 1 end
    if line.mark ~= "-" then at.new = at.new + 1 end
    next_line = next_line + 1
  end
  for _, group in ipairs(groups_of(lines)) do
    while next_line < group.first do step(lines[next_line]) end
    local from, body = { old = at.old, new = at.new }, {}
    while next_line <= group.last do
      body[#body + 1] = lines[next_line].mark .. lines[next_line].text
      step(lines[next_line])
    end
    hunks[#hunks + 1] = { body = table.concat(body, "\n") .. "\n",
      head = ("@@ -%d,%d +%d,%d @@"):format(from.old, at.old - from.old, from.new,
        at.new - from.new) }
  end
  return hunks
end

-- What became of the lines OLD in NEW: a list of { old, new }, lists of lines that stood and stand in one
-- place.
function unified.changes(old, new)
  local lines, list, run = {}, {}, nil
  compare(old, new, { old = 1, old_last = #old, new = 1, new_last = #new }, lines)
  for _, line in ipairs(lines) do
    if line.mark == " " then
      run = nil
    else
      if not run then
        run = { old = {}, new = {} }
        list[#list + 1] = run
      end
      table.insert(line.mark == "-" and run.old or run.new, line.text)
    end
  end
  return list
end

return unified
