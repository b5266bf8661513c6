local markdown = require "document.markdown"
local template = require "document.template"

local written

local function render(source, view)
  if source ~= written then project_file("templates/case/en.md", source) end
  written = source
  local page = template.render("templates/case/en.md", view or {}, { document = "case", language = "en", words = {} })
  local said = messages()
  assert(said == "", said)
  return page.markdown
end

local function same(have, want)
  assert(have == want, ("\nhave %s\nwant %s"):format(have, want))
end

-- Numbers that look random and are the same in every run.
local seed = 1
local function draw(most)
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed // 65536 % most + 1
end

local bits = {
  "*", "_", "`", "~", "~~", "**", "\\", "<", ">", "&", "&amp;", "&copy", "#", "-", "+", "=", "|", "!", "[", "]", "(", ")", "{", "}", ".",
  ":", ";", "/", "\"", "'", "@", "$", "%", "^", "?", ",", "1", "12.", "3)", " ", "  ", "\t", "a", "b", "word", "Z9", "\n", "\n\n", "\r\n",
  "<b>", "</b>", "<!--", "-->", "<br>", "https://x.example/a_b", "www.x.example", "me@x.example", "[x]", "[ ]", "[^1]", "![", "](",
  "---", "===", "***", "___", ":-:", "```", "~~~", "「", "」", "。", "重要", "é", "\u{3000}", "\u{A0}", "http:", "amp;", "#35;", "{#id}",
  "www.*", "://", "\\|", "\\\\",
}

