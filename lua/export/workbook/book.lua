-- The workbook of all registers of a project, as host.workbook takes it: a sheet a register, with the
-- names of the facts in a hidden row below the headings, by which `import` knows the columns, wherever
-- they are moved.
local column_letters = require "base.column_letters"
local columns = require "export.workbook.columns"
local contents = require "export.workbook.contents"
local diff_words = require "diff.words"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local paper = require "export.workbook.paper"
local projection = require "facts.projection"
local scores = require "export.workbook.scores"
local shapes = require "export.workbook.shapes"
local singles = require "export.workbook.singles"

local book = {}

book.NAMES_ROW, book.FIRST_ROW = 2, 3

local SPARE_ROWS = 500 -- below the entries, in which lists and formats wait for new ones
local LAST_ORDER = 1000
local LISTS = "_lists"
local PARENT = {} -- of a row of parts: the key of its entry
local COLOURS = { 0xE2EFDA, 0xFFF2CC, 0xFCE4D6, 0xF4B6B6 } -- of levels of risk, the lowest first

-- The words of PROJECT's workbook.
function book.words(project)
  return require("words." .. project.languages[1] .. ".workbook")
end

-- All registers in the order of an audit; those of which SELF has nothing yet, and that spreadsheets seldom hold, stand
-- behind the others.
local function registers(self)
  local all, orders = kinds.sheets(), {}
  for _, name in ipairs(all) do
    local is_usual = self.values[name] ~= nil or lists.contains(kinds.having("import"), name)
    local order = kinds.part(name, "schema").audit_order or LAST_ORDER
    orders[name] = ("%d %04d %s"):format(is_usual and 0 or 1, order, name)
  end
  table.sort(all, function(a, b) return orders[a] < orders[b] end)
  return all
end

-- The register in SELF whose entries are entities TO and have keys, and the letter of the column of these, or nil.
local function register_of(self, to)
  for _, register in ipairs(self.registers) do
    local spec = register.field or register.spec
    for col, column in ipairs(spec.entity == to and register.columns or {}) do
      if column.path == register.kind .. "." .. (register.key or "") then return register, column_letters(col) end
    end
  end
end

local function last_row(register)
  return book.FIRST_ROW + #register.rows + SPARE_ROWS
end

-- The formula for the first cells from CELL on, as many as say something in the column LETTER of REGISTER, and MORE.
local function filled(cell, register, letter, more)
  return ("OFFSET(%s,0,0,MAX(1,COUNTA('%s'!$%s$%d:$%s$%d)+%d),1)"):format(cell, register.name, letter, book.FIRST_ROW, letter,
    last_row(register), more)
end

local function steps_of(self, column)
  local leaf = column.leaf
  local scales = self.values.risk_method and self.values.risk_method.scales or {}
  local name = column.field.name
  local is_value = name == "confidentiality" or name == "integrity" or name == "availability"
  local scale = leaf.type == "integer" and scales[is_value and "value" or name]
  return scale and lists.map(scale, function(step) return step.value end)
end

