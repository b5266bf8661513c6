-- Sections of a document: ids and numbers; and references from one document's text to another's sections. Headings and their anchors are
-- the tree's.
local markdown = require "document.markdown"
local phrase = require "base.phrase"
local places = require "facts.places"

local sections = {}

local find, gsub, match = string.find, string.gsub, string.match

-- The next number of a heading of LEVEL, "4.2" for level 3; below a chapter numbered PREFIX "2.4.2".
local function next_number(counters, level, prefix)
  for deeper = level + 1, 6 do counters[deeper] = 0 end
  counters[level] = counters[level] + 1
  return (prefix and prefix .. "." or "") .. table.concat(counters, ".", 2, level)
end

local function duplicate(page, number, id)
  local origin = page.lines[number] or {}
  host.report("error", origin.path, origin.line, nil, "duplicate-section",
    ("the section id '%s' is used twice in this document"):format(id))
end

-- The words for a chapter, when a heading of LEVEL is one (settings.chapters).
local function chapter_words(settings, level)
  return settings.chapters and level == 2 and settings.words and settings.words.chapter or nil
end

local function shown_number(number, chapter)
  return chapter and phrase.fill(chapter.heading, { number = number }) or number
end

-- What the headings of PAGE, or of a part of it that is DEEPER, are counted with; those of a chapter stand below its number, PREFIX.
local function new_count(page, deeper, prefix)
  page.sections = {}
  return { page = page, deeper = deeper, prefix = prefix, counters = { 0, 0, 0, 0, 0, 0 }, unnumbered = 7 }
end

-- The number of HEADING, or nil.
local function count(state, heading)
  local level = heading.level
  if heading.inner then return nil end
  if level <= state.unnumbered then state.unnumbered = 7 end
  if heading.unnumbered then state.unnumbered = math.min(level, state.unnumbered) end
  if state.page.settings.numbered and level > 1 and level < state.unnumbered then
    return next_number(state.counters, level, state.prefix)
  end
end

-- Numbers HEADING, the I-th of the tree of BOOK, and notes its section, which it returns.
local function take_heading(book, state, i, heading)
  local page, id = state.page, heading.name
  local number = count(state, heading)
  local chapter = number and not state.prefix and chapter_words(page.settings, heading.level) or nil
  local section = { title = heading.text, number = number, chapter = chapter }
  book.tree:number(i, number and shown_number(number, chapter) .. " " or "", heading.level + state.deeper)
  if id and page.sections[id] then duplicate(book, heading.line, id) elseif id then page.sections[id] = section end
  book.headings[i] = section
  return section
end

-- Begins what is BOUND in PAGE at HEADING, its I-th: a document of its own, or a chapter of the one that AROUND counts. Returns what its
-- headings are counted with, and what those around it are.
local function begin_part(page, around, bound, i, heading)
  if not bound.of then
    page.headings[i] = bound
    local state = new_count(bound.page, 1)
    return state, state
  end
  local section = take_heading(page, around, i, heading)
  bound.number, bound.chapter = section.number, section.chapter
  page.headings[i] = bound
  return new_count(bound.page, around.deeper + 1, section.number), around
end

-- Numbers the sections of PAGE (settings.numbered; never level 1, never what is marked `.unnumbered` or stands below such a heading,
-- nor what is in a quote or list) and of what is bound in it.
local function number(page)
  local state, next_part = new_count(page, 0), 1
  local around = state
  page.headings = {}
  for i, heading in ipairs(page.tree:headings()) do
    local bound = page.bound and page.bound[next_part]
    if bound and heading.line == bound.line then
      state, around = begin_part(page, around, bound, i, heading)
      next_part = next_part + 1
    else
      take_heading(page, state, i, heading)
    end
  end
end

-- What is BOUND in a page, by id, as references find it: a chapter goes by title and number of its document.
local function parts_of(bound)
  local parts = {}
  for _, part in ipairs(bound) do
    parts[part.id] = part.of and { title = part.of.title, number = part.of.number, page = part.page, whole = part } or part
  end
  return parts
end

local function report_mistakes(page, mistakes)
  for _, mistake in ipairs(mistakes) do
    local place = mistake.subject and places.find_text(mistake.subject) or page.lines[mistake.line] or {}
    host.report("error", place.path, place.line, place.col, mistake.code, mistake.text)
  end
