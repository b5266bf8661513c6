-- The columns of a register in a workbook: one for each fact of an entry that is no list of further
-- entries, with what its cells show and how that is found again.
local diff_words = require "diff.words"
local lists = require "base.lists"

local columns = {}

local WIDTHS = { id = 11, date = 12, moment = 17, month = 10, boolean = 9, integer = 9, number = 9,
  percentage = 9, enum = 16, reference = 18, text = 42, string = 26, url = 30, email = 26, fact = 26 }
local NUMBERS = { integer = true, number = true, percentage = true }
local LEAVES = WIDTHS

local function capital(text)
  return text == "id" and "ID" or (text:gsub("^%l", string.upper))
end

-- The words of LANGUAGE for the values of the enum FIELD, of the fact NAME: value → word, and only where
-- no two have the same.
function columns.value_words(field, name, language)
  local words, taken, map = diff_words.of(language), {}, {}
  for _, value in ipairs(field.values) do
    local word = words.values[name .. "." .. value] or words.values[value] or value:gsub("%-", " ")
    if taken[word] then return {} end
    map[value], taken[word] = word, true
  end
  return map
end

local function number_text(value)
  return math.tointeger(value) and tostring(math.tointeger(value)) or ("%.15g"):format(value)
end

-- What VALUE of the leaf FIELD is called: a text.
local function shown(column, field, value)
  if value == false and field.type ~= "boolean" then return column.words.none end
  if field.type == "boolean" then return value and column.words.yes or column.words.no end
  if field.type == "enum" then return column.values[value] or value end
  if NUMBERS[field.type] then return number_text(value) end
  if field.type == "text" and type(value) == "table" then return value[column.language] end
  return tostring(value)
end