-- What may be chosen in COLUMN as { items, strict }, or nil.
local function choices(self, column)
  local leaf = column.leaf
  local items
  if leaf.type == "boolean" then
    items = { column.words.yes, column.words.no }
  elseif leaf.type == "enum" then
    items = lists.map(leaf.values, function(value) return column.values[value] or value end)
  elseif leaf.type == "reference" then
    items = leaf.to == "control" and lists.column(self.view.model.statement.rows, "id") or nil
  else
    items = steps_of(self, column)
  end
  local strict = leaf.type ~= "reference" and column.field.type ~= "list"
  if items and (leaf.none or column.field.none) then items[#items + 1] = column.words.none end
  if not items or #items == 0 then return nil end
  return { items = items, strict = strict }
end

-- The range of the hidden sheet that has ITEMS; each list stands there once.
local function range_of(self, items)
  local texts = lists.map(items, tostring)
  local key = table.concat(texts, "\n")
  if not self.ranges[key] then
    self.list_count = self.list_count + 1
    for i, item in ipairs(items) do
      local cell = { row = i, col = self.list_count, style = "text" }
      if type(item) == "number" then cell.value, cell.style = item, "number" else cell.text = item end
      self.list_cells[#self.list_cells + 1] = cell
    end
    local letter = column_letters(self.list_count)
    self.ranges[key] = ("'%s'!$%s$1:$%s$%d"):format(LISTS, letter, letter, #items)
  end
  return self.ranges[key]
end

-- What of the register whose entries the references of COLUMN name may be chosen, also entries that come later: the range of
-- its ids, behind NONE (nil: there is no such word); nil where there is no such register.
local function live_range(self, column)
  local register, letter = register_of(self, column.leaf.to)
  if not register then return nil end
  local none = (column.leaf.none or column.field.none) and column.words.none
  if not none then return filled(("'%s'!$%s$%d"):format(register.name, letter, book.FIRST_ROW), register, letter, 0) end
  local key = register.kind .. "\n" .. none
  if not self.ranges[key] then
    self.list_count = self.list_count + 1
    local function add(row, cell)
      cell.row, cell.col, cell.style = row, self.list_count, "text"
      self.list_cells[#self.list_cells + 1] = cell
    end
    add(1, { text = none })
    for row = book.FIRST_ROW, last_row(register) do
      local entry = register.rows[row - book.FIRST_ROW + 1]
      local cell = ("'%s'!$%s$%d"):format(register.name, letter, row)
      add(row - book.FIRST_ROW + 2, { text = entry and entry[register.key] or "", formula = ('=IF(%s="","",%s)'):format(cell, cell) })
    end
    self.ranges[key] = filled(("'%s'!$%s$1"):format(LISTS, column_letters(self.list_count)), register, letter, 1)
  end
  return self.ranges[key]
end

local function put(sheet, row, col, text, style)
  sheet.cells[#sheet.cells + 1] = { row = row, col = col, text = text, style = style }
end

local function put_value(sheet, row, col, column, entry)
  local text = column.text(entry)
  local whose = sheet.key and " of " .. tostring(entry[sheet.key]) or ""
  if text == nil or not paper.fits(text, column.path .. whose) then return end
  local number = column.style == "number" and tonumber(text)
  local cell = { row = row, col = col, style = column.style }
  if number then cell.value = number else cell.text = text end
  if text:find(" 00:00$") and column.style == "moment" then cell.style = "text" end
  sheet.cells[#sheet.cells + 1] = cell
end

local function put_computed(sheet, row, col, column, entry, at)
  local text = column.text(entry) or ""
  local formula = column.formula and column.formula(at, row, entry)
  sheet.cells[#sheet.cells + 1] = { row = row, col = col, style = "computed", text = text, formula = formula }
end

-- Adds to SHEET the headings and the entries of its COLUMNS.
local function fill(sheet, list, rows)
  local at = {}
  for col, column in ipairs(list) do at[column.path] = column_letters(col) end
  for col, column in ipairs(list) do
    sheet.columns[col] = { width = column.width, style = column.computed and "computed" or column.style,
      folded = not (column.used or column.required or column.computed) }
    put(sheet, 1, col, column.heading, "heading")
    put(sheet, book.NAMES_ROW, col, column.path, "text")
    for i, entry in ipairs(rows) do
      local row = book.FIRST_ROW + i - 1
      if column.computed then
        put_computed(sheet, row, col, column, entry, at)
      else
        put_value(sheet, row, col, column, entry)
      end
    end
  end
  sheet.rows = paper.heights(sheet, book.NAMES_ROW)
  sheet.page = { rows = book.NAMES_ROW, cols = 1, wide = paper.pages(sheet), tall = paper.is_tall(sheet.rows),
    last = book.FIRST_ROW + math.max(#rows, 1) - 1, columns = #list }
end

local function add_rules(self, sheet, register)
  local last = last_row(register)
  for col, column in ipairs(register.columns) do
    local range = column.leaf and column.leaf.type == "reference" and live_range(self, column)
    local offered = not column.computed and not range and choices(self, column)
    if range then
      sheet.rules[#sheet.rules + 1] = { col = col, first = book.FIRST_ROW, last = last, range = range, strict = false }
    elseif offered then
      sheet.rules[#sheet.rules + 1] = { col = col, first = book.FIRST_ROW, last = last,
        range = range_of(self, offered.items), strict = offered.strict }
    elseif column.computed then
      sheet.rules[#sheet.rules + 1] = { col = col, first = book.FIRST_ROW, last = last, guard = sheet.guard }
    end
    for i, level in ipairs(column.levels or {}) do
      sheet.rules[#sheet.rules + 1] = { col = col, first = book.FIRST_ROW, last = last, text = level,
        colour = COLOURS[math.ceil(i * #COLOURS / #column.levels)] }
    end
  end
end

-- Names the sheet of each register; no two have the same name.
local function name_sheets(list)
  local taken = {}
  for _, register in ipairs(list) do
    local name = paper.name(register.label, register.tail)
    register.name = taken[name:lower()] and paper.name(register.kind) or name
    taken[register.name:lower()] = true
  end
end

-- How formulas refer to the cells of the column PATH of the register KIND in LIST, or nil.
local function reference(list, kind, path)
  for _, register in ipairs(list) do
    for col, column in ipairs(register.kind == kind and register.columns or {}) do
      local letter = column_letters(col)
      if column.path == path then return ("'%s'!$%s:$%s"):format(register.name, letter, letter) end
    end
  end
end

-- The column of a sheet of parts in which the key of the entry of REGISTER stands.
local function parent_column(register, language)
  local what = register.unnamed and book.words { languages = { language } }.number or "ID"
  local column = shapes.column(register.kind, { name = register.key, type = "reference", to = register.spec.entity or register.spec.keys_to },
    diff_words.of(language).sections[register.kind] .. " (" .. what .. ")", language)
  column.text = function(row) return row[PARENT] end
  return column
end

-- The register of what entries of REGISTER have in FIELD, a list of maps: a row for each, with the key of its entry.
local function part_of(register, field, project)
  local rows, language = {}, project.languages[1]
  for _, entry in ipairs(register.rows) do
    for i, item in ipairs(type(entry[field.name]) == "table" and entry[field.name] or {}) do
      rows[#rows + 1] = shapes.row(item, i, { [PARENT] = entry[register.key] })
    end
  end
  local kind = register.kind .. "." .. field.name
  local list = columns.of(kind, field, rows, project.languages)
  local parent = parent_column(register, language)
  table.insert(list, 1, parent)
  local own = lists.contains(lists.column(field.of.fields, "name"), field.key or "id") and (field.key or "id") or nil
  return { kind = kind, of = register.kind, field = field, columns = list, rows = rows, key = own, parent = parent,
    label = register.label, tail = " – " .. diff_words.label(language, register.kind, field.name) }
end

-- The key of the entry that ROW, one of a sheet of parts, belongs to, and its place in the list there.
function book.place(row)
  return row[PARENT], shapes.place(row)
end

-- Adds the register NAME of PROJECT to LIST, with one for each list of entries that its entries have.
local function add_register(list, name, project)
  local register = shapes.of(name, project.values[name], project.languages[1])
  register.kind, register.columns = name, columns.of(name, register.spec, register.rows, project.languages)
  register.label = diff_words.of(project.languages[1]).sections[name]
  if register.first then table.insert(register.columns, 1, register.first) end
  list[#list + 1] = register
  for _, field in ipairs(register.spec.of.fields) do
    if field.type == "list" and field.of.type == "map" then list[#list + 1] = part_of(register, field, project) end
  end
end

-- The registers of PROJECT, an open one, each what shapes.of makes with kind, name (of the sheet) and columns; what entries of
-- a register have lists of is one more behind it, which has also `of` (that register), field (of it) and parent (the column
-- that says whose each row is), and a key only where its entries have one.
function book.registers(project)
  local list = {}
  for _, name in ipairs(registers(project)) do add_register(list, name, project) end
  for _, register in ipairs(singles.lists(project)) do list[#list + 1] = register end
  name_sheets(list)
  local self = { view = project.view,
    refer = function(kind, path) return reference(list, kind, path) end }
  for _, register in ipairs(list) do
    scores.add(self, register.kind, register.columns, book.words(project))
  end
  return list
end

-- What may be chosen in the cell at ROW and COL of a sheet of single facts, the value of COLUMN: a rule, or nil.
local function rule_of(self, column, row, col)
  local range = column.leaf.type == "reference" and live_range(self, column)
  local offered = not range and choices(self, column)
  if not range and not offered then return nil end
  return { col = col, first = row, last = row, range = range or range_of(self, offered.items), strict = not range and offered.strict }
end

-- The sheet of GROUP, one of singles.groups, in WORDS: a row for each fact.
local function facts_sheet(self, group, words)
  local sheet = { name = paper.name(group.label), label = group.label, count = #group.rows, columns = {}, cells = {}, rules = {},
    guard = words.computed }
  local last = book.FIRST_ROW + #group.rows - 1
  for col, column in ipairs(group.columns) do
    sheet.columns[col] = { width = column.width, style = column.computed and "computed" or "text", folded = column.hidden }
    put(sheet, 1, col, column.heading, "heading")
    put(sheet, book.NAMES_ROW, col, column.path, "text")
    for i, fact in ipairs(group.rows) do
      local row, value = book.FIRST_ROW + i - 1, fact.columns[column.path]
      if value then
        put_value(sheet, row, col, value, fact.entry)
        sheet.rules[#sheet.rules + 1] = rule_of(self, value, row, col)
      elseif fact.texts[column.path] and paper.fits(fact.texts[column.path], fact.path) then
        put(sheet, row, col, fact.texts[column.path], column.computed and "computed" or "text")
      end
    end
    if column.computed then
      sheet.rules[#sheet.rules + 1] = { col = col, first = book.FIRST_ROW, last = last, guard = sheet.guard }
    end
  end
  sheet.rows = paper.heights(sheet, book.NAMES_ROW)
  sheet.page = { rows = book.NAMES_ROW, cols = 3, wide = 1, tall = paper.is_tall(sheet.rows), last = last, columns = #group.columns }
  return sheet
end

-- What host.workbook makes the workbook of PROJECT, an open one, from.
function book.describe(project)
  local self = { values = project.values, view = project.view, languages = project.languages,
    registers = book.registers(project), ranges = {}, list_count = 1, -- the first column has the stamp
    list_cells = {} }
  local sheets = {}
  for _, group in ipairs(singles.groups(project)) do sheets[#sheets + 1] = facts_sheet(self, group, book.words(project)) end
  for _, register in ipairs(self.registers) do
    local sheet = { name = register.name, label = register.label .. (register.tail or ""), count = #register.rows, columns = {},
      cells = {}, rules = {}, guard = book.words(project).computed, key = register.key or PARENT }
    fill(sheet, register.columns, register.rows)
    add_rules(self, sheet, register)
    sheets[#sheets + 1] = sheet
  end
  table.insert(sheets, 1, contents.sheet(sheets, book.words(project)))
  sheets[#sheets + 1] = { name = LISTS, hidden = true, cells = self.list_cells }
  return { title = projection.text(project.values.organization.name, project.languages[1]), sheets = sheets }
end

return book
