-- What `ismsdoc import` writes: a register of facts made from a spreadsheet. Tables of cells (import/tables.lua) become
-- rows of facts; each cell is imported, compared, kept as a note, or refused with its place. lua/facts/kinds/<name>/import.lua
-- says how the columns and values of a register are usually written:
--
--   columns    field → names of its column; fields of the companion register behind its prefix ("treatment.action")
--   derived    names of columns whose content is computed, and compare(row, column, text, context) → true, false
--              and what it should be, or nil
--   values     field → value → words for it; split[field](text) → items of a list
--   read       field → function(text, column, context, cells) → a reading (see import/cells.lua) or nil
--   phases     factors that stand in columns of several phases (before and after treatment), phased_names what letters mean
--              there; scaled: others with a scale
--   marked     fields of groups whose columns are marked: their headings are the value (a name: that of another field)
--   adjust     function(columns, context): what the contents of columns say about them
--   companion  { prefix, register, parent }: another register, of which rows hold entries
--   finish     function(rows, context) → rows and a sentence
--   differs    words for a cell that is not what compare has; called: another word for the register in --as
--   numbered   pattern of ids where there are none; defaults; heading_column, must_have (a field that rows need)
local columns = require "export.workbook.columns"
local answers = require "command.import.mapping"
local hint = require "base.hint"
local kinds = require "facts.kinds"
local languages = require "base.languages"
local library = require "facts.library"
local lists = require "base.lists"
local names = require "command.import.names"
local notes = require "facts.notes"
local outcome = require "command.import.outcome"
local parted = require "command.import.parted"
local phrase = require "base.phrase"
local rows = require "command.import.rows"
local sheets = require "command.import.sheets"
local tables = require "command.import.tables"
local words = require "command.import.words"
local workbook = require "command.import.workbook"
local control_ids = require "command.import.control_ids"

-- The fields of REGISTER's rows by their dotted name, behind PREFIX.
local function add_fields(fields, list, prefix)
  for _, field in ipairs(list) do
    if field.type == "map" then
      add_fields(fields, field.fields, prefix .. field.name .. ".")
    elseif field.type ~= "list" or field.of.type ~= "map" or field.of.alone then -- no cell holds a list of maps
      fields[prefix .. field.name] = field
    end
  end
end

local function fields_of(register, companion)
  local fields, companions = {}, {}
  add_fields(fields, register.of.fields, "")
  if companion then
    add_fields(companions, kinds.part(companion.register, "schema").of.fields, companion.prefix .. ".")
    companions[companion.prefix .. "." .. companion.parent] = nil
  end
  parted.add_fields(fields)
  parted.add_fields(companions)
  local all = {}
  for name, field in pairs(fields) do all[name] = field end
  for name, field in pairs(companions) do all[name] = field end
  return all, fields
end

-- The form of a KIND that says nothing of spreadsheets: its fields by their names in all languages.
local function plain_form(kind)
  local form = { columns = {}, derived = {}, values = {}, numbered = kind:sub(1, 1):upper() .. "-%02d" }
  for _, language in ipairs(languages) do
    for name, heading in pairs(kinds.words(kind, language).fields) do
      form.columns[name] = form.columns[name] or {}
      table.insert(form.columns[name], type(heading) == "string" and heading or name)
    end
  end
  return form
end

local function form_of(kind)
  if lists.contains(kinds.having("import"), kind) then return kinds.part(kind, "import") end
  return plain_form(kind)
end

