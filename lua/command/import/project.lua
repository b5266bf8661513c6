-- The registers of the project as files: where one stands, what it holds, and how new rows come into it.
local alone = require "command.import.alone"
local csv = require "format.csv"
local dotted = require "base.dotted"
local kinds = require "facts.kinds"
local languages = require "base.languages"
local lists = require "base.lists"
local member = require "base.member"
local schema = require "facts.schema"
local yaml = require "format.yaml"
local yaml_edit = require "command.import.yaml_edit"

local project = {}

-- Where the register KIND stands: its path below the project and "csv" or "yaml", or nil; second, true where it
-- stands in isms.yaml.
function project.file(kind)
  for _, name in ipairs(host.list_facts("facts")) do
    local extension = name:match("^" .. kind .. "%.(%a+)$")
    if extension == "csv" or extension == "yaml" then return "facts/" .. name, extension end
  end
  local root = lists.contains(host.list_facts("."), "isms.yaml") and host.read_facts("isms.yaml")
  return nil, member(root, kind) ~= nil
end

-- Adds to OUT what the list NODE, NAME, has: its texts, and those of a language for themselves ("regions.ja"), as CSV writes them.
local function flatten_list(node, name, out)
  local by_name = { [name] = lists.map(node, function(item) return item.text end) }
  for _, item in ipairs(node) do
    for _, entry in ipairs(item.kind == "map" and item or {}) do
      local own = lists.contains(languages, entry.key) and entry.value.text and name .. "." .. entry.key
      if own then by_name[own] = by_name[own] or {} table.insert(by_name[own], entry.value.text) end
    end
  end
  for own, texts in pairs(by_name) do out[own] = table.concat(texts, own == name and " " or "; ") end
  if #by_name[name] == 0 and next(by_name, name) then out[name] = nil end
end

-- The texts of the map NODE by their dotted names; lists as CSV writes them.
local function flatten(node, prefix, out)
  for _, entry in ipairs(node) do
    local value, name = entry.value, prefix .. entry.key
    if value.kind == "map" then
      flatten(value, name .. ".", out)
    elseif value.kind == "list" then
      flatten_list(value, name, out)
    elseif value.kind ~= "null" then
      out[name] = value.text
    end
  end
  return out
end

-- What NODE has: the items of a list of maps, those of another list, or what its keys name.
local function items_of(node)
  local keyed = node and node.kind == "map"
  return lists.map(node or {}, function(item)
    if keyed then return { node = item.value, line = item.line, key = item.key, texts = flatten(item.value, "", { id = item.key }) } end
    if item.kind ~= "map" then return { node = item, line = item.line, texts = { value = item.text } } end
    return { node = item, line = item.line, texts = flatten(item, "", {}) }
  end)
end

-- The items that PATH holds, each { node, line, texts, key (of one of a map) }.
function project.items(path)
  return items_of(path and host.read_facts(path))
end

-- The items of the register KIND in isms.yaml, whose root node is ROOT, and the line of what stands behind them (nil:
-- nothing does).
function project.items_in(root, kind)
  for i, entry in ipairs(root) do
    if entry.key == kind then return items_of(entry.value), root[i + 1] and root[i + 1].line end
  end
end

