-- Examples of facts: example.yaml of each kind holds those of its key, in block style. Together they
-- are facts of one invented organisation.
local lists = require "base.lists"
local kinds = require "facts.kinds"

local example = {}

local function file_of(key)
  return kinds.path(key, "example.yaml")
end

local function split(path)
  local names = {}
  for name in path:gmatch("[^.]+") do names[#names + 1] = name end
  return names
end

local lookup

-- The first item of NODE that has what NAMES lead to.
local function lookup_item(spec, node, names, from)
  for _, item in ipairs(node) do
    local found = lookup(spec.of, item.value or item, names, from)
    if found then return found end
  end
end

function lookup(spec, node, names, from)
  if spec.type == "list" or spec.type == "keyed" then
    return lookup_item(spec, node, names, from)
  end
  local entry = lists.find(node, "key", names[from])
  if not entry or from == #names then return entry end
  return lookup(lists.find(spec.fields, "name", names[from]), entry.value, names, from + 1)
end

-- The lines of TEXT that belong to the key at LINE and COL: itself and what is indented further.
local function cut(text, line, col)
  local lines, number = {}, 0
  for whole in text:gmatch("([^\n]*)\n") do
    number = number + 1
    if number > line and #whole:match("^ *") < col then break end
    if number >= line then lines[#lines + 1] = whole:sub(col) end
  end
  return lines
end

local function whole_file(key, text)
  local lines = {}
  for line in text:gmatch("[^\n]+") do lines[#lines + 1] = "  " .. line end
  if #lines == 1 and not text:find("^%- ") then return { key .. ": " .. lines[1]:sub(3) } end
  return { key .. ":", table.unpack(lines) }
end

-- The example of the fact that PATH names (names of fields only) below the key whose specification
-- is SPEC, as { node, lines (of YAML) }; nil when there is none.
function example.of(spec, path)
  local names = split(path)
  local text = host.read_library_text(file_of(names[1]))
  local node = text and host.read_library_yaml(file_of(names[1]))
  if not node then return nil end
  if #names == 1 then return { node = node, lines = whole_file(names[1], text) } end
  local entry = lookup(spec, node, names, 2)
  return entry and { node = entry.value, lines = cut(text, entry.line, entry.col) }
end

return example