local function add_reports(context)
  function context.report(level, cell, code, text)
    cell.path = cell.path or context.path
    tables.report(level, cell, code, text, context.headings)
  end
  -- What is to be looked at, and the import goes on.
  function context.finding(cell, code, text) context.report("warning", cell, code, text) end
  -- What cannot be imported, so that nothing is.
  function context.fail(cell, code, text)
    context.failed = true
    context.report("error", cell, code, text)
  end
  -- ROW is left out, told at its id, and the rest is imported.
  function context.lost(row, code, text)
    for col = 1, row.record.last do
      if row.record[col] and context.fates[row.record[col]] ~= "empty" then context.fates[row.record[col]] = "left" end
    end
    context.report("error", row.cells.id or row.record, code, text)
  end
  -- What nobody but the people can say: TEXT is the question, ANSWER the line for mapping.yaml.
  function context.ask(cell, text, answer)
    context.failed = true
    context.report("error", cell, "import-asked", text .. "; answer in mapping.yaml, below `" .. context.kind .. ":`, with `" .. answer .. "`")
  end
  -- Keeps TEXT of CELL beside ROW.
  function context.note(row, cell, text)
    local heading = context.headings[cell.col]
    local named = heading and heading.text ~= notes.name and heading.text or nil
    row.notes[#row.notes + 1] = { heading = named, text = text }
    context.fates[cell] = "kept"
  end
end

local LETTERS = { ["ä"] = "ae", ["ö"] = "oe", ["ü"] = "ue", ["ß"] = "ss" } -- as ids write them

local function add_roles(context)
  local known, count = {}, 0
  context.roles = {}
  -- The reading of TEXT, the holder of a role that is none yet.
  function context.propose_role(text)
    local slug = host.slug(words.plain(text)):gsub("\xC3[\x80-\xBF]", LETTERS)
    if not context.names.exist then
      return slug:find("^%w[%w-]*$") and { value = slug } or { refused = "a role; there is no project here that has any" }
    end
    local holder = context.names.person()
    if not holder then return { refused = "a role of the project, which has nobody who could hold it" } end
    local key = words.key(text)
    if not known[key] then
      count = count + 1
      local id = slug:find("^%w[%w-]*$") and #slug <= 64 and slug or "role-" .. count
      local taken = context.names.entities("role")
      while taken[words.key(id)] do id = id .. "-2" end
      taken[words.key(id)] = id
      known[key] = id
      table.insert(context.roles, { id = id, title = words.trim(text), holder = holder })
    end
    return { value = known[key], proposed = true }
  end
end

local function add_controls(context)
  local standards, titles, all, by_title = context.library.standards, {}, {}, {}
  context.prefixes = {}
  for id, standard in pairs(standards) do
    if standard.prefix then context.prefixes[standard.prefix:lower()] = true end
    for _, control in ipairs(standard.controls) do
      all[control.name] = true
      if standard.superseded_by and control.id then all[control.id] = true end
      titles[control.name] = {}
      for _, title in pairs(type(control.title) == "table" and control.title or { control.title }) do
        table.insert(titles[control.name], title)
        if standard.reference and not standard.superseded_by then by_title[words.key(title)] = control.name end
      end
    end
    context.prefixes[id:lower()] = context.prefixes[id:lower()] or standard.prefix and id == standard.prefix or nil
  end
  function context.any_control(id) return all[id] end
  function context.control_titled(text) return by_title[words.key(text)] end
  function context.titles_of(id) return titles[id] or {} end
  -- The controls in force that TEXT names, and TEXT where it says more than them.
  function context.controls_in(text)
    local found, more = {}, false
    for _, line in ipairs(words.split(text)) do
      local read = control_ids.read(line, context.prefixes)
      for _, id in ipairs(read and read.ids or {}) do
        if context.names.entities("control")[words.key(id)] then found[#found + 1] = id else more = true end
      end
      more = more or not read or read.rest ~= nil
    end
    return lists.union { found }, more and text or nil
  end
end

local function add_lists(context)
  -- The items that the list NAME has for TEXT, and whether all of it is known.
  function context.list(name, text)
    local items = {}
    for _, item in ipairs(words.split((text:gsub("・", ","):gsub("及び", ","):gsub(" and ", ","):gsub(" und ", ",")))) do
      local value = words.find(context.values[name], context.legend[item:upper()] or item)
      if value == nil then return nil, false end
      items[#items + 1] = value
    end
    return lists.union { items }, #items > 0
  end
end

-- Adds to INDEX how the workbook that `export` writes shows the values of the choice SPEC, called NAME, where nothing else is called so.
local function add_words(index, spec, name)
  for _, language in ipairs(languages) do
    for value, word in pairs(columns.value_words(spec, name, language)) do
      local key = words.key(word)
      if key ~= "" and index[key] == nil then index[key] = value end
    end
  end
end

local function context_of(arguments, kind)
  local form = form_of(kind)
  local register = kinds.part(kind, "schema")
  local known = library.load(languages)
  local context = { kind = kind, form = form, register = register, library = known, names = names.load(known), values = {},
    answers = answers.load(kind), legend = {}, fates = {}, arguments = arguments, texts = {} }
  context.languages = parted.languages(context.names)
  context.fields, context.own_fields = fields_of(register, form.companion)
  for name, map in pairs(form.values or {}) do context.values[name] = words.index(map) end
  for name, field in pairs(context.fields) do
    local spec = field.type == "list" and field.of or field
    if spec.type == "enum" then
      context.values[name] = context.values[name] or {}
      for _, value in ipairs(spec.values) do context.values[name][words.key(value)] = value end
      for word, value in pairs(spec.aliases or {}) do
        context.values[name][words.key(word)] = context.values[name][words.key(word)] or value
      end
      add_words(context.values[name], spec, field.name)
    end
  end
  add_reports(context)
  add_roles(context)
  add_controls(context)
  add_lists(context)
  return context
end

local function report_unknown(kind)
  host.report("error", nil, nil, nil, "unknown-register", "there is no register '" .. kind .. "'"
    .. hint(kind, kinds.registers()) .. " (--as is one of " .. table.concat(kinds.registers(), ", ") .. ")")
end

local function finish(made, context)
  if #made == 0 or not context.form.finish then return made, "" end
  local finished, more = context.form.finish(made, context)
  return finished, more
end

-- Takes ALL, the tables of a workbook that `export` wrote, back into the project.
local function take_back(arguments, all)
  if arguments.update and workbook.is_one(all) then return workbook.update(arguments, all) end
  host.report("error", all.path, nil, nil, "unknown-register", "--as says which register this is; only a workbook that `export` "
    .. "wrote is taken back as a whole, with --update")
end

-- What to say of the lists that the entries of REGISTER have, which no sheet of it has.
local function lists_in(register)
  local names_of = lists.column(lists.select(register.of.fields, function(field)
    return field.type == "list" and field.of.type == "map" and not field.of.alone
  end), "name")
  return #names_of == 0 and "" or ("; what stands in a list of an entry (%s) is read from the workbook that `export` writes"):format(
    table.concat(names_of, ", "))
end

-- Returns { files, said, replaces, regardless } for ARGUMENTS: as (the register), replace, update, delete, dry_run; nil
-- after errors.
local function import(arguments)
  local kind = arguments.as and kinds.register(arguments.as)
  if arguments.as and not kind then return report_unknown(arguments.as) end
  local all = tables.read()
  if not all then return nil end
  if not kind then return take_back(arguments, all) end
  local context = context_of(arguments, kind)
  context.path = all.path
  local sheet = sheets.choose(all, context)
  if not sheet then
    host.report("error", all.path, nil, nil, "no-header", "no row names two columns of " .. kind .. lists_in(context.register))
    return nil
  end
  local made = rows.read(sheet, context)
  rows.compare(made, context)
  local finished, more = finish(made, context)
  if #finished == 0 and not context.failed then
    context.fail({ line = sheet.header.last, path = all.path }, "no-rows", "no row below this one holds anything of "
      .. kind .. (context.form.must_have and "; the column of their ids is called 'id'" or ""))
  end
  rows.settle(finished, context)
  return outcome.of(finished, sheet, context, more)
end

return import
