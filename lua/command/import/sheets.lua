-- The sheet of a workbook that holds the register, and its columns as fields.
local cells = require "command.import.cells"
local column_letters = require "base.column_letters"
local columns = require "command.import.columns"
local layout = require "command.import.layout"
local lists = require "base.lists"
local parted = require "command.import.parted"
local tables = require "command.import.tables"
local words = require "command.import.words"

local sheets = {}

-- What layout.find asks of a heading, whether it names a field by INDEX and how sure that is: asked once of each that is written
-- alike, for every row of every sheet may be the one with the headings, alone or with its neighbours.
local function known_in(index, context)
  local function look(heading)
    local field, sure, phase = columns.find(index, heading, context)
    if field == nil then return {} end
    return { (phase or "") .. (field or "computed"), field == "notes" and 0.3 or field == false and 0.6 or sure }
  end
  local seen = {}
  return function(heading)
    local key = heading.text .. "\0" .. heading.name .. "\0" .. (heading.group or "")
    seen[key] = seen[key] or look(heading)
    return seen[key][1], seen[key][2]
  end
end

-- Whether the hidden row of SHEET, which `export` wrote, names facts of the register KIND.
local function is_of(sheet, kind)
  for _, name in pairs(sheet.names or {}) do
    if name:match("^[^.:]+") == kind then return true end
  end
  return false
end

