-- Writes a register as CSV: UTF-8 with the mark by which spreadsheets know it.
local lists = require "base.lists"

local csv = {}

local BOM = "\u{FEFF}"

local function cell(value, spec)
  if value == nil then return "" end
  if type(value) == "boolean" then return value and "yes" or "no" end
  if type(value) == "table" then
    return table.concat(value, (spec.of.type == "text" or spec.of.alone) and "; " or " ")
  end
  return tostring(value)
end

-- What a spreadsheet would run as a formula has an apostrophe before it, which reading takes away: where a number or
-- a lone dash stands, it does not.
local function safe(text)
  if text:find("^[-+]?%d[%d.,]*%%?$") or text:find("^[-+]+$") then return text end
  local risky = text:find("^'*[=+@\t\r-]")
  for _, sign in ipairs { "＝", "＋", "－", "＠" } do risky = risky or text:find("^'*" .. sign .. ".") end
  return risky and "'" .. text or text
end

local function quoted(text)
  text = safe(text)
  if text:find('[",;\t\r\n]') then return '"' .. text:gsub('"', '""') .. '"' end
  return text
end

-- TEXT facts are a string or a map from language to string.
local function in_language(value, language)
  if type(value) == "table" then return value[language] end
  return value
end

-- The same of VALUE of FIELD, which may be a list of such texts.
local function said_in(field, value, language)
  if field.type ~= "list" or type(value) ~= "table" then return in_language(value, language) end
  return lists.map(value, function(item) return in_language(item, language) end)
end

-- Whether VALUE of FIELD, or an item of it, has a text for each language.
local function is_parted(field, value)
  if field.type ~= "list" or type(value) ~= "table" then return type(value) == "table" end
  return #lists.select(value, function(item) return type(item) == "table" end) > 0
end

local function add_text(columns, name, field, get, languages)
  if #languages == 1 then
    columns[#columns + 1] = { name = name, field = field,
      get = function(row) return said_in(field, get(row), languages[1]) end }
    return
  end
  local once = { name = name, field = field, get = get, once = true }
  columns[#columns + 1] = once
  for _, language in ipairs(languages) do
    columns[#columns + 1] = { name = name .. "." .. language, field = field, instead = once,
      get = function(row) return said_in(field, get(row), language) end }
  end
end

-- Adds the columns for FIELDS of the map that GET finds in a row.
local function add_columns(columns, fields, prefix, get, languages)
  for _, field in ipairs(fields) do
    local name = prefix .. field.name
    local function value(row)
      local map = get(row)
      return map and map[field.name]
    end
    local of = field.type == "list" and field.of or field
    if field.type == "map" then
      add_columns(columns, field.fields, name .. ".", value, languages)
    elseif of.alone then
      add_text(columns, name, field, function(row) return lists.column(value(row) or {}, of.alone) end, languages)
    elseif of.type == "text" then
      add_text(columns, name, field, value, languages)
    else
      columns[#columns + 1] = { name = name, field = field, get = value }
    end
  end
end

-- Whether no text of ROWS in COLUMN differs by language, so that one column holds them.
local function is_said_once(column, rows)
  local some = false
  for _, row in ipairs(rows) do
    local value = column.get(row)
    if is_parted(column.field, value) then return false end
    some = some or value ~= nil
  end
  return some
end

local function is_used(column, rows)
  if column.once then return is_said_once(column, rows) end
  if column.instead and is_said_once(column.instead, rows) then return false end
  for _, row in ipairs(rows) do
    local value = column.get(row)
    if value ~= nil and not (type(value) == "table" and #value == 0) then return true end
  end
  return false
end

-- The line of ROW, a map from name to text, under the columns NAMES, parted by SEPARATOR.
function csv.row(names, row, separator)
  local cells = {}
  for i, name in ipairs(names) do cells[i] = quoted(row[name] or "") end
  return table.concat(cells, separator)
end

-- The text of a file with the columns NAMES and ROWS, each a map from name to text.
function csv.table(names, rows)
  local lines = { table.concat(names, ",") }
  for _, row in ipairs(rows) do lines[#lines + 1] = csv.row(names, row, ",") end
  return BOM .. table.concat(lines, "\n") .. "\n"
end

local function columns_of(spec, languages)
  local columns = {}
  add_columns(columns, spec.of.fields, "", function(row) return row end, languages)
  return columns
end

-- VALUE of the register SPEC as the texts of its cells: the dotted name of each that says something → text; it has texts
-- in LANGUAGES (nil: in one).
function csv.texts(spec, value, languages)
  local texts = {}
  for _, column in ipairs(columns_of(spec, languages or { "text" })) do
    local text = is_used(column, { value }) and cell(column.get(value), column.field) or ""
    texts[column.name] = text ~= "" and text or nil
  end
  return texts
end

-- The text of a file with ROWS of the register SPEC: the columns that any row has, in the order of
-- the schema.
function csv.file(spec, rows, languages)
  local names, texts = {}, {}
  for i in ipairs(rows) do texts[i] = {} end
  for _, column in ipairs(columns_of(spec, languages)) do
    if is_used(column, rows) then
      names[#names + 1] = column.name
      for i, row in ipairs(rows) do texts[i][column.name] = cell(column.get(row), column.field) end
    end
  end
  return csv.table(names, texts)
end

return csv
