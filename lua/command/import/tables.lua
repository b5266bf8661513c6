-- What a spreadsheet holds, whatever its format: tables of cells.
--
-- A table is { path, name (of its sheet; nil in a text file), encoding (nil in a workbook), hidden, rows, and of a
-- workbook hidden_rows and hidden_columns (their numbers) and names (where `export` wrote it: column → fact, such as
-- "risks.title.en") };
-- a row has its cells at the numbers of their columns, with `line` (its own number) and
-- `last` (its last column), a cell { kind "string" or "null", text, path,
-- line, col (row and column as numbers, as a person sees them), merged (true: the text is that of
-- the merged cell that it belongs to) }; a null has a text where its formula has no value: the error in it, or "=".
-- host.read_given gives them as csv_read_sheets in src/input/csv.h and xlsx_read in src/office/xlsx.h say, a Markdown
-- file as its text.
local column_letters = require "base.column_letters"
local lists = require "base.lists"
local trim = require "base.trim"

local tables = {}

local MOST_ROWS_ABOVE = 20 -- the row in which `export` names the facts

local function field(sheet, key)
  for _, entry in ipairs(sheet) do
    if entry.key == key then return entry.value end
  end
end

local function text_of(sheet, key)
  local node = field(sheet, key)
  return node and node.text
end

-- Where CELL, or a row, stands as a person sees it: "row 3, column E (Impact)"; HEADINGS (nil: none) has
-- the heading of each column.
function tables.place(cell, headings)
  local sheet = cell.sheet and "sheet '" .. cell.sheet .. "', " or ""
  if not cell.text then return sheet .. "row " .. cell.line end
  local heading = headings and headings[cell.col]
  return ("%srow %d, column %s%s"):format(sheet, cell.line, column_letters(cell.col),
    heading and heading.text and heading.text ~= "" and " (" .. heading.text .. ")" or "")
end

-- The cells of LINE, a row of a Markdown table, or nil.
local function markdown_cells(line)
  local inside = line:match("^%s*|(.*)|%s*$")
  if not inside then return nil end
  local cells = {}
  for cell in (inside:gsub("\\|", "\1") .. "|"):gmatch("([^|]*)|") do
    cells[#cells + 1] = trim.ascii((cell:gsub("\1", "|"):gsub("<br%s*/?>", "\n")))
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
  local row = { path = path, line = line, last = #cells }
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
        current = { path = path, name = heading, rows = {}, encoding = "Markdown" }
        all[#all + 1] = current
      end
      table.insert(current.rows, markdown_row(cells, path, line))
    end
  end
  return all
end

-- Puts each cell of ROW at the number of its column, and says of which SHEET it is, at PATH.
local function in_columns(row, sheet, path)
  local out = { path = path, line = row.line, sheet = sheet, last = 0 }
  for _, cell in ipairs(row) do
    out[cell.col], out.last = cell, math.max(out.last, cell.col)
    cell.sheet, cell.path = sheet, path
  end
  return out
end

-- Marks the cells of ROWS that have their text from one above, with which they are merged.
local function mark_merged(rows, marks)
  local by_line = {}
  for _, row in ipairs(rows) do by_line[row.line] = row end
  for _, mark in ipairs(marks or {}) do by_line[mark.line][mark.col].merged = true end
end

-- The facts that ROW names, the hidden row of a workbook that `export` wrote: column → name; or nil.
local function names_in(row)
  local names, count = {}, 0
  for col = 1, row.last do
    local cell = row[col]
    if cell and cell.kind == "string" then
      if not cell.text:find("^%l[%l_]*[.:]%l[%w_.\x80-\xFF-]*$") then return nil end
      names[col], count = cell.text, count + 1
    end
  end
  local alone = names[1] and names[1]:find("%.value$") -- a list of texts has one column
  return (count >= 2 or alone) and names or nil
end

-- Takes the row that names the facts of a register out of ROWS; returns those names and its line.
local function take_names(rows)
  for i = 1, math.min(#rows, MOST_ROWS_ABOVE) do
    local names = names_in(rows[i])
    if names then return names, table.remove(rows, i).line end
  end
end

local function numbers(list, key, but)
  local out = {}
  for _, mark in ipairs(list or {}) do
    if mark[key] ~= but then out[#out + 1] = mark[key] end
  end
  return out
end

local function table_of(sheet, path)
  local name, rows = text_of(sheet, "name"), {}
  -- Diagnostics print a path that ends with "!" with the cell.
  local at = name and path .. ":" .. name .. "!" or path
  for i, row in ipairs(field(sheet, "rows")) do rows[i] = in_columns(row, name, at) end
  mark_merged(rows, field(sheet, "merged"))
  local made = { path = path, name = name, hidden = text_of(sheet, "hidden") ~= nil,
    encoding = text_of(sheet, "encoding"), rows = rows }
  if name then
    local line
    made.names, line = take_names(rows)
    made.hidden_rows = numbers(field(sheet, "hidden_rows"), "line", line)
    made.hidden_columns = numbers(field(sheet, "hidden_columns"), "col")
  end
  return made
end

-- The cell of ROW in COLUMN where it says something, or nil.
function tables.cell(row, column)
  local cell = row and row[column]
  return cell and cell.kind ~= "null" and cell.text ~= "" and cell or nil
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
      all[#all + 1] = table_of(sheet, sheets.path)
    end
  end
  return all
end

-- Tells what a person does not see of SHEET, and what no program has computed.
function tables.tell(sheet)
  local function note(what)
    host.report("note", sheet.path, nil, nil, "hidden-cells", ("sheet '%s': %s"):format(sheet.name, what))
  end
  if sheet.hidden then note("it is hidden and is read, for no other has this register so well") end
  if next(sheet.hidden_rows or {}) then
    note("hidden rows are read, too: " .. table.concat(sheet.hidden_rows, ", "))
  end
  if next(sheet.hidden_columns or {}) and not sheet.names then
    note("hidden columns are read, too: " .. table.concat(lists.map(sheet.hidden_columns, column_letters), ", "))
  end
  for _, row in ipairs(sheet.name and sheet.rows or {}) do
    for col = 1, row.last do
      local cell = row[col]
      if cell and cell.kind == "null" and cell.text ~= "" then
        host.report("warning", cell.path, cell.line, cell.col, "formula-without-value", cell.text == "="
          and "the formula was never computed, and the cell is read as empty: open the file in a spreadsheet "
          .. "program and save it" or "the formula gives " .. cell.text .. ", and the cell is read as empty")
      end
    end
  end
end

-- Tells TEXT of CELL, or a row, as LEVEL and CODE; HEADINGS as tables.place takes them. A cell of a workbook is
-- named as `book.xlsx:Risks!E3`.
function tables.report(level, cell, code, text, headings)
  if not cell.sheet then
    host.report(level, cell.path, nil, nil, code, tables.place(cell, headings) .. ": " .. text)
    return
  end
  local heading = cell.text and headings and headings[cell.col]
  local named = heading and heading.text and heading.text ~= "" and heading.text .. ": " or ""
  host.report(level, cell.path, cell.line, cell.text and cell.col, code, named .. text)
end

return tables
