-- However a heading is written, a reference to it leads to the anchor that it has in every output.
local template = require "document.template"

local settings = { document = "case", language = "en", numbered = true, words = {} }

-- The heading with the id x, in the Markdown of a template; line feeds part its lines.
local FORMS = {
  "## Scope {#x}", "## Scope {#x} ##", "## Scope {#x} #", "## Scope {#x}   ", "##   Scope   {#x}", "  ## Scope {#x}",
  "## Scope{#x}", "## Scope {#x .unnumbered}", "## Scope {.unnumbered #x}", "## Scope # {#x}", "## C# {#x}",
  "Scope {#x}\n----------", "Scope {#x}\n==========", "Scope of\nall {#x}\n---", "   Scope {#x}\n   ---",
  "## *Scope* {#x}", "## **Scope** of `code` {#x}", "## __Scope__ {#x}", "## ~~Scope~~ {#x}", "## `a_b` {#x}", "## ``a ` b`` {#x}",
  "## a_b_c {#x}", "## a*b*c {#x}", "## [Scope](https://x.example) {#x}", "## [*Scope*](other.md \"t\") of {#x}",
  "## <https://x.example/a> {#x}", "## ![Scope](x.png) {#x}", "## Scope &amp; more {#x}", "## Scope &#x4E2D; {#x}",
  "## Scope \\& \\*more\\* {#x}", "## Scope <!-- none --> of {#x}", "## A<br>B {#x}", "## Scope <b>of</b> {#x}",
  "## 適用範囲 {#x}", "## 適用範囲（案）、「x」・ー {#x}", "## Scope 🔒 of {#x}", "## Ünïcode ΑΒΓ {#x}", "## ?! {#x}", "## {#x}",
  "> ## Scope {#x}", "- ## Scope {#x}", "1. Text\n\n   Scope {#x}\n   ---", "> Scope {#x}\n> ---",
  "## Same\n\n## Same {#x}", "## Same\n\n## Same-1\n\n## Same {#x}", "> ## Same\n\n## Same {#x}", "## Scope[^1] {#x}\n\n[^1]: Note.",
  "## Hard  {#x}", "## Tab\t{#x}", "###### Deep {#x}", "## See {{ ref('case', 'top') }} {#x}", "## {{ name }} {#x}",
  "## Scope {#x}\n### Inner {#y}", "```\n## Same {#y}\n```\n\n## Same {#x}", "<!-- ## Same {#y} -->\n\n## Same {#x}",
  "<div align=\"right\">\n\n## Scope {#x}\n\n</div>",
}

-- Renders FORM with a reference to it, within one document and from another.
local function pages(form)
  local function read(path, text)
    project_file("templates/case/en.md", text)
    local page = template.join { template.render("templates/case/en.md", { name = "C# {#fake} *a*" }, settings) }
    assert(template.read(page, path), messages())
    return page
  end
  local own = read("en/case", "# Top {#top}\n\n" .. form .. "\n\n{{ ref('case', 'x') }}\n")
  local other = read("en/policies/other", "{{ ref('case', 'x') }}\n")
  template.resolve {
    { id = "case", path = "en/case", title = "Case", language = "en", page = own },
    { id = "other", path = "en/policies/other", title = "Other", language = "en", page = other },
  }
  return own, other
end

local function check(form)
  local own, other = pages(form)
  assert(messages() == "", form)
  local links, found = own.tree:links(), nil
  for _, link in ipairs(links) do
    if link.kind == "inside" then
      assert(link.found, form .. "\nleads nowhere: " .. link.url)
      found = link.url
    end
  end
  assert(found == "#" .. own.sections.x.anchor, form .. "\n" .. tostring(found))
  local outside = other.tree:links()[1]
  assert(outside.file == "en/case" and own.tree:anchors()[outside.anchor], form)
  -- The Markdown as it is written is read again as any reader does.
  local text = own.tree:text()
  assert(parse(text), form .. "\n" .. text .. messages())
  assert(not own.sections.fake and not own.sections.y == not form:find("\n### Inner", 1, true), form)
  assert(not text:find("{#x", 1, true), text)
end

for _, form in ipairs(FORMS) do
  test(("a reference leads to %q"):format(form), function() check(form) end)
end

test("what is escaped, in code or in a link gives a heading no id", function()
  for _, form in ipairs { "## Scope \\{#x}", "## Scope {\\#x}", "## Scope {#x\\}", "## Scope `{#x}`", "## *Scope {#x}*",
    "## [Scope {#x}](y.md)", "## Scope &#123;#x}", "## Scope {x}", "## Scope {#x} more", "## Scope {#x} \\#", "Scope {#x}" } do
    project_file("templates/case/en.md", form .. "\n")
    local page = template.join { template.render("templates/case/en.md", {}, settings) }
    assert(template.read(page, "en/case") and not page.sections.x, form)
  end
end)

test("headings that read alike keep apart", function()
  project_file("templates/case/en.md", "# A\n\n## A {#a}\n\n## A {#b}\n\n## A-1 {#c}\n\n{{ ref('case', {'a', 'b', 'c'}) }}\n")
  local page = template.join { template.render("templates/case/en.md", {}, { document = "case", language = "en" }) }
  template.read(page, "en/case")
  template.resolve { { id = "case", path = "en/case", title = "Case", language = "en", page = page } }
  assert(page.sections.a.anchor == "a-1" and page.sections.b.anchor == "a-2" and page.sections.c.anchor == "a-1-1")
  assert(page.tree:text():find("[A](#a-1), [A](#a-2) and [A-1](#a-1-1)", 1, true), page.tree:text())
end)

test("a mistake in a document's Markdown is told at its template's line", function()
  project_file("templates/case/en.md", "text\n" .. ("> "):rep(101) .. "x\n")
  local page = template.join { template.render("templates/case/en.md", {}, settings) }
  assert(not template.read(page, "en/case"))
  local said = messages()
  assert(said:find("templates/case/en.md:2:0: error: lists, quotes and emphasis are nested", 1, true), said)
end)
