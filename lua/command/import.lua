-- What `ismsdoc import` writes: a register of facts made from a spreadsheet. lua/facts/kinds/
-- <name>/import.lua says how its columns and values are usually written.
local csv = require "format.csv"
local kinds = require "facts.kinds"
local library = require "facts.library"
local lists = require "base.lists"
local names = require "command.import.names"
local phrase = require "base.phrase"
local tables = require "command.import.tables"
local words = require "command.import.words"

local MOST_TITLE_ROWS = 20 -- above the row that names the columns
local YES_NO = words.index { yes = { "y", "true", "はい", "○" },
  no = { "n", "false", "いいえ", "×" } }

local NONE = words.index { none = { "n/a", "na", "なし", "該当なし" } }

local readers = {}

function readers.text(_, text) return text end

readers.string = readers.text

function readers.id(_, text)
  local id = text:gsub("%s+", "-")
  return #id <= 64 and id:find("^%w[%w%.%-_]*$") and id or nil, "an id of letters and digits"
end

function readers.date(_, text)
  return words.date(text) or nil, "a day such as 2026-04-01"
end

function readers.boolean(_, text, index)
  local value = words.find(index or YES_NO, text)
  return value and value == "yes", "yes or no"
end

function readers.enum(field, text, index)
  return words.find(index or words.index {}, text), "one of " .. table.concat(field.values, ", ")
end

-- A step of a scale: its number, alone or before words, or the name that the project gives it.
function readers.integer(field, text, _, context)
  local number = text:match("^%d+$") or text:match("^(%d+)[%s:.(%-]") or text:match("%((%d+)%)$")
  return math.tointeger(tonumber(number)) or words.find(context.names.steps(field.name), text),
    "a number or the name of a step"
end

function readers.number(_, text)
  return tonumber(text:match("^%d+%.?%d*$")), "a number"
end

-- The control of a standard in force that TEXT names, with or without the A. of Annex A.
local function read_control(text, context)
  local id = words.trim(text):match("^%S+")
  return context.controls[id] or context.controls["A." .. id], "a control of a standard, such as A.5.1"
end

function readers.reference(field, text, _, context)
  if field.to == "control" then return read_control(text, context) end
  local id = words.find(context.names.entities(field.to), text)
  if id or field.or_words and not context.names.has(field.to) then return id or text end
  if not context.names.exist then return readers.id(field, host.slug(text)) end
  return nil, "the id, title or holder of a " .. field.to .. " of the project"
end

local function read_list(field, text, index, context)
  if field.of.type == "text" then return { text } end
  local items = {}
  for i, item in ipairs(words.split(text)) do
    local value, expected = readers[field.of.type](field.of, item, index, context)
    if value == nil then return nil, expected end
    items[i] = value
  end
  return items
end

-- The fields of REGISTER's rows by their dotted name.
local function fields_of(register)
  local fields = {}
  local function add(list, prefix)
    for _, field in ipairs(list) do
      if field.type == "map" then
        add(field.fields, prefix .. field.name .. ".")
      else
        fields[prefix .. field.name] = field
      end
    end
  end
  add(register.of.fields, "")
  return fields
end

-- How the columns of the register may be called: key → name of the field, or false for a column
-- whose content is computed.
local function headers_of(form, fields)
  local index = words.index(form.columns)
  for name in pairs(fields) do index[words.key(name)] = name end
  for _, name in ipairs(form.derived) do
    local key = words.key(name)
    if index[key] == nil then index[key] = false end
  end
  return index
end

local function header_name(index, cell)
  if cell.kind == "null" or words.key(cell.text) == "" then return nil end
  return words.find(index, cell.text)
end

