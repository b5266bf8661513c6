local template = require "document.template"
local places = require "facts.places"

local settings = { document = "case", language = "en", words = {} }

local function write(lines, ending)
  project_file("templates/case/en.md", table.concat(lines, ending or "\n") .. (ending or "\n"))
end

local function render(lines, view, ending)
  write(lines, ending)
  local page = template.render("templates/case/en.md", view or {}, settings)
  return page, messages()
end

local function gives(lines, want, view)
  local page, said = render(lines, view)
  assert(page, said)
  assert(said == "", said)
  local text = table.concat(want, "\n") .. "\n"
  assert(page.markdown == text, ("\nhave %q\nwant %q"):format(page.markdown, text))
  return page
end

-- Holds that the template LINES end in exactly one message: LINE:COL: error: TEXT [CODE], TEXT being a part of it.
local function fails(lines, place, code, text, view)
  local _, said = render(lines, view)
  local want = "/templates/case/en.md:" .. place .. ": error: "
  assert(said ~= "", "no message for " .. table.concat(lines, "\\n"))
  assert(said:find(want, 1, true) and said:find("[" .. code .. "]\n", 1, true) and said:find(text, 1, true), said)
  local _, count = said:gsub("\n", "\n")
  assert(count == 1, said)
end

test("sections that are left out go with their lines, and lines about them or a control", function()
  project_file("templates/partials/part.en.md", "## Inner {#b}\n\npart\n")
  settings.left_out = { b = true, ["A.7.6"] = true }
  gives({ "## A {#a}", "", "kept", "## B {#b}", "gone", "### Below", '{{= include("part") }}', "gone", "## C {#c}",
    '| {{= about("b") }}gone |', '| {{= about("a", "b") }}kept |', '{{= about("A.7.6", "b") }}gone', '{{= about("A.7.7") }}kept' },
    { "## A {#a}", "", "kept", "## C {#c}", "| kept |", "kept" })
  settings.left_out = nil
  gives({ "## B {#b}", '{{= about("b") }}kept' }, { "## B {#b}", "kept" })
end)

test("text stays, values are put in, lines of Lua vanish", function()
  gives({ "# {{ title }}", "", "% for i, x in ipairs(list) do", "- {{ i }}: {{ x }}", "% end", "", "end" },
    { "# T\\*", "", "- 1: a", "- 2: b", "", "end" }, { title = "T*", list = { "a", "b" } })
  gives({ "  % local x = 1", "%% {{ x }} %", "100 %", "a %} b }} c" }, { "% 1 %", "100 %", "a %} b }} c" }, { x = 1 })
end)

test("a line of Markdown that is empty leaves no line", function()
  gives({ "a", "{{= none }}", "  {{= none }}", "b {{= none }}" }, { "a", "b " }, { none = "" })
end)

test("a call may span lines where it stands alone", function()
  gives({ "{{= table{ columns = {", "  {title = \"A\", key = 1},", "", "  {title = \"B\", cell = function(r) return r[2] end},", "}, rows = rows } }}", "end" },
    { "| A | B |", "| --- | --- |", "| 1 | x\\|y |", "end" }, { rows = { { 1, "x|y" } } })
  gives({ "{{= f{ a = { b = { 1 } } } }} {{ f{{1}} }}" }, { "x x" }, { f = function() return "x" end })
end)

