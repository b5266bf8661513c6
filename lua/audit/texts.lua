-- What rendered documents say, as their trees have it: lines, tables, the text of a section.
local texts = {}

-- The lines of DOCUMENT that a reader sees: see sections.resolve. Each has kind, line, block, text.
function texts.lines(document)
  return document.page.said
end

-- All that DOCUMENT says, and where its links lead, as one text.
function texts.whole(document)
  local page = document.page
  if page.whole then return page.whole end
  local parts = {}
  for _, line in ipairs(page.said) do
    parts[#parts + 1] = line.text
    parts[#parts + 1] = line.targets
  end
  page.whole = table.concat(parts, "\n")
  return page.whole
end

-- The tables of DOCUMENT: lists of rows { line, cells }, the header first.
function texts.tables(document)
  local list = {}
  for _, line in ipairs(document.page.said) do
    if line.kind == "row" then
      if not list[line.table] then list[line.table] = {} end
      table.insert(list[line.table], line)
    end
  end
  return list
end

-- Section id → { line, lines } of DOCUMENT: what stands below its heading, up to the next one or to
-- a thematic break.
function texts.sections(document)
  local page = document.page
  if page.by_section then return page.by_section end
  local index, current = {}, nil
  for _, line in ipairs(page.said) do
    if line.kind == "heading" then
      current = line.name and { line = line.line, lines = {} }
      if current then index[line.name] = current end
    elseif line.kind == "rule" then
      current = nil
    elseif current then
      table.insert(current.lines, line)
    end
  end
  page.by_section = index
  return index
end

-- The number of DOCUMENT's line with the heading of SECTION, and whether text stands below it;
-- nothing when the document has no such section.
function texts.section(document, section)
  local found
  for _, line in ipairs(document.page.said) do
    local heading = line.kind == "heading"
    if found then
      if heading and line.level <= found.level then return found.line, false end
      if not heading then return found.line, true end
    elseif heading and line.name == section then
      found = line
    end
  end
  return found and found.line, false
end

-- Whether one of PARTS stands in TEXT, to the letter.
function texts.holds(text, parts)
  for _, part in ipairs(parts) do
    if text:find(part, 1, true) then return true end
  end
  return false
end

-- Whether one of PATTERNS is found in TEXT.
function texts.matches(text, patterns)
  for _, pattern in ipairs(patterns) do
    if text:find(pattern) then return true end
  end
  return false
end

-- The document of LIST with ID in LANGUAGE, or nil.
function texts.find(list, id, language)
  for _, document in ipairs(list) do
    if document.id == id and document.language == language then return document end
  end
end

return texts
