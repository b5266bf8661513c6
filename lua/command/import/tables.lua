-- What a spreadsheet holds, whatever its format: tables of cells.
--
-- A table is { path, name (of its sheet; nil in a text file), encoding (nil in a workbook), hidden, rows,
-- names (of a sheet that `export` wrote: column → fact, such as "risks.title.en") };
-- a row a list of cells with `line` (the number of the row), a cell { kind "string" or "null", text, path,
-- line, col (row and column as numbers, as a person sees them), quoted, merged (true: the text is that of
-- the merged cell that it belongs to), sheet (the name of the sheet of a workbook) }. A null has a text
-- where its formula has no value: the error in it, or "=". host.read_given gives them as csv_read_sheets in
-- src/input/csv.h and xlsx_read in src/office/xlsx.h say, a Markdown file as its text.
local lists = require "base.lists"

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

local function row_at(rows, line)
  local from, to = 1, #rows
  while from <= to do
    local middle = (from + to) // 2
    if rows[middle].line == line then return rows[middle] end
    if rows[middle].line < line then from = middle + 1 else to = middle - 1 end
  end
end

-- The ROWS of the sheet NAME of a workbook, whose cells know where they are: the path of a cell ends
-- with "!", as diagnostics print it.
local function placed(rows, path, name, merged)
  local at = path .. ":" .. name .. "!"
  for _, row in ipairs(rows) do
    row.path, row.sheet = at, name
    for _, cell in ipairs(row) do cell.path, cell.sheet = at, name end
  end
  for _, mark in ipairs(merged) do
    local row = row_at(rows, mark.line)
    if row then row[mark.col].merged = true end
  end
  return rows
end

local function numbers(list, key)
  local out = {}
  for i, mark in ipairs(list) do out[i] = mark[key] end
  return out
end

-- The facts that ROW names, the hidden row of a workbook that `export` wrote: column → name; or nil.
local function names_in(row)
  local names, count = {}, 0
  for col, cell in ipairs(row) do
    if cell.kind == "string" then
      if not cell.text:find("^%l[%l_]*[.:]%l[%w_.]*$") then return nil end
      names[col], count = cell.text, count + 1
    end
  end
  return count >= 2 and names or nil
end

-- Takes the row that names the facts of a register out of ROWS; returns those names and its line.
local function take_names(rows)
  for i = 1, math.min(#rows, MOST_ROWS_ABOVE) do
    local names = names_in(rows[i])
    if names then return names, table.remove(rows, i).line end
  end
end

local function workbook_table(sheet, path)
  local name = text_of(sheet, "name")
  local rows = placed(field(sheet, "rows"), path, name, field(sheet, "merged"))
  local names, line = take_names(rows)
  local hidden_rows = lists.select(numbers(field(sheet, "hidden_rows"), "line"), function(row) return row ~= line end)
  return { path = path, name = name, hidden = text_of(sheet, "hidden") ~= nil, names = names,
    hidden_rows = hidden_rows, hidden_columns = numbers(field(sheet, "hidden_columns"), "col"), rows = rows }
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
    elseif field(sheet, "name") then
      all[#all + 1] = workbook_table(sheet, sheets.path)
    else
      all[#all + 1] = { path = sheets.path, name = text_of(sheet, "name"),
        hidden = text_of(sheet, "hidden") ~= nil, encoding = text_of(sheet, "encoding"),
        rows = field(sheet, "rows") }
    end
  end
  return all
end

-- Tells what a person does not see of SHEET, and what no program has computed.
local function tell(sheet)
  local function note(what)
    host.report("note", sheet.path, nil, nil, "hidden-cells", ("sheet '%s': %s"):format(sheet.name, what))
  end
  if sheet.hidden then note("it is hidden and is read, for no other has this register") end
  if next(sheet.hidden_rows or {}) then
    note("hidden rows are read, too: " .. table.concat(sheet.hidden_rows, ", "))
  end
  if next(sheet.hidden_columns or {}) and not sheet.names then
    note("hidden columns are read, too: " .. table.concat(lists.map(sheet.hidden_columns, tables.letters), ", "))
  end
  for _, row in ipairs(sheet.name and sheet.rows or {}) do
    for _, cell in ipairs(row) do
      if cell.kind == "null" and cell.text ~= "" then
        host.report("warning", cell.path, cell.line, cell.col, "formula-without-value", cell.text == "="
          and "the formula was never computed, and the cell is read as empty: open the file in a spreadsheet "
          .. "program and save it" or "the formula gives " .. cell.text .. ", and the cell is read as empty")
      end
    end
  end
end

-- The one of SHEETS that FITS best, a number for its rows (0: not at all), and tells what is hidden in
-- it; hidden ones only where no other fits. The first one where none does.
function tables.choose(sheets, fits)
  local best, most = nil, 0
  for _, hidden in ipairs { false, true } do
    for _, sheet in ipairs(sheets) do
      local fit = (sheet.hidden or false) == hidden and fits(sheet.rows) or 0
      if fit > most then best, most = sheet, fit end
    end
    if best then break end
  end
  if best then tell(best) end
  return best or sheets[1]
end

-- Tells TEXT of CELL, or a row, as LEVEL and CODE; HEADINGS as tables.place takes them.
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
