-- What a spreadsheet holds, whatever its format: tables of cells.
--
-- A table is { path, name (of its sheet; nil in a text file), encoding (nil in a workbook), hidden, rows };
-- a row a list of cells with `line` (the number of the row), a cell { kind "string" or "null", text, path,
-- line, col (row and column as numbers, as a person sees them), quoted, merged (true: the text is that of
-- the merged cell that it belongs to) }. host.read_given gives them as csv_read_sheets in
-- src/input/csv.h says, a Markdown file as its text.
local tables = {}

local function field(sheet, key)
  for _, entry in ipairs(sheet) do
    if entry.key == key then return entry.value end
  end
end

local function text_of(sheet, key)
  local node = field(sheet, key)
  return node and node.text
end

-- The letters of the COLUMN of a spreadsheet: 1 is A, 28 is AB.
function tables.letters(column)
  local text = ""
  while column > 0 do
    text = string.char(65 + (column - 1) % 26) .. text
    column = (column - 1) // 26
  end
  return text
end

-- Where CELL, or a row, stands as a person sees it: "row 3, column E (Impact)"; HEADINGS (nil: none) has
-- the heading of each column.
function tables.place(cell, headings)
  local sheet = cell.sheet and "sheet '" .. cell.sheet .. "', " or ""
  if not cell.text then return sheet .. "row " .. cell.line end
  local heading = headings and headings[cell.col]
  return ("%srow %d, column %s%s"):format(sheet, cell.line, tables.letters(cell.col),
    heading and heading.text and heading.text ~= "" and " (" .. heading.text .. ")" or "")
end

-- The cells of LINE, a row of a Markdown table, or nil.
local function markdown_cells(line)
  local inside = line:match("^%s*|(.*)|%s*$")
  if not inside then return nil end
  local cells = {}
  for cell in (inside:gsub("\\|", "\1") .. "|"):gmatch("([^|]*)|") do
    cells[#cells + 1] = cell:gsub("\1", "|"):gsub("<br%s*/?>", "\n"):match("^%s*(.-)%s*$")
  end
  return cells
end

local function is_rule(cells)
  for _, text in ipairs(cells) do
    if not text:find("^:?%-+:?$") then return false end
  end
  return #cells > 0
end

local function markdown_row(cells, path, line)
  local row = { path = path, line = line }
  for i, text in ipairs(cells) do
    row[i] = { kind = text == "" and "null" or "string", text = text, path = path, line = line, col = i }
  end
  return row
end

-- The tables of a Markdown TEXT, each named by the heading above it.
local function markdown_tables(text, path)
  local all, current, heading, line = {}, nil, nil, 0
  for content in (text .. "\n"):gmatch("(.-)\r?\n") do
    line = line + 1
    heading = content:match("^#+%s*(.-)%s*#*$") or heading
    local cells = markdown_cells(content)
    if not cells then
      current = nil
    elseif not (current and is_rule(cells)) then
      if not current then
        current = { path = path, name = heading, rows = {}, encoding = nil }
        all[#all + 1] = current
      end
      table.insert(current.rows, markdown_row(cells, path, line))
    end
  end
  return all
end

-- The tables of the file that was given, or nil after errors.
function tables.read()
  local sheets = host.read_given()
  if not sheets then return nil end
  local all = { path = sheets.path }
  for _, sheet in ipairs(sheets) do
    local text = text_of(sheet, "text")
    if text then
      for _, found in ipairs(markdown_tables(text, sheets.path)) do all[#all + 1] = found end
    else
      all[#all + 1] = { path = sheets.path, name = text_of(sheet, "name"),
        hidden = text_of(sheet, "hidden") ~= nil, encoding = text_of(sheet, "encoding"),
        rows = field(sheet, "rows") }
    end
  end
  return all
end

return tables
