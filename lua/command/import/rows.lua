-- The records of a sheet as rows of facts. Every cell has a fate in the end: imported, compared, kept (as a note),
-- refused (and kept), empty (a word for nothing) or told (headings and remarks).
local cells = require "command.import.cells"
local lists = require "base.lists"
local parted = require "command.import.parted"
local tables = require "command.import.tables"
local words = require "command.import.words"

local rows = {}

local DIFFERS = "'%s' stands here, and the factors of the row make %s; it is kept in the notes"
local MOST_TITLE = 80 -- letters of a title that is made from a description

local function set(value, name, content)
  local map, field = name:match("^(.-)%.(.+)$")
  if not map then
    value[name] = content
    return
  end
  value[map] = value[map] or {}
  set(value[map], field, content)
end

local function get(value, name)
  for part in name:gmatch("[^.]+") do value = type(value) == "table" and value[part] or nil end
  return value
end

rows.get = get

-- Kinds of marked columns are one text: "general; needs care".
local function add_marked(row, column, content)
  local before = get(row.value, column.to)
  if type(content) == "table" then
    set(row.value, column.to, lists.union { before or {}, content })
    return
  end
  set(row.value, column.to, before and before .. "; " .. content or content)
end

local function refuse(row, column, cell, expected, context)
  context.finding(cell, "unmapped-value", ("'%s' cannot be read as '%s': expected %s; it is kept in the notes"):format(cell.text,
    column.to, expected))
  context.note(row, cell, cell.text)
  context.fates[cell] = "refused"
end

local function ask(column, cell, choices, context)
  local key = column.to .. "\n" .. words.plain(cell.text)
  context.fates[cell] = "asked"
  context.asked = context.asked or {}
  if context.asked[key] then return end
  context.asked[key] = true
  context.ask(cell, ("what does '%s' mean as '%s'? one of %s"):format(cell.text, column.to, choices),
    ('words: {"%s": {"%s": …}}'):format(column.to, words.plain(cell.text)))
end

-- A value that is beside another one in the same row, of a row that goes on.
local function is_taken(row, column)
  local base, language = parted.base(column.to)
  local said = get(row.value, base)
  if language and parted.is_text(said) and type(said) == "table" then said = said[language] end
  return not column.sub and said ~= nil
end

