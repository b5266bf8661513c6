-- The rows of a document's tables as CSV, for those who want to go on working with them.
local markdown = require "document.markdown"

local attachments = {}

local BOM = "\u{FEFF}"

-- A spreadsheet runs a cell that begins with one of these as a formula.
local FORMULA = { "^[=+@\t\r-]", "^＝", "^＋", "^－", "^＠" }

local function is_formula(text)
  if text:find("^[-+]?%d+%.?%d*$") then return false end
  for _, start in ipairs(FORMULA) do
    if text:find(start) then return true end
  end
  return false
end

-- TEXT with an apostrophe, a spreadsheet's own sign for "this is text", before what would run. Where a country writes
-- numbers with a comma, spreadsheets part cells at semicolons and see no quotes in the middle of a cell: there what
-- stands behind a semicolon, tab or line break begins a cell, too.
local function harmless(text)
  local start = is_formula(text) and "'" or ""
  return start .. text:gsub("([;\t\r\n])([^;\t\r\n]+)", function(sign, rest)
    return is_formula(rest) and sign .. "'" .. rest or nil
  end)
end

-- The apostrophe is the one thing that the file adds to what the table says: a fact must never run on the machine of who
-- opens it. The fact as it is stands on the page and in the Markdown beside the file.
local function field(text)
  text = harmless(text)
  if not text:find('[",\r\n]') then return text end
  return '"' .. text:gsub('"', '""'):gsub("\r?\n", "\r\n") .. '"'
end

-- The texts in the cells of the TABLE { titles, rows }, row by row, the titles first, and how many columns it has.
function attachments.texts(table_)
  local values, columns = {}, #table_.titles
  table.move(table_.titles, 1, columns, 1, values)
  for _, row in ipairs(table_.rows) do table.move(row, 1, columns, #values + 1, values) end
  return markdown.plain(values), columns
end

-- The TABLE { titles, rows } as RFC 4180 has it, in UTF-8 without a byte order mark: a header, then
-- a line to each row.
function attachments.csv(table_)
  local lines, fields, columns = {}, attachments.texts(table_)
  for i, text in ipairs(fields) do fields[i] = field(text) end
  for first = 1, #fields, columns do
    lines[#lines + 1] = table.concat(fields, ",", first, first + columns - 1) .. "\r\n"
  end
  return table.concat(lines)
end

-- The tables of DOCUMENT as files: one for each that is named, sorted by name.
function attachments.of(document)
  local list = {}
  for i, table_ in ipairs(document.page.tables) do
    list[i] = { name = table_.name .. ".csv", media_type = "text/csv",
      description = document.title .. ": " .. table_.name, bytes = attachments.csv(table_) }
  end
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

-- What C attaches to the PDF of DOCUMENT: attachments.of, each with the byte order mark where it holds more than ASCII, for
-- spreadsheets read that as the letters of their country else. The mark is no part of what is approved.
function attachments.marked(document)
  local list = attachments.of(document)
  for _, file in ipairs(list) do
    if file.bytes:find("[\x80-\xFF]") then file.bytes = BOM .. file.bytes end
  end
  return list
end

return attachments
