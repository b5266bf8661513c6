-- `ismsdoc diff`: what changed between two projects, in an auditor's words.
local bencode = require "format.bencode"
local compare = require "diff.compare"
local hint = require "base.hint"
local lists = require "base.lists"
local print = require "diff.print"

-- The languages of NEW that OLD has too.
local function common(old, new)
  local list = {}
  for _, language in ipairs(new.languages) do
    if lists.contains(old.languages, language) then list[#list + 1] = language end
  end
  return list
end

-- The language to speak, or nil after reporting that one of the two lacks it.
local function choose(languages, wanted)
  local language = wanted or languages[1]
  if language and lists.contains(languages, language) then return language end
  host.report("error", nil, nil, nil, "unknown-language", language
    and "there is no language '" .. language .. "' in both; there is "
      .. table.concat(languages, ", ")
    or "the two have no language in common")
  return nil
end

local function is_below(path, key)
  return path:sub(1, #key) == key and (#path == #key or path:find("^[.[]", #key + 1) ~= nil)
end

-- Whether the file at PATH holds texts of DOCUMENT, or of all documents.
local function is_text_of(document, path)
  local folder, name = path:match("^(%l+)/([^/]+)/")
  return folder ~= nil and (name == document.id or folder == "templates" and name == "partials")
end

local function is_shown(document, path)
  if is_text_of(document, path) then return true end
  if is_below(path, "documents." .. document.id) then return true end
  for _, key in ipairs(document.shows) do
    if is_below(path, key) then return true end
  end
  return false
end

-- Those of CHANGES that DOCUMENT shows.
local function limit(changes, document)
  local list = {}
  for _, change in ipairs(changes) do
    if is_shown(document, change.path) then list[#list + 1] = change end
  end
  return list
end

local function report_unknown(id, new)
  local ids = {}
  for _, section in ipairs(new.sections) do
    for _, item in ipairs(section.id == "documents" and section.items or {}) do
      ids[#ids + 1] = item.id
    end
  end
  host.report("error", nil, nil, nil, "unknown-document",
    "there is no document '" .. id .. "'" .. hint(id, ids))
end

-- Returns the text of the difference as `said`. OPTIONS: old and new (texts of diff.snapshot),
-- old_name, new_name, and perhaps format, lang and only; nil after errors.
return function(options)
  local write = print[options.format or "text"]
  local old, new = bencode.decode(options.old), bencode.decode(options.new)
  local languages, document = common(old, new), new.document
  local language = choose(languages, options.lang)
  if not language then return nil end
  if options.only and not document then return report_unknown(options.only, new) end
  if document then document.before = old.document and old.document.entry.version end
  local function changes_in(wanted)
    local spoken = lists.contains(languages, wanted) and wanted or language
    local changes = compare(old, new, spoken, languages)
    return document and limit(changes, document) or changes
  end
  return { said = write { old = options.old_name, new = options.new_name, language = language,
    languages = new.languages, document = document, changes = changes_in(language),
    changes_in = changes_in } }
end