local function keep_value(row, column, cell, read, context)
  context.fates[cell] = "imported"
  row.cells[column.to] = row.cells[column.to] or cell
  if column.sub then
    add_marked(row, column, read.value)
  else
    set(row.value, column.to, read.value)
  end
  if read.raw ~= nil then row.raw = read.raw end
  if read.proposed then context.proposed[#context.proposed + 1] = { field = column.to, word = cell.text, means = read.value } end
  if read.title then table.insert(row.titles, { cell = cell, text = read.title }) end
  if not read.rest then return end
  if column.keeps_rest then
    row.rests = row.rests or {}
    row.rests[column.to] = read.rest
  else
    if read.unknown and #read.unknown > 0 then
      context.finding(cell, "unmapped-value", ("%s of '%s' cannot be read as '%s': expected %s; the whole is kept in the notes"):format(
        table.concat(read.unknown, ", "), cell.text, column.to, read.expected or "another value"))
    end
    context.note(row, cell, read.rest)
  end
end

local function read_cell(row, column, cell, text, context)
  local field = context.fields[column.to]
  local read = cells.read(field, text, column, context)
  if read.to then column = setmetatable({ to = read.to }, { __index = column }) end
  if read.value ~= nil and is_taken(row, column) then
    context.note(row, cell, cell.text)
  elseif read.value ~= nil then
    keep_value(row, column, cell, read, context)
  elseif read.ask then
    ask(column, cell, read.ask, context)
  elseif read.refused and read.later then
    row.cells[column.to], row.refusals[column.to] = cell, read.refused
  elseif read.refused and read.quiet then
    context.note(row, cell, cell.text)
  elseif read.refused then
    refuse(row, column, cell, read.refused, context)
  else
    context.fates[cell] = "empty"
    if read.rest then context.note(row, cell, read.rest) end
    if read.open then
      context.finding(cell, "value-open", "'" .. cell.text .. "' says that '" .. column.to .. "' is still open")
    end
  end
end

local function take_cell(row, column, cell, text, context)
  if column.to == "ignore" then
    context.fates[cell] = "ignored"
  elseif column.to == "number" then
    context.fates[cell] = "compared"
  elseif column.to == false then
    table.insert(row.derived, { column = column, cell = cell, text = text })
  elseif column.to == "notes" then
    if words.is_nothing(text) then
      context.fates[cell] = "empty"
    else
      context.note(row, cell, text)
    end
  else
    read_cell(row, column, cell, text, context)
  end
end

-- What stands in the cell of COLUMN of a record, with what it repeats from ABOVE.
local function text_of(column, cell, above)
  if cell.text ~= "" and words.is_ditto(cell.text) and above[column.col] then return above[column.col] end
  return cell.text
end

-- The columns by which entries are told apart: of their ids and of their names, in each language.
local function key_columns(sheet)
  return lists.select(sheet.columns, function(column)
    local to = parted.base(column.to)
    return to == "id" or to == "title" or to == "name"
  end)
end

-- Columns left of all that is a field, filled in the first record and empty below, hold what is merged.
local function filled_columns(sheet)
  local filled = {}
  for _, column in ipairs(sheet.columns) do
    local field, to = column.to ~= "notes" and column.to ~= false and column.to ~= nil, parted.base(column.to)
    if to == "id" or to == "title" or to == "name" then break end
    local first = sheet.records[1] and tables.cell(sheet.records[1], column.col)
    if first and #column.texts < #sheet.records and (not field or to == "category" or to == "asset" or to == "type") then
      filled[column.col] = true
    end
  end
  return filled
end

-- Whether RECORD goes on with the entry above: it names none itself.
local function goes_on(record, keys)
  return #keys > 0 and #lists.select(keys, function(column) return tables.cell(record, column.col) ~= nil end) == 0
end

local function new_row(record)
  return { value = {}, cells = {}, notes = {}, derived = {}, titles = {}, more = {}, refusals = {}, record = record }
end

local function fill_down(sheet, record, above, filled)
  for col in pairs(filled) do
    if not tables.cell(record, col) and above[col] then
      record[col] = { kind = "string", text = above[col], path = record.path, line = record.line, col = col, sheet = record.sheet,
        merged = true }
    end
  end
end

local function remember_texts(sheet, record, context)
  context.texts = {}
  for _, column in ipairs(sheet.columns) do
    local cell = tables.cell(record, column.col)
    local to, language = parted.base(column.to)
    if to and cell and not words.is_nothing(cell.text) then context.texts[to] = language and context.texts[to] or cell.text end
  end
end

-- A record that goes on adds to texts of the ROW above, gives it one more entry of the companion, or notes.
local function go_on(row, part, context)
  local companion = context.form.companion
  local prefix = companion and companion.prefix
  if prefix and part.value[prefix] then
    table.insert(row.more, { value = part.value[prefix], cells = part.cells })
    part.value[prefix] = nil
  end
  for name, cell in pairs(part.cells) do
    local field, content = context.fields[name], get(part.value, name)
    if content ~= nil then
      local before = get(row.value, name)
      if before == nil then
        set(row.value, name, content)
        row.cells[name] = cell
      elseif type(content) == "string" and (field.type == "text" or field.type == "string") and not cell.merged then
        set(row.value, name, before .. "\n" .. content)
      elseif not cell.merged then
        context.note(row, cell, cell.text)
      end
    end
  end
  for _, note in ipairs(part.notes) do row.notes[#row.notes + 1] = note end
  for _, item in ipairs(part.derived) do table.insert(row.derived, item) end
end

local function read_record(sheet, record, above, context)
  local row = new_row(record)
  remember_texts(sheet, record, context)
  for _, column in ipairs(sheet.columns) do
    local cell = tables.cell(record, column.col)
    if cell then
      local text = text_of(column, cell, above)
      take_cell(row, column, cell, text, context)
      above[column.col] = text
    end
  end
  return row
end

-- The rows of SHEET.
function rows.read(sheet, context)
  context.proposed = {}
  local list, above = {}, {}
  local keys = key_columns(sheet)
  local filled = filled_columns(sheet)
  for _, section in ipairs(sheet.sections) do
    context.report("note", section, "section-heading", "'" .. section.text .. "' is a heading over the rows below")
    context.fates[section] = "told"
  end
  for _, record in ipairs(sheet.records) do
    local continues = goes_on(record, keys) and list[#list]
    fill_down(sheet, record, above, filled)
    local row = read_record(sheet, record, above, context)
    if continues then go_on(list[#list], row, context) else list[#list + 1] = row end
  end
  return list
end

local function compare_derived(row, context)
  local compare = context.form.compare
  for _, item in ipairs(row.derived) do
    local same, want = nil, nil
    if compare then same, want = compare(row, item.column, item.text, context) end
    if same then
      context.fates[item.cell] = "compared"
    elseif words.is_nothing(item.text) then
      context.fates[item.cell] = "empty"
    else
      if same == false then
        context.finding(item.cell, "computed-differs", (context.form.differs or DIFFERS):format(item.text, want))
      end
      context.note(row, item.cell, item.text)
    end
  end
  for _, title in ipairs(row.titles) do
    if not (compare and compare(row, {}, title.text, context)) then
      table.insert(row.notes, { text = title.text })
    end
  end
end

local function beginning_of(text)
  local first = text:match("^(.-)。") or text:match("^(.-)%.%s") or text:match("^(.-)\n") or text
  if utf8.len(first) > MOST_TITLE then first = first:sub(1, utf8.offset(first, MOST_TITLE) - 1) .. "…" end
  return first
end

-- A title for a row that has none: the beginning of what describes it.
local function make_title(row)
  local text = row.value.description or row.value.threat_words or row.value.cause or row.value.vulnerability_words
    or row.value.consequence
  return text and parted.map(text, beginning_of)
end

local function number_rows(list, context)
  local taken, count = {}, 0
  for _, row in ipairs(list) do
    if row.value.id then taken[row.value.id] = true end
  end
  for _, row in ipairs(list) do
    count = count + 1
    if row.value.id == nil and context.form.numbered then
      local id = context.form.numbered:format(count)
      while taken[id] do
        count = count + 1
        id = context.form.numbered:format(count)
      end
      row.value.id, taken[id] = id, true
    end
  end
end

local function report_twice(list, context)
  local seen = {}
  for _, row in ipairs(list) do
    local id = row.value.id
    if id and seen[id] and row.cells.id then
      context.fail(row.cells.id, "id-twice", ("the id %s stands in row %d already"):format(id, seen[id].record.line))
    elseif id then
      seen[id] = row
    end
  end
end

local function notes_text(row)
  local parts = {}
  for _, note in ipairs(row.notes) do
    parts[#parts + 1] = note.heading and note.heading ~= "" and note.heading:gsub("\n", " ") .. ": " .. note.text or note.text
  end
  return #parts > 0 and table.concat(parts, "\n") or nil
end

-- Completes the rows of LIST: lists of texts, titles, ids.
function rows.settle(list, context)
  for _, row in ipairs(list) do
    parted.join_lists(row, context)
    if context.fields.title and context.fields.title.required and row.value.title == nil then
      row.value.title = make_title(row)
      if parted.plain(row.value.title) == parted.plain(row.value.description) then row.value.description = nil end
    end
  end
  number_rows(list, context)
  report_twice(list, context)
end

-- Compares what LIST has of computed columns, before `finish` changes the rows.
function rows.compare(list, context)
  for _, row in ipairs(list) do compare_derived(row, context) end
end

-- Writes the notes of each row of LIST into it.
function rows.add_notes(list)
  for _, row in ipairs(list) do
    local text = notes_text(row)
    if text then row.value.notes = text end
  end
end

return rows
