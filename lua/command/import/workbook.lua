-- `ismsdoc import FILE.xlsx DIR --update`: takes back the workbook that `export` wrote, cell by cell. What
-- a cell says is held against what the facts would say there, so that nothing is taken for changed that
-- nobody changed.
local alone = require "command.import.alone"
local columns = require "export.workbook.columns"
local book = require "export.workbook.book"
local days = require "base.days"
local diff_words = require "diff.words"
local lists = require "base.lists"
local files = require "command.import.project"
local model = require "model.project"
local parts = require "command.import.parts"
local phrase = require "base.phrase"
local schema = require "facts.schema"
local singles = require "command.import.singles"
local trim = require "base.trim"

local workbook = {}

local NUMBERS = { integer = true, number = true, percentage = true }

-- Whether one of SHEETS has the names of facts that `export` writes.
function workbook.is_one(sheets)
  for _, sheet in ipairs(sheets) do
    if sheet.names then return true end
  end
  return false
end

-- Tells TEXT of CELL, or a row, so that nothing is taken over into what SELF compares.
local function fail(self, cell, code, text)
  self.failed = true
  host.report("error", cell.path, cell.line, cell.text and cell.col, code, text)
end

-- The word that COLUMN has for what a person wrote as ITEM: also the fact's own value, in any case.
local function word_of(column, item)
  if column.leaf.type == "date" then return days.read(item) or item end
  local plain = item:lower()
  for value, word in pairs(column.values) do
    if plain == word:lower() or plain == value then return word end
  end
  if column.leaf.type == "boolean" then
    if plain == "true" or plain == "yes" then return column.words.yes end
    if plain == "false" or plain == "no" then return column.words.no end
  end
  return item
end

