-- The content of documents, by which an approval knows what was approved: the canonical Markdown,
-- the figures and the attached tables as of the day of the approval, without what the approval
-- itself says (see approvals.neutral) and with ids instead of references. Of a register it is the
-- form: the text of its template, title, number, classification, owner and distribution.
local approvals = require "model.approvals"
local attachments = require "document.attachments"
local bencode = require "format.bencode"
local lists = require "base.lists"
local project = require "model.project"
local released = require "document.released"
local render = require "document.render"
local sections = require "document.sections"

local content = {}

local SHORT = 8 -- digits that tell one section from another

-- The sections of TEXT, Markdown, as a list of { title, text }; what stands before the first heading
-- has the title "".
local function sections_of(text)
  local list, titles, at = { { title = "", lines = {} } }, {}, 0
  for _, heading in ipairs(host.tree("content", text):headings()) do
    titles[heading.line] = heading.text
  end
  for line in text:gmatch("[^\n]*\n?") do
    at = at + 1
    if titles[at] then list[#list + 1] = { title = titles[at], lines = {} } end
    table.insert(list[#list].lines, line)
  end
  for _, section in ipairs(list) do section.text = table.concat(section.lines) end
  return list
end

-- What PARTS, a list of texts of which the first has sections, come to: { sha256, sections (digests
-- with blanks between them), titles (digest → title), text (the first) }.
local function digest_of(parts)
  local digests, titles = {}, {}
  for i, section in ipairs(sections_of(parts[1])) do
    local digest = host.sha256(section.text):sub(1, SHORT)
    digests[i], titles[digest] = digest, section.title
  end
  return { sha256 = host.sha256(bencode.encode(parts)), sections = table.concat(digests, " "),
    titles = titles, text = parts[1] }
end

local function form_of(row, language)
  local text = host.read_library_text(row.source .. "/" .. language .. ".md") or ""
  return digest_of { text, row.title, row.number or "", row.classification or "", row.owner or "",
    table.concat(row.distribution, "\n") }
end

local function text_of(document)
  sections.close(document.page)
  local parts = { document.page.tree:text():gsub("^%-%-%-\n.-\n%-%-%-\n", ""), nil }
  for _, figure in ipairs(document.figures) do
    parts[#parts + 1], parts[#parts + 2] = figure.name, figure.bytes
  end
  for _, file in ipairs(document.public and {} or attachments.of(document)) do
    parts[#parts + 1], parts[#parts + 2] = file.name, file.bytes
  end
  return digest_of(parts)
end

-- The rows of MODEL to render for the contents of IDS (a set): a book needs the policies that it
-- binds.
local function rows_for(model, ids)
  local rows, binds = {}, false
  for _, row in ipairs(model.controlled) do
    binds = binds or ids[row.id] and row.spec.binds ~= nil
  end
  for _, row in ipairs(model.controlled) do
    if (ids[row.id] or binds and row.policy) and not row.is_register then rows[#rows + 1] = row end
  end
  return rows
end

-- Adds the contents of IDS (a set) in LANGUAGE as of DAY to OUT.
local function add(self, language, day, ids, out)
  local view, rendered = project.view(self, language, day), {}
  render(rows_for(view.model, ids), view, { draft = true }, day, rendered)
  for _, document in ipairs(rendered) do
    if ids[document.id] then out[document.id] = text_of(document) end
  end
  for _, row in ipairs(view.model.controlled) do
    if ids[row.id] and row.is_register then out[row.id] = form_of(row, language) end
  end
end

-- The contents of documents of the project SELF, which was read: DAYS (id → day) says as of when.
-- Returns language → id → { sha256, sections, titles, text }; documents that there are not, or that
-- cannot be rendered, have none.
function content.of(self, days)
  local by_day, out = {}, {}
  for id, day in pairs(days) do
    by_day[day] = by_day[day] or {}
    by_day[day][id] = true
  end
  for _, language in ipairs(self.languages) do
    out[language] = {}
    for day, ids in pairs(by_day) do add(self, language, day, ids, out[language]) end
  end
  return out
end

-- What FOUND (see content.of) has of the document ID: language → content.
function content.in_languages(found, id)
  local out = {}
  for language, contents in pairs(found) do out[language] = contents[id] end
  return out
end

-- The contents of one document, FOUND (language → content), as the register has them; nil when one
-- of LANGUAGES has none.
function content.recorded(found, languages)
  local list = {}
  for _, language in ipairs(languages) do
    local digest = found[language]
    if not digest then return nil end
    list[#list + 1] = { language = language, sha256 = digest.sha256, sections = digest.sections }
  end
  return list
end

local function words(text)
  local set = {}
  for word in (text or ""):gmatch("%S+") do set[word] = true end
  return set
end

-- The titles of the sections of FOUND, a content, that APPROVED (as it was recorded) does not have.
local function changed(found, approved)
  local known, titles = words(approved and approved.sections), {}
  for digest in found.sections:gmatch("%S+") do
    if not known[digest] then titles[#titles + 1] = found.titles[digest] end
  end
  return titles
end

-- How the contents FOUND (language → content, or nil) of a document differ from those of RECORD: a
-- list of { language, sections (titles, none where it is not known), text (as it is now) }. A
-- language that a release did not have is none of its differences; one that nobody approved is.
function content.differences(record, found, languages)
  local list = {}
  for _, language in ipairs(languages) do
    local approved = lists.find(record.contents, "language", language)
    local now = (approved or not record.release) and found[language]
    if now and now.sha256 ~= (approved and approved.sha256) then
      list[#list + 1] = { language = language, sections = changed(now, approved), text = now.text }
    end
  end
  return list
end

-- The approvals that govern documents of SELF: id → { version, day, contents, entry }.
local function approved_of(self)
  local index, records = approvals.by_document(self.values.approvals), {}
  for id, control in pairs(self.values.documents or {}) do
    local entry = control.status ~= "retired" and approvals.governing(control, index[id])
    if entry then
      records[id] = { version = entry.version, day = entry.approved.date, entry = entry,
        contents = entry.contents }
    end
  end
  return records
end

-- What releases had of the versions that are in force: those of APPROVED (see approved_of), else
-- those that are approved by hand. Records as above, with the `release`.
local function released_of(self, approved)
  local index, records = released.contents(), {}
  for id, control in pairs(self.values.documents or {}) do
    local version = approved[id] and approved[id].version
      or control.status == "approved" and control.version or ""
    records[id] = index[id] and index[id][version]
  end
  return records
end

-- Whether the original of RECORD, an approval, is none of its differences.
local function original_stands(record)
  local entry = record.entry
  return entry ~= nil and not lists.find(record.differences, "language", entry.original)
    and lists.find(entry.contents, "language", entry.original) ~= nil
end

-- Adds to OUT those of RECORDS that the contents of the documents of SELF differ from, with the
-- `differences` and whether `translations` are all of them.
local function compare(self, records, out)
  local days = {}
  for id, record in pairs(records) do
    if not out[id] then days[id] = record.day end
  end
  local found = next(days) and content.of(self, days) or {}
  for id in pairs(days) do
    local record = records[id]
    record.differences =
      content.differences(record, content.in_languages(found, id), self.languages)
    record.translations = original_stands(record)
    if #record.differences > 0 then out[id] = record end
  end
end

-- The documents of SELF, which was read, that are not as they were approved, or as a release had
-- their version: id → { version, day, entry (the approval) or release (its name), differences,
-- translations }.
function content.outdated(self)
  local out, approved = {}, approved_of(self)
  compare(self, approved, out)
  compare(self, released_of(self, approved), out)
  return out
end

-- Opens the project that OPTIONS name as project.open does, with its approvals held against the
-- contents of its documents.
function content.open(options)
  local self = project.read(options)
  return self and project.complete(self, self.failed and {} or content.outdated(self))
end

return content