test("line N of a template is line N of its chunk", function()
  local heads = {
    { "plain" }, { "", "", "" }, { "% local s = [[", "%   text", "", "% ]]" }, { "% local t = {", "%   1,", "%   2 }" },
    { "{{= join({", "  'a',", "  'b'", "}) }}" }, { "{{ 'a' }} {{= 'b' }} `{{ 'c' }}`" }, { "```", "{{ 'x' }}", "% local y = 1", "```" },
    { "%% text", "| {{ 'a' }} |", "|---|" }, { "% --[[ a comment", "%   of two lines ]]" }, { "{{= include('part') }}" },
  }
  project_file("templates/partials/part.en.md", "one\ntwo\n")
  local all = {}
  for _, head in ipairs(heads) do
    table.move(head, 1, #head, #all + 1, all)
    for _, ending in ipairs { "\n", "\r\n" } do
      local lines = table.move(all, 1, #all, 1, {})
      lines[#lines + 1] = "% error('here')"
      local page, said = render(lines, {}, ending)
      assert(not page and said:find("/case/en.md:" .. #lines .. ":0: error: here [template-error]", 1, true), #lines .. " " .. said)
      lines[#lines] = "% local = 1"
      page, said = render(lines, {}, ending)
      assert(not page and said:find("/case/en.md:" .. #lines .. ":0: error: ", 1, true), #lines .. " " .. said)
      assert(said:find("[template-syntax]", 1, true), said)
    end
  end
end)

test("every line of the output knows its template", function()
  project_file("templates/partials/part.en.md", "one {{ args.x }}\n\n% local a\ntwo\n")
  local page = gives({ "a", "% local b", "{{= include('part', { x = 1 }) }}", "{{= list{ 'p', 'q' } }}", "z" },
    { "a", "one 1", "", "two", "- p", "- q", "z" })
  local have = {}
  for i, origin in ipairs(page.lines) do have[i] = origin.path:match("[^/]+/[^/]+$") .. ":" .. origin.line end
  assert(table.concat(have, " ") ==
    "case/en.md:1 partials/part.en.md:1 partials/part.en.md:2 partials/part.en.md:4 case/en.md:4 case/en.md:4 case/en.md:5",
    table.concat(have, " "))
  template.prepend(page, "---\ntitle: x\n---\n")
  assert(page.markdown:sub(1, 4) == "---\n" and page.lines[4].line == 1 and page.lines[1] == nil and page.lines[10].line == 5)
end)

test("values are escaped for where they stand", function()
  local view = { x = "a|b*", code = "a`b", url = "a b)|" }
  gives({ "{{ x }}", "| {{ x }} |", "`{{ code }}` and `{{ x }}`", "| `{{ x }}` |", "[{{ x }}](https://x.example/{{ url }})", "```", "{{ x }}", "```" },
    { "a|b\\*", "| a\\|b\\* |", "``a`b`` and `a|b*`", "| `a\\|b*` |", "[a|b\\*](https://x.example/a%20b%29%7C)", "```", "a|b*", "```" }, view)
  gives({ "{{ x }}", "- {{ x }}", "> {{ x }}", "1. - {{ x }}", "a {{ x }}" }, { "\\# y", "- \\# y", "> \\# y", "1. - \\# y", "a # y" }, { x = "# y" })
end)

test("syntax errors name line and column", function()
  fails({ "a", "日本 {{ x" }, "2:4", "template-syntax", "not closed")
  fails({ "a {{= x", "}} b" }, "1:3", "template-syntax", "not closed")
  fails({ "a {{ x + }} b" }, "1:3", "template-syntax", "no Lua expression")
  fails({ "a {{ }} b" }, "1:3", "template-syntax", "no Lua expression")
  fails({ "a {{ x -- }} b" }, "1:3", "template-syntax", "no Lua expression")
  fails({ "a {{ x) f( }} b" }, "1:3", "template-syntax", "no Lua expression")
  fails({ "a", "% for i = 1, 2 do", "b" }, "3:0", "template-syntax", "'end' expected")
  fails({ "a", "% local x = ", "b" }, "3:0", "template-syntax", "unexpected symbol")
  fails({ "a", "b \xFF" }, "2:0", "template-syntax", "UTF-8")
  fails({ "a", "% local s = [[", "text", "% ]]" }, "3:0", "template-syntax", "needs % at its start")
end)

test("a text in long brackets needs % on every line", function()
  gives({ "% local s = [==[", "% a", "% ]] ]==] --[[ x", "% ]] local t = '--[[' -- [[", "{{ t }}" }, { "\\--\\[\\[" })
end)

test("only texts, numbers and Markdown are values", function()
  fails({ "a", "{{ true }}" }, "2:0", "template-error", "a boolean")
  fails({ "a", "{{ {} }}" }, "2:0", "template-error", "a table")
  fails({ "a", "{{= f }}" }, "2:0", "template-error", "a function", { f = function() end })
  fails({ "a", "{{ a.b.c }}" }, "2:0", "template-error", "'a.b' is a string and has no 'c'", { a = { b = "text" } })
  fails({ "a", "{{ nothing.b }}" }, "2:0", "template-error", "there is no 'nothing' here")
end)

test("a missing fact names its file, key and who needs it", function()
  project_file("facts/people.yaml", "- name: A\n- name: B\n  site:\n    city: C\n")
  local node = host.read_facts("facts/people.yaml")
  local people = { { name = "A" }, { name = "B", site = { city = "C" } } }
  places.set(people, node)
  places.set(people[1], node[1])
  places.set(people[2], node[2])
  places.set(people[2].site, node[2][2].value)
  local function said_of(line)
    local _, said = render({ "", line }, { people = people, facts = { people = people } })
    return (said:gsub("/tmp/ismsdoc%-lua%-%w+/", ""))
  end
  local said = said_of("{{ people[1].name }} {{ people[2].site.street }}")
  assert(said == "templates/case/en.md:2:0: error: 'people[2].site.street' is missing; templates/case/en.md:2 needs it [missing-fact]\n", said)
  said = said_of("{{ people.site }}")
  assert(said == "facts/people.yaml:1:1: error: 'people.site' is missing; templates/case/en.md:2 needs it [missing-fact]\n", said)
  said = said_of("{{= table{ columns = { { title = 'Site', key = 'email' } }, rows = people } }}")
  assert(said == "facts/people.yaml:1:3: error: 'people[1].email' is missing; templates/case/en.md:2 needs it [missing-fact]\n"
    .. "facts/people.yaml:2:3: error: 'people[2].email' is missing; templates/case/en.md:2 needs it [missing-fact]\n", said)
  said = said_of("{{ facts.people[9].name }}")
  assert(said == "templates/case/en.md:2:0: error: 'people[9]' is missing: people has 2 entries [template-error]\n", said)
  said = said_of("{{ facts.people[#facts.people + 1].name }}")
  assert(said == "templates/case/en.md:2:0: error: an entry of a list is missing that this line needs [template-error]\n", said)
end)

test("a pattern without all its values is missing, never half filled", function()
  gives({ '{{ fill("{a}, {b}", { a = 1, b = "{c}" }) }}' }, { "1, {c}" })
  fails({ '{{ fill("{a}, {b}", { a = 1 }) }}' }, "1:0", "missing-fact", "is missing")
end)

test("several missing facts are told in one run, each once", function()
  local _, said = render({ "{{ a.x }} {{ a.y }}", "{{ a.x }}", "{{ f() }}" }, { a = {}, f = function() end })
  local _, count = said:gsub("%[missing%-fact%]", "")
  assert(count == 4, said)
  assert(said:find("en.md:3:0: error: 'f()' is missing", 1, true), said)
end)

test("a draft shows what is missing", function()
  write { "{{ a.x }}", "| {{ a.y }} |", "{{= table{ columns = { { title = 'T', key = 'k' } }, rows = { {} } } }}" }
  local page = template.render("templates/case/en.md", { a = {} }, { document = "case", language = "en", draft = true })
  assert(messages() == "")
  assert(page.markdown == "\\[missing: a.x\\]\n| \\[missing: a.y\\] |\n| T |\n| --- |\n| \\[missing: k\\] |\n", page.markdown)
end)

test("a table or list of nothing says so", function()
  gives({ "{{= table{ columns = { { title = 'T', key = 'k' } }, rows = {} } }}", "{{= list({}) }}", "{{= list({}, { none = 'Not one.' }) }}" },
    { "None.", "None.", "Not one." })
  gives({ "{{= table{ columns = { { title = 'T', key = 'k', empty = '–', align = 'right' } }, rows = { {} } } }}" }, { "| T |", "| --: |", "| – |" })
end)

test("a cell of a grid is a key, a function, or what `as` makes of a key", function()
  project_file("templates/case/document.lua", [[return { parts = grid { rows = rows, "id",
    { "due", as = mark, empty = "open" }, false, function(row, say) return say.by .. row.id end } }]])
  local view = { rows = { { id = "a", due = 1 }, { id = "b" } }, mark = function(n) return "day " .. n end }
  gives({ '{{= parts { "Id", "Due", "Left out", "By", open = "not yet", by = "for " } }}' },
    { "| Id | Due | By |", "| --- | --- | --- |", "| a | day 1 | for a |", "| b | not yet | for b |" }, view)
  fails({ '{{= parts { "Id", "Due" } }}' }, "1:0", "template-error", "a table of 4 columns expects as many titles", view)
  project_file("templates/case/document.lua", "return {}")
end)

test("a hidden grid is data that no page shows", function()
  project_file("templates/case/document.lua", [[return { parts = grid { name = "parts", hidden = true, rows = { { id = "a" } }, "id" } }]])
  local page, said = render { "x{{= parts { 'Id' } }}" }
  assert(page and page.markdown == "x\n", said)
  local parts = page.tables[1]
  assert(parts.name == "parts" and parts.titles[1] == "Id" and parts.rows[1][1] == "a", parts.name)
  project_file("templates/case/document.lua", "return {}")
end)

test("partials: missing, broken, circular", function()
  fails({ "a", "{{= include('nowhere') }}" }, "2:0", "template-missing", "templates/partials/nowhere.en.md")
  project_file("templates/partials/broken.en.md", "x\n{{ }}\n")
  local page, said = render { "{{= include('broken') }}" }
  assert(not page and said:find("partials/broken.en.md:2:1: error:", 1, true), said)
  project_file("templates/partials/circle.en.md", "x\n{{= include('circle') }}\n")
  page, said = render { "{{= include('circle') }}" }
  assert(not page and said:find("partials/circle.en.md:2:0: error: the partial 'circle' includes itself", 1, true), said)
  project_file("templates/partials/late.en.md", "x\n{{ nothing.x }}\n")
  page, said = render { "a", "{{= include('late') }}" }
  assert(not page and said:find("partials/late.en.md:2:0: error: there is no 'nothing' here", 1, true), said)
end)

-- ---- sections -----------------------------------------------------------------------------------------------------

local function join(lines, view, numbered)
  write(lines)
  local page = template.render("templates/case/en.md", view or {}, { document = "case", language = "en", numbered = numbered, words = {} })
  page = template.join { page }
  template.read(page, "en/case")
  return page
end

-- Resolves the references of PAGE on its own and returns its text.
local function text_of(page)
  template.resolve { { id = "case", path = "en/case", title = "Case", number = "P1", language = "en", page = page } }
  return page.tree:text()
end

test("sections are numbered, and know their anchors", function()
  local page = join({
    "# Title", "## First {#one}", "### Inner", "### Inner {#two}", "## History {#history .unnumbered}", "### Below {#below}", "## Last & `least` {#last}",
    "```", "## no heading {#x}", "```", "#### Deep {.unnumbered}", "## {{ name }} {#named}",
  }, { name = "C# {#fake}" }, true)
  assert(messages() == "")
  local text = text_of(page)
  assert(text == table.concat({
    "# Title", "", "## 1 First", "", "### 1.1 Inner", "", "### 1.2 Inner", "", "## History", "", "### Below", "", "## 2 Last & `least`", "",
    "```", "## no heading {#x}", "```", "", "#### Deep", "", "## 3 C# \\{#fake}",
  }, "\n") .. "\n", ("%q"):format(text))
  local s = page.sections
  assert(s.one.number == "1" and s.one.anchor == "1-first" and s.two.number == "1.2" and s.two.anchor == "12-inner")
  assert(s.history.number == nil and s.history.anchor == "history" and s.below.number == nil)
  assert(s.last.title == "Last & least" and s.last.anchor == "2-last--least" and s.fake == nil and s.x == nil)
  assert(s.named.title == "C# {#fake}" and s.named.anchor == "3-c-fake", s.named.anchor)
end)

test("a section id given twice is an error", function()
  join { "## A {#a}", "## B {#a}" }
  local said = messages()
  assert(said:find("en.md:2:0: error: the section id 'a' is used twice in this document [duplicate-section]", 1, true), said)
end)

test("references lead from document to document", function()
  local words = { reference = { full = "{title}, Section {number}", short = "{document} § {number}", section = "Section {number}" } }
  local function document(id, path, title, number, lines)
    write(lines)
    local page = template.render("templates/case/en.md", {}, { document = id, language = "en", numbered = true, words = words })
    page = template.join { page }
    template.read(page, path)
    return { id = id, path = path, title = title, number = number, language = "en", page = page }
  end
  local a = document("a", "en/a", "A | title", nil, {
    "## One {#one}", "{{ ref('b', 'deep') }}; {{ ref('b', 'deep', 'short') }}; {{ ref('a', 'one', 'section') }}; {{ ref('b') }}; {{ ref('b', nil, 'short') }}",
    "", "| x |", "| --- |", "| {{ ref('a') }} |", "", "{{ ref('b', 'plain') }} {{ ref('b', 'plain', 'section') }}" })
  local b = document("b", "en/policies/b", "B", "P1", { "## X", "### Deep {#deep}", "## Plain {#plain .unnumbered}", "{{ ref('a', 'one') }} {{ ref('b', 'deep') }}" })
  template.resolve { a, b }
  assert(messages() == "")
  local text = a.page.tree:text()
  assert(text == "## 1 One\n\n[B, Section 1.1](policies/b.md#11-deep); [P1 § 1.1](policies/b.md#11-deep); [Section 1](#1-one); "
    .. "[B](policies/b.md); [P1](policies/b.md)\n\n| x |\n| --- |\n| [A \\| title](a.md) |\n\n[B, Plain](policies/b.md#plain) [Plain](policies/b.md#plain)\n", text)
  text = b.page.tree:text()
  assert(text:find("[A | title, Section 1](../a.md#1-one) [B, Section 1.1](#11-deep)", 1, true), text)
end)

test("a reference to several sections has a link for each", function()
  local page = join({ "## A {#a}", "## B {#b}", "## C {#c}", "{{ ref('case', {'a', 'c'}) }}; {{ ref('case', {'a', 'b', 'c'}, 'short') }}",
    "{{ ref('case', {'b'}, 'short') }} {{ ref('case', {}, 'short') }}" }, nil, true)
  local text = text_of(page)
  assert(messages() == "")
  assert(text:find("\n[Case](case.md), sections [1](#1-a) and [3](#3-c); "
    .. "[P1](case.md), sections [1](#1-a), [2](#2-b) and [3](#3-c)\n[P1, section 2](#2-b) [P1](case.md)\n", 1, true), text)
end)

test("a document bound in a book is one level deeper, keeps its numbers, and is referred to there", function()
  local function part(id, number, title, lines)
    write(lines)
    local settings = { document = id, language = "en", numbered = true }
    local page = template.render("templates/case/en.md", {}, settings)
    local own = template.join { page }
    template.read(own, "en/policies/" .. id)
    return { id = id, number = number, title = title, page = page, settings = settings,
      document = { id = id, path = "en/policies/" .. id, title = title, number = number, language = "en", page = own } }
  end
  local a = part("a", "P1", "A *b*", { "## One {#one}", "### Deep {#deep}", "{{ ref('b', 'one') }} {{ ref('out') }}" })
  local b = part("b", "P2", "B", { "## One {#one}", "{{ ref('a', 'deep', 'short') }} {{ ref('b', 'one', 'section') }} {{ ref('a') }}" })
  local out = part("out", "P3", "Out", { "## One {#one}", "{{ ref('a', 'one') }}" })
  write { "## About {#about}", "", "{{ ref('a') }}" }
  local book = template.join { template.render("templates/case/en.md", {}, { document = "book", language = "en" }) }
  template.bind(book, { a, b })
  template.prepend(book, "---\ntitle: Book\n---\n")
  template.read(book, "en/book")
  template.resolve { a.document, b.document, out.document, { id = "book", path = "en/book", title = "Book", language = "en", page = book } }
  assert(messages() == "")
  local text = book.tree:text()
  assert(text == "---\ntitle: Book\n---\n\n## About\n\n[A \\*b\\*](#p1-a-b)\n\n## P1 A \\*b\\*\n\n### 1 One\n\n#### 1.1 Deep\n\n"
    .. "[B, section 1](#1-one-1) [Out](policies/out.md)\n\n## P2 B\n\n### 1 One\n\n[P1, section 1.1](#11-deep) [section 1](#1-one-1) "
    .. "[A \\*b\\*](#p1-a-b)\n", text)
  text = out.document.page.tree:text()
  assert(text:find("[A \\*b\\*, section 1](a.md#1-one)", 1, true), text)
  local _, lines = book.markdown:gsub("\n", "")
  assert(book.lines[lines].line and not book.lines[lines + 1] and book.lines[10].line == 1)
end)

test("a document that gathers others numbers them as chapters, which references find by their own ids, there and in a book", function()
  local settings = { document = "case", language = "en", numbered = true }
  local function rendered(lines)
    write(lines)
    return template.render("templates/case/en.md", {}, settings)
  end
  local of = { title = "All", number = "P9" }
  local function chapter(id, title, lines)
    return { id = id, title = title, of = of, settings = settings, page = rendered(lines) }
  end
  local text = rendered { "## About {#about}", "" }
  template.bind(text, { chapter("a", "A", { "## One {#one}", "### Deep {#deep}", "{{ ref('b', 'one', 'short') }}" }),
    chapter("b", "B", { "## One {#one}", "{{ ref('a', 'deep', 'section') }} {{ ref('a') }}" }) })
  local all = template.join { text }
  template.read(all, "en/policies/all")
  local other = template.join { rendered { "{{ ref('b', 'one', 'short') }} {{ ref('b') }} {{ ref('all') }}", "" } }
  template.read(other, "en/other")
  local book = template.join { rendered { "## About {#about}", "{{ ref('b', 'one', 'short') }}" } }
  template.bind(book, { { id = "all", title = "All", number = "P9", settings = settings, page = text } })
  template.read(book, "en/book")
  template.resolve { { id = "all", path = "en/policies/all", title = "All", number = "P9", language = "en", page = all },
    { id = "other", path = "en/other", title = "Other", language = "en", page = other },
    { id = "book", path = "en/book", title = "Book", number = "B", language = "en", page = book } }
  assert(messages() == "")
  local found = all.tree:text()
  assert(found == "## 1 About\n\n## 2 A\n\n### 2.1 One\n\n#### 2.1.1 Deep\n\n[P9, section 3.1](#31-one)\n\n"
    .. "## 3 B\n\n### 3.1 One\n\n[section 2.1.1](#211-deep) [All, section 2](#2-a)\n", found)
  found = other.tree:text()
  assert(found:find("[P9, section 3.1](policies/all.md#31-one) [All, section 3](policies/all.md#3-b) [All](policies/all.md)", 1, true), found)
  found = book.tree:text()
  assert(found == "## 1 About\n\n[P9, section 3.1](#31-one)\n\n## P9 All\n\n### 1 About\n\n### 2 A\n\n#### 2.1 One\n\n##### 2.1.1 Deep\n\n"
    .. "[P9, section 3.1](#31-one)\n\n### 3 B\n\n#### 3.1 One\n\n[section 2.1.1](#211-deep) [All, section 2](#2-a)\n", found)
end)

test("a reference to a document that is not used shows its title, with a warning", function()
  local page = join { "## A {#a}", "", "{{ ref('idle', 'x') }}" }
  template.resolve({ { id = "case", path = "en/case", title = "C", language = "en", page = page } }, { ["en/idle"] = "Idle | policy" })
  local said = messages()
  assert(said:find("en.md:3:0: warning: this refers to 'idle', which has no entry in documents [unused-document]", 1, true), said)
  assert(page.tree:text():find("\nIdle | policy\n", 1, true), page.tree:text())
end)

test("a reference that leads nowhere is an error at its line", function()
  local page = join { "## A {#a}", "", "{{ ref('nowhere') }}", "{{= table{ columns = { { title = 'x', cell = function() return ref('case', 'no') end } }, rows = { 1 } } }}" }
  template.resolve { { id = "case", path = "en/case", title = "C", language = "en", page = page } }
  local said = messages()
  assert(said:find("en.md:3:0: error: there is no document 'nowhere' [dangling-reference]", 1, true), said)
  assert(said:find("en.md:4:0: error: the document 'case' has no section 'no' [dangling-reference]", 1, true), said)
end)

test("a fact cannot forge a reference", function()
  local page = gives({ "{{ x }}" }, { "\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}1\u{FFFD}" }, { x = "\1b\2\2\2\2" .. "1\3" })
  assert(page)
end)

-- Holds that a template of the text SOURCE ends, with an error of CODE or, CODE nil, without one.
local function ends(source, code)
  project_file("templates/case/en.md", source)
  template.render("templates/case/en.md", {}, { document = "case", language = "en", words = {} })
  local said = messages()
  assert(code and said:find("[" .. code .. "]\n", 1, true) or not code and said == "", said)
end

test("a template that is hard to read comes to an end", function()
  ends('{{ "' .. ("}"):rep(6e4) .. "\n", "template-limit")
  ends("a" .. ("*"):rep(6e4) .. "b{{ 1 }}\n")
  ends(("> "):rep(3e4) .. "{{ 1 }}\n", "template-limit")
  ends(("a"):rep(65537) .. "\n", "template-syntax")
  ends("% local x = " .. ("("):rep(5000) .. "1" .. (")"):rep(5000) .. "\n", "template-syntax")
end)
