-- What releases had: each has a file that says the content of every version in it, so that no
-- version goes out twice with different contents, and the assessment of risks that it shows.
local json = require "format.json"
local lists = require "base.lists"
local releases = require "facts.releases"

local released = {}

local FIELDS = { "document", "language", "version", "day", "sha256", "sections" }
local SAID = { "approver", "reviewer", "reviewed", "author", "changes", "kept" } -- where they were given

-- What changed in the version of ROW, as its history says; nil where it does not.
local function changes_of(row)
  local entry = row and lists.find(row.history, "version", row.version)
  return entry and entry.changes
end

-- The file of a release that has ROWS (from model/documents.lua) with the contents FOUND (see
-- content.of); DOCUMENT(language, id) gives a row in one of LANGUAGES, KEPT (id → digest) what is kept of
-- each that no register has, and ASSESSMENT is what it shows of the assessment of risks (see
-- model/assessments.lua): { path, text }.
function released.file(rows, found, languages, document, kept, assessment)
  local list = json.list {}
  for _, row in ipairs(rows) do
    for _, language in ipairs(languages) do
      local digest = found[language][row.id]
      if digest then
        list[#list + 1] = { document = row.id, language = language, version = row.version,
          day = row.approved_on, sha256 = digest.sha256, sections = digest.sections,
          approver = row.approver, reviewer = row.reviewer, reviewed = row.reviewed,
          author = row.author, changes = changes_of(document(language, row.id)), kept = kept[row.id] }
      end
    end
  end
  return { path = releases.FILE,
    text = json.encode { version = 1, contents = list, assessment = assessment } }
end

-- The content that NODE, an item of such a file, says; nil when it says none.
local function content_of(node)
  local out = {}
  for _, field in ipairs(FIELDS) do
    out[field] = releases.text_of(node, field)
    if not out[field] then return nil end
  end
  for _, field in ipairs(SAID) do
    out[field] = releases.text_of(node, field)
  end
  return out
end

local function add(index, release, item)
  local versions = index[item.document] or {}
  index[item.document] = versions
  local record = versions[item.version]
    or { version = item.version, day = item.day, release = release, contents = {} }
  versions[item.version] = record
  if record.release == release then table.insert(record.contents, item) end
end

-- The contents that the releases of the project had: id → version → { version, day, release (the
-- first that had it), contents }. Releases that do not say any are passed over.
function released.contents()
  local index = {}
  for _, release in ipairs(releases.all()) do
    for _, item in ipairs(releases.items_of(release.node, "contents")) do
      local content = content_of(item)
      if content then add(index, release.name, content) end
    end
  end
  return index
end

-- What RECORD (see released.contents) said of the approval, as approvals.difference takes it.
function released.said(record)
  local first, changes = record.contents[1], {}
  for _, item in ipairs(record.contents) do changes[item.language] = item.changes end
  return { approver = first.approver, approved = first.day, reviewer = first.reviewer,
    reviewed = first.reviewed, author = first.author, changes = next(changes) and changes or nil }
end

return released
