-- The digest of what a workbook says, kept in it, by which it is known whether anybody changed it. What
-- is computed does not count, nor where sheets, rows and columns stand, nor how they look.
local stamp = {}

local SHEET, MARK, NAMES_ROW = "_lists", "ismsdoc sha256:", 2

local function is_name(text)
  return text ~= nil and text:find("^%l[%l_]*[.:]") ~= nil
end

local function digest(lines)
  table.sort(lines)
  return MARK .. host.sha256(table.concat(lines, "\n"))
end

-- The row LINE (col → text) as one text: its cells with the NAMES of their columns.
local function row_text(line, names)
  local parts = {}
  for col, text in pairs(line) do
    local name = names[col]
    if text ~= "" and not (is_name(name) and name:find(":", 1, true)) then
      parts[#parts + 1] = (name or "") .. "\t" .. text
    end
  end
  table.sort(parts)
  return table.concat(parts, "\n")
end

-- Adds the rows of CELLS (row → col → text), those of SHEET, to LINES; NAMES are those of its columns.
local function add_lines(lines, cells, sheet, names)
  for _, line in pairs(cells) do
    local text = row_text(line, names)
    if text ~= "" then lines[#lines + 1] = sheet .. "\n" .. text end
  end
end

-- The stamp of what DESCRIPTION, as host.workbook takes it, says.
local function of_description(description)
  local lines = {}
  for _, sheet in ipairs(description.sheets) do
    local cells = {}
    for _, cell in ipairs(sheet.hidden and {} or sheet.cells) do
      cells[cell.row] = cells[cell.row] or {}
      cells[cell.row][cell.col] = cell.value and tostring(cell.value) or cell.text
    end
    local names = cells[NAMES_ROW]
    cells[NAMES_ROW] = nil
    add_lines(lines, cells, sheet.name, names or {})
  end
  return digest(lines)
end

-- The stamp of what SHEETS, the tables of a workbook, say.
function stamp.of_sheets(sheets)
  local lines = {}
  for _, sheet in ipairs(sheets) do
    local cells = {}
    for _, row in ipairs(sheet.hidden and {} or sheet.rows) do
      cells[row.line] = {}
      for col = 1, row.last do cells[row.line][col] = row[col] and row[col].kind ~= "null" and row[col].text or nil end
    end
    add_lines(lines, cells, sheet.name or "", sheet.names or {})
  end
  return digest(lines)
end

-- The stamp that SHEETS, the tables of a workbook, have, or nil.
function stamp.find(sheets)
  for _, sheet in ipairs(sheets) do
    for _, row in ipairs(sheet.hidden and sheet.rows or {}) do
      local text = row[1] and row[1].text
      if text and text:sub(1, #MARK) == MARK then return text end
    end
  end
end

-- DESCRIPTION, as host.workbook takes it, with its stamp in the hidden sheet.
function stamp.add(description)
  local mark = of_description(description)
  for _, sheet in ipairs(description.sheets) do
    if sheet.name == SHEET then
      table.insert(sheet.cells, 1, { row = 1, col = 1, text = mark, style = "text" })
    end
  end
  return description
end

return stamp
