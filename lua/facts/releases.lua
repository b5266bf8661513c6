-- What the releases of a project recorded beside their documents, each in a file of its own: which
-- contents it had, and the assessment of risks that it shows.
local member = require "base.member"

local releases = {}

releases.FILE = "contents.json"

local FOLDER = "releases"

-- The items of the list under KEY of NODE; none where there is no such list.
function releases.items_of(node, key)
  local list = member(node, key)
  return list and list.kind == "list" and list or {}
end

-- The text under KEY of NODE, or nil.
function releases.text_of(node, key)
  local value = member(node, key)
  return value and value.text
end

-- The releases of the project that have such a file, by name: { name, node }.
function releases.all()
  local list = {}
  for _, name in ipairs(host.list_facts(FOLDER)) do
    local node = host.read_written(FOLDER .. "/" .. name .. "/" .. releases.FILE)
    if node then list[#list + 1] = { name = name, node = node } end
  end
  return list
end

return releases
