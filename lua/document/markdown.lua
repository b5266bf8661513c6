-- Facts → Markdown that says exactly the same: escaping, and helpers that build tables, lists, links and marks.
local markdown = {}

local find, gsub, match, sub = string.find, string.gsub, string.match, string.sub

-- A Markdown object holds text that is Markdown already. `__metatable` names it and keeps templates away from the metatable.
local object = { __metatable = "markdown" }

-- Makes a Markdown object of TEXT; PIECES, for templates, tell where its lines came from.
function markdown.raw(text, pieces)
  return setmetatable({ text = text, pieces = pieces }, object)
end

local raw = markdown.raw

-- Says whether VALUE is a Markdown object.
function markdown.is(value)
  return type(value) == "table" and getmetatable(value) == "markdown"
end

-- ---- escaping -----------------------------------------------------------------------------------------------------

-- Replaces, by WITH, every ampersand that begins an entity.
local function escape_entities(text, with)
  return (gsub(text, "()&", function(at) return find(sub(text, at + 1, at + 40), "^#?%w+;") and with or nil end))
end

-- A character that GFM reads as a mark wherever it stands gets a backslash; `_` between letters or digits is none.
local function escape_marks(text)
  text = gsub(text, "[\\`*%[%]<~]", "\\%0")
  if find(text, "_", 1, true) then
    text = gsub(gsub(text, "_", "\\_"), "(%w)\\_%f[%w]", "%1_")
  end
  if find(text, "&", 1, true) then text = escape_entities(text, "\\&") end
  return text
end

-- A link that GitHub finds by itself shows backslashes as they are, so where there are any, it must not find it.
local function break_links(text)
  text = gsub(text, "://", "\\://")
  return (gsub(text, "([Ww][Ww][Ww])%.", "%1\\."))
end

-- No fact can hold them (the readers refuse them); should one come by another way, it is shown and not hidden.
local function show_controls(text)
  return (gsub(text, "[\0-\8\11\12\14-\31\127]", "\u{FFFD}"))
end

local function one_line(text, with)
  return (gsub(gsub(text, "\r\n?", "\n"), "\n", with))
end

local special = "[\\`*_%[%]<~&\n\r\0-\8\11\12\14-\31\127]"

local special_in_cell = gsub(special, "^%[", "[|")

-- Escapes TEXT for the middle of a line; a line break becomes a space.
function markdown.escape(text)
  if not find(text, special) then return text end
  text = show_controls(one_line(text, " "))
  local escaped = escape_marks(text)
  if #escaped ~= #text then escaped = break_links(escaped) end
  return escaped
end

local blanks = {}

for _, char in utf8.codes(" \t\r\n\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}"
  .. "\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}") do
  blanks[utf8.char(char)] = true
end

-- The first byte of TEXT behind its blanks.
local function behind_blanks(text)
  local from = 1
  while true do
    local char = match(text, "^[^\128-\191][\128-\191]*", from)
    if not blanks[char or ""] then return from end
    from = from + #char
  end
end

-- The last byte of TEXT, from the byte FROM on, before the blanks at its end.
local function before_blanks(text, from)
  local to = #text
  while to >= from do
    local at = utf8.offset(text, -1, to + 1)
    if not (at and blanks[sub(text, at, to)]) then break end
    to = at - 1
  end
  return to
end

-- Cuts TEXT into the blanks before it (of any script), what stands between, and the blanks after it.
function markdown.split_blanks(text)
  local from = behind_blanks(text)
  local to = before_blanks(text, from)
  return sub(text, 1, from - 1), sub(text, from, to), sub(text, to + 1)
end

-- Escapes what has a meaning only where a block starts: the marks of headings, lists, quotes, rules and table heads.
function markdown.escape_start(text)
  text = gsub(text, "^[ \t]+", "")
  local first = sub(text, 1, 1)
  if find(first, "[>|]") or find(text, "^#+[%s\0]") or find(text, "^#+$") then return "\\" .. text end
  if find(first, "[-+=:]") and not find(text, "^.[%w\128-\255]") then return "\\" .. text end
  if find(first, "%d") then return (gsub(text, "^(%d+)([.)])%f[%s\0]", "%1\\%2")) end
  return text
end