-- The best of ALL tables for the register of CONTEXT, with its header; nil where none has one.
local function best_of(all, index, context)
  local known, best, most, found = known_in(index, context), nil, 0, nil
  local own = lists.select(all, function(sheet) return is_of(sheet, context.kind) end)
  for _, sheet in ipairs(#own > 0 and own or all) do
    local header = layout.find(sheet.rows, known)
    local value = header and header.score * (sheet.hidden and 0.5 or 1) or 0
    if value > most then best, most, found = sheet, value, header end
  end
  return best, found
end

local function column_of(heading, index, context)
  local column = { col = heading.col, heading = heading.text, cell = heading.cell, name = heading.name, group = heading.group,
    texts = {} }
  local answer = context.answers.column(heading.text) or context.answers.column(heading.text .. " [" .. column_letters(heading.col)
    .. "]")
  if answer then
    column.fixed, column.sure = true, 1
    if answer == "computed" then
      column.to = false
    elseif context.fields[answer] or answer == "notes" or answer == "ignore" then
      column.to = answer
    else
      context.fail(heading.cell, "mapping-unknown", "mapping.yaml takes this column for '" .. answer .. "', which is no field of "
        .. context.kind .. ", `notes`, `computed` or `ignore`")
    end
    return column
  end
  local field, sure, phase = columns.find(index, heading, context)
  column.to, column.sure, column.phase = field, sure, phase
  local marked = heading.group and context.form.marked and context.form.marked[field]
  if marked then
    column.sub = heading.name
    if type(marked) == "string" then column.to = marked end
  end
  return column
end

-- Whether ROW repeats the headings of LIST, as printed sheets do on each page.
local function is_repeated(row, list)
  local same = 0
  for _, column in ipairs(list) do
    local cell = tables.cell(row, column.col)
    if cell and words.key(cell.text) == words.key(column.name) then same = same + 1 end
  end
  return same >= 2 and same * 2 >= #list
end

local function by_col(list)
  local index = {}
  for _, column in ipairs(list) do index[column.col] = column end
  return index
end

-- Whether the only cell of a row, FIRST, is a heading over the rows below: it stands where no name of an entry does.
local function is_section(first, list)
  local column = by_col(list)[first.col]
  if not column then return true end
  local to = parted.base(column.to)
  if to == "title" or to == "name" or to == "description" then return false end
  return true
end

-- Parts the rows of SHEET into records of the register, remarks and headings.
local function part(sheet, list, context)
  local records = {}
  for i, row in ipairs(sheet.rows) do
    local count, first = layout.count(row)
    local inside = i > sheet.header.last
    local alone = count == 1
    if not inside and i < sheet.header.first or first and layout.is_remark(first.text) and (alone or layout.is_legend(first.text)) then
      layout.read_legend(context.legend, row)
      for col = 1, row.last do context.fates[row[col] or {}] = "told" end
    elseif inside and count > 0 and (is_repeated(row, list) or layout.is_total(first.text)) then
      for col = 1, row.last do context.fates[row[col] or {}] = "told" end
    elseif inside and alone and is_section(first, list) then
      sheet.sections[#sheet.sections + 1] = first
    elseif inside and count > 0 then
      records[#records + 1] = row
    end
  end
  return records
end

local function fill_texts(list, records)
  for _, column in ipairs(list) do
    column.texts = {}
    for _, row in ipairs(records) do
      local cell = tables.cell(row, column.col)
      if cell then table.insert(column.texts, cell.text) end
    end
  end
end

-- Columns without a heading that hold something.
local function add_bare(list, records)
  local known, last = by_col(list), 0
  for _, row in ipairs(records) do last = math.max(last, row.last) end
  for col = 1, last do
    if not known[col] then
      local texts = {}
      for _, row in ipairs(records) do
        local cell = tables.cell(row, col)
        if cell then texts[#texts + 1] = cell.text end
      end
      if #texts > 0 then
        list[#list + 1] = { col = col, heading = "", name = "", texts = texts, to = "notes", sure = 0 }
      end
    end
  end
end

local function is_sequence(texts)
  for i, text in ipairs(texts) do
    if words.plain(text) ~= tostring(i) then return false end
  end
  return #texts > 0
end

local CRITICAL = { integer = true, number = true, boolean = true, enum = true, date = true }

-- Two columns never share a field: the surer one has it, of two that are as sure the first where it is words, and
-- where it is a value people are asked.
local function part_rivals(list, context)
  local taken = {}
  for _, column in ipairs(list) do
    local to = column.to
    local rival = to and to ~= "notes" and to ~= "ignore" and taken[to]
    if rival and not (column.sub and rival.sub) then
      local loser = (column.sure or 0) > (rival.sure or 0) and rival or column
      local winner = loser == rival and column or rival
      local field = context.fields[to]
      if winner.sure == loser.sure and CRITICAL[field.type] and #loser.texts > 0 and #winner.texts > 0 and to ~= "id" then
        context.ask(column.cell, ("the columns %s (%s) and %s (%s) would both be '%s': which is it?"):format(
          column_letters(rival.col), rival.heading, column_letters(column.col), column.heading, to),
          ('columns: {"%s": notes}'):format(column.heading == rival.heading and column.heading .. " ["
            .. column_letters(column.col) .. "]" or column.heading))
      end
      loser.to = to == "id" and is_sequence(loser.texts) and "number" or "notes"
      loser.why = ("%s is column %s"):format(to, column_letters(winner.col))
      taken[to] = winner
    elseif to and to ~= "notes" and to ~= "ignore" then
      taken[to] = column
    end
  end
end

-- Columns that differ in what stands in brackets alone are what that says: 影響（機密性） beside 影響（完全性）.
local function part_brackets(list, index, context)
  local by_short = {}
  for _, column in ipairs(list) do
    local exact, short = words.key(column.heading)
    if exact ~= short and not column.fixed and not column.phase and not select(2, parted.base(column.to)) then
      by_short[short] = by_short[short] or {}
      table.insert(by_short[short], column)
    end
  end
  for _, same in pairs(by_short) do
    for _, column in ipairs(#same > 1 and same or {}) do
      local inner = words.plain(column.heading):match("%((.-)%)")
      column.to, column.sure = columns.find(index, { text = inner or "", name = inner or "" }, context)
    end
  end
end

-- Chooses the sheet of the register and reads what its columns are: { path, name, header, columns, records, sections }.
function sheets.choose(all, context)
  local index = columns.index(context)
  local sheet, header = best_of(all, index, context)
  if not sheet then return nil end
  tables.tell(sheet)
  sheet.header, sheet.sections = header, {}
  local list = {}
  for i, heading in ipairs(header.list) do list[i] = column_of(heading, index, context) end
  part_brackets(list, index, context)
  columns.place_phases(list, context.form)
  parted.place(list, context)
  context.headings = {}
  for _, column in ipairs(list) do context.headings[column.col] = { text = column.heading } end
  local records = part(sheet, list, context)
  fill_texts(list, records)
  if context.form.adjust then context.form.adjust(list, context) end
  part_rivals(list, context)
  add_bare(list, records)
  for _, column in ipairs(list) do
    if column.to == nil then column.to, column.sure = "notes", 0 end
    local field = context.fields[column.to or ""]
    if field then cells.survey(column, field) end
  end
  sheet.columns, sheet.records = list, records
  return sheet
end

return sheets
