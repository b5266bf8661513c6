-- The registers of the project as files: where one stands, what it holds, and how new rows come into it.
local csv = require "format.csv"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local yaml = require "format.yaml"

local project = {}

local function child(node, key)
  for _, entry in ipairs(node and node.kind == "map" and node or {}) do
    if entry.key == key then return entry.value end
  end
end

-- Where the register KIND stands: its path below the project and "csv" or "yaml", or nil; second, true where it
-- stands in isms.yaml.
function project.file(kind)
  for _, name in ipairs(host.list_facts("facts")) do
    local extension = name:match("^" .. kind .. "%.(%a+)$")
    if extension == "csv" or extension == "yaml" then return "facts/" .. name, extension end
  end
  local root = lists.contains(host.list_facts("."), "isms.yaml") and host.read_facts("isms.yaml")
  return nil, child(root, kind) ~= nil
end

-- The texts of the map NODE by their dotted names; lists as CSV writes them.
local function flatten(node, prefix, out)
  for _, entry in ipairs(node) do
    local value, name = entry.value, prefix .. entry.key
    if value.kind == "map" then
      flatten(value, name .. ".", out)
    elseif value.kind == "list" then
      out[name] = table.concat(lists.map(value, function(item) return item.text or "" end), " ")
    elseif value.kind ~= "null" then
      out[name] = value.text
    end
  end
  return out
end

-- The items that PATH holds, each { node, texts }.
function project.items(path)
  local node = path and host.read_facts(path)
  return lists.map(node or {}, function(item) return { node = item, texts = flatten(item, "", {}) } end)
end

