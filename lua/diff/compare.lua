-- Compares what diff.snapshot made of two projects and says each difference in words.
--
-- A change: section (the top-level fact), id, path, and for a fact that changed field, old, new (a
-- text or a list of texts; nil where there was none); text, the sentence; told ("yes": another
-- change says it too).
local bencode = require "format.bencode"
local excerpt = require "diff.excerpt"
local texts = require "diff.texts"
local words = require "diff.words"

local TEXTS = "documents" -- the section that tells what texts say otherwise

local function in_language(texts, language)
  return texts[language] or texts["*"]
end

local function is_same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then return a == b end
  return bencode.encode(a) == bencode.encode(b)
end

-- The language in which the texts of OLD and NEW differ: rather the one that is printed; nil when
-- there is none.
local function differing_language(self, old, new)
  if not is_same(in_language(old, self.language), in_language(new, self.language)) then
    return self.language
  end
  for _, language in ipairs(self.languages) do
    if not is_same(in_language(old, language), in_language(new, language)) then return language end
  end
end

local function differs(self, old, new)
  if old.value or new.value then return not is_same(old.value, new.value) end
  return differing_language(self, old.text, new.text) ~= nil
end

-- What to print of two cells that differ: their texts, or where those are the same their values.
local function sides(self, old, new)
  local language = differing_language(self, old.text, new.text)
  if not language then return old.value, new.value end
  return in_language(old.text, language), in_language(new.text, language), language
end

local function one_line(text)
  return (text:gsub("%s+", " "))
end

local function inline(self, value)
  if type(value) ~= "table" then return one_line(value) end
  return one_line(table.concat(value, self.words.separator))
end

local function counts(list)
  local index = {}
  for _, item in ipairs(list) do index[item] = (index[item] or 0) + 1 end
  return index
end