local function random_texts(count)
  local texts = {}
  for i = 1, count do
    local out = {}
    for j = 1, draw(8) do out[j] = bits[draw(#bits)] end
    texts[i] = table.concat(out)
  end
  return texts
end

local function one_line(text)
  return (text:gsub("\r\n", "\n"):gsub("\n", " "))
end

-- Blanks at the ends of a block say nothing to a reader, and Markdown does not keep them.
local function block(text)
  return (one_line(text):gsub("^[ \t]+", ""):gsub("[ \t]+$", ""))
end

-- Renders SOURCE with single texts and holds that the tree is what WANT(text) makes of each.
local function holds(source, want, count)
  for _, text in ipairs(random_texts(count or 1500)) do
    if text:find("^%s*$") then text = "x" .. text end
    local output = render(source, { text = text })
    local tree = parse(output)
    if tree ~= want(text) then
      error(("%q\nbecame %q\nread as %q\nwanted  %q"):format(text, output, tostring(tree), want(text)))
    end
  end
end

test("any text comes out of a paragraph as it went in", function()
  holds("{{ text }}\n", function(text) return "document{paragraph{" .. block(text) .. "}}" end)
end)

test("any text comes out of the middle of a line", function()
  holds("a {{ text }} b\n", function(text) return "document{paragraph{a " .. one_line(text) .. " b}}" end)
end)

test("any text comes out of a line between two words without blanks", function()
  holds("a{{ text }}b\n", function(text) return "document{paragraph{a" .. one_line(text) .. "b}}" end)
end)

test("two texts side by side make no mark", function()
  for i = 1, 1500 do
    local a, b = random_texts(1)[1], random_texts(1)[1]
    local output = render("{{ a }}{{ b }}\n", { a = a, b = b })
    local want = "document{paragraph{" .. block(one_line(a) .. one_line(b)) .. "}}"
    local tree = parse(output)
    if tree ~= want then error(("%q %q\nbecame %q\nread as %q\nwanted  %q"):format(a, b, output, tree, want)) end
  end
end)

test("any text comes out of a heading", function()
  holds("## {{ text }}\n", function(text) return "document{heading{" .. block(text) .. "}}" end)
end)

test("any text comes out of a list item", function()
  holds("- {{ text }}\n", function(text) return "document{list{item{paragraph{" .. block(text) .. "}}}}" end)
end)

test("any text comes out of a quote", function()
  holds("> {{ text }}\n", function(text) return "document{quote{paragraph{" .. block(text) .. "}}}" end)
end)

test("any text comes out of the helper for lists", function()
  holds("{{= list{text} }}\n", function(text) return "document{list{item{paragraph{" .. block(text) .. "}}}}" end)
end)

test("any text comes out of the text of a link", function()
  holds("{{ link(text, \"https://x.example\") }}\n", function(text)
    return "document{paragraph{link https://x.example{" .. one_line(text) .. "}}}"
  end)
end)

test("any text comes out of a link that the template writes", function()
  holds("a [{{ text }}](#x) b\n\n## x\n", function(text)
    return "document{paragraph{a link #x{" .. one_line(text) .. "} b}heading{x}}"
  end)
end)

in_whole("any text comes out of bold and italics, whatever stands beside", function()
  holds("前{{ strong(text) }}後 a{{ emphasis(text) }}b\n", function(text)
    local before, core, after = markdown.split_blanks(one_line(text))
    if core == "" then return "document{paragraph{前" .. before .. after .. "後 a" .. before .. after .. "b}}" end
    return "document{paragraph{前" .. before .. "strong{" .. core .. "}" .. after .. "後 a" .. before .. "emphasis{" .. core .. "}" .. after .. "b}}"
  end)
end)

test("any text comes out of bold that the template writes", function()
  holds("前**x{{ text }}**後 *{{ text }}y*\n", function(text)
    local _, core = markdown.split_blanks(one_line(text))
    return "document{paragraph{前strong{x" .. core .. "}後 emphasis{" .. core .. "y}}}"
  end)
end)

local function cell(text)
  text = text:gsub("\r\n", "\n"):gsub("^%s+", ""):gsub("%s+$", "")
  return (text:gsub("[ \t]*\n[ \t]*", "<br>"))
end

test("any text comes out of a cell", function()
  holds("| a | {{ text }} |\n|---|---|\n| {{ text }} | b{{ text }}c |\n", function(text)
    local t, inner = cell(text), cell("b" .. text .. "c")
    return "document{table{row{cell{a}cell{" .. t .. "}}row{cell{" .. t .. "}cell{" .. inner .. "}}}}"
  end)
end)

in_whole("any text comes out of bold in a cell and in a heading", function()
  holds("## a **{{ text }}** b\n\n> | **x{{ text }}** |\n> |---|\n", function(text)
    local trimmed = select(2, markdown.split_blanks(text))
    local core, line = cell(trimmed), one_line(trimmed)
    if line == "" then return "document{heading{a **** b}quote{table{row{cell{strong{x}}}}}}" end
    return "document{heading{a strong{" .. line .. "} b}quote{table{row{cell{strong{x" .. core .. "}}}}}}"
  end)
end)

test("any text comes out of the helper for tables", function()
  local source = "{{= table{ columns = { { title = text, key = 1 }, { title = \"b\", cell = function(row) return row[1] end } }, rows = { { text } } } }}\n"
  holds(source, function(text)
    local t = cell(text)
    return "document{table{row{cell{" .. t .. "}cell{b}}row{cell{" .. t .. "}cell{" .. t .. "}}}}"
  end)
end)

test("bold and links in cells keep their text", function()
  holds("| a | b |\n|---|---|\n| {{ strong(text) }} | {{ link(text, \"#a\") }} |\n\n## a\n", function(text)
    local t = one_line(text)
    local before, core, after = markdown.split_blanks(t)
    local strong = block(before .. (core ~= "" and "strong{" .. core .. "}" or "") .. after)
    return "document{table{row{cell{a}cell{b}}row{cell{" .. strong .. "}cell{link #a{" .. t .. "}}}}heading{a}}"
  end)
end)

test("any text without line breaks comes out of a code span", function()
  holds("a `x {{ text }} y` {{ code(text) }}\n", function(text)
    local line = one_line(text)
    return "document{paragraph{a code{x " .. line .. " y} code{" .. line .. "}}}"
  end)
end)

test("escaping is sparing: what is no mark stays as it is", function()
  for _, text in ipairs {
    "R&D (2nd floor), 3.5 % - see a_b_c!", "C# and 5-6", "https://x.example/a_b?c=d&e=f", "it's \"quoted\"; A.5.1: yes/no", "-5", "3.5 million",
    "#hashtag", "a > b = c + d", "a | b", "me@x.example", "情報セキュリティ（方針）",
  } do same(render("{{ text }}\n", { text = text }), text .. "\n") end
end)

test("no control character survives", function()
  same(markdown.escape("a\1b\0c\127"), "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
  same(markdown.escape_cell("a\1|"), "a\u{FFFD}\\|")
end)

test("links lead only where a reader may go", function()
  local ok, message = pcall(markdown.link, "x", "javascript:alert(1)")
  assert(not ok and message:find("javascript", 1, true))
  same(markdown.link("x", "https://x.example/a b(c)").text, "[x](https://x.example/a%20b%28c%29)")
  same(markdown.link("mail", "mailto:a@x.example").text, "[mail](mailto:a@x.example)")
end)

test("joining Markdown with a text escapes the text", function()
  same((markdown.md("*a* ") .. "*b*").text, "*a* \\*b\\*")
  same(("*b*" .. markdown.md(" *a*")).text, "\\*b\\* *a*")
  same(markdown.join({ "*", "b" }, " "), "* b")
  same(markdown.join({ "*", markdown.strong("b") }, ", ").text, "\\*, **b**")
end)

test("what stands at the right edge is a block of its own, whatever it says", function()
  same(tostring(parse(markdown.right("# a\n</div>").text .. "\n\nb\n")),
    "document{paragraph{# a </div>}paragraph{b}}")
end)

in_whole("a table of ten thousand rows is one text", function()
  local rows = {}
  for i = 1, 10000 do rows[i] = { id = "R-" .. i, a = "a | b", b = "x", c = "y_z", d = "*", e = i, f = "text", g = "text" } end
  local columns = {}
  for _, key in ipairs { "id", "a", "b", "c", "d", "e", "f", "g" } do columns[#columns + 1] = { title = key, key = key } end
  local output = render("{{= table{ columns = columns, rows = rows } }}\n", { columns = columns, rows = rows })
  local _, lines = output:gsub("\n", "\n")
  assert(lines == 10002, lines)
  assert(output:find("| R-10000 | a \\| b | x | y_z | \\* | 10000 | text | text |", 1, true))
end)

test("a cell without its marks is what a reader sees", function()
  local texts = markdown.plain { markdown.raw("a [b](c) *d* [e](f"), "*", markdown.raw(("[a]("):rep(20000)) }
  assert(texts[1] == "a b d [e](f" and texts[2] == "*" and #texts[3] == 80000)
end)