-- TEXT of a cell as COLUMN itself would write it: the separators of lists and the case of words are not
-- what is compared.
local function plain(column, text)
  if column.field.type ~= "list" then return word_of(column, text) end
  local items, pattern = {}, "[^\n]+"
  if column.leaf.type ~= "text" then
    for _, comma in ipairs { "、", "，", "；" } do text = text:gsub(comma, ",") end
    pattern = column.leaf.type == "enum" and "[^,;\n]+" or "[^%s,;]+"
  end
  for item in text:gmatch(pattern) do
    local trimmed = trim.ascii(item)
    if trimmed ~= "" then items[#items + 1] = word_of(column, trimmed) end
  end
  return table.concat(items, column.leaf.type == "text" and "\n" or ", ")
end

-- Whether ITEM is the word by which COLUMN says that there is none, where it may.
local function is_none(column, item)
  return item == column.words.none and (column.leaf.none or column.field.none) or false
end

-- The words that a cell of COLUMN, one of words in the language of the workbook, may have, where ITEM is none of them.
local function expected(column, item)
  local leaf, words = column.leaf, column.words
  if leaf.type == "boolean" then return item ~= words.yes and item ~= words.no and words.yes .. ", " .. words.no or nil end
  if leaf.type == "enum" then
    local known = lists.map(leaf.values, function(value) return column.values[value] or value end)
    return not lists.contains(known, item) and not lists.contains(leaf.values, item) and table.concat(known, ", ") or nil
  end
end

local READ = { integer = true, number = true, percentage = true, date = true, moment = true, month = true, id = true, url = true,
  email = true, string = true } -- what the schema reads from a text as it stands in a cell

-- Tells that ITEM of CELL is none of what the schema has for COLUMN.
local function check_item(self, column, cell, item)
  if is_none(column, item) then return end
  local wanted = expected(column, item)
  if wanted then
    fail(self, cell, "wrong-type", ("%s: '%s' is none of what can stand here: %s"):format(column.heading, item, wanted))
  elseif READ[column.leaf.type] then
    local context = schema.context { languages = self.languages }
    schema.read(context, column.heading, column.leaf, { kind = "string", text = item, path = cell.path, line = cell.line, col = cell.col })
    self.failed = self.failed or context.failed
  end
end

-- Tells that TEXT of CELL, as COLUMN would write it, is no value of it.
local function check_value(self, column, cell, text)
  for item in text:gmatch(column.field.type == "list" and "[^,\n]+" or ".+") do check_item(self, column, cell, trim.ascii(item)) end
end

-- Which of KNOWN (kind → register) a sheet with the NAMES of facts holds: that of parts, where a name is one of theirs.
local function kind_of(names, known)
  local kind
  for _, name in pairs(names) do
    local part = name:match("^(.+)%.")
    while part and part:find(".", 1, true) do
      if known[part] then return part end
      part = part:match("^(.+)%.")
    end
    kind = name:match("^[%l_]+")
  end
  return kind
end

-- The registers of REGISTERS that SHEETS hold, each { register, sheet }, those of parts last.
local function by_kind(sheets, registers, languages)
  local known, found = {}, {}
  for _, register in ipairs(registers) do
    register.by_path = {}
    for _, column in ipairs(columns.every(register.kind, register.field or register.spec, register.rows, languages)) do
      register.by_path[column.path] = column
    end
    for _, column in ipairs(register.columns) do register.by_path[column.path] = column end
    known[register.kind] = register
  end
  local behind = {}
  for _, sheet in ipairs(sheets) do
    local register = known[kind_of(sheet.names or {}, known) or ""]
    if register then table.insert(register.of and behind or found, { register = register, sheet = sheet }) end
  end
  return table.move(behind, 1, #behind, #found + 1, found)
end

-- Tells the columns of SHEET whose facts REGISTER does not have, such as texts in a language that the project has not.
local function tell_unknown(sheet, register)
  for col, path in pairs(sheet.names) do
    local cell = (sheet.rows[1] or {})[col]
    if cell and not register.by_path[path] and not path:find(":", 1, true) then
      host.report("warning", cell.path, cell.line, cell.col, "column-left-out", ("the column '%s' (%s) is none that %s have here, and is "
        .. "left out"):format(cell.text, path, register.kind))
    end
  end
end

-- Gives the columns of FOUND that people added, and that are headed x-..., the names of facts; tells the others, which are
-- left out.
local function take_own(self, found)
  local sheet, register = found.sheet, found.register
  for _, path in pairs(sheet.names) do
    local name = path:match("%.(x%-.+)$")
    if name and schema.is_own(name) and not register.by_path[path] then
      register.by_path[path] = columns.own(register.kind, name, self.language)
    end
  end
  tell_unknown(sheet, register)
  local first = sheet.rows[1] or { last = 0 }
  for col = 1, first.last do
    local cell = first[col]
    local name = cell and cell.kind ~= "null" and not sheet.names[col] and cell.text:lower():gsub("%s+", "-")
    if name and schema.is_own(name) and not register.keyed then
      local column = columns.own(register.kind, name, self.language)
      sheet.names[col] = column.path
      register.by_path[column.path] = register.by_path[column.path] or column
    elseif name then
      host.report("warning", cell.path, cell.line, cell.col, "column-left-out", ("the column '%s' is none that %s have, and is left "
        .. "out: a column of your own is called x-%s"):format(cell.text, register.kind, name))
    end
  end
end

-- The cells of ROW by their columns' paths.
local function cells_of(row, names)
  local cells = {}
  for col, name in pairs(names) do
    local cell = row[col]
    if cell and cell.kind ~= "null" then cells[name] = cell end
  end
  return cells
end

-- Enters what ROW, whose cells are CELLS, says otherwise than ENTRY into the changes of SELF, as those of ID, with what MORE
-- has; returns whether anything differs.
local function compare_row(self, found, entry, id, cells, row, more)
  local changed = false
  for col, name in pairs(found.sheet.names) do
    local column = found.register.by_path[name]
    if column and not column.computed and not column.counts then
      local old, cell = column.text(entry) or "", cells[name]
      if cell then self.cells[#self.cells + 1] = { column = column, cell = cell } end
      local new = plain(column, cell and cell.text or "")
      if new ~= plain(column, old) then
        changed = true
        if cell then check_value(self, column, cell, new) end
        self.changes[#self.changes + 1] = setmetatable({ kind = found.register.kind, id = id, column = column, old = old,
          new = new, cell = cell or row[col] or row, cells = cells }, { __index = more })
      end
    end
  end
  return changed
end

-- Tells texts that CELLS have once for all languages and in one of them, too.
local function check_languages(self, found, cells)
  for name, cell in pairs(cells) do
    local column = found.register.by_path[name]
    if column and column.part == "plain" and column.leaf.type == "text" then
      for other in pairs(cells) do
        if other:sub(1, #name + 1) == name .. "." then
          fail(self, cell, "duplicate-fact", column.heading .. " stands here for all languages and in columns of single ones: empty one of them")
          return
        end
      end
    end
  end
end

-- Tells computed cells of an entry that nobody changed and that say something else than follows.
local function compare_computed(found, entry, cells)
  for name, cell in pairs(cells) do
    local column = found.register.by_path[name]
    local should = column and column.computed and column.text(entry)
    if should and should ~= cell.text then
      host.report("warning", cell.path, cell.line, cell.col, "computed-differs",
        ("%s: the cell says %s, and %s follows from the others; it is left out"):format(column.heading, cell.text, should))
    end
  end
end

local function add_row(self, found, id, cells, parent)
  local values = {}
  for name, cell in pairs(cells) do
    local column = found.register.by_path[name]
    if column and not column.computed and not column.counts and column ~= found.register.parent then
      local text = plain(column, cell.text)
      check_value(self, column, cell, text)
      values[#values + 1] = { column = column, text = text }
    end
  end
  table.sort(values, function(a, b) return a.column.path < b.column.path end)
  self.added[#self.added + 1] = { kind = found.register.kind, id = id, values = values, cells = cells, parent = parent }
end

local function of_kind(list, kind)
  return lists.select(list, function(item) return item.kind == kind end)
end

local function has_any(cells, register, but)
  for name in pairs(cells) do
    local column = register.by_path[name]
    if column and not column.computed and column ~= but then return true end
  end
  return false
end

local function compare_sheet(self, found)
  local register, seen, entries = found.register, {}, {}
  local key = register.kind .. "." .. register.key
  for _, entry in ipairs(register.rows) do entries[entry[register.key]] = entry end
  for i, row in ipairs(found.sheet.rows) do
    local cells = cells_of(row, found.sheet.names)
    local id = cells[key] and cells[key].text
    if i == 1 then
      id = nil -- the headings
    elseif not id and has_any(cells, register) then
      fail(self, row, "missing-value", "the row has no " .. register.key .. ", by which it would be known")
    elseif id and seen[id] then
      fail(self, cells[key], "duplicate-id", ("'%s' stands in row %d already"):format(id, seen[id]))
      id = nil
    end
    if id then
      seen[id] = row.line
      check_languages(self, found, cells)
      if not entries[id] then
        add_row(self, found, id, cells)
      elseif not compare_row(self, found, entries[id], id, cells, row) then
        compare_computed(found, entries[id], cells)
      end
    end
  end
  for _, entry in ipairs(register.rows) do
    local id = entry[register.key]
    if not seen[id] then self.gone[#self.gone + 1] = { kind = register.kind, id = id } end
  end
end

-- The id of the entry of the register KIND of REGISTERS that TEXT names, or that of a new one; nil where there is none.
local function entry_named(self, registers, kind, text)
  if self.numbers[kind] then return self.numbers[kind][text] end
  local register = lists.find(registers, "kind", kind)
  if lists.find(register.rows, register.key, text) then return text end
  for _, added in ipairs(self.added) do
    if added.kind == kind and added.id == text then return text end
  end
end

-- The rows of FOUND, a sheet whose rows have no names, that say something, each { cells, row }; tells numbers alone.
local function unnamed_rows(self, found)
  local register, out = found.register, {}
  for i, row in ipairs(found.sheet.rows) do
    local cells = cells_of(row, found.sheet.names)
    if i > 1 and has_any(cells, register, register.first) then
      check_languages(self, found, cells)
      out[#out + 1] = { cells = cells, row = row }
    elseif i > 1 and has_any(cells, register) then
      fail(self, row, "missing-value", "the row says nothing but its number")
    end
  end
  return out
end

-- Keeps that the number of ROW in the sheet of REGISTER stands for the entry ID.
local function keep_number(self, register, row, id)
  local cell = register.first and row.cells[register.first.path]
  if not cell then return end
  local known = self.numbers[register.kind]
  if known[cell.text] then fail(self, cell, "duplicate-id", ("the number %s stands here twice"):format(cell.text)) end
  known[cell.text] = id
end

local function compare_unnamed(self, found)
  local register, shown = found.register, {}
  for _, path in pairs(found.sheet.names) do shown[#shown + 1] = register.by_path[path] end
  if register.first then self.numbers[register.kind] = {} end
  local group = parts.match(register, shown, unnamed_rows(self, found), plain)[1] or { rows = {}, items = {} }
  for _, row in ipairs(group.rows) do
    local id = row.item and tostring(row.item.place) or "row " .. row.row.line
    keep_number(self, register, row, id)
    if row.item then
      compare_row(self, found, row.item.entry, id, row.cells, row.row)
    else
      add_row(self, found, id, row.cells)
    end
  end
  for _, item in ipairs(group.items) do
    if not item.row then self.gone[#self.gone + 1] = { kind = register.kind, id = tostring(item.place) } end
  end
end

-- The rows of FOUND, a sheet of parts, each { cells, row }; tells those that belong to no entry of REGISTERS.
local function part_rows(self, found, registers)
  local register, out = found.register, {}
  for i, row in ipairs(found.sheet.rows) do
    local cells = cells_of(row, found.sheet.names)
    local parent = cells[register.parent.path]
    if i == 1 or not has_any(cells, register) then
      parent = nil -- the headings, or nothing
    elseif not parent then
      fail(self, row, "missing-value", ("the row does not say to which of %s it belongs"):format(register.of))
    elseif not has_any(cells, register, register.parent) then
      fail(self, row, "missing-value", ("the row says nothing but to which of %s it belongs"):format(register.of))
    elseif not entry_named(self, registers, register.of, parent.text) then
      fail(self, parent, "dangling-reference", ("there is no '%s' in %s"):format(parent.text, register.of))
    else
      check_languages(self, found, cells)
      cells[register.parent.path] = setmetatable({ text = entry_named(self, registers, register.of, parent.text) }, { __index = parent })
      out[#out + 1] = { cells = cells, row = row }
    end
  end
  return out
end

local function compare_parts(self, found, registers)
  local register, shown = found.register, {}
  for _, path in pairs(found.sheet.names) do shown[#shown + 1] = register.by_path[path] end
  for _, group in ipairs(parts.match(register, shown, part_rows(self, found, registers), plain)) do
    local function name(entry, place)
      return group.parent .. " " .. (entry and register.key and entry[register.key] or place)
    end
    for _, row in ipairs(group.rows) do
      local item = row.item
      if item then
        compare_row(self, found, item.entry, name(item.entry, item.place), row.cells, row.row,
          { parent = group.parent, place = item.place })
      else
        local own = register.key and row.cells[register.kind .. "." .. register.key]
        add_row(self, found, group.parent .. " " .. (own and own.text or "row " .. row.row.line), row.cells, group.parent)
      end
    end
    local has_gone = lists.find(of_kind(self.gone, register.of), "id", group.parent)
    for _, item in ipairs(has_gone and {} or group.items) do
      if not item.row then
        self.gone[#self.gone + 1] = { kind = register.kind, id = name(item.entry, item.place), parent = group.parent,
          place = item.place }
      end
    end
  end
end

-- What SHEETS, those of a workbook that `export` wrote, say otherwise than the facts of PROJECT, an open
-- one: { changes (of kind, id, column, old, new, cell), added (of kind, id, values), gone (of kind, id) }; what is of parts
-- has also the key of their entry (parent) and, where it is in the facts, its place there.
function workbook.compare(project, sheets)
  local self = { changes = {}, added = {}, gone = {}, cells = {}, numbers = {}, language = project.languages[1], languages = project.languages }
  singles.compare(project, sheets, { plain = plain,
    fail = function(cell, code, text) fail(self, cell, code, text) end,
    check = function(column, cell, text) check_value(self, column, cell, text) end,
    see = function(column, cell) self.cells[#self.cells + 1] = { column = column, cell = cell } end,
    add = function(change) self.changes[#self.changes + 1] = change end })
  local registers = book.registers(project)
  for _, found in ipairs(by_kind(sheets, registers, project.languages)) do
    take_own(self, found)
    if found.register.of then
      compare_parts(self, found, registers)
    elseif found.register.unnamed then
      compare_unnamed(self, found)
    else
      compare_sheet(self, found)
    end
  end
  return self
end

-- The ids of the entities in REGISTERS as they are with what COMPARED adds and, with IS_GONE, takes away: entity → id → true; and
-- those that go, likewise.
local function ids_of(compared, registers, is_gone)
  local all, gone = {}, {}
  for _, register in ipairs(registers) do
    local entity = (register.field or register.spec).entity
    if entity and register.key and not register.unnamed then
      local ids, going = all[entity] or {}, gone[entity] or {}
      all[entity], gone[entity] = ids, going
      for _, row in ipairs(register.rows) do ids[row[register.key]] = true end
      for _, added in ipairs(of_kind(compared.added, register.kind)) do
        local cell = added.cells[register.kind .. "." .. register.key]
        if cell then ids[cell.text] = true end
      end
      for _, item in ipairs(is_gone and of_kind(compared.gone, register.kind) or {}) do
        local id = item.parent and item.id:sub(#item.parent + 2) or item.id
        ids[id], going[id] = nil, true
      end
    end
  end
  return all, gone
end

local function each_reference(column, text, take)
  if not column.leaf or column.leaf.type ~= "reference" then return end
  for item in plain(column, text):gmatch("[^,\n]+") do take(trim.ascii(item), column.leaf) end
end

-- Tells the cells of the sheets in COMPARED that name what goes, and those that were changed and name what there is not.
local function check_references(self, compared, registers, is_gone)
  local all, gone = ids_of(compared, registers, is_gone)
  local said = {} -- cell → true
  local function check(column, cell, is_changed)
    each_reference(column, cell.text, function(id, leaf)
      local known = all[leaf.to]
      if said[cell] or not known or known[id] then return end
      if gone[leaf.to][id] then
        said[cell] = true
        fail(self, cell, "dangling-reference", ("%s: %s '%s' is not in the workbook any more, and would be deleted, but stands here")
          :format(column.heading, leaf.to, id))
      elseif is_changed and id ~= column.words.none and not (leaf.or_words and not next(known)) then
        said[cell] = true
        fail(self, cell, "dangling-reference", ("%s: there is no %s '%s'"):format(column.heading, leaf.to, id))
      end
    end)
  end
  for _, change in ipairs(compared.changes) do
    if change.cell.text and change.new ~= "" then check(change.column, change.cell, true) end
  end
  for _, added in ipairs(compared.added) do
    for _, value in ipairs(added.values) do check(value.column, added.cells[value.column.path], true) end
  end
  for _, one in ipairs(compared.cells) do check(one.column, one.cell, false) end
end

local function short(text)
  local line = text:gsub("%s+", " ")
  if line == "" then return "(nothing)" end
  return utf8.len(line) > 60 and line:sub(1, utf8.offset(line, 58) - 1) .. "…" or line
end

-- What COMPARED says in words, a line each.
function workbook.lines(compared)
  local lines = {}
  for _, change in ipairs(compared.changes) do
    lines[#lines + 1] = ("~ %s, %s: %s → %s"):format(change.id and change.kind .. " " .. change.id or change.kind, change.column.heading,
      short(change.old), short(change.new))
  end
  for _, item in ipairs(compared.added) do lines[#lines + 1] = ("+ %s %s"):format(item.kind, item.id) end
  for _, item in ipairs(compared.gone) do lines[#lines + 1] = ("- %s %s"):format(item.kind, item.id) end
  return lines
end

-- What the facts have for ITEM, one that COLUMN shows.
local function value_of(column, item)
  for value, word in pairs(column.values) do
    if item == word then return value end
  end
  if is_none(column, item) then return "none" end
  if column.leaf.type == "boolean" then return item == column.words.yes end
  if NUMBERS[column.leaf.type] then return math.tointeger(tonumber(item)) or tonumber(item) or item end
  return item
end

-- What the facts have for TEXT, which COLUMN shows: a value, or a list of them.
local function read(column, text)
  if column.field.type ~= "list" then return value_of(column, text) end
  if text == column.words.none then return "none" end
  local items = {}
  for item in text:gmatch(column.leaf.type == "text" and "[^\n]+" or "[^,\n]+") do
    items[#items + 1] = value_of(column, trim.ascii(item))
  end
  return items
end

-- The same as a cell of a CSV file has it.
local function csv_text(column, value)
  if type(value) == "boolean" then return value and "yes" or "no" end
  if type(value) == "table" then
    return table.concat(value, column.leaf.type == "text" and "; " or " ")
  end
  return tostring(value)
end

-- Enters VALUE at NAME ("residual.impact") into ENTRY.
local function enter(entry, name, value)
  local map = entry
  for step in name:gmatch("([^.]+)%.") do
    map[step] = map[step] or {}
    map = map[step]
  end
  map[name:match("[^.]+$")] = value
end

-- The items of a list of texts that CELLS have in the columns of several languages, of which COLUMN is one: a map from
-- language to text each; nil after reporting that they do not belong together.
local function by_language(self, column, cells)
  local base, items = column.path:gsub("%.%w+$", ""), {} -- the path; the name is without the language, too
  for i, language in ipairs(self.project.languages) do
    local cell, count = cells[base .. "." .. language], 0
    for line in (cell and cell.text or ""):gmatch("[^\n]+") do
      count = count + 1
      items[count] = items[count] or (i == 1 and {} or nil)
      if items[count] then items[count][language] = trim.ascii(line) end
    end
    if count ~= #items then
      fail(self, cell or select(2, next(cells)), "missing-language", column.heading .. ": each language has as many lines as the others")
      return nil
    end
  end
  return items, (column.name:gsub("%.%w+$", ""))
end

local function is_list_by_language(column)
  return column.part == "language" and column.field.type == "list"
end

-- How YAML writes ITEMS, maps from language to text.
local function flow_list(items, languages)
  local out = {}
  for i, item in ipairs(items) do
    local parts = {}
    for j, language in ipairs(languages) do
      parts[j] = language .. ": " .. files.yaml_text({ type = "text" }, item[language])
    end
    out[i] = "{" .. table.concat(parts, ", ") .. "}"
  end
  return #out > 0 and "[" .. table.concat(out, ", ") .. "]" or ""
end

local function change_item(self, item, change)
  local name = change.column.name
  if is_list_by_language(change.column) then
    local items, base = by_language(self, change.column, change.cells)
    item.changed = item.changed or {}
    if items then item.changed[base] = flow_list(items, self.project.languages) end
    return
  end
  local value -- nil where the cell is empty; "no" is false
  if change.new ~= "" then value = read(change.column, change.new) end
  item.texts[name] = value ~= nil and csv_text(change.column, value) or ""
  item.changed = item.changed or {}
  item.changed[name] = value == nil and "" or value == "none" and "none"
    or files.yaml_text(change.column.field, value)
end

local function entry_of(self, added)
  local entry = {}
  for _, value in ipairs(added.values) do
    if is_list_by_language(value.column) then
      local items, base = by_language(self, value.column, added.cells)
      enter(entry, base or value.column.name, items)
    elseif schema.is_own(value.column.name) then
      enter(entry, "custom." .. value.column.name, value.text)
    else
      enter(entry, value.column.name, read(value.column, value.text))
    end
  end
  return entry
end

-- What of ITEM, an entry, changes in its list FIELD: { field, changed (place → what change_item makes), deleted (place →
-- true), added (values) }.
local function part_in(item, field)
  item.parts = item.parts or {}
  item.parts[field.name] = item.parts[field.name] or { field = field, changed = {}, deleted = {}, added = {} }
  return item.parts[field.name]
end

-- Marks in the items BY_ID of its register what differs in REGISTER, one of parts.
local function mark_parts(self, by_id, register)
  local compared = self.compared
  for _, change in ipairs(of_kind(compared.changes, register.kind)) do
    local changed = part_in(by_id[change.parent], register.field).changed
    changed[change.place] = changed[change.place] or { texts = {} }
    change_item(self, changed[change.place], change)
  end
  for _, added in ipairs(of_kind(compared.added, register.kind)) do
    if by_id[added.parent] then table.insert(part_in(by_id[added.parent], register.field).added, entry_of(self, added)) end
  end
  for _, gone in ipairs(self.delete and of_kind(compared.gone, register.kind) or {}) do
    part_in(by_id[gone.parent], register.field).deleted[gone.place] = true
  end
end

-- The registers of what entries of the register KIND have lists of.
local function parts_of(self, kind)
  return lists.select(self.registers, function(register) return register.of == kind end)
end

-- Marks in ITEMS what differs in the register KIND.
local function mark(self, items, kind)
  local compared, by_id = self.compared, {}
  local register = lists.find(self.registers, "kind", kind)
  for i, item in ipairs(items) do by_id[register.unnamed and tostring(i) or item.texts[register.key] or ""] = item end
  for _, change in ipairs(of_kind(compared.changes, kind)) do
    change_item(self, by_id[change.id], change)
  end
  for _, register in ipairs(parts_of(self, kind)) do mark_parts(self, by_id, register) end
  for _, gone in ipairs(self.delete and of_kind(compared.gone, kind) or {}) do by_id[gone.id].deleted = true end
end

-- The new entries of the register KIND, with what they have lists of.
local function new_entries(self, kind)
  return lists.map(of_kind(self.compared.added, kind), function(added)
    local entry = entry_of(self, added)
    for _, register in ipairs(parts_of(self, kind)) do
      local own = lists.select(of_kind(self.compared.added, register.kind), function(part) return part.parent == added.id end)
      if #own > 0 then entry[register.field.name] = lists.map(own, function(part) return entry_of(self, part) end) end
    end
    return entry
  end)
end

-- Makes the cells of ITEM say what its `parts` say of the list FIELD, of which the facts have VALUES; returns whether CSV can.
local function take_into_cells(self, item, field, values)
  local part = item.parts and item.parts[field.name]
  if not part then return true end
  local cells = field.of.alone and alone.cells(field, values, part, self.project.languages)
  for name, text in pairs(cells or {}) do item.texts[name] = text end
  item.changed = item.changed or {}
  return cells ~= nil
end

-- Whether the cells of a new entry can hold VALUES of the list FIELD (nil: none).
local function fit_cells(self, field, values)
  if not values then return true end
  local cells = field.of.alone and alone.cells(field, values, { changed = {}, deleted = {}, added = {} }, self.project.languages)
  return cells ~= nil
end

-- Takes the lists of entries that ITEMS have of the register KIND, whose file is at PATH, into their cells where that is CSV; tells
-- those of them and of MORE, new ones, for which it has no place.
local function check_lists(self, kind, path, items, more)
  local rows = lists.find(self.registers, "kind", kind).rows
  for _, register in ipairs(path:find("%.csv$") and parts_of(self, kind) or {}) do
    local field, fits = register.field, true
    for i, item in ipairs(items) do fits = take_into_cells(self, item, field, (rows[i] or {})[field.name] or {}) and fits end
    for _, entry in ipairs(more) do fits = fit_cells(self, field, entry[field.name]) and fits end
    if not fits then
      self.failed = true
      host.report("error", path, nil, nil, "no-lists-in-csv", ("%s has no place for %s, %s: write the register as facts/%s.yaml, and "
        .. "import again"):format(path, field.name, field.of.alone and "which are more than texts without a semicolon"
        or "which are lists of entries", kind))
    end
  end
end

-- What changes in the list REGISTER of a single map: { steps (its place below the key), field, changed, deleted, added }; nil
-- where nothing does.
local function list_edit(self, register)
  local compared, kind = self.compared, register.kind
  local edit = { steps = {}, field = register.field, changed = {}, deleted = {} }
  for step in kind:match("%.(.+)$"):gmatch("[^.]+") do edit.steps[#edit.steps + 1] = step end
  local place = {}
  for i, row in ipairs(register.rows) do place[register.unnamed and tostring(i) or row[register.key]] = i end
  for _, change in ipairs(of_kind(compared.changes, kind)) do
    local item = { texts = {}, changed = edit.changed[place[change.id]] }
    change_item(self, item, change)
    edit.changed[place[change.id]] = item.changed
  end
  for _, gone in ipairs(self.delete and of_kind(compared.gone, kind) or {}) do edit.deleted[place[gone.id]] = true end
  edit.added = lists.map(of_kind(compared.added, kind), function(added) return entry_of(self, added) end)
  return (next(edit.changed) or next(edit.deleted) or #edit.added > 0) and edit or nil
end

-- Enters what COMPARED says of the single facts of the key KIND, and of the lists in it.
local function enter_single(self, kind)
  local item, edits = { texts = {}, changed = {} }, {}
  for _, change in ipairs(of_kind(self.compared.changes, kind)) do change_item(self, item, change) end
  for _, register in ipairs(self.registers) do
    if register.single and register.kind:find("^" .. kind .. "%.") then edits[#edits + 1] = list_edit(self, register) end
  end
  self.files[#self.files + 1] = files.enter_single(kind, item.changed, edits, self.shared, self.project.languages)
end

-- Enters what COMPARED says of the register KIND into SELF.files, or SELF.shared, isms.yaml.
local function enter_kind(self, kind)
  if singles.are_of(kind) then
    enter_single(self, kind)
    return
  end
  local store, languages = files.open(kind, self.shared), self.project.languages
  local more = new_entries(self, kind)
  if not store.path then
    self.files[#self.files + 1] = store.whole(more, languages)
    return
  end
  local items = store.items()
  mark(self, items, kind)
  check_lists(self, kind, store.path, items, more)
  self.files[#self.files + 1] = store.again(items, more, languages)
end

local function tell_gone(gone)
  for _, kind in ipairs(lists.union { lists.column(gone, "kind") }) do
    local ids = lists.column(of_kind(gone, kind), "id")
    host.report("warning", nil, nil, nil, "rows-not-in-sheet", ("%s of %s not in the workbook, kept unless --delete is given: %s")
      :format(phrase.plural(#ids, "rows"), kind, lists.first(ids)))
  end
end

-- The kinds of which COMPARED says anything that is to be written.
local function kinds_in(compared, delete)
  local all = { lists.column(compared.changes, "kind"), lists.column(compared.added, "kind") }
  if delete then all[3] = lists.column(compared.gone, "kind") end
  return lists.union { lists.map(lists.union(all), function(kind) return kind:match("^[%l_]+") end) }
end

-- Takes SHEETS over into the project that ARGUMENTS name. Returns { files, said, replaces }, or nil after
-- errors; what differs is said, and with dry_run nothing is written.
function workbook.update(arguments, sheets)
  arguments.draft = "yes"
  local project = model.open(arguments)
  if not project or project.failed then return nil end
  local compared = workbook.compare(project, sheets)
  local self = { project = project, compared = compared, delete = arguments.delete ~= nil, files = {},
    shared = files.shared(), registers = book.registers(project) }
  if not self.delete then
    tell_gone(compared.gone)
    compared.gone = {}
  end
  check_references(self, compared, self.registers, self.delete)
  if self.failed or compared.failed then return nil end
  for _, kind in ipairs(kinds_in(compared, self.delete)) do enter_kind(self, kind) end
  self.files[#self.files + 1] = files.shared_file(self.shared)
  if self.failed then return nil end
  local lines = workbook.lines(compared)
  local said = #lines == 0 and diff_words.of(project.languages[1]).no_difference or table.concat(lines, "\n")
  return { files = arguments.dry_run and {} or self.files, said = said .. "\n", replaces = true }
end

return workbook
