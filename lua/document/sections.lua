-- Sections of a document: ids, numbers, anchors; and references from one document's text to another's sections.
local markdown = require "document.markdown"

local sections = {}

local find, gsub, match = string.find, string.gsub, string.match

local function plain(text)
  return markdown.plain(markdown.raw(text))
end

-- GitHub's anchors: a text that was there before gets a number.
local function anchor_of(text, used)
  local slug = host.slug(text)
  local anchor = slug
  while used[anchor] do
    used[slug] = used[slug] + 1
    anchor = slug .. "-" .. used[slug]
  end
  used[anchor] = 0
  return anchor
end

-- Takes `{#id .unnumbered}` off the text of a heading.
local function attributes(text)
  local rest, inside = match(text, "^(.-)%s*{([#.][^{}]*)}%s*$")
  if not rest or find(rest, "\\$") then return text end
  return rest, match(inside, "#([%w-]+)"), find(inside, "%.unnumbered") ~= nil
end

-- The next number of a heading of LEVEL, "4.2" for level 3.
local function next_number(counters, level)
  for deeper = level + 1, 6 do counters[deeper] = 0 end
  counters[level] = counters[level] + 1
  return table.concat(counters, ".", 2, level)
end

local function duplicate(page, number, id)
  local origin = page.lines[number] or {}
  host.report("error", origin.path, origin.line, nil, "duplicate-section",
    ("the section id '%s' is used twice in this document"):format(id))
end

local function fill(pattern, values)
  return (gsub(pattern, "{(%a+)}", values))
end

-- The words for a chapter, when a heading of LEVEL is one (settings.chapters).
local function chapter_words(settings, level)
  return settings.chapters and level == 2 and settings.words and settings.words.chapter or nil
end

local function with_number(number, title, chapter)
  if not number then return title end
  if not chapter then return number .. " " .. title end
  return fill(chapter.heading, { number = number }) .. " " .. title
end

local function take_heading(page, state, hashes, text, line)
  local level = #hashes
  local title, id, unnumbered = attributes(text)
  if level <= state.unnumbered then state.unnumbered = 7 end
  if unnumbered then state.unnumbered = math.min(level, state.unnumbered) end
  local numbered = page.settings.numbered and level > 1 and level < state.unnumbered
  local number = numbered and next_number(state.counters, level) or nil
  local chapter = number and chapter_words(page.settings, level)
  local shown = with_number(number, title, chapter)
  local section = { title = plain(title), number = number, chapter = chapter,
    anchor = anchor_of(plain(shown), state.used) }
  if id and page.sections[id] then duplicate(page, line, id) elseif id then page.sections[id] = section end
  return hashes .. ("#"):rep(state.deeper) .. " " .. shown
end