local function lines_of(text)
  local lines = {}
  for line in (text:gsub("\n?$", "\n")):gmatch("(.-)\r?\n") do lines[#lines + 1] = line end
  return lines
end

-- The paths of facts/unconfirmed.yaml, without the digests behind them, as a set.
local function unconfirmed_paths()
  local set = {}
  if lists.contains(host.list_facts("facts"), "unconfirmed.yaml") then
    for _, item in ipairs(host.read_facts("facts/unconfirmed.yaml") or {}) do
      if item.text then set[item.text:match("^(.-) %x+$") or item.text] = true end
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
    path = path and path:match("^(.-) %x+$") or path
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

-- Whether one of VALUES of REGISTER has a list of entries, which CSV cannot hold.
local function have_lists(register, values)
  for _, field in ipairs(register.of.fields or {}) do
    for _, value in ipairs(field.type == "list" and field.of.type == "map" and values or {}) do
      if value[field.name] then return true end
    end
  end
  return false
end

-- The file of a REGISTER whose VALUES have names, or are but texts.
local function named(register, values, languages)
  if register.type == "keyed" then
    return yaml.file(register, lists.map(values, function(value) return { value.id, value } end), languages)
  end
  local text = table.concat(yaml.comment(register.explanation), "\n") .. "\n"
  return text .. (#values > 0 and yaml.lines(lists.column(values, "value")) or "[]\n")
end

-- The file of the register KIND, which is one at PATH (nil: none yet), that holds VALUES and nothing else; their texts are in
-- LANGUAGES.
local function whole(kind, path, values, languages)
  local register = kinds.part(kind, "schema")
  if register.type == "keyed" or register.of.type ~= "map" then return { path = "facts/" .. kind .. ".yaml", text = named(register, values, languages) } end
  if not path and have_lists(register, values) then path = "facts/" .. kind .. ".yaml" end
  if path and path:find("%.yaml$") then return { path = path, text = yaml.file(register, values, languages) } end
  if #values == 0 then
    local names = lists.column(lists.select(register.of.fields, function(field) return field.required end), "name")
    return { path = "facts/" .. kind .. ".csv", text = csv.table(names, {}) }
  end
  return { path = "facts/" .. kind .. ".csv", text = csv.file(register, values, languages) }
end

-- The names of the columns in the line HEADER, as they are read, and what parts them.
local function names_of(header)
  local plain = header:gsub("^\u{FEFF}", ""):gsub("\r$", "")
  local separator = plain:find(",", 1, true) and "," or plain:find(";", 1, true) and ";" or plain:find("\t", 1, true) and "\t" or ","
  local names = {}
  for name in (plain .. separator):gmatch("(.-)%" .. separator) do
    local bare = name:gsub('^%s*"(.*)"%s*$', "%1"):match("^%s*(.-)%s*$")
    names[#names + 1] = bare:find("^x%-") and bare or bare:lower():gsub(" ", "_")
  end
  return names, separator
end

-- The lines of TEXT with what ends them but for the line feed.
local function raw_lines(text)
  local lines = {}
  for line in (text:gsub("\n$", "") .. "\n"):gmatch("(.-)\n") do lines[#lines + 1] = line end
  return lines
end

-- The names that ITEMS have and NAMES lacks are added to it; returns them.
local function add_names(names, items)
  local known, added = {}, {}
  for _, name in ipairs(names) do known[name] = true end
  for _, item in ipairs(items) do
    for _, name in ipairs(lists.keys(item.texts)) do
      if not known[name] and item.texts[name] ~= "" then
        names[#names + 1], added[#added + 1], known[name] = name, name, true
      end
    end
  end
  return added
end

-- Which of NAMES is BASE in some language.
local function languages_of(names, base)
  return lists.select(names, function(name) return name:sub(1, #base + 1) == base .. "." end)
end

-- Parts the column BASE of NAMES into those of its texts in LANGUAGES, in all ITEMS; returns whether it was there.
local function part_column(names, base, items, languages)
  for i, name in ipairs(names) do
    if name == base then
      table.remove(names, i)
      for j, language in ipairs(languages) do table.insert(names, i + j - 1, base .. "." .. language) end
      for _, item in ipairs(items) do
        for _, language in ipairs(languages) do
          local path = base .. "." .. language
          if (item.texts[path] or "") == "" then item.texts[path] = item.texts[base] end
        end
        item.texts[base], item.changed = nil, item.changed or {}
      end
      return true
    end
  end
end

-- Makes the texts of ITEMS stand in the columns of NAMES: a file has a text once for all languages or in a column for each.
-- Returns whether NAMES became others.
local function fit_languages(names, items, languages)
  local parted = false
  for _, item in ipairs(items) do
    for _, name in ipairs(lists.keys(item.texts)) do
      local base, language = name:match("^(.+)%.(%l%l)$")
      local others = languages_of(names, name)
      if item.texts[name] ~= "" and base and lists.contains(languages, language) and lists.contains(names, base) then
        parted = part_column(names, base, items, languages) or parted
      elseif item.texts[name] ~= "" and not lists.contains(names, name) and #others > 0 then
        for _, other in ipairs(others) do item.texts[other] = item.texts[name] end
        item.texts[name] = nil
      end
    end
  end
  return parted
end

-- The CSV file at PATH, in which ITEMS that are `changed` are written anew, those `deleted` left out and MORE (items)
-- added; all else stays as it is.
local function csv_again(path, items, more, languages)
  local lines = raw_lines(host.read_bytes(path) or "")
  local at = items[1] and items[1].node[1] and items[1].node[1].line or 1
  local names, separator = names_of(lines[at] or "")
  local ending = (lines[at] or ""):match("\r$") or ""
  local all = { table.unpack(items) }
  for _, item in ipairs(more) do all[#all + 1] = item end
  local parted = fit_languages(names, all, languages)
  local mark = (lines[at] or ""):match("^\u{FEFF}") or ""
  local header = parted and mark .. table.concat(names, separator) .. ending or lines[at] or ""
  local added = add_names(names, all)
  for _, name in ipairs(added) do header = header:gsub("\r$", "") .. separator .. name .. ending end
  local out = { table.unpack(lines, 1, at) }
  out[at] = header
  local first = items[1] and items[1].node.line or #lines + 1
  for line = at + 1, first - 1 do out[#out + 1] = lines[line] end
  for i, item in ipairs(items) do
    local last = items[i + 1] and items[i + 1].node.line - 1 or #lines
    if item.changed and not item.deleted then
      out[#out + 1] = csv.row(names, item.texts, separator) .. ending
      local blank = last
      while blank > item.node.line and lines[blank]:find("^%s*$") do blank = blank - 1 end
      for line = blank + 1, last do out[#out + 1] = lines[line] end
    elseif not item.deleted then
      for line = item.node.line, last do out[#out + 1] = lines[line] end
    end
  end
  for _, item in ipairs(more) do out[#out + 1] = csv.row(names, item.texts, separator) .. ending end
  return table.concat(out, "\n") .. "\n"
end

local function scalar_text(value)
  return yaml.item({ type = "string" }, value, {}):gsub("^%- ", ""):gsub("\n$", "")
end

-- VALUE of SPEC as an item of a YAML list, with the facts of its own.
local function item_text(spec, value, languages)
  local text = yaml.item(spec, value, languages)
  for _, name in ipairs(lists.keys(value.custom or {})) do
    text = text .. "  " .. name .. ": " .. project.yaml_text({ type = "string" }, value.custom[name]) .. "\n"
  end
  return text
end

-- The list NODE of FIELD, which is written as one text, after what EDIT says of it, in brackets.
local function list_again(field, node, edit)
  local out = {}
  for place, item in ipairs(schema.items(field, node)) do
    if not edit.deleted[place] then out[#out + 1] = edit.alone(item, edit.changed[place] or {}) end
  end
  for _, value in ipairs(edit.added) do out[#out + 1] = edit.text_of(value, true) end
  return #out > 0 and "[" .. table.concat(out, ", ") .. "]" or ""
end

-- Makes the lists of ITEM, an entry that ends before the line LIMIT, say what its `parts` say.
local function change_parts(editing, item, limit, languages)
  for _, name in ipairs(lists.keys(item.parts or {})) do
    local part = item.parts[name]
    local function text_of(value, is_flow)
      return is_flow and yaml.flow(part.field.of, value, languages) or item_text(part.field.of, value, languages)
    end
    local edit = { changed = {}, deleted = part.deleted, added = part.added, text_of = text_of,
      alone = function(node, changes) return alone.item(part.field.of, node, changes) end }
    for place, change in pairs(part.changed) do edit.changed[place] = change.changed end
    local list = member(item.node, name)
    if list and list.text and list.kind ~= "null" then
      yaml_edit.set(editing, item.node, { [name] = list_again(part.field, list, edit) }, limit)
    else
      yaml_edit.set_list(editing, item.node, name, edit, limit)
    end
  end
end

-- Makes ITEMS, which end before the line LIMIT (nil: the end) of the file of EDITING, say what their `changed` and `parts`
-- say, with texts in LANGUAGES, and takes those with `deleted` away.
local function change(editing, items, limit, languages)
  for i, item in ipairs(items) do
    local next_line = items[i + 1] and items[i + 1].line or limit
    if item.deleted then
      yaml_edit.drop(editing, item.node, next_line)
    else
      if item.changed then yaml_edit.set(editing, item.node, item.changed, next_line) end
      change_parts(editing, item, next_line, languages)
    end
  end
end

-- The YAML file at PATH in which ITEMS say what their `changed` (name → text) says, those with `deleted` are gone, and
-- MORE (values of the register KIND, with texts in LANGUAGES) stand at its end; comments and order stay.
local function yaml_again(kind, path, items, more, languages)
  local editing, left = yaml_edit.new(host.read_bytes(path)), #more
  change(editing, items, nil, languages)
  local text = yaml_edit.done(editing):gsub("([^\n])$", "%1\n")
  for _, item in ipairs(items) do left = left + (item.deleted and 0 or 1) end
  if #items == 0 then text = text:gsub("%[%s*%]%s*$", "") end
  if left == 0 then return text .. "[]\n" end
  local spec = kinds.part(kind, "schema").of
  for _, value in ipairs(more) do text = text .. item_text(spec, value, languages) end
  return text
end

-- VALUE of a keyed REGISTER as what stands behind its key, INDENT blanks to the right.
local function behind_key(register, value, languages, indent)
  local blanks = (" "):rep(indent)
  return "\n" .. blanks .. item_text(register.of, value, languages):gsub("^%- ", ""):gsub("\n  ", "\n"):gsub("\n$", "")
    :gsub("\n", "\n" .. blanks)
end

-- Makes MAP, a node of a keyed REGISTER with ITEMS that ends before the line LIMIT, say what these and MORE say.
local function change_keyed(editing, register, map, items, more, languages, limit)
  local keys = {}
  for i, item in ipairs(items) do
    local next_line = items[i + 1] and items[i + 1].line or limit
    if item.deleted then
      keys[item.key] = ""
    else
      if item.changed then yaml_edit.set(editing, item.node, item.changed, next_line) end
      change_parts(editing, item, next_line, languages)
    end
  end
  for _, value in ipairs(more) do keys[value.id] = behind_key(register, value, languages, map[#map].col + 1) end
  yaml_edit.set(editing, map, keys, limit)
end

-- The texts that ITEMS still have, and those of MORE.
local function texts_left(items, more)
  local kept = lists.select(items, function(item) return not item.deleted end)
  return lists.union { lists.map(kept, function(item) return item.texts.value end), lists.column(more, "value") }
end

-- The file at PATH of a REGISTER whose ITEMS have names, or are but texts, in which these and MORE say what they do.
local function named_again(register, path, items, more, languages)
  local bytes = host.read_bytes(path)
  local left = #lists.select(items, function(item) return not item.deleted end) + #more
  if #items == 0 or left == 0 then return named(register, more, languages) end
  local editing = yaml_edit.new(bytes)
  if register.type == "keyed" then
    change_keyed(editing, register, host.read_facts(path), items, more, languages)
  elseif bytes:find("^%s*%[") or bytes:find("\n%s*%[") then
    return (bytes:match("^(.-)%[") or "") .. "[" .. table.concat(texts_left(items, more), ", ") .. "]\n"
  else
    change(editing, items, nil, languages)
    return yaml_edit.done(editing):gsub("([^\n])$", "%1\n") .. (#more > 0 and yaml.lines(lists.column(more, "value")) or "")
  end
  return yaml_edit.done(editing)
end

-- The file at PATH of the register KIND, of whose ITEMS some are `changed` or `deleted`, with MORE values at its end,
-- whose texts are in LANGUAGES.
local function again(kind, path, items, more, languages)
  local register = kinds.part(kind, "schema")
  if register.type == "keyed" or register.of.type ~= "map" then
    return { path = path, text = named_again(register, path, items, more, languages) }
  end
  if path:find("%.yaml$") then return { path = path, text = yaml_again(kind, path, items, more, languages) } end
  local added = lists.map(more, function(value)
    local texts = csv.texts(register, value, languages)
    for name, text in pairs(value.custom or {}) do texts[name] = text end
    return { texts = texts }
  end)
  return { path = path, text = csv_again(path, items, added, languages) }
end

-- isms.yaml as all registers that stand in it change it: what project.open takes and project.shared_file gives back.
function project.shared()
  return {}
end

local function editing_of(shared)
  shared.root = shared.root or host.read_facts("isms.yaml")
  shared.editing = shared.editing or yaml_edit.new(host.read_bytes("isms.yaml"))
  return shared.editing, shared.root
end

-- isms.yaml with all that was entered into SHARED, or nil where nothing was.
function project.shared_file(shared)
  return shared.editing and { path = "isms.yaml", text = yaml_edit.done(shared.editing) }
end

-- Makes the texts at the key KIND of ROOT, isms.yaml, of which ITEMS may be `deleted`, be these and MORE.
local function texts_inline(editing, root, kind, items, more, limit)
  local deleted = {}
  for place, item in ipairs(items) do deleted[place] = item.deleted end
  yaml_edit.set_list(editing, root, kind, { changed = {}, deleted = deleted, added = lists.column(more, "value"),
    text_of = function(value, is_flow) return is_flow and scalar_text(value) or "- " .. scalar_text(value) .. "\n" end }, limit)
end

-- Writes MORE, of the keyed REGISTER at the key KIND of ROOT, isms.yaml, that has nothing yet.
local function keyed_inline(editing, root, register, kind, more, languages)
  local parts = lists.map(more, function(value) return "\n  " .. value.id .. ":" .. behind_key(register, value, languages, 4) end)
  yaml_edit.set(editing, root, { [kind] = table.concat(parts) })
end

-- Enters ITEMS (those that are `changed` or `deleted`, or have `parts`) and MORE of the register KIND into SHARED.
local function again_inline(shared, kind, items, more, languages, limit)
  local editing, root = editing_of(shared)
  local register = kinds.part(kind, "schema")
  if register.type == "keyed" and #items > 0 then
    change_keyed(editing, register, member(root, kind), items, more, languages, limit)
    return
  elseif register.type == "keyed" then
    keyed_inline(editing, root, register, kind, more, languages)
    return
  elseif register.of.type ~= "map" then
    texts_inline(editing, root, kind, items, more, limit)
    return
  end
  local spec, edit = register.of, { changed = {}, deleted = {}, added = more }
  for place, item in ipairs(items) do
    edit.changed[place], edit.deleted[place] = item.changed, item.deleted
    if not item.deleted then change_parts(editing, item, items[place + 1] and items[place + 1].line or limit, languages) end
  end
  function edit.text_of(value, is_flow)
    return is_flow and yaml.flow(spec, value, languages) or item_text(spec, value, languages)
  end
  yaml_edit.set_list(editing, root, kind, edit)
end

local function whole_inline(shared, kind, values, languages)
  local editing, root = editing_of(shared)
  local spec, lines = kinds.part(kind, "schema").of, {}
  for i, value in ipairs(values) do lines[i] = item_text(spec, value, languages) end
  local text = table.concat(lines):gsub("\n$", ""):gsub("\n", "\n  ")
  yaml_edit.set(editing, root, { [kind] = #values > 0 and "\n  " .. text or "[]" })
end

-- The register KIND where it stands: { path (nil: nowhere yet), items() (each { node, texts }), again(items, more, languages)
-- (with what of ITEMS is `changed` or `deleted` or has `parts`, and with MORE values), whole(values, languages) (with VALUES
-- and nothing else) }. The last two return a file, or nil where it is isms.yaml, which SHARED has then. LANGUAGES are those of
-- the texts in values (nil: they have one for all).
function project.open(kind, shared)
  local path, inline = project.file(kind)
  if inline ~= true then
    return { path = path, items = function() return project.items(path) end,
      again = function(items, more, languages) return again(kind, path, items, more, languages or { "text" }) end,
      whole = function(values, languages) return whole(kind, path, values, languages or { "text" }) end }
  end
  local items, limit = project.items_in(host.read_facts("isms.yaml"), kind)
  return { path = "isms.yaml", items = function() return items end,
    again = function(list, more, languages) again_inline(shared, kind, list, more, languages or { "text" }, limit) end,
    whole = function(values, languages) whole_inline(shared, kind, values, languages or { "text" }) end }
end

-- The map at STEPS below MAP, a node that ends before the line LIMIT, and where it ends; nil where there is none.
local function descend(map, steps, limit)
  for _, step in ipairs(steps) do
    local inner, behind
    for i, entry in ipairs(map) do
      if entry.key == step then inner, behind = entry.value, map[i + 1] and map[i + 1].line or limit end
    end
    if not inner or inner.kind ~= "map" then return nil end
    map, limit = inner, behind
  end
  return map, limit
end

-- Enters CHANGES and EDITS into ROOT, whose file EDITING changes; names of CHANGES, and the steps of EDITS, begin there.
local function enter_facts(editing, root, changes, edits, languages)
  for _, edit in ipairs(edits) do
    local steps = { table.unpack(edit.steps) }
    local name = table.remove(steps)
    local map, limit = descend(root, steps)
    function edit.text_of(value, is_flow)
      return is_flow and yaml.flow(edit.field.of, value, languages) or item_text(edit.field.of, value, languages)
    end
    if map and #map > 0 then
      yaml_edit.set_list(editing, map, name, edit, limit)
    else
      local items = lists.map(edit.added, function(value) return yaml.flow(edit.field.of, value, languages) end)
      changes[table.concat(edit.steps, ".")] = "[" .. table.concat(items, ", ") .. "]"
    end
  end
  yaml_edit.set(editing, root, changes)
end

-- Whether CHANGES leave nothing of ROOT, a map.
local function takes_all(root, changes)
  local left = lists.select(root, function(entry) return changes[dotted.step(entry.key)] ~= "" end)
  return #left == 0 and yaml_edit.flow(changes) == ""
end

-- The text of the file at PATH, which holds the facts of one key, after CHANGES and EDITS (see project.enter_single).
local function single_again(path, changes, edits, languages)
  local root, editing = host.read_facts(path), yaml_edit.new(host.read_bytes(path))
  if root.kind == "map" and #root > 0 and (changes[""] or "") == "" then
    changes[""] = nil
    if #edits > 0 or not takes_all(root, changes) then
      enter_facts(editing, root, changes, edits, languages)
      return yaml_edit.done(editing)
    end
  end
  for _, edit in ipairs(edits) do
    local items = lists.map(edit.added, function(value) return yaml.flow(edit.field.of, value, languages) end)
    if #items > 0 then changes[table.concat(edit.steps, ".")] = "[" .. table.concat(items, ", ") .. "]" end
  end
  yaml_edit.set_root(editing, root, changes)
  return yaml_edit.done(editing)
end

-- Enters CHANGES (name below the key → text as YAML has it; "" → that of the key itself) and EDITS (each of a list in a map of it:
-- { steps, field, changed, deleted, added }, see yaml_edit.set_list) of the key KIND into SHARED, isms.yaml. Returns the file
-- where the key has one of its own.
function project.enter_single(kind, changes, edits, shared, languages)
  local path = project.file(kind)
  if path then return { path = path, text = single_again(path, changes, edits, languages) } end
  local editing, root = editing_of(shared)
  local below = {}
  for name, text in pairs(changes) do below[name == "" and kind or kind .. "." .. name] = text end
  for _, edit in ipairs(edits) do table.insert(edit.steps, 1, kind) end
  enter_facts(editing, root, below, edits, languages)
end

-- How YAML writes TEXT, a value of FIELD.
function project.yaml_text(field, value)
  if field.type == "list" and field.of.type ~= "text" then return "[" .. table.concat(value, ", ") .. "]" end
  if type(value) == "table" then return "[" .. table.concat(lists.map(value, scalar_text), ", ") .. "]" end
  return scalar_text(value)
end

return project