-- The items of LIST that OTHER lacks.
local function missing(list, other)
  local index, out = counts(other), {}
  for _, item in ipairs(list) do
    local left = index[item] or 0
    if left > 0 then index[item] = left - 1 else out[#out + 1] = one_line(item) end
  end
  return out
end

local function list_change(self, old, new)
  local parts = {}
  for _, item in ipairs(missing(new, old)) do parts[#parts + 1] = item .. self.words.new end
  for _, item in ipairs(missing(old, new)) do parts[#parts + 1] = item .. self.words.gone end
  if #parts == 0 then return inline(self, old) .. self.words.arrow .. inline(self, new) end
  return table.concat(parts, self.words.separator)
end

local function text_change(self, old, new)
  if old == new then return self.words.spacing end
  -- "60 days → 45 days" is "60 → 45 days"
  local number, unit = old:match("^([%d.,]+)(%s*%D*)$")
  local _, same = new:match("^([%d.,]+)(%s*%D*)$")
  if number and unit ~= "" and unit == same then old = number end
  return excerpt.pair(old, new, self.words.arrow)
end

-- What happened to a cell in words, with what it was and is, as they are printed.
local function change_of(self, old, new)
  if not old then
    local value = in_language(new.text, self.language)
    return inline(self, value) .. self.words.new, nil, value
  elseif not new then
    local value = in_language(old.text, self.language)
    return inline(self, value) .. self.words.gone, value, nil
  end
  local before, after, language = sides(self, old, new)
  local is_list = type(before) == "table" and type(after) == "table"
  local text = is_list and list_change(self, before, after)
    or text_change(self, inline(self, before), inline(self, after))
  if language and language ~= self.language then text = text .. " [" .. language .. "]" end
  return text, before, after
end

local function label_of(self, node, cell)
  if cell.bare then return "" end
  if cell.label then return in_language(cell.label, self.language) end
  return words.label(self.language, node.path, cell.field)
end

-- "R-05 owner: ", "A.8.11 ", "Access Control Policy 2.0 → 2.1: approved: "
local function beginning(self, name, node, cell)
  local label = label_of(self, node, cell)
  if cell.bare then return name .. " " end
  if label == "" then return name .. self.words.colon end
  return name .. (node.apart and self.words.colon or " ") .. label .. self.words.colon
end

local function add(self, change)
  change.section = self.section
  self.changes[#self.changes + 1] = change
  return change
end

local function by_field(cells)
  local index = {}
  for _, cell in ipairs(cells) do index[cell.path or cell.field] = cell end
  return index
end

-- The fields of both nodes: NEW's in their order, then those that only OLD has.
local function fields_of(old, new)
  local list, seen = {}, {}
  for _, cells in ipairs { new.cells, old.cells } do
    for _, cell in ipairs(cells) do
      local field = cell.path or cell.field
      if not seen[field] then
        seen[field], list[#list + 1] = true, field
      end
    end
  end
  return list
end

local function say_cell(self, name, node, old, new)
  local cell = new or old
  local text, before, after = change_of(self, old, new)
  return add(self, { id = self.id, path = cell.path or node.path .. "." .. cell.field,
    field = cell.field, old = before, new = after,
    text = beginning(self, name, node, cell) .. text,
    short = node.apart and label_of(self, node, cell) .. self.words.colon .. text })
end

local function compare_cells(self, name, old, new)
  local before, after, covered = by_field(old.cells), by_field(new.cells), {}
  for _, field in ipairs(fields_of(old, new)) do
    local a, b = before[field], after[field]
    if not a or not b or differs(self, a, b) then
      local change = say_cell(self, name, new, a, b)
      change.told = covered[field]
      for _, other in ipairs((b or a).covers or {}) do covered[other] = "yes" end
    end
  end
end

local function say_node(self, name, node, mark)
  local key = mark == self.words.new and "new" or "old"
  add(self, { id = self.id, path = node.path, [key] = name, text = one_line(name) .. mark })
end

local function by(key, nodes)
  local index = {}
  for _, node in ipairs(nodes) do index[node[key]] = node end
  return index
end

local compare_nodes

local function versioned(self, old, new)
  local name = in_language(new.name, self.language) or new.id
  if not old.version or not new.version then return name end
  if old.version == new.version then return name .. " " .. new.version end
  return name .. " " .. old.version .. self.words.arrow .. new.version
end

-- The change of the version, which the name of the document tells, once it has been told.
local function name_version(self, first, name)
  local own
  for i = first, #self.changes do
    if self.changes[i].field == "version" and self.changes[i].path:find("^documents%.") then
      own = self.changes[i]
    end
  end
  if not own then return end
  own.text = name
  own.told = #self.changes > first and "yes" or nil
end

local function compare_pair(self, prefix, old, new)
  local name, first = prefix .. versioned(self, old, new), #self.changes + 1
  compare_cells(self, name, old, new)
  compare_nodes(self, name .. (new.apart and self.words.colon or " "), old.children, new.children)
  if new.version and old.version then name_version(self, first, name) end
end

-- Compares lists of nodes whose names stand behind PREFIX.
function compare_nodes(self, prefix, old, new)
  local before, after = by("path", old), by("path", new)
  for _, node in ipairs(new) do
    if prefix == "" then self.id = node.id end
    if before[node.path] then
      compare_pair(self, prefix, before[node.path], node)
    else
      say_node(self, prefix .. in_language(node.title, self.language), node, self.words.new)
    end
  end
  for _, node in ipairs(old) do
    if prefix == "" then self.id = node.id end
    if not after[node.path] then
      say_node(self, prefix .. in_language(node.title, self.language), node, self.words.gone)
    end
  end
end

local function add_texts(self, old, new)
  for _, change in ipairs(texts.changes(old.texts or {}, new.texts or {}, self.language)) do
    add(self, change)
  end
end

-- Returns the changes from OLD to NEW, two snapshots, in LANGUAGE; LANGUAGES are those that both
-- have.
return function(old, new, language, languages)
  local self = { language = language, languages = languages, words = words.of(language),
    changes = {} }
  local before = by("id", old.sections)
  for _, section in ipairs(new.sections) do
    self.section = section.id
    compare_nodes(self, "", before[section.id].items, section.items)
    if section.id == TEXTS then add_texts(self, old, new) end
  end
  return self.changes
end
