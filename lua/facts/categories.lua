-- The categories among which the facts choose: the groups of the standards on which an auditor
-- reports, as their files in policies/standards/ say.
local lists = require "base.lists"
local member = require "base.member"
local prepared = require "facts.library.prepared"
local schema = require "facts.schema"

local ROOM = "policies/standards/"

-- The ids of the groups of the standard in FILE, if an auditor reports on it.
local function groups_of(file)
  local reading = prepared.of(ROOM .. file)
  if reading then return reading.value.report and lists.column(reading.value.groups, "id") or {} end
  local text = file:find("%.yaml$") and host.read_library_text(ROOM .. file)
  if not text or not text:find("report[\"']?%s*:") then return {} end -- most need not be read twice
  local node = host.read_library_yaml(ROOM .. file)
  local report, groups = member(node, "report"), member(node, "groups")
  local is_report = report and report.text and schema.boolean(report.text)
  local found = {}
  for _, group in ipairs(is_report and groups and groups.kind == "list" and groups or {}) do
    local id = member(group, "id")
    found[#found + 1] = id and id.text
  end
  return found
end

local ids

-- Their ids, each once, in the order of the files; callers leave the list as it is.
return function()
  if ids then return ids end
  local known = {}
  ids = {}
  for _, file in ipairs(host.list_library(ROOM:sub(1, -2))) do
    for _, id in ipairs(groups_of(file)) do
      if not known[id] then known[id], ids[#ids + 1] = true, id end
    end
  end
  return ids
end