-- The number of the record that names the columns, the first in which two names are known, and how many
-- are.
local function find_header(records, index)
  for i = 1, math.min(#records, MOST_TITLE_ROWS) do
    local known = 0
    for _, cell in ipairs(records[i]) do
      if header_name(index, cell) ~= nil then known = known + 1 end
    end
    if known >= 2 then return i, known end
  end
end

local function is_used(records, header, column)
  for i = header + 1, #records do
    local cell = records[i][column]
    if cell and cell.kind ~= "null" then return true end
  end
  return false
end

-- Where no column is called an id but the form knows how ids look: the first column that holds one.
local function find_ids(records, header, columns, context)
  if not context.form.id_pattern then return end
  for _, name in pairs(columns) do
    if name == "id" then return end
  end
  for i, cell in ipairs(records[header + 1] or {}) do
    if cell.text and cell.text:find(context.form.id_pattern) then
      columns[i] = "id"
      return
    end
  end
end

-- The field of each column of the record HEADER; a column with content that is none is reported.
local function columns_of(records, header, index, context)
  local columns = {}
  for i, cell in ipairs(records[header]) do columns[i] = header_name(index, cell) or nil end
  find_ids(records, header, columns, context)
  for i, cell in ipairs(records[header]) do
    local name = columns[i] or header_name(index, cell)
    if name == nil and is_used(records, header, i) then
      context.report(context.level, cell, "unmapped-column", "the column '" .. cell.text
        .. "' is none that " .. context.kind .. " have: rename it, or leave it out with --partial")
    end
  end
  return columns
end

local function set(value, name, content)
  local map, field = name:match("^(.-)%.(.+)$")
  if not map then
    local before = value[name]
    local joins = type(before) == "string" and before ~= content
    value[name] = joins and before .. "; " .. content or content
    return
  end
  value[map] = value[map] or {}
  value[map][field] = content
end

local function read_cell(name, cell, context)
  local field, text = context.fields[name], words.trim(cell.text)
  if context.form.free and context.form.free[name] then return text end
  local index = context.values[name]
  if field.none and words.find(NONE, text) then return "none" end
  if name == "id" and context.form.read_id then return context.form.read_id(text) end
  if field.type == "list" then return read_list(field, text, index, context) end
  if field.type == "text" or field.type == "string" then return words.trim(cell.text) end
  return readers[field.type](field, text, index, context)
end

local function read_row(record, columns, context)
  local row = { value = {}, cells = {} }
  for i, cell in ipairs(record) do
    local name = columns[i]
    if name and cell.kind ~= "null" then
      local value, expected = read_cell(name, cell, context)
      row.cells[name] = row.cells[name] or cell
      if value == nil then
        context.unmapped(cell, "'" .. cell.text .. "' cannot be read as '" .. name
          .. "': expected " .. (expected or "another value"))
      else
        set(row.value, name, value)
      end
    end
  end
  return next(row.cells) and row or nil
end

local function complete(row, number, form)
  for name, value in pairs(form.defaults or {}) do
    if row.value[name] == nil then row.value[name] = value end
  end
  if form.numbered and row.value.id == nil and not row.cells.id then
    row.value.id = form.numbered:format(number)
  end
end

local function report_missing(row, record, context)
  for _, field in ipairs(context.register.of.fields) do
    local name = field.name
    if field.required and row.value[name] == nil and not row.cells[name] then
      context.report(context.level, record, "missing-value", "the row has no " .. name .. ": "
        .. field.explanation)
    end
  end
end

local function read_rows(records, header, columns, context)
  local rows = {}
  for i = header + 1, #records do
    local row = read_row(records[i], columns, context)
    if row then
      rows[#rows + 1], row.record = row, records[i]
      complete(row, #rows, context.form)
    end
  end
  return rows
end

-- The rows below HEADER as the register has them, and a sentence on what was made of them, or "".
local function make_rows(records, header, columns, context)
  local rows = read_rows(records, header, columns, context)
  local function report_none(text)
    context.report("error", records[header], "no-rows", text)
  end
  if #rows == 0 then report_none("no row below this one holds anything") end
  if #rows == 0 or not context.form.finish then return rows, "" end
  local finished, more = context.form.finish(rows, context)
  if #finished == 0 then
    report_none("no row below this one names one of the " .. context.kind
      .. "; the column of their ids is called 'id'")
  end
  return finished, more
end

local function add_reports(context)
  function context.report(level, cell, code, text)
    tables.report(level, cell, code, text, context.headings)
  end
  function context.unmapped(cell, text)
    context.report(context.level, cell, "unmapped-value", text)
  end
  function context.list(name, text, cell)
    local field = context.fields[name]
    local items, expected = read_list(field, text, context.values[name], context)
    if not items then
      context.unmapped(cell, "'" .. text .. "' cannot be read as '" .. name .. "': expected "
        .. expected)
    end
    return items
  end
end

-- The ids of all controls of STANDARDS that none has superseded: id → id.
local function control_ids(standards)
  local index = {}
  for _, standard in pairs(standards) do
    for _, control in ipairs(standard.superseded_by and {} or standard.controls) do
      index[control.name] = control.name
    end
  end
  return index
end

local function context_of(arguments)
  local kind = arguments.as
  local form, register = kinds.part(kind, "import"), kinds.part(kind, "schema")
  local context = { kind = kind, form = form, register = register, fields = fields_of(register),
    level = arguments.partial and "warning" or "error", names = names.load(), values = {},
    library = library.load {} }
  context.controls = control_ids(context.library.standards)
  for name, map in pairs(form.values) do context.values[name] = words.index(map) end
  add_reports(context)
  return context
end

local function said(rows, columns, context, more)
  local known = {}
  for _, name in pairs(columns) do known[#known + 1] = name end
  table.sort(known)
  return ("%s: %s, with %s\n%s"):format(context.kind, phrase.plural(#rows, "rows"),
    table.concat(known, ", "), more)
end

-- Returns { files, said } for ARGUMENTS: as (the register), partial; nil after errors. Without
-- partial, what cannot be mapped is an error.
local function import(arguments)
  local known = kinds.having("import")
  if not lists.contains(known, arguments.as) then
    host.report("error", nil, nil, nil, "unknown-register", "--as is one of "
      .. table.concat(known, ", ") .. ", not '" .. arguments.as .. "'")
    return nil
  end
  local sheets = tables.read()
  if not sheets then return nil end
  local context = context_of(arguments)
  local index = headers_of(context.form, context.fields)
  local sheet = tables.choose(sheets, function(rows) return select(2, find_header(rows, index)) or 0 end)
  local records = sheet and sheet.rows or {}
  local header = find_header(records, index)
  if not header then
    context.report("error", { path = sheets.path, line = 1 }, "no-header",
      "no row names two columns of " .. context.kind)
    return nil
  end
  context.headings = records[header]
  local columns = columns_of(records, header, index, context)
  local rows, more = make_rows(records, header, columns, context)
  local values = {}
  for i, row in ipairs(rows) do
    report_missing(row, row.record or row.cells.id, context)
    values[i] = row.value
  end
  return { files = { { path = "facts/" .. context.kind .. ".csv",
    text = csv.file(context.register, values, { "text" }) } },
    said = said(values, columns, context, more) }
end

return import
