-- How sheets are named and how they look on paper: heights of rows, pages beside each other.
local paper = {}

local MOST_LINES = 30 -- of a row; who wants to read more opens the cell
local PAGE_WIDTH = 230 -- characters of a page, as small as can be read
local PAGE_LINES = 30 -- of a page that is not made smaller
local NARROW, WIDE = 8, 50
local MOST_CHARACTERS = 32767
local MOST_IN_NAME, MOST_BYTES = 31, 50

-- Whether TEXT fits into a cell; tells that what is called WHERE does not.
function paper.fits(text, where)
  if utf8.len(text) <= MOST_CHARACTERS then return true end
  host.report("error", nil, nil, nil, "cell-too-long", ("%s is longer than a cell of a workbook takes (characters: %d)")
    :format(where, MOST_CHARACTERS))
  return false
end

-- The name of a sheet, TEXT and behind it TAIL (nil: nothing): 31 characters, none of which has a meaning in a reference, and no
-- more bytes than the writer's names of print areas take; what is too long is cut before TAIL.
function paper.name(text, tail)
  local plain, behind = text:gsub("[%[%]:*?/\\']", " "), (tail or ""):gsub("[%[%]:*?/\\']", " ")
  while #plain > 0 and (utf8.len(plain .. behind) > MOST_IN_NAME or #plain + #behind > MOST_BYTES) do
    plain = plain:sub(1, utf8.offset(plain, -1) - 1)
  end
  return plain .. behind
end

-- How many lines TEXT has in a column WIDTH wide.
local function lines_of(text, width)
  local count = 0
  for line in (text .. "\n"):gmatch("(.-)\n") do
    count = count + math.max(1, math.ceil(host.width(line) * 1.05 / width))
  end
  return count
end

-- How high the rows of SHEET are: as their highest cell, within bounds; the row HIDDEN (nil: none) is not seen.
function paper.heights(sheet, hidden)
  local lines, list = {}, {}
  for _, cell in ipairs(sheet.cells) do
    if cell.row ~= hidden and cell.text then
      local count = lines_of(cell.text, sheet.columns[cell.col].width)
      lines[cell.row] = math.min(MOST_LINES, math.max(lines[cell.row] or 1, count))
    end
  end
  if hidden then list[1] = { row = hidden } end
  for row, count in pairs(lines) do list[#list + 1] = { row = row, lines = count } end
  return list
end

-- How many pages the columns of SHEET take beside each other.
function paper.pages(sheet)
  local width = 0
  for _, column in ipairs(sheet.columns) do width = width + (column.folded and 0 or column.width) end
  return math.max(1, math.ceil(width / PAGE_WIDTH))
end

-- Whether ROWS, which paper.heights made, take more than a page below each other.
function paper.is_tall(rows)
  local lines = 0
  for _, row in ipairs(rows) do lines = lines + (row.lines or 0) end
  return lines > PAGE_LINES
end

-- How wide a column of TEXTS is.
function paper.width(texts)
  local width = NARROW
  for _, text in ipairs(texts) do
    for line in (text .. "\n"):gmatch("(.-)\n") do width = math.max(width, host.width(line) + 2) end
  end
  return math.min(width, WIDE)
end

return paper
