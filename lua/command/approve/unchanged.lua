-- `ismsdoc approve --unchanged-facts`: documents whose texts the library changed since they were
-- approved, while the facts that they show stand. A person sees what became of the texts, and says
-- of each document whether it is approved again.
local approvals = require "model.approvals"
local kept = require "document.kept"
local lists = require "base.lists"
local places = require "facts.places"
local unified = require "diff.unified"

local unchanged = {}

-- Why the texts of ROW of SELF alone did not change, and what is kept of its approval; the first is
-- nil where they did.
local function other_cause(self, row)
  if not row.outdated then
    return row.recorded and "is as it was approved" or "has no approval on record that it could be held against"
  end
  local found = kept.of(row.id, row.outdated)
  if not found then return "has nothing kept of its approval, so that facts may have changed" end
  local facts = kept.changes(self, row, found).facts
  if #facts > 0 then return "has facts that changed since its approval: " .. lists.first(facts) end
  return nil, found
end

local function refuse(row, cause)
  local value, key = row.control, "version"
  if row.outdated then value, key = approvals.outdated_place(row) end
  local path, line, col = places.of(value, key)
  host.report("error", path, line, col, "approval-facts", "'" .. row.id .. "' " .. cause
    .. ": it cannot be approved with --unchanged-facts")
end

-- The rows of the documents IDS (nil: of all that are not as they were approved) of SELF of which
-- nothing but texts changed, and a line on each of the others. Nil after errors: those of IDS that
-- have another cause.
function unchanged.targets(self, ids)
  local rows, left, sound = {}, {}, true
  for _, row in ipairs(self.view.model.controlled) do
    local named = ids and lists.contains(ids, row.id)
    local cause = (named or not ids and row.outdated) and other_cause(self, row)
    if cause and named then
      refuse(row, cause)
      sound = false
    elseif cause then
      left[#left + 1] = row.id .. " " .. cause .. "\n"
    elseif named or not ids and row.outdated then
      rows[#rows + 1] = row
    end
  end
  return sound and rows or nil, table.concat(left)
end

local function lines_of(text)
  local list = {}
  for line in text:gmatch("([^\n]*)\n") do list[#list + 1] = line end
  return list
end

-- The hunks from OLD to NEW, lists of lines, as text; one that SEEN (body → where) has names where
-- it stood.
local function shown(old, new, where, seen)
  local out = {}
  for _, hunk in ipairs(unified.hunks(old, new)) do
    local before = seen[hunk.body]
    out[#out + 1] = hunk.head .. (before and " as in " .. before .. "\n" or "\n" .. hunk.body)
    seen[hunk.body] = before or where
  end
  return #out > 0 and table.concat(out)
    or "The text is the same; what it shows in figures or attached tables is not.\n"
end

-- What became of the texts of ITEM (see unchanged.accepted) since its approval, as of the day of it.
local function difference(item, seen)
  local id, found, out = item.row.id, kept.of(item.row.id, item.row.outdated), {}
  for _, now in ipairs(item.row.outdated.differences) do
    local language = now.language
    out[#out + 1] = ("--- %s %s (%s)\n+++ %s %s (%s)\n"):format(id, found.version, language, id,
      item.entry.version, language)
    out[#out + 1] = shown(found.texts[language] or {}, lines_of(now.text),
      id .. " (" .. language .. ")", seen)
  end
  return table.concat(out)
end

-- Those of ITEMS, { row, entry, file }, that a person accepts, each after its differences; where
-- nobody is there to answer, all when they are NAMED, else nil after reporting.
function unchanged.accepted(items, named)
  local list, seen, answered = {}, {}, true
  for _, item in ipairs(items) do
    local answer = host.ask(difference(item, seen),
      ("Approve %s %s? [y/N] "):format(item.row.id, item.entry.version))
    answered = answered and answer ~= nil
    if answer or answer == nil and named then list[#list + 1] = item end
  end
  if answered or named then return list end
  host.report("error", nil, nil, nil, "approval-unanswered", "nothing is approved: nobody is at a "
    .. "terminal to accept the differences; name the documents that are accepted")
  return nil
end

return unchanged
