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

-- LINES with CHANGES, from the end to the start, so that places stay: { line, start, stop (nil: to the end of the line
-- LAST), text } replaces what stands there, { after, lines } adds LINES behind the line AFTER.
local function edit(lines, changes)
  table.sort(changes, function(a, b)
    local x, y = a.line or a.after, b.line or b.after
    if x ~= y then return x > y end
    return (a.start or 1 << 30) + (a.order or 0) > (b.start or 1 << 30) + (b.order or 0)
  end)
  for _, change in ipairs(changes) do
    if change.after then
      for i = #change.lines, 1, -1 do table.insert(lines, change.after + 1, change.lines[i]) end
    elseif change.stop then
      local old = lines[change.line]
      lines[change.line] = old:sub(1, change.start - 1) .. change.text .. old:sub(change.stop + 1)
    else
      local old = lines[change.line]
      local tail = old:match("%s+#[^\"']*$") or ""
      lines[change.line] = old:sub(1, change.start - 1) .. change.text .. tail
      for _ = change.line + 1, change.last do table.remove(lines, change.line + 1) end
    end
  end
  return table.concat(lines, "\n") .. "\n"
end

-- The last line of what begins at the line FIRST and the next thing at NEXT_LINE follows; comments and blank lines before
-- that are not its.
local function last_line(lines, first, next_line)
  local last = math.min((next_line or #lines + 1) - 1, #lines)
  while last > first and (lines[last]:find("^%s*$") or lines[last]:find("^%s*#")) do last = last - 1 end
  return last
end

local function scalar_text(value)
  return yaml.item({ type = "string" }, value, {}):gsub("^%- ", ""):gsub("\n$", "")
end

-- The byte of the place of NODE in its line.
local function byte_of(lines, node)
  return utf8.offset(lines[node.line], node.col) or node.col
end

local function is_flow(lines, map)
  local at = byte_of(lines, map)
  return lines[map.line]:sub(at, at) == "{"
end

-- Where the value in a flow map that begins at byte AT of line LINE ends: the line and byte before the comma or bracket
-- behind it. Quotes and brackets inside are passed over.
local function end_of_flow(lines, line, at)
  local depth, quote = 0, nil
  while lines[line] do
    for i = at, #lines[line] do
      local c = lines[line]:sub(i, i)
      if quote then
        if c == quote and lines[line]:sub(i - 1, i - 1) ~= "\\" then quote = nil end
      elseif c == '"' or c == "'" and lines[line]:sub(i - 1, i - 1):find("[%s%[{,]") then
        quote = c
      elseif c == "{" or c == "[" then
        depth = depth + 1
      elseif (c == "}" or c == "]" or c == ",") and depth == 0 then
        return line, i - 1
      elseif c == "}" or c == "]" then
        depth = depth - 1
      end
    end
    line, at = line + 1, 1
  end
end

-- Changes of a flow MAP, of which ENTRY (nil: FIELD is added) gets TEXT.
local function change_flow(changes, lines, map, entry, field, text)
  if entry then
    local start = byte_of(lines, entry.value)
    local line, stop = end_of_flow(lines, entry.value.line, start)
    if line ~= entry.value.line then return false end
    table.insert(changes, { line = line, start = start, stop = stop, text = text })
    return true
  end
  local line, stop = end_of_flow(lines, map.line, byte_of(lines, map) + 1)
  while line and lines[line]:sub(stop + 1, stop + 1) == "," do line, stop = end_of_flow(lines, line, stop + 2) end
  if not line then return false end
  table.insert(changes, { line = line, start = stop + 1, stop = stop, text = ", " .. field .. ": " .. text, order = #changes })
  return true
end

-- The entry of MAP at KEY, and the line of the next one, AFTER at the end.
local function entry_of(map, key, after)
  for i, entry in ipairs(map) do
    if entry.key == key then return entry, map[i + 1] and map[i + 1].line or after end
  end
end

local function change_block(changes, lines, map, entry, next_line, field, text, after)
  if entry then
    local from = utf8.offset(lines[entry.line], entry.col) or 1
    local at = lines[entry.line]:find(":", from, true) + 1
    table.insert(changes, { line = entry.line, start = at, text = " " .. text, last = last_line(lines, entry.line, next_line) })
    return
  end
  local final = map[#map]
  table.insert(changes, { after = last_line(lines, final.line, after), order = -#changes,
    lines = { (" "):rep(final.col - 1) .. field .. ": " .. text } })
end

-- Adds to CHANGES what makes the map NODE of a YAML file say TEXT at NAME; AFTER is the line of the next thing. Returns
-- false where it is written so that nothing can be put there.
local function change_field(changes, lines, node, name, text, after)
  local first, rest = name:match("^(.-)%.(.+)$")
  local entry, next_line = entry_of(node, first or name, after)
  if first and entry and entry.value.kind == "map" then return change_field(changes, lines, entry.value, rest, text, next_line) end
  if first then return change_field(changes, lines, node, first, "{" .. rest .. ": " .. text .. "}", after) end
  if is_flow(lines, node) then return change_flow(changes, lines, node, entry, name, text) end
  change_block(changes, lines, node, entry, next_line, name, text, after)
  return true
end

-- What ITEMS (the last before the line AFTER) of LINES become; see yaml_again.
local function changes_of(lines, items, path, after)
  local changes = {}
  for i, item in ipairs(items) do
    local next_line = items[i + 1] and items[i + 1].node.line or after
    if item.deleted then
      for line = item.node.line, last_line(lines, item.node.line, next_line) do
        table.insert(changes, { line = line, start = 1, text = "\1", last = line })
      end
    end
    for _, name in ipairs(item.deleted and {} or lists.keys(item.changed or {})) do
      if not change_field(changes, lines, item.node, name, item.changed[name], next_line) then
        host.report("error", path, item.node.line, item.node.col, "value-unplaced", "nothing can be changed in what is written "
          .. "here over several lines in brackets: change " .. name .. " by hand to " .. item.changed[name])
      end
    end
  end
  return changes
end

-- The YAML file at PATH in which ITEMS say what their `changed` (name → text) says, those with `deleted` are gone, and
-- MORE (values of the register KIND) stand behind them; comments and order stay. AFTER is the line behind the register
-- in a file that has more.
local function yaml_again(kind, path, items, more, after)
  local lines = lines_of(host.read_bytes(path))
  local changes = changes_of(lines, items, path, after)
  local last = items[#items] and items[#items].node
  local indent = last and (" "):rep(last.col - 3) or ""
  local added = {}
  for _, value in ipairs(more) do
    for line in yaml.item(kinds.part(kind, "schema").of, value, { "text" }):gmatch("[^\n]+") do added[#added + 1] = indent .. line end
  end
  if #added > 0 then
    table.insert(changes, { after = last and last_line(lines, last.line, after) or #lines, lines = added, order = 1 })
  end
  return (edit(lines, changes):gsub("[^\n]*\1[^\n]*\n", ""))
end

-- isms.yaml with MORE values of the register KIND, which stands there.
function project.inline(kind, more)
  local root = host.read_facts("isms.yaml")
  local entry, after = entry_of(root, kind, nil)
  local items = lists.map(entry.value, function(item) return { node = item, texts = flatten(item, "", {}) } end)
  return { path = "isms.yaml", text = yaml_again(kind, "isms.yaml", items, more, after) }
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
