-- `ismsdoc approve --corrects`: a record that was closed is corrected in what is named, and what stood is
-- kept beside what stands.
local kept = require "document.kept"
local lists = require "base.lists"
local places = require "facts.places"
local unified = require "diff.unified"

local corrections = {}

local function refuse(row, text)
  local path, line, col = places.of(row.control, "version")
  host.report("error", path, line, col, "record-closed", "'" .. row.id .. "' " .. text)
  return false
end

-- The facts and files that OPTIONS name as corrected.
local function named_by(options)
  local names = {}
  for name in (options.corrected or ""):gmatch("[^,%s]+") do names[#names + 1] = name end
  return names
end

-- Whether all that changed of ROW, PATHS, is among NAMES, and nothing else is.
local function are_same(row, paths, names)
  local others = lists.select(paths, function(path) return not lists.contains(names, path) end)
  local idle = lists.select(names, function(name) return not lists.contains(paths, name) end)
  if #others > 0 then
    return refuse(row, "is a record that was closed, of which this changed: " .. table.concat(others, ", ")
      .. "; name what is corrected (--corrected " .. table.concat(paths, ",")
      .. "), and leave the rest as it stood")
  elseif #idle > 0 then
    return refuse(row, "has nothing corrected in " .. table.concat(idle, ", ") .. ": it is as it was closed")
  end
  return true
end

-- Whether the correction of ROW of SELF, a record that was closed, corrects what OPTIONS name and nothing
-- else. Where texts alone changed, and were shown, the files of texts need no name.
function corrections.is_named(self, row, options)
  if not row.outdated then return refuse(row, "is as it was closed: nothing is corrected") end
  local found = kept.of(row.id, row.outdated)
  if not found then
    return refuse(row, "is a record that was closed, and nothing of what it said is kept: restore "
      .. "approvals/" .. row.id .. ".json")
  end
  local changes = kept.changes(self, row, found)
  local paths = changes.facts
  for _, path in ipairs(not options.unchanged_facts and changes.sources or {}) do
    paths[#paths + 1] = path
  end
  return are_same(row, paths, named_by(options))
end

local function lines_of(text)
  local list = {}
  for line in (text:gsub("\n$", "") .. "\n"):gmatch("([^\n]*)\n") do list[#list + 1] = line end
  return list
end

-- LINES as one text; nil where none says anything.
local function joined(lines)
  local text = table.concat(lines, "\n")
  return text:find("%S") and text or nil
end

-- What stood in ROW, a record that was closed, and what stands in its place, as of the day on which it was
-- closed: a list of { language, stood, stands }; nil where it is not known.
function corrections.told(row)
  local found, list = row.outdated and kept.of(row.id, row.outdated), {}
  for _, now in ipairs(found and row.outdated.differences or {}) do
    local old = found.texts[now.language]
    for _, change in ipairs(old and unified.changes(old, lines_of(now.text)) or {}) do
      local stood, stands = joined(change.old), joined(change.new)
      if stood or stands then
        list[#list + 1] = { language = now.language, stood = stood, stands = stands }
      end
    end
  end
  return #list > 0 and list or nil
end

return corrections
