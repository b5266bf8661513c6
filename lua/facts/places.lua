-- Where each value of the facts was written: values stay plain tables, their nodes are remembered
-- beside them.
local places = {}

local nodes = setmetatable({}, { __mode = "k" })
local originals = setmetatable({}, { __mode = "k" }) -- of copies, whose nodes are not known yet
local seek -- see places.ask

-- Remembers that table VALUE was read from NODE.
function places.set(value, node)
  nodes[value] = node
end

-- Lets FIND(value) → node or nil look for the nodes of values that were read by the build.
function places.ask(find)
  seek = find
end

-- Gives COPY the place that ORIGINAL has.
function places.copy(original, copy)
  local node = nodes[original]
  if node then nodes[copy] = node else originals[copy] = original end
end

-- The node that VALUE was read from, or nil.
function places.node(value)
  local original = originals[value]
  return nodes[value] or original and places.node(original) or seek and seek(value)
end

local function find(node, key)
  if node.kind == "list" then return node[key] end
  for _, entry in ipairs(node) do
    if entry.key == key then return entry.value end
  end
end

local root

-- Remembers NODE as the root of all facts, for find_text.
function places.set_root(node)
  root = node
end

-- The path of the project's first file of facts, or nil.
function places.file()
  return root and root.path
end

local function search(node, text)
  if node.text then
    return node.text:find(text, 1, true) and { path = node.path, line = node.line, col = node.col }
      or nil
  end
  for _, item in ipairs(node) do
    local found = search(item.key and item.value or item, text)
    if found then return found end
  end
end

-- The place { path, line, col } of the first fact that contains TEXT, or nil.
function places.find_text(text)
  return root and search(root, text)
end

local function search_id(node, id)
  local own = node.kind == "map" and find(node, "id")
  if own and own.text == id then return node end
  for _, item in ipairs(node) do
    local found = search_id(item.key and item.value or item, id)
    if found then return found end
  end
end

-- Returns path, line and column of the first entry of the facts whose id is ID, or nothing.
function places.of_id(id)
  local node = root and search_id(root, id)
  if node then return node.path, node.line, node.col end
end

-- Returns path, line and column of VALUE[KEY], of VALUE when it has no such key, or nothing when
-- VALUE was never read.
function places.of(value, key)
  local node = places.node(value)
  if not node then return end
  local cell = key ~= nil and find(node, key) or node
  return cell.path or node.path, cell.line, cell.col
end

return places