end

-- Reads the whole text of PAGE, which will stand at PATH: sets PAGE.tree and PAGE.sections = {[id] = {title=, number=, anchor=}}, the
-- anchors after sections.resolve. Returns false after a mistake in it, which is reported.
function sections.read(page, path)
  local tree, mistakes = host.tree(path, page.markdown)
  if not tree then
    report_mistakes(page, mistakes)
    return false
  end
  page.tree = tree
  page.parts = page.bound and parts_of(page.bound)
  number(page)
  return true
end

-- What is BOUND (nil: nothing) in a page, as it is in one in which it stands BY lines further down.
function sections.moved(bound, by)
  local out = {}
  for i, part in ipairs(bound or {}) do
    out[i] = { id = part.id, title = part.title, number = part.number, of = part.of, line = part.line + by,
      page = { settings = part.page.settings, sections = {} } }
  end
  return bound and out
end

-- The heading of PART, which a document that it is a chapter of numbers.
local function heading_of(part)
  return markdown.escape((part.of and "" or part.number .. " ") .. part.title)
end

-- Binds PARTS = {{id=, title=, number=, of=, settings=, page=}…} behind the page BOOK, which is not read yet. Each
-- begins with a heading of level 2, and its own sections are one level deeper. Those of a document keep the numbers that they have elsewhere,
-- and so does what is bound in it; one with `of` (title and number of a document) is a chapter of that document, which numbers it.
-- sections.read sets BOOK.parts = {[id] = {title=, number=, anchor=, page=}}.
function sections.bind(book, parts)
  local texts = { book.markdown }
  book.bound = {}
  for _, part in ipairs(parts) do
    table.insert(book.bound, { id = part.id, title = part.title, number = part.number, of = part.of, line = #book.lines + 2,
      page = { settings = part.settings, sections = {} } })
    texts[#texts + 1] = "\n## " .. heading_of(part) .. "\n\n" .. part.page.markdown
    local lines = part.page.lines
    table.move({ lines[1], lines[1], lines[1] }, 1, 3, #book.lines + 1, book.lines)
    local inner = sections.moved(part.page.bound, #book.lines) or {}
    table.move(inner, 1, #inner, #book.bound + 1, book.bound)
    table.move(lines, 1, #lines, #book.lines + 1, book.lines)
  end
  book.markdown = table.concat(texts)
end

-- ---- references ---------------------------------------------------------------------------------------------------

-- A reference stands in the text as \1NUMBER\3 until all documents are rendered; no fact can hold such characters. What it refers to, by
-- number; and the number of what was referred to before from the same line.
local references, numbers = {}, {}

local mark = "\1(%d+)\3"

-- Markdown that becomes a link to DOCUMENT or its SECTION. STYLE: nil "Title, section 4.2", "short" "P11, section 4.2", "section"
-- "section 4.2". A list of sections gives "P11, sections 4 and 7".
function sections.reference(document, section, style)
  if type(document) ~= "string" then error("ref expects the id of a document", 0) end
  local path, line = host.where()
  local list = {}
  for i, id in ipairs(type(section) == "table" and section or { section }) do list[i] = id end
  local key = table.concat({ document, table.concat(list, "\2"), style or "", path or "", line or "" }, "\1")
  if not numbers[key] then
    references[#references + 1] = { document = document, sections = list, style = style, path = path, line = line }
    numbers[key] = #references
  end
  return markdown.raw(("\1%d\3"):format(numbers[key]))
end

local default_words = {
  full = "{title}, section {number}",
  short = "{document}, section {number}",
  section = "section {number}",
  number = "{number}", several_full = "{title}, sections {numbers}",
  several_short = "{document}, sections {numbers}", separator = ", ", last = " and ",
}

-- PATTERN with VALUES (texts, or lists of pieces) put in, as a list of pieces: { text, url }, a link where there is a url.
local function expand(pattern, values)
  local pieces, at = {}, 1
  for first, name, last in string.gmatch(pattern, "(){(%a+)}()") do
    local value = values[name]
    if value then
      pieces[#pieces + 1] = { text = pattern:sub(at, first - 1) }
      if type(value) == "string" then value = { { text = value } } end
      table.move(value, 1, #value, #pieces + 1, pieces)
      at = last
    end
  end
  pieces[#pieces + 1] = { text = pattern:sub(at) }
  return pieces
end

local function link_text(document, section, style, words)
  local values = { title = document.title, document = document.number or document.title }
  if not section then return style == "short" and values.document or values.title end
  values.number = section.number
  local form = style or "full"
  local pattern = (section.chapter or words)[form] or default_words[form] or default_words.full
  if not section.number then
    if form == "section" then return section.title end
    pattern, values.number = pattern:match("^{%a+}") .. ", {number}", section.title
  end
  return phrase.fill(pattern, values)
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

local function dangling(reference, text)
  host.report("error", reference.path, reference.line, nil, "dangling-reference", text)
  return {}
end

-- The title alone: the library has the document and the organisation does not use it.
local function unused(title, reference)
  host.report("warning", reference.path, reference.line, nil, "unused-document",
    ("this refers to '%s', which has no entry in documents"):format(reference.document))
  return { { text = title } }
end

-- What stands for the way to SECTION of document ID, in the file that is INSIDE, until it has an anchor.
local function way_to(citing, id, section, section_id, inside)
  local url = "\1" .. id .. "#" .. section_id
  citing.aims[url] = { inside = inside, section = section }
  return url
end

-- What ID is in CITING, whose reader stays in it when ID is bound there: the target and the way to it and to its sections.
local function find_target(known, citing, id)
  local part = citing.page.parts and citing.page.parts[id]
  if part then return part, way_to(citing, id, part.whole or part, "", ""), "" end
  local target = known[citing.language .. "/" .. id]
  local way = target and relative(citing.path, target.path)
  return target, way, target == citing and "" or way
end

-- The error for a public document that refers to an internal one: its number, its sections and where
-- it is kept are nobody else's business.
local function internal(reference)
  host.report("error", reference.path, reference.line, nil, "internal-fact",
    ("'%s' is internal; a public document may refer to public ones only"):format(reference.document))
  return {}
end

-- "P11, sections 4 and 7", every number a link of its own; LINKS are the ways to the sections of LIST.
local function several_links(target, list, links, style, words, way)
  local numbers = {}
  for i, section in ipairs(list) do
    local text = section.title
    if section.number then
      text = phrase.fill((section.chapter or words).number or default_words.number, { number = section.number })
    end
    local between = i == #list and (words.last or default_words.last) or words.separator or default_words.separator
    if i > 1 then numbers[#numbers + 1] = { text = between } end
    numbers[#numbers + 1] = { text = text, url = links[i] }
  end
  local form = style == "short" and "several_short" or "several_full"
  return expand(words[form] or default_words[form], { numbers = numbers,
    title = { { text = target.title, url = way } }, document = { { text = target.number or target.title, url = way } } })
end

-- The pieces that REFERENCE stands for in the document CITING; KNOWN has all documents by language/id.
local function resolve_one(known, citing, reference)
  local words = citing.page.settings.words and citing.page.settings.words.reference or {}
  local id, style = reference.document, reference.style
  local target, way, inside = find_target(known, citing, id)
  local list, links = {}, {}
  if citing.public and not (target and target.public) then return internal(reference) end
  if not target and known.unused[citing.language .. "/" .. id] then
    return unused(known.unused[citing.language .. "/" .. id], reference)
  end
  if not target then return dangling(reference, ("there is no document '%s'"):format(id)) end
  for i, section_id in ipairs(reference.sections) do
    local section = target.page.sections[section_id]
    if not section then
      return dangling(reference, ("the document '%s' has no section '%s'"):format(id, section_id))
    end
    list[i], links[i] = section, way_to(citing, id, section, section_id, inside)
  end
  if #list == 0 and target.whole then list[1], links[1] = target.whole, way_to(citing, id, target.whole, "", inside) end
  local cited = target.id or id
  citing.cites[cited] = #list > 0 or citing.cites[cited]
  if #list > 1 then return several_links(target, list, links, style, words, way) end
  return { { text = link_text(target, list[1], style, words), url = links[1] or way } }
end

-- Number → what RESOLVE makes of the reference, for each reference in the text of PAGE and in the rows of its tables, which no page
-- need show.
local function pieces_of(page, resolve)
  local pieces = {}
  local function read(text)
    for found in string.gmatch(text, mark) do
      local i = math.tointeger(tonumber(found))
      if references[i] and not pieces[i] then pieces[i] = resolve(references[i]) end
    end
  end
  read(page.markdown)
  for _, table_ in ipairs(page.tables or {}) do
    for _, row in ipairs(table_.rows) do
      for _, value in ipairs(row) do
        if markdown.is(value) then read(value.text) end
      end
    end
  end
  return pieces
end

-- The pieces for each reference in CITING, by number.
local function resolve_all(known, citing)
  citing.cites, citing.aims = {}, {}
  return pieces_of(citing.page, function(reference) return resolve_one(known, citing, reference) end)
end

local function text_of(pieces)
  local texts = {}
  for i, piece in ipairs(pieces or {}) do texts[i] = piece.text end
  return table.concat(texts)
end

-- A heading may hold a reference, and be referred to; what would go round in a circle is left out.
local function open_titles(by_document)
  local texts = {}
  for _, marks in ipairs(by_document) do
    for number, pieces in pairs(marks) do texts[tostring(number)] = gsub(text_of(pieces), mark, "") end
  end
  for _, marks in ipairs(by_document) do
    for _, pieces in pairs(marks) do
      for _, piece in ipairs(pieces) do piece.text = gsub(piece.text, mark, texts) end
    end
  end
end

-- The texts of the references in the values of a ROW, which is data.
local function resolve_row(row, pieces)
  for i, value in ipairs(row) do
    if markdown.is(value) and find(value.text, "\1", 1, true) then
      row[i] = markdown.raw((gsub(value.text, mark, function(found)
        return markdown.escape_cell(text_of(pieces[math.tointeger(tonumber(found))]))
      end)))
    end
  end
end

-- Completes the tree of PAGE by PIECES; its headings have anchors then. What it says is kept for the rules.
local function complete(page, pieces)
  page.tree:fill(pieces)
  page.said = page.tree:lines()
  for i, anchor in ipairs(page.tree:settle()) do page.headings[i].anchor = anchor end
end

-- Lets the references of CITING lead to where their sections are now known to be.
local function aim(citing)
  local urls = {}
  for url, way in pairs(citing.aims) do urls[url] = way.inside .. "#" .. way.section.anchor end
  citing.page.tree:aim(urls)
end

-- Enters DOCUMENT in KNOWN, and its chapters, which are found by ids of their own, and are in it.
local function enter(known, document)
  known[document.language .. "/" .. document.id] = document
  for id, part in pairs(document.page.parts or {}) do
    if part.whole and part.number == document.number then
      known[document.language .. "/" .. id] = { id = document.id, path = document.path, title = part.title, number = part.number,
        public = document.public, page = part.page, whole = part.whole }
    end
  end
end

-- Replaces the references in the pages of LIST: {id=, path=, title=, number=, language=, page=}, and in the rows of their tables; one
-- that leads nowhere is an error at the line of the template that made it; one to a document of UNUSED_TITLES ("language/id" → title, may be
-- nil) shows the title, with a warning. Each document gets cites = {[id] = true} for those whose sections it refers to, and its page `said`:
-- the lines that a reader sees (tree:lines()).
function sections.resolve(list, unused_titles)
  local known, marks = { unused = unused_titles or {} }, {}
  for _, document in ipairs(list) do enter(known, document) end
  for i, citing in ipairs(list) do marks[i] = resolve_all(known, citing) end
  open_titles(marks)
  for i, citing in ipairs(list) do
    complete(citing.page, marks[i])
    for _, table_ in ipairs(citing.page.tables or {}) do
      for _, row in ipairs(table_.rows) do resolve_row(row, marks[i]) end
    end
  end
  for _, citing in ipairs(list) do aim(citing) end
end

-- Completes PAGE, which was read, by itself: what it refers to stands in its text and in the rows of its tables as ids, whatever the
-- documents that it names are called and however their sections are numbered.
function sections.close(page)
  local pieces = pieces_of(page, function(reference)
    return { { text = reference.document .. "#" .. table.concat(reference.sections, ",") } }
  end)
  complete(page, pieces)
  for _, table_ in ipairs(page.tables or {}) do
    for _, row in ipairs(table_.rows) do resolve_row(row, pieces) end
  end
end

return sections