-- TEXT without the bytes at its end that are among BYTES.
function markdown.trim_end(text, bytes)
  local last = #text
  while last > 0 and find(bytes, sub(text, last, last), 1, true) do last = last - 1 end
  return last == #text and text or sub(text, 1, last)
end

-- Says whether the byte AT of TEXT has a backslash before it that is none itself.
local function is_escaped(text, at)
  local first = at
  while sub(text, first - 1, first - 1) == "\\" do first = first - 1 end
  return (at - first) % 2 == 1
end

-- Escapes Markdown for a table cell: a pipe ends no cell, a line break is a `<br>`.
function markdown.cell(text)
  if find(text, "|", 1, true) then
    text = gsub(text, "()|", function(at) return not is_escaped(text, at) and "\\|" or nil end)
  end
  if not find(text, "\n", 1, true) then return text end
  return (gsub(markdown.trim_end(text, "\n"), "\n", "<br>"))
end

-- Escapes TEXT for a table cell.
function markdown.escape_cell(text)
  if not find(text, special_in_cell) then return text end
  if not find(text, "[\n\r|]") then return markdown.escape(text) end
  local lines = {}
  for line in string.gmatch(one_line(text, "\n") .. "\n", "([^\n]*)\n") do
    lines[#lines + 1] = gsub(markdown.escape(line), "|", "\\|")
  end
  return table.concat(lines, "<br>")
end

-- ---- values -------------------------------------------------------------------------------------------------------

-- The text of VALUE, escaped by ESCAPE unless it is Markdown already; NAME is what an error calls it.
function markdown.text(value, escape, name)
  if type(value) == "string" then return escape(value) end
  if type(value) == "number" then return tostring(value) end
  if markdown.is(value) then return value.text end
  if value == nil then error((name or "the value") .. " is missing", 0) end
  error(("%s is a %s, expected a text, a number or Markdown"):format(name or "the value", type(value)), 0)
end

-- The texts that a reader sees of VALUES: a text or number as it is, Markdown (of one cell) without its marks, a break as a line feed.
function markdown.plain(values)
  local texts, rows, marked = {}, { "| |\n|---|" }, {}
  for i, value in ipairs(values) do
    texts[i] = tostring(value)
    if markdown.is(value) and find(texts[i], special_in_cell) then
      rows[#rows + 1] = "| " .. markdown.cell(texts[i]) .. " |"
      marked[#rows] = i
    end
  end
  local lines = #rows > 1 and host.tree("cells", table.concat(rows, "\n")):lines() or {}
  for row, i in pairs(marked) do texts[i] = lines[row].cells[1] end
  return texts
end

function object.__tostring(value)
  return value.text
end

function object.__concat(left, right)
  return raw(markdown.text(left, markdown.escape) .. markdown.text(right, markdown.escape))
end

-- Takes TEXT, written by a template's author, as Markdown.
function markdown.md(text)
  return raw(markdown.text(text, function(plain) return plain end))
end

-- A code span that shows TEXT as it is, fenced by more backticks than stand in it.
function markdown.code(text)
  text = show_controls(one_line(markdown.text(text, function(plain) return plain end), " "))
  if text == "" then return raw("") end
  local longest = 0
  for run in string.gmatch(text, "`+") do longest = math.max(longest, #run) end
  local fence = string.rep("`", longest + 1)
  local blank = find(text, "^ ") and find(text, " $") and find(text, "[^ ]")
  if blank or find(text, "^`") or find(text, "`$") then text = " " .. text .. " " end
  return raw(fence .. text .. fence)
end

-- Next to punctuation (「…」) a mark neither opens nor closes unless punctuation stands on its other side too; an empty comment is
-- such punctuation and shows nowhere. Next to a blank it never does, so blanks stay outside.
local function mark(sign, value)
  local before, text, after = markdown.split_blanks(markdown.text(value, markdown.escape))
  if text == "" then return raw(before .. after) end
  if not find(text, "^%w") then before = before .. "<!-- -->" end
  if not find(text, "%w$") then after = "<!-- -->" .. after end
  return raw(before .. sign .. text .. sign .. after)
end

-- VALUE in bold.
function markdown.strong(value)
  return mark("**", value)
end

-- VALUE in italics.
function markdown.emphasis(value)
  return mark("*", value)
end

local function percent(byte)
  return ("%%%02X"):format(byte:byte())
end

-- Escapes URL for the brackets of a link.
function markdown.url(url)
  url = gsub(url, "[\0-\32\127\"()<>\\`|%[%]{}^]", percent)
  return escape_entities(url, "&amp;")
end

-- A link to URL that shows VALUE.
function markdown.link(value, url)
  url = url or value
  local kind, schemes = host.url_kind(tostring(url))
  if kind == "refused" then error(("a link to '%s' is not possible, expected %s"):format(url, schemes), 0) end
  return raw("[" .. markdown.text(value, markdown.escape, "the text of a link") .. "](" .. markdown.url(tostring(url)) .. ")")
end

-- Joins the VALUES of a list by SEPARATOR: a string, or Markdown when one of them is.
function markdown.join(values, separator)
  local texts, is_markdown = {}, false
  separator = separator or ", "
  for _, value in ipairs(values) do is_markdown = is_markdown or markdown.is(value) end
  local escape = is_markdown and markdown.escape or function(text) return text end
  for i, value in ipairs(values) do texts[i] = markdown.text(value, escape) end
  local text = table.concat(texts, markdown.text(separator, escape))
  return is_markdown and raw(text) or text
end

local function item_text(text)
  return markdown.escape_start(markdown.escape(text))
end

-- A list of ITEMS; OPTIONS.ordered numbers them, OPTIONS.none is the text for no items.
function markdown.list(items, options)
  options = options or {}
  local lines = {}
  for i, item in ipairs(items) do
    local sign = options.ordered and i .. ". " or "- "
    local text = gsub(markdown.text(item, item_text, "an item of a list"), "\n", "\n" .. (" "):rep(#sign))
    lines[i] = sign .. text
  end
  if #lines > 0 then return raw(table.concat(lines, "\n")) end
  if options.none then return raw(markdown.text(options.none, markdown.escape)) end
  error("the list has no items; say none=\"…\" for that case", 0)
end

-- VALUE as a block at the right edge of the text.
function markdown.right(value)
  return raw('<div align="right">\n\n' .. markdown.text(value, item_text) .. "\n\n</div>")
end

-- ---- tables -------------------------------------------------------------------------------------------------------

local rules = { left = ":--", right = "--:", centre = ":-:", center = ":-:" }

local function head(columns)
  local titles, aligns = {}, {}
  for i, column in ipairs(columns) do
    titles[i] = markdown.cell(markdown.text(column.title, markdown.escape_cell, "the title of a column"))
    aligns[i] = column.align and rules[column.align] or "---"
    if column.align and not rules[column.align] then
      error(("a column cannot be aligned '%s', expected left, right or centre"):format(tostring(column.align)), 0)
    end
  end
  return "| " .. table.concat(titles, " | ") .. " |", "| " .. table.concat(aligns, " | ") .. " |"
end

-- MISSING(row, key, column) gives the value for a cell that has none.
local function cell_value(column, rows, i, plain, missing)
  local value
  if column.cell then value = column.cell(rows[i]) else value = plain[column.key] end
  if value ~= nil and value ~= "" then return value end
  return column.empty or missing(rows[i], column.key, column)
end

local function cell_text(value)
  if type(value) == "string" then return markdown.escape_cell(value) end
  return markdown.cell(markdown.text(value, markdown.escape_cell, "a cell"))
end

-- A table of SPEC.rows with SPEC.columns = {title=, key= or cell=function(row), align=, empty=}; SPEC.none is the text for no rows.
-- RECORD, which may be nil, is called with the list of the values of each row.
function markdown.table(spec, missing, record)
  local lines, cells = {}, {}
  local columns, rows = spec.columns, spec.rows
  if type(columns) ~= "table" or type(rows) ~= "table" then error("a table needs columns and rows", 0) end
  lines[1], lines[2] = head(columns)
  local list = host.unfreeze(rows) -- the view of a row is made only where a function is to see it
  for i = 1, #list do
    local plain = host.unfreeze(list[i])
    local values = record and {}
    for c, column in ipairs(columns) do
      local value = cell_value(column, rows, i, plain, missing)
      cells[c] = cell_text(value)
      if values then values[c] = value end
    end
    if values then record(values) end
    lines[i + 2] = "| " .. table.concat(cells, " | ") .. " |"
  end
  if #lines > 2 or not spec.none then return raw(table.concat(lines, "\n")) end
  return raw(markdown.text(spec.none, markdown.escape))
end

return markdown
