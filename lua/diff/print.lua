-- The forms in which a difference is printed. Each takes { old, new (as they were typed), language,
-- languages (NEW's), changes, document, changes_in(language) } and returns a text, or nil after an
-- error.
local documents = require "facts.kinds.documents.schema"
local json = require "format.json"
local lists = require "base.lists"
local markdown = require "document.markdown"
local phrase = require "base.phrase"
local words = require "diff.words"
local yaml = require "format.yaml"

local print = {}

local function visible(text)
  return (text:gsub("%c", function(char) return ("\\x%02X"):format(char:byte()) end))
end

-- The changes that are not told by another one, as a list of { title, changes } in their order.
local function groups(said)
  local known, list = words.of(said.language), {}
  for _, change in ipairs(said.changes) do
    local title = known.headings[change.section]
    if not change.told then
      local last = list[#list]
      if not last or last.title ~= title then
        last = { title = title, changes = {} }
        list[#list + 1] = last
      end
      last.changes[#last.changes + 1] = change
    end
  end
  return list
end

function print.text(said)
  local parts = {}
  for i, group in ipairs(groups(said)) do
    local lines = { group.title }
    for j, change in ipairs(group.changes) do lines[j + 1] = "  " .. visible(change.text) end
    parts[i] = table.concat(lines, "\n") .. "\n"
  end
  if #parts == 0 then return words.of(said.language).no_difference .. "\n" end
  return table.concat(parts, "\n")
end

function print.md(said)
  local known = words.of(said.language)
  local lines = { "# " .. phrase.fill(known.title, { old = markdown.escape(said.old),
    new = markdown.escape(said.new) }) }
  for _, group in ipairs(groups(said)) do
    lines[#lines + 1] = "\n## " .. group.title .. "\n"
    for _, change in ipairs(group.changes) do
      lines[#lines + 1] = "- " .. markdown.escape(change.text)
    end
  end
  if #lines == 1 then lines[2] = "\n" .. known.no_difference end
  return table.concat(lines, "\n") .. "\n"
end

local function json_side(value)
  return type(value) == "table" and json.list(value) or value
end

function print.json(said)
  local changes = json.list {}
  for i, change in ipairs(said.changes) do
    changes[i] = { section = change.section, id = change.id, path = change.path,
      field = change.field, old = json_side(change.old), new = json_side(change.new),
      text = change.text }
  end
  return json.encode { version = 1, old = said.old, new = said.new, language = said.language,
    changes = changes }
end

-- What DOCUMENT shows otherwise than before, in one text: its control data apart, which stands
-- beside it.
local function summary(said, document, language)
  local known, parts = words.of(language), {}
  local own = "documents." .. document.id .. "."
  for _, change in ipairs(said.changes_in(language)) do
    if not change.told and (change.path .. "."):sub(1, #own) ~= own then
      parts[#parts + 1] = visible(change.short or change.text)
    end
  end
  if #parts == 0 then return known.no_change end
  return table.concat(parts, known.stop)
end

local function report(text)
  host.report("error", nil, nil, nil, "no-new-version", text)
end

-- An entry for the history of the document in the facts: its version, day and people as NEW's
-- document control has them.
function print.yaml(said)
  local document = said.document
  if not document then
    return report("--format yaml makes an entry for the history of one document: name it by --only")
  end
  if not document.entry.version or document.entry.version == document.before then
    return report("documents." .. document.id
      .. " has no new version: give it one, its day and its people first")
  end
  local entry, changes = {}, {}
  for key, value in pairs(document.entry) do entry[key] = value end
  for _, language in ipairs(said.languages) do
    changes[language] = summary(said, document, language)
  end
  entry.changes = changes
  return yaml.item(lists.find(documents.of.fields, "name", "history").of, entry, said.languages)
end

return print