-- Texts stand in lines of their own, what has no blanks in it behind commas.
local function shown_list(column, field, list)
  local out = {}
  for _, item in ipairs(list) do
    local text = shown(column, field.of, item)
    if text == nil then return nil end
    out[#out + 1] = text
  end
  return table.concat(out, field.of.type == "text" and "\n" or ", ")
end

-- Whether VALUE of FIELD says something in one language and something else in another; of a list, whether an item does.
local function is_by_language(field, value)
  if type(value) ~= "table" or field.type ~= "list" then return type(value) == "table" end
  for _, item in ipairs(value) do
    if type(item) == "table" then return true end
  end
  return false
end

-- The text of COLUMN for the entry ROW, or nil.
local function text_of(column, row)
  local value = column.find(row)
  if value == nil then return nil end
  if column.leaf.type == "text" and is_by_language(column.field, value) ~= (column.part == "language") then return nil end
  if column.field.type == "list" and type(value) == "table" then
    if #value == 0 then return column.words.none end
    return shown_list(column, column.field, value)
  end
  return shown(column, column.field, value)
end

-- What COLUMN, of texts that are said once, has where ROW says the same in all languages.
local function said_alike(column, row)
  local value = column.part == "plain" and column.field.type == "text" and column.find(row)
  if type(value) ~= "table" then return nil end
  local texts = {}
  for _, language in ipairs(lists.keys(value)) do texts[#texts + 1] = value[language] end
  return #lists.union { texts } == 1 and texts[1] or nil
end

local function find_in(prefix, name)
  return function(row)
    local map = row
    for _, step in ipairs(prefix) do
      map = type(map) == "table" and map[step] or nil
    end
    if type(map) ~= "table" then return nil end
    return map[name]
  end
end

local function is_leaf(field)
  local kind = field.type == "list" and field.of.type or field.type
  return LEAVES[kind] ~= nil
end

local function leaf_of(field)
  return field.type == "list" and field.of or field
end

-- Adds a column for FIELD; PART is "language" for one of the texts of a fact that has one a language.
local function add(self, prefix, field, part, language)
  local steps = { table.unpack(prefix) }
  steps[#steps + 1] = field.name
  local path, leaf = table.concat(steps, "."), leaf_of(field)
  local name = path .. (part == "language" and "." .. language or "")
  local column = { path = self.kind .. "." .. name, name = name,
    field = field, leaf = leaf, part = part, language = language, find = find_in(prefix, field.name),
    words = diff_words.of(self.language), style = "text", width = WIDTHS[leaf.type] or 14,
    required = field.required and #prefix == 0,
    heading = capital(diff_words.label(self.language, self.kind, path))
      .. (part == "language" and " (" .. language .. ")" or "") }
  column.values = leaf.type == "enum" and columns.value_words(leaf, field.name, self.language) or {}
  if field.type == "list" then
    column.width = math.max(column.width, 16)
  elseif NUMBERS[field.type] then
    column.style = "number"
  elseif field.type == "date" or field.type == "moment" then
    column.style = field.type
  end
  local every = self.every
  column.text = function(row) return text_of(column, row) or every and said_alike(column, row) or nil end
  column.used = #lists.select(self.rows, function(row) return column.text(row) ~= nil end) > 0
  self.list[#self.list + 1] = column
end

-- A text has a column a language where the project has several, and one for all where an entry says it
-- once.
local function add_texts(self, prefix, field)
  local find, once, each = find_in(prefix, field.name), false, false
  for _, row in ipairs(self.rows) do
    local value = find(row)
    if value then
      if is_by_language(field, value) then each = true else once = true end
    end
  end
  if self.every or self.both then once, each = true, true end
  if once or #self.languages == 1 and not each then add(self, prefix, field, "plain", self.language) end
  if not each and (once or #self.languages == 1) then return end
  for _, language in ipairs(self.languages) do add(self, prefix, field, "language", language) end
end

local function add_all(self, prefix, fields)
  for _, field in ipairs(fields) do
    if field.type == "map" then
      local deeper = { table.unpack(prefix) }
      deeper[#deeper + 1] = field.name
      add_all(self, deeper, field.fields)
    elseif leaf_of(field).type == "text" then
      add_texts(self, prefix, field)
    elseif is_leaf(field) then
      add(self, prefix, field, "plain", self.language)
    end
  end
end

-- The facts of their own that entries of the register have: a column each.
local function add_own(self)
  local names, known = {}, {}
  for _, row in ipairs(self.rows) do
    for name in pairs(row.custom or {}) do
      if not known[name] then names[#names + 1], known[name] = name, true end
    end
  end
  table.sort(names)
  for _, name in ipairs(names) do self.list[#self.list + 1] = columns.own(self.kind, name, self.language) end
end

-- The column of the fact NAME ("x-cost-centre") that the entries of the register KIND have of their own.
function columns.own(kind, name, language)
  local field = { name = name, type = "string" }
  return { path = kind .. "." .. name, name = name, heading = name, field = field, leaf = field, part = "plain", style = "text", width = 20,
    used = true, values = {}, words = diff_words.of(language), text = function(row) return (row.custom or {})[name] end }
end

-- The columns of the register KIND (SPEC: its schema) with ROWS, in the words of the first of LANGUAGES:
-- a list of { path ("risks.title.en"), name ("title.en"), heading, field, leaf (what one item of it is), style, width,
-- required, used, values (of an enum: value → word), words, text(row) }.
function columns.of(kind, spec, rows, languages)
  local self = { kind = kind, rows = rows, languages = languages, language = languages[1], list = {} }
  add_all(self, {}, spec.of.fields)
  add_own(self)
  return self.list
end

-- The columns of the single facts FIELDS of the key KIND, whose values ROW holds: of a text both the one for all languages and
-- that of each.
function columns.single(kind, fields, row, languages)
  local self = { kind = kind, rows = { row }, languages = languages, language = languages[1], list = {}, both = true }
  add_all(self, {}, fields)
  return self.list
end

-- The same with all columns that a workbook of the register can have, of which columns.of has those that its rows need: texts
-- that are said once for all languages, and in each.
function columns.every(kind, spec, rows, languages)
  local self = { kind = kind, rows = rows, languages = languages, language = languages[1], list = {}, every = true }
  add_all(self, {}, spec.of.fields)
  return self.list
end

return columns
