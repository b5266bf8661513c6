-- `--format xlsx`: the tables of documents that are data, such as the Statement of Applicability and the risk register,
-- as a workbook beside each document, for auditors and customers.
local attachments = require "document.attachments"
local paper = require "export.workbook.paper"

-- Whether all texts of a column that say something are whole numbers, and no ids that look so.
local function are_numbers(texts)
  local some = false
  for _, text in ipairs(texts) do
    if text ~= "" and not text:find("^[1-9]%d?%d?%d?$") and text ~= "0" then return false end
    some = some or text ~= ""
  end
  return some
end

local function add_column(sheet, texts, columns, col)
  local below = {}
  for at = columns + col, #texts, columns do below[#below + 1] = texts[at] end
  local style = are_numbers(below) and "number" or "text"
  sheet.columns[col] = { width = paper.width { texts[col], table.unpack(below) }, style = style }
  sheet.cells[#sheet.cells + 1] = { row = 1, col = col, text = texts[col], style = "heading" }
  for i, text in ipairs(below) do
    local number = style == "number" and tonumber(text) or nil
    if text ~= "" and paper.fits(text, "a cell of the table '" .. sheet.name .. "'") then
      sheet.cells[#sheet.cells + 1] = { row = i + 1, col = col, text = not number and text or nil, value = number, style = style }
    end
  end
end

local function sheet_of(table_, taken)
  local texts, columns = attachments.texts(table_)
  local name = paper.name(table_.name)
  local sheet = { name = taken[name] and paper.name(#taken .. " " .. name) or name, columns = {}, cells = {} }
  taken[sheet.name], taken[#taken + 1] = true, name
  for col = 1, columns do add_column(sheet, texts, columns, col) end
  sheet.rows = paper.heights(sheet)
  sheet.page = { rows = 1, cols = 1, last = #texts // columns, columns = columns, wide = paper.pages(sheet) }
  return sheet
end

local function workbook_of(document)
  local sheets, taken = {}, {}
  for i, table_ in ipairs(document.page.tables) do sheets[i] = sheet_of(table_, taken) end
  return host.workbook { title = document.title, sheets = sheets }
end

local function files(_, documents)
  local list = {}
  for _, document in ipairs(documents) do
    if not document.aside and not document.public and #document.page.tables > 0 then
      list[#list + 1] = { path = document.path .. ".xlsx", text = workbook_of(document) }
    end
  end
  return list
end

return { title = "workbooks of the tables that are data", files = files }