local function lines_of(text)
  local lines = {}
  for line in (text:gsub("\n?$", "\n")):gmatch("(.-)\r?\n") do lines[#lines + 1] = line end
  return lines
end

-- The paths of facts/unconfirmed.yaml, as a set.
local function unconfirmed_paths()
  local set = {}
  if lists.contains(host.list_facts("facts"), "unconfirmed.yaml") then
    for _, item in ipairs(host.read_facts("facts/unconfirmed.yaml") or {}) do
      if item.text then set[item.text] = true end
    end
  end
  return set
end

-- Whether all ITEMS of KIND are examples that nobody has confirmed.
function project.are_examples(kind, items)
  local open = unconfirmed_paths()
  for _, item in ipairs(items) do
    if not open[kind .. "." .. (item.texts.id or "")] then return false end
  end
  return #items > 0
end

-- facts/unconfirmed.yaml without the paths for which DROP(path) holds, and with those of MORE at its end; nil where
-- nothing changes.
function project.unconfirmed(drop, more)
  local has = lists.contains(host.list_facts("facts"), "unconfirmed.yaml")
  local bytes = has and host.read_bytes("facts/unconfirmed.yaml")
  local known, lines, changed = unconfirmed_paths(), {}, false
  for _, line in ipairs(bytes and lines_of(bytes) or {}) do
    local path = line:match('^%-%s+"?([^"#]-)"?%s*$')
    if path and drop(path) then changed = true else lines[#lines + 1] = line end
  end
  if not has then lines = yaml.comment(kinds.part("unconfirmed", "schema").explanation) end
  for _, path in ipairs(more) do
    if not known[path] then
      lines[#lines + 1] = yaml.lines({ path }):gsub("\n$", "")
      changed = true
    end
  end
  return changed and table.concat(lines, "\n") .. "\n" or nil
end

-- The file of the register KIND, which is one at PATH (nil: none yet), that holds VALUES and nothing else.
function project.whole(kind, path, values)
  local register = kinds.part(kind, "schema")
  if path and path:find("%.yaml$") then return { path = path, text = yaml.file(register, values, { "text" }) } end
  if #values == 0 then
    local names = lists.column(lists.select(register.of.fields, function(field) return field.required end), "name")
    return { path = "facts/" .. kind .. ".csv", text = csv.table(names, {}) }
  end
  return { path = "facts/" .. kind .. ".csv", text = csv.file(register, values, { "text" }) }
end

-- The names of the columns in the first line of the CSV file at PATH.
local function header_of(path)
  local first = lines_of((host.read_bytes(path) or ""):gsub("^\u{FEFF}", ""))[1] or ""
  local separator = first:find(",") and "," or first:find(";") and ";" or first:find("\t") and "\t" or ","
  local names = {}
  for name in (first .. separator):gmatch("(.-)%" .. separator) do
    names[#names + 1] = name:gsub('^"(.*)"$', "%1"):match("^%s*(.-)%s*$")
  end
  return names
end

-- The CSV file at PATH with ITEMS (of project.items, as they were changed) in their order.
local function csv_again(path, items)
  local names, known = header_of(path), {}
  for _, name in ipairs(names) do known[name] = true end
  local rows = {}
  for i, item in ipairs(items) do
    rows[i] = item.texts
    for _, name in ipairs(lists.keys(item.texts)) do
      if not known[name] and item.texts[name] ~= "" then names[#names + 1], known[name] = name, true end
    end
  end
  return csv.table(names, rows)
end

-- Changes of one text file: { line, col, text } replaces the value that begins there, { after, lines } adds LINES
-- behind the line AFTER; from the end to the start, so that places stay.
local function edit(text, changes)
  local lines = lines_of(text)
  table.sort(changes, function(a, b)
    if (a.line or a.after) ~= (b.line or b.after) then return (a.line or a.after) > (b.line or b.after) end
    return (a.order or 0) > (b.order or 0)
  end)
  for _, change in ipairs(changes) do
    if change.after then
      for i = #change.lines, 1, -1 do table.insert(lines, change.after + 1, change.lines[i]) end
    else
      local old = lines[change.line]
      local tail = old:match("%s+#[^\"']*$") or ""
      lines[change.line] = old:sub(1, change.start - 1) .. change.text .. tail
      for _ = change.line + 1, change.last do table.remove(lines, change.line + 1) end
    end
  end
  return table.concat(lines, "\n") .. "\n"
end

-- The last line of the value of ENTRY, which the next thing at NEXT (a line) follows; comments and blank lines
-- before it are not its.
local function last_line(lines, first, next_line)
  local last = math.min((next_line or #lines + 1) - 1, #lines)
  while last > first and (lines[last]:find("^%s*$") or lines[last]:find("^%s*#")) do last = last - 1 end
  return last
end

local function scalar_text(value)
  return yaml.item({ type = "string" }, value, {}):gsub("^%- ", ""):gsub("\n$", "")
end

-- The line on which what stands behind ENTRY number I of NODE begins.
local function next_of(node, i, after)
  return node[i + 1] and node[i + 1].line or after
end

-- Adds to CHANGES what makes the item NODE of a YAML file say TEXT at NAME; AFTER is the line of the next item.
local function change_field(changes, lines, node, name, text, after)
  local map, field = node, name
  local first = name:match("^(.-)%.")
  if first and child(node, first) then map, field = child(node, first), name:match("%.(.+)$") end
  for i, entry in ipairs(map) do
    if entry.key == field then
      local start = lines[entry.line]:find(entry.key .. '"?%s*:', 1)
      local at = lines[entry.line]:find(":", start, true) + 1
      table.insert(changes, { line = entry.line, start = at, text = " " .. text,
        last = last_line(lines, entry.line, next_of(map, i, after)) })
      return
    end
  end
  local final = map[#map]
  local indent = (" "):rep(final.col - 1)
  local added = indent .. field .. ": " .. text
  if map == node and first then added = { indent .. first .. ":", indent .. "  " .. name:match("%.(.+)$") .. ": " .. text } end
  table.insert(changes, { after = last_line(lines, final.line, after), order = #changes,
    lines = type(added) == "table" and added or { added } })
end

-- The YAML file at PATH in which ITEMS say what their `changed` (name → text) says, those with `deleted` are gone, and
-- MORE (values of the register KIND) stand at its end; comments and order stay.
local function yaml_again(kind, path, items, more)
  local bytes = host.read_bytes(path)
  local lines, changes = lines_of(bytes), {}
  for i, item in ipairs(items) do
    local after = items[i + 1] and items[i + 1].node.line or nil
    if item.deleted then
      for line = last_line(lines, item.node.line, after), item.node.line, -1 do
        table.insert(changes, { line = line, start = 1, text = "\1", last = line })
      end
    end
    for _, name in ipairs(item.deleted and {} or lists.keys(item.changed or {})) do
      change_field(changes, lines, item.node, name, item.changed[name], after)
    end
  end
  local text = edit(bytes, changes):gsub("[^\n]*\1[^\n]*\n", "")
  local spec = kinds.part(kind, "schema").of
  for _, value in ipairs(more) do text = text .. yaml.item(spec, value, { "text" }) end
  return text
end

-- How YAML writes TEXT, a value of FIELD.
function project.yaml_text(field, value)
  if field.type == "list" and field.of.type ~= "text" then return "[" .. table.concat(value, ", ") .. "]" end
  if type(value) == "table" then return "[" .. table.concat(lists.map(value, scalar_text), ", ") .. "]" end
  return scalar_text(value)
end

-- The file at PATH of the register KIND, of whose ITEMS some are `changed` or `deleted`, with MORE values at its end.
function project.again(kind, path, items, more)
  if path:find("%.yaml$") then return { path = path, text = yaml_again(kind, path, items, more) } end
  local kept = lists.select(items, function(item) return not item.deleted end)
  for _, value in ipairs(more) do
    kept[#kept + 1] = { texts = csv.texts(kinds.part(kind, "schema"), value) }
  end
  return { path = path, text = csv_again(path, kept) }
end

return project
