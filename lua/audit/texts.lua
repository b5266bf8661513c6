-- Reading rendered documents again: lines, tables, the text of a section.
local markdown = require "document.markdown"

local texts = {}

-- The lines of DOCUMENT below its front matter: an iterator of number and line.
function texts.lines(document)
  local text, position, number = document.page.markdown, 1, 0
  local inside = text:sub(1, 4) == "---\n"
  return function()
    while position <= #text do
      local last = text:find("\n", position, true) or #text + 1
      local line = text:sub(position, last - 1)
      position, number = last + 1, number + 1
      if not inside then return number, line end
      inside = number == 1 or line ~= "---"
    end
  end
end

-- The cells of a table's LINE as plain text.
local function cells_of(line)
  local cells = {}
  line = line:gsub("^%s*|", ""):gsub("\\|", "\1"):gsub("|%s*$", "")
  for cell in (line .. "|"):gmatch("([^|]*)|") do
    cells[#cells + 1] = cell:gsub("\1", "|"):match("^%s*(.-)%s*$")
  end
  return cells
end

-- The tables of DOCUMENT: lists of { line, text }, the header first, without the line of dashes.
function texts.tables(document)
  local list, current = {}, nil
  for number, line in texts.lines(document) do
    if line:sub(1, 1) ~= "|" then
      current = nil
    else
      if not current then
        current = {}
        list[#list + 1] = current
      end
      if not line:find("^[|%s:-]+$") then
        current[#current + 1] = { line = number, text = line }
      end
    end
  end
  return list
end

-- The cells of ROW of a table, as they are marked up.
function texts.cells(row)
  row.cells = row.cells or cells_of(row.text)
  return row.cells
end

-- The first cell of ROW of a table.
function texts.first(row)
  return row.text:match("^|%s*(.-)%s*|")
end

-- CELL without its markup.
function texts.plain(cell)
  return markdown.plain(markdown.raw(cell))
end

-- The number of DOCUMENT's line with the heading of SECTION, and whether text stands below it;
-- nothing when the document has no such section.
function texts.section(document, section)
  local known = document.page.sections[section]
  if not known then return nil end
  local title = known.number and known.number .. " " .. known.title or known.title
  local found, level
  for number, line in texts.lines(document) do
    local hashes, text = line:match("^(#+)%s+(.-)%s*$")
    if found then
      if hashes and #hashes <= level then return found, false end
      if not hashes and line:find("%S") then return found, true end
    elseif hashes and texts.plain(text) == title then
      found, level = number, #hashes
    end
  end
  return found, false
end

-- The document of LIST with ID in LANGUAGE, or nil.
function texts.find(list, id, language)
  for _, document in ipairs(list) do
    if document.id == id and document.language == language then return document end
  end
end

return texts
