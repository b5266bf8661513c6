-- The workbook of all registers of a project, as host.workbook takes it: a sheet a register, with the
-- names of the facts in a hidden row below the headings, by which `import` knows the columns, wherever
-- they are moved.
local column_letters = require "base.column_letters"
local columns = require "export.workbook.columns"
local diff_words = require "diff.words"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local paper = require "export.workbook.paper"
local projection = require "facts.projection"
local scores = require "export.workbook.scores"

local book = {}

book.NAMES_ROW, book.FIRST_ROW = 2, 3

local SPARE_ROWS = 500 -- below the entries, in which lists and formats wait for new ones
local LAST_ORDER = 1000
local LISTS = "_lists"
local COLOURS = { 0xE2EFDA, 0xFFF2CC, 0xFCE4D6, 0xF4B6B6 } -- of levels of risk, the lowest first

-- The registers that SELF has, and those that spreadsheets usually hold, in the order of an audit.
local function registers(self)
  local usual = lists.select(kinds.registers(), function(name)
    return self.values[name] ~= nil or lists.contains(kinds.having("import"), name)
  end)
  local orders = {}
  for _, name in ipairs(usual) do
    orders[name] = ("%04d %s"):format(kinds.part(name, "schema").audit_order or LAST_ORDER, name)
  end
  table.sort(usual, function(a, b) return orders[a] < orders[b] end)
  return usual
end

-- The ids of the entities TO, or nil where they are none of the project's.
local function ids_of(self, to)
  if to == "control" then
    return lists.map(self.view.model.statement.rows, function(row) return row.id end)
  end
  for _, name in ipairs(kinds.names()) do
    local spec = kinds.part(name, "schema")
    if spec.entity == to and spec.type == "list" and spec.of.type == "map" then
      return lists.map(self.values[name] or {}, function(row) return row[spec.key or "id"] end)
    end
  end
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
    items = ids_of(self, leaf.to)
  else
    items = steps_of(self, column)
  end
  if not items or #items == 0 then return nil end
  local strict = leaf.type ~= "reference" and column.field.type ~= "list"
  if leaf.none or column.field.none then items[#items + 1] = column.words.none end
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

local function put(sheet, row, col, text, style)
  sheet.cells[#sheet.cells + 1] = { row = row, col = col, text = text, style = style }
end

local function put_value(sheet, row, col, column, entry)
  local text = column.text(entry)
  if text == nil or not paper.fits(text, column.path .. " of " .. tostring(entry[sheet.key])) then return end
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
  sheet.page = { rows = book.NAMES_ROW, cols = 1, wide = paper.pages(sheet), last = book.FIRST_ROW + math.max(#rows, 1) - 1,
    columns = #list }
end

local function add_rules(self, sheet, list, rows)
  local last = book.FIRST_ROW + #rows + SPARE_ROWS
  for col, column in ipairs(list) do
    local offered = not column.computed and choices(self, column)
    if offered then
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

-- The words of PROJECT's workbook.
function book.words(project)
  return require("words." .. project.languages[1] .. ".workbook")
end

-- Names the sheet of each register; no two have the same name.
local function name_sheets(list, language)
  local taken = {}
  for _, register in ipairs(list) do
    local name = paper.name(diff_words.of(language).sections[register.kind])
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

-- The registers of PROJECT, an open one, as { kind, name (of the sheet), columns, rows, key }.
function book.registers(project)
  local list = lists.map(registers(project), function(name)
    local spec, rows = kinds.part(name, "schema"), project.values[name] or {}
    return { kind = name, columns = columns.of(name, spec, rows, project.languages), rows = rows,
      key = spec.key or "id" }
  end)
  name_sheets(list, project.languages[1])
  local self = { view = project.view,
    refer = function(kind, path) return reference(list, kind, path) end }
  for _, register in ipairs(list) do
    scores.add(self, register.kind, register.columns, book.words(project))
  end
  return list
end

-- What host.workbook makes the workbook of PROJECT, an open one, from.
function book.describe(project)
  local self = { values = project.values, view = project.view, languages = project.languages,
    ranges = {}, list_count = 1, -- the first column has the stamp
     list_cells = {} }
  local sheets = {}
  for _, register in ipairs(book.registers(project)) do
    local sheet = { name = register.name, columns = {}, cells = {}, rules = {}, key = register.key,
      guard = book.words(project).computed }
    fill(sheet, register.columns, register.rows)
    add_rules(self, sheet, register.columns, register.rows)
    sheets[#sheets + 1] = sheet
  end
  sheets[#sheets + 1] = { name = LISTS, hidden = true, cells = self.list_cells }
  return { title = projection.text(project.values.organization.name, project.languages[1]), sheets = sheets }
end

return book
