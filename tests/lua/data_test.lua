local attachments = require "document.attachments"
local markdown = require "document.markdown"
local template = require "document.template"

local function same(have, want)
  if have ~= want then error(("\nhave %q\nwant %q"):format(tostring(have), tostring(want)), 2) end
end

local function csv(titles, ...)
  return attachments.csv { titles = titles, rows = { ... } }
end

local function render(lines, view)
  project_file("templates/partials/case.en.md", table.concat(lines, "\n") .. "\n")
  local settings = { document = "case", language = "en", words = {} }
  local page = template.render("templates/partials/case.en.md", view or {}, settings)
  page = page and template.join { page }
  if page then template.read(page, "en/case") end
  return page, messages()
end

local function document_of(page)
  return { id = "case", path = "en/case", title = "Case", language = "en", page = page }
end

test("a table is a header and a line to each row", function()
  same(csv({ "A", "B" }), "A,B\r\n")
  same(csv({ "A", "B" }, { "1", 2 }, { "x", "規程" }), "A,B\r\n1,2\r\nx,規程\r\n")
end)

test("a comma, quote or line break puts a cell in quotes", function()
  same(csv({ "A" }, { 'a, "b"' }, { "a\nb" }), 'A\r\n"a, ""b"""\r\n"a\r\nb"\r\n')
end)

test("no cell is a formula, and ids and numbers are what they are", function()
  for _, start in ipairs { "=", "+", "-", "@", "\t", "＝", "＋", "－", "＠" } do
    same(csv({ "A" }, { start .. "cmd()" }), "A\r\n'" .. start .. "cmd()\r\n")
  end
  same(csv({ "A" }, { '=HYPERLINK("x")' }), "A\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n")
  for _, sign in ipairs { ";", "\t" } do -- where a spreadsheet takes these to part cells
    same(csv({ "A" }, { "a" .. sign .. "=cmd|'/c calc'!A1" .. sign .. "b" }), "A\r\na" .. sign .. "'=cmd|'/c calc'!A1" .. sign .. "b\r\n")
  end
  same(csv({ "A" }, { "a\n@b\n-c\n-5" }), "A\r\n\"a\r\n'@b\r\n'-c\r\n-5\"\r\n")
  same(csv({ "A" }, { "=a;=b" }), "A\r\n'=a;'=b\r\n")
  for _, text in ipairs { "a; b = c", "R-01", "-5", "+2.5", "–", "A.5.1", "'", "a=b" } do
    same(csv({ "A" }, { text }), "A\r\n" .. text .. "\r\n")
  end
end)

test("Markdown is shown as a reader sees it", function()
  local function plain(value, want) same(markdown.plain({ value })[1], want) end
  plain("**as it is**", "**as it is**")
  plain(markdown.join({ "a*b", markdown.strong("c_d") }, " "), "a*b c_d")
  plain(markdown.link("x [y]", "https://example.com/"), "x [y]")
  plain(markdown.strong("「」"), "「」")
  plain(markdown.md("a<br>b"), "a\nb")
  plain(markdown.md("- # a | `b|c` <!-- --> &sect; [d (e)](f_(g).md \"h\")"), "- # a | b|c  § d (e)")
  plain(markdown.md("![a](b.svg)\n~~c~~"), "a\nc")
  plain(markdown.join({ "&amp;", markdown.md("x") }, " "), "&amp; x")
end)

test("a named table hands out the rows that the page shows", function()
  local page, said = render({ "## Other {#other}", "",
    "{{= table{ name = \"rows\", columns = { {title = \"A\", key = \"a\"},",
    "  {title = \"B\", cell = function(r) return ref(\"case\", \"other\") end} }, rows = rows } }}" },
    { rows = { { a = "x|y" }, { a = "=z" } } })
  same(said, "")
  local document = document_of(page)
  template.resolve { document }
  local list = attachments.of(document)
  same(#list, 1)
  same(list[1].name .. " " .. list[1].media_type .. " " .. list[1].description,
    "rows.csv text/csv Case: rows")
  same(list[1].bytes, 'A,B\r\nx|y,"Case, Other"\r\n\'=z,"Case, Other"\r\n')
end)

test("tables of one name are one, and files are sorted by name", function()
  local view = { rows = { { "1" } }, none = {} }
  local page, said = render({ "% for _, name in ipairs {\"b\", \"a\", \"b\", \"c\"} do",
    "{{= table{ name = name, columns = { {title = \"A\", key = 1} }, rows = rows } }}", "% end",
    "{{= table{ columns = { {title = \"A\", key = 1} }, rows = rows } }}" }, view)
  same(said, "")
  local text = {}
  for _, file in ipairs(attachments.of(document_of(page))) do
    text[#text + 1] = file.name .. " " .. file.bytes
  end
  same(table.concat(text), "a.csv A\r\n1\r\nb.csv A\r\n1\r\n1\r\nc.csv A\r\n1\r\n")
end)

test("a name that is none, or other columns under one, are the template's mistake", function()
  local function fails(lines, part)
    local _, said = render(lines, { rows = {} })
    assert(said:find(part, 1, true), said)
  end
  local columns = ", columns = { {title = \"A\", key = 1} }, rows = rows } }}"
  fails({ "{{= table{ name = \"../x\"" .. columns },
    "case.en.md:1:0: error: a table's name can have small letters, digits and hyphens")
  fails({ "{{= table{ name = \"x\"" .. columns, "",
    "{{= table{ name = \"x\", columns = { {title = \"B\", key = 1} }, rows = rows } }}" },
    "case.en.md:3:0: error: another table with the name 'x' has other columns")
end)
