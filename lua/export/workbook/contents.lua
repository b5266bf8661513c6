-- The first sheet of the workbook: which sheets there are, each a link, with what it holds and how many rows. Nothing of it is a
-- fact, so that `import` leaves it out.
local paper = require "export.workbook.paper"

local contents = {}

local NAMES_ROW, FIRST_ROW = 2, 3
local PATHS = { "contents:sheet", "contents:holds", "contents:rows" }

-- What SHEET holds: all of its name where the tab has a part of it, and the headings of the columns that are seen; what has a
-- column for each language stands once.
local function holds(sheet, words)
  local headings = {}
  for _, cell in ipairs(sheet.cells) do
    local heading = cell.row == 1 and not sheet.columns[cell.col].folded and cell.text:gsub(" %(%l%l%)$", "")
    if heading and heading ~= headings[#headings] then headings[#headings + 1] = heading end
  end
  local listed = table.concat(headings, words.comma)
  return sheet.label == sheet.name and listed or sheet.label .. words.colon .. listed
end

-- Adds to SHEET the LINES, each a list of cells without a place, below the headings and the names of its columns.
local function fill(sheet, lines, words)
  for col, heading in ipairs { words.sheet, words.holds, words.rows } do
    sheet.cells[#sheet.cells + 1] = { row = 1, col = col, text = heading, style = "heading" }
    sheet.cells[#sheet.cells + 1] = { row = NAMES_ROW, col = col, text = PATHS[col], style = "text" }
    local texts = { heading }
    for i, line in ipairs(lines) do
      local cell = line[col]
      cell.row, cell.col = FIRST_ROW + i - 1, col
      sheet.cells[#sheet.cells + 1], texts[#texts + 1] = cell, cell.text
    end
    sheet.columns[col] = { width = paper.width(texts) * (col == 2 and 2 or 1), style = "text" }
  end
end

-- The sheet of contents of SHEETS, as book.describe makes them, each with label (its whole name) and count (of rows), in WORDS.
function contents.sheet(sheets, words)
  local sheet, lines = { name = words.contents, columns = {}, cells = {} }, {}
  for i, other in ipairs(sheets) do
    lines[i] = { { text = other.name, sheet = other.name, style = "link" }, { text = holds(other, words), style = "text" },
      { value = other.count, style = "number" } }
  end
  fill(sheet, lines, words)
  sheet.rows = paper.heights(sheet, NAMES_ROW)
  sheet.page = { rows = NAMES_ROW, cols = 1, wide = 1, tall = paper.is_tall(sheet.rows), last = FIRST_ROW + #lines - 1, columns = 3 }
  return sheet
end

return contents