-- Takes the attributes off PAGE's headings, numbers them (settings.numbered; never level 1, never what is marked `.unnumbered` or stands
-- below such a heading), and sets PAGE.sections = {[id] = {title=, number=, anchor=}}. Lines stay where they are; each ends in a
-- line feed. A page that is bound in a BOOK is one level deeper and shares its anchors.
function sections.number(page, book)
  local state = { used = book and book.used or {}, deeper = book and 1 or 0,
    counters = { 0, 0, 0, 0, 0, 0 }, unnumbered = 7 }
  local out, fence = {}, nil
  page.sections = {}
  for line in string.gmatch(page.markdown, "([^\n]*)\n") do
    local run = match(line, "^%s*(```+)") or match(line, "^%s*(~~~+)")
    local hashes, text = match(line, "^(#+)%s+(.-)%s*$")
    if run and not fence then
      fence = run
    elseif run and fence and line:find("^%s*" .. fence) then
      fence = nil
    elseif hashes and #hashes <= 6 and not fence then
      line = take_heading(page, state, hashes, text, #out + 1)
    end
    out[#out + 1] = line
  end
  page.markdown, page.used = table.concat(out, "\n") .. "\n", state.used
end

-- Binds PARTS = {{id=, title=, number=, markdown=, lines=, settings=}…} behind the numbered page BOOK. Each begins with a heading of
-- level 2; its own sections keep the numbers that they have elsewhere. Sets BOOK.parts = {[id] = {title=, number=, anchor=, page=}}.
function sections.bind(book, parts)
  local texts = { book.markdown }
  book.parts = {}
  for _, part in ipairs(parts) do
    local page = { markdown = part.markdown, lines = part.lines, settings = part.settings }
    local heading = part.number .. " " .. part.title
    local bound = { title = part.title, number = part.number, page = page, anchor = anchor_of(heading, book.used) }
    sections.number(page, book)
    texts[#texts + 1] = "\n## " .. markdown.escape(heading) .. "\n\n" .. page.markdown
    table.move({ page.lines[1], page.lines[1], page.lines[1] }, 1, 3, #book.lines + 1, book.lines)
    table.move(page.lines, 1, #page.lines, #book.lines + 1, book.lines)
    book.parts[part.id] = bound
  end
  book.markdown = table.concat(texts)
end

-- ---- references ---------------------------------------------------------------------------------------------------

-- A reference stands in the text as \1document\2section\2style\2template\2line\3 until all documents are rendered; no fact can hold
-- such characters.
local token = "\1([^\1-\3]*)\2([^\1-\3]*)\2([^\1-\3]*)\2([^\1-\3]*)\2(%d*)\3"

-- Markdown that becomes a link to DOCUMENT or its SECTION. STYLE: nil "Title, section 4.2", "short" "P11, section 4.2", "section"
-- "section 4.2". A list of sections gives "P11, sections 4 and 7".
function sections.reference(document, section, style)
  if type(document) ~= "string" then error("ref expects the id of a document", 0) end
  if type(section) == "table" then section = markdown.join(section, " ") end
  local path, line = host.where()
  return markdown.raw(("\1%s\2%s\2%s\2%s\2%s\3"):format(document, section or "", style or "", path or "", line or ""))
end

local default_words = {
  full = "{title}, section {number}",
  short = "{document}, section {number}",
  section = "section {number}",
  number = "{number}", several_full = "{title}, sections {numbers}",
  several_short = "{document}, sections {numbers}", separator = ", ", last = " and ",
}

local function link_text(document, section, style, words)
  local values = { title = document.title, document = document.number or document.title }
  if not section then return style == "short" and values.document or values.title end
  values.number = section.number
  local form = style == "" and "full" or style
  local pattern = (section.chapter or words)[form] or default_words[form] or default_words.full
  if not section.number then
    if form == "section" then return section.title end
    pattern, values.number = pattern:match("^{%a+}") .. ", {number}", section.title
  end
  return fill(pattern, values)
end

-- The way from the document at FROM to the file of the one at TO; both are paths below the output directory.
local function relative(from, to)
  local up = ""
  local from_dir = match(from, "^(.*/)") or ""
  while to:sub(1, #from_dir) ~= from_dir do
    from_dir = match(from_dir, "^(.-)[^/]*/$")
    up = up .. "../"
  end
  return up .. to:sub(#from_dir + 1) .. ".md"
end

local function dangling(path, line, text)
  host.report("error", path ~= "" and path or nil, tonumber(line), nil, "dangling-reference", text)
  return ""
end

-- The title alone: the library has the document and the organisation does not use it.
local function unused(title, id, path, line)
  host.report("warning", path ~= "" and path or nil, tonumber(line), nil, "unused-document",
    ("this refers to '%s', which has no entry in documents"):format(id))
  return markdown.escape_cell(title)
end

local function link_to(text, url)
  return "[" .. markdown.escape_cell(text) .. "](" .. markdown.url(url) .. ")"
end

-- What ID is in CITING, whose reader stays in it when ID is bound there: the target and the way to it and to its sections.
local function find_target(known, citing, id)
  local part = citing.page.parts and citing.page.parts[id]
  if part then return part, "#" .. part.anchor, "" end
  local target = known[citing.language .. "/" .. id]
  local way = target and relative(citing.path, target.path)
  return target, way, target == citing and "" or way
end

-- The error for a public document that refers to an internal one: its number, its sections and where
-- it is kept are nobody else's business.
local function internal(path, line, id)
  host.report("error", path ~= "" and path or nil, tonumber(line), nil, "internal-fact",
    ("'%s' is internal; a public document may refer to public ones only"):format(id))
  return ""
end

-- "P11, sections 4 and 7", every number a link of its own.
local function several_links(target, list, style, words, way, inside)
  local links = {}
  for i, section in ipairs(list) do
    local text = section.title
    if section.number then
      text = fill((section.chapter or words).number or default_words.number, { number = section.number })
    end
    links[i] = link_to(text, inside .. "#" .. section.anchor)
  end
  local last = table.remove(links)
  local numbers = table.concat(links, words.separator or default_words.separator)
    .. (words.last or default_words.last) .. last
  local form = style == "short" and "several_short" or "several_full"
  return fill(words[form] or default_words[form], { numbers = numbers,
    title = link_to(target.title, way), document = link_to(target.number or target.title, way) })
end

-- The link that the parts of a token stand for, in the document CITING; KNOWN has all documents by language/id.
local function resolve_one(known, citing, id, section_ids, style, path, line)
  local words = citing.page.settings.words and citing.page.settings.words.reference or {}
  local target, way, inside = find_target(known, citing, id)
  local list = {}
  if citing.public and not (target and target.public) then return internal(path, line, id) end
  if not target and known.unused[citing.language .. "/" .. id] then
    return unused(known.unused[citing.language .. "/" .. id], id, path, line)
  end
  if not target then return dangling(path, line, ("there is no document '%s'"):format(id)) end
  for section_id in string.gmatch(section_ids, "%S+") do
    list[#list + 1] = target.page.sections[section_id]
    if not target.page.sections[section_id] then
      return dangling(path, line, ("the document '%s' has no section '%s'"):format(id, section_id))
    end
  end
  citing.cites[id] = #list > 0 or citing.cites[id]
  if #list > 1 then return several_links(target, list, style, words, way, inside) end
  local url = list[1] and inside .. "#" .. list[1].anchor or way
  return link_to(link_text(target, list[1], style, words), url)
end

-- What dangles in a recorded row stands in the page too, which reports it.
local function resolve_row(row, seen)
  for i, value in ipairs(row) do
    if markdown.is(value) then
      row[i] = markdown.raw((gsub(value.text, "\1[^\1-\3]*\2[^\3]*\3", seen)))
    end
  end
end

-- Replaces the references in the pages of LIST: {id=, path=, title=, number=, language=, page=}, and in the rows of their tables; one
-- that leads nowhere is an error at the line of the template that made it; one to a document of UNUSED_TITLES ("language/id" → title, may be
-- nil) shows the title, with a warning. Each document gets cites = {[id] = true} for those whose sections it refers to.
function sections.resolve(list, unused_titles)
  local known = { unused = unused_titles or {} }
  for _, document in ipairs(list) do known[document.language .. "/" .. document.id] = document end
  for _, citing in ipairs(list) do
    local page, seen = citing.page, {}
    citing.cites = {}
    page.markdown = gsub(page.markdown, "(" .. gsub(token, "[()]", "") .. ")", function(whole)
      seen[whole] = seen[whole] or resolve_one(known, citing, match(whole, token))
      return seen[whole]
    end)
    for _, table_ in ipairs(page.tables or {}) do
      for _, row in ipairs(table_.rows) do resolve_row(row, seen) end
    end
  end
end

return sections
