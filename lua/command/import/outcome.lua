-- What an import writes and says: the register, what came with it (treatments, proposed roles), mapping.yaml; and
-- before that what each column was taken for, and what became of each cell.
local answers = require "command.import.mapping"
local column_letters = require "base.column_letters"
local companion = require "command.import.companion"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local parted = require "command.import.parted"
local phrase = require "base.phrase"
local project = require "command.import.project"
local rows = require "command.import.rows"
local tables = require "command.import.tables"
local update = require "command.import.update"
local words = require "command.import.words"

local outcome = {}

local FATES = { "imported", "compared", "kept", "refused", "empty", "told", "ignored", "asked", "left" }
local SAID = { imported = "imported", compared = "compared", kept = "kept as notes", refused = "refused",
  empty = "say nothing", told = "headings and remarks", ignored = "left out by mapping.yaml", asked = "asked about",
  left = "left out with their row" }

-- How sure the meaning of COLUMN is, in a word.
local function confidence(column)
  if column.fixed then return "by mapping.yaml" end
  if column.to == "notes" and (column.sure or 0) == 0 then return "no fact has it" end
  local sure = column.sure or 0
  return sure >= 0.95 and "certain" or sure >= 0.75 and "likely" or "guessed"
end

local function target(column)
  return column.to == false and "computed, compared" or column.to == "number" and "number of the row" or column.to
end

local function mapping_lines(sheet, context)
  local lines = {}
  for _, column in ipairs(sheet.columns) do
    lines[#lines + 1] = ("  %-3s %s → %s (%s)"):format(column_letters(column.col), column.heading ~= "" and column.heading or "(no heading)",
      target(column), column.why or confidence(column))
  end
  for _, item in ipairs(context.proposed) do
    lines[#lines + 1] = ("  %s '%s' → %s (a proposed role, to be confirmed)"):format(item.field, item.word, item.means)
  end
  return lists.union { lines }
end

-- How many cells of SHEET have each fate; and those that have none.
local function count_cells(sheet, context)
  local counts, all, lost = {}, 0, {}
  for _, fate in ipairs(FATES) do counts[fate] = 0 end
  for i, row in ipairs(sheet.rows) do
    for col = 1, row.last do
      local cell = tables.cell(row, col)
      if cell and not cell.merged then
        all = all + 1
        local in_header = i >= sheet.header.first and i <= sheet.header.last
        local fate = in_header and "told" or context.fates[cell]
        if fate then counts[fate] = counts[fate] + 1 else lost[#lost + 1] = cell end
      end
    end
  end
  return counts, all, lost
end

local function cells_line(sheet, context)
  local counts, all, lost = count_cells(sheet, context)
  for _, cell in ipairs(lost) do
    context.report("error", cell, "cell-unaccounted", "nothing was made of '" .. cell.text .. "'")
  end
  local parts = {}
  for _, fate in ipairs(FATES) do
    if counts[fate] > 0 then parts[#parts + 1] = counts[fate] .. " " .. SAID[fate] end
  end
  return ("%d of %s accounted for: %s"):format(all - #lost, phrase.plural(all, "cells"), table.concat(parts, ", "))
end

local function spec_of(kind)
  return kinds.part(kind, "schema")
end

-- Reports the registers that are there and that nobody said to replace. Returns what is to be done with that of KIND:
-- "whole", "update" or nil; STORE is where it stands.
local function way_of(kind, store, context)
  local arguments = context.arguments
  if not store.path or arguments.replace then return "whole" end
  if arguments.update then return "update" end
  if project.are_examples(kind, store.items()) then return "whole" end
  host.report("error", (host.read_facts(store.path) or store).path, nil, nil, "file-exists", (store.path == "isms.yaml"
    and kind .. " are there already" or "the file is there already") .. ": take its rows over with --update, or put the sheet in "
    .. "its place with --replace")
  context.failed = true
end

local function values_of(list)
  return lists.map(list, function(row) return row.value end)
end

local function add_missing(kind, missing)
  if #missing > 0 then
    host.report("warning", nil, nil, nil, "rows-not-in-sheet", ("%s of %s are not in the sheet and stay: %s; --delete takes them out")
      :format(phrase.plural(#missing, "rows"), kind, lists.first(missing)))
  end
end

-- Entries of the companion in a register that is there, its ITEMS, keep the id that they have there: the only one of
-- their parent; no other parent's id is theirs.
local function keep_ids(entries, items, parent)
  local by_parent, parent_of, count = {}, {}, {}
  for _, item in ipairs(items) do
    local of = item.texts[parent] or ""
    by_parent[of] = by_parent[of] == nil and item.texts.id or false
    parent_of[item.texts.id or ""] = of
  end
  for _, entry in ipairs(entries) do count[entry.value[parent]] = (count[entry.value[parent]] or 0) + 1 end
  for _, entry in ipairs(entries) do
    local of = entry.value[parent]
    if by_parent[of] and count[of] == 1 then entry.value.id = by_parent[of] end
    while parent_of[entry.value.id] and parent_of[entry.value.id] ~= of do entry.value.id = entry.value.id .. "-2" end
    parent_of[entry.value.id] = of
  end
end

-- Rows of LIST whose sheet has no ids get that of the item of the same name in STORE, or one that none has.
local function adopt_ids(list, store, context)
  local by_name, taken = {}, {}
  for _, item in ipairs(store.items()) do
    for name, text in pairs(item.texts) do
      if name:find("^title") or name:find("^name") then by_name[words.key(text)] = item.texts.id end
    end
    taken[item.texts.id or ""] = true
  end
  local count = 0
  for _, row in ipairs(list) do
    if not row.cells.id and context.form.numbered then
      local id
      for _, part in ipairs(parted.each(row.value.title or row.value.name or "")) do id = id or by_name[words.key(part.text)] end
      while not id do
        count = count + 1
        local free = context.form.numbered:format(count)
        if not taken[free] then id, taken[free] = free, true end
      end
      row.value.id = id
    end
  end
end

-- Gives rows of LIST that are none of the ITEMS that are there what their register has by default.
local function add_defaults(list, items, context)
  local key, known = context.register.key or "id", {}
  for _, item in ipairs(items) do known[item.texts[key] or ""] = true end
  for _, row in ipairs(list) do
    for name, value in pairs(not known[row.value[key]] and context.form.defaults or {}) do
      if row.value[name] == nil then row.value[name] = value end
    end
  end
end

local function companion_fields(register)
  local fields = {}
  for _, field in ipairs(spec_of(register).of.fields) do fields[field.name] = field end
  parted.add_fields(fields)
  return fields
end

-- A sentence on COUNT entries of REGISTER that went with those of KIND, and the LEFT ones.
local function gone_words(register, kind, count, left, examples)
  local what = examples and "the examples of the old " .. kind or phrase.plural(count, "entries") .. " of the old " .. kind
  return ("%s: %s are gone%s"):format(register, what, left == 0 and ", none is left; a build needs some" or "")
end

-- The file of the companion register: entries of parents that are gone go with them.
local function companion_file(entries, way, list, context, out)
  local form = context.form.companion
  if not form then return end
  local store = project.open(form.register, context.shared)
  local values = lists.map(entries, function(entry) return entry.value end)
  if not store.path then
    if #values > 0 then out.files[#out.files + 1] = store.whole(values, context.languages) end
    return
  end
  if way == "update" then
    keep_ids(entries, store.items(), form.parent)
    local gone = function(item) return out.deleted[item.texts[form.parent] or ""] end
    local file, lines = update.of(store, values, spec_of(form.register), companion_fields(form.register), context.languages,
      gone)
    out.files[#out.files + 1] = file
    for _, line in ipairs(lines) do out.changes[#out.changes + 1] = form.register .. " " .. line end
    return
  end
  local parents, ids = {}, {}
  for _, row in ipairs(list) do parents[row.value.id] = true end
  for _, value in ipairs(values) do ids[value.id] = true end
  local items, dropped = store.items(), 0
  local examples = project.are_examples(form.register, items)
  for _, item in ipairs(items) do
    item.deleted = not parents[item.texts[form.parent] or ""] or ids[item.texts.id or ""]
      or project.are_examples(form.register, { item })
    if item.deleted then
      out.dropped[form.register .. "." .. (item.texts.id or "")] = true
      dropped = dropped + 1
    end
  end
  if #values == 0 and dropped == 0 then return end
  if #values == 0 then out.gone = gone_words(form.register, context.kind, dropped, #items - dropped, examples) end
  if dropped == #items then
    out.files[#out.files + 1] = store.whole(values, context.languages)
  else
    out.files[#out.files + 1] = store.again(items, values, context.languages)
  end
end

local function roles_file(context, out)
  if #context.roles == 0 then return end
  local store = project.open("roles", context.shared)
  out.files[#out.files + 1] = store.path and store.again(store.items(), context.roles) or nil
  for _, role in ipairs(context.roles) do out.unconfirmed[#out.unconfirmed + 1] = "roles." .. role.id end
end

local function unconfirmed_file(way, context, out)
  local own = context.kind .. "."
  local text = project.unconfirmed(function(path)
    return way == "whole" and path:sub(1, #own) == own or out.dropped[path] == true
  end, out.unconfirmed)
  if text and context.names.exist then out.files[#out.files + 1] = { path = "facts/unconfirmed.yaml", text = text } end
end

local function mapping_file(sheet, context, out)
  if not context.names.exist then return end
  local new = { columns = {}, words = {} }
  local count = {}
  for _, column in ipairs(sheet.columns) do count[column.heading] = (count[column.heading] or 0) + 1 end
  for _, column in ipairs(sheet.columns) do
    local heading = column.heading
    if heading ~= "" then
      if count[heading] > 1 then heading = heading .. " [" .. column_letters(column.col) .. "]" end
      new.columns[#new.columns + 1] = { heading, column.to == false and "computed" or column.to == "number" and "notes" or column.to }
    end
  end
  for _, item in ipairs(context.proposed) do new.words[#new.words + 1] = item end
  out.files[#out.files + 1] = { path = "mapping.yaml", text = answers.text(context.answers, context.kind, new) }
end

-- The languages of the project in which VALUE, that of a field, has no text, though it has some in another.
local function missing_languages(value, context)
  if type(value) ~= "table" or not next(value) or #value > 0 then return {} end
  return lists.select(context.languages, function(language) return value[language] == nil end)
end

local function report_missing(list, context)
  for _, row in ipairs(list) do
    for _, field in ipairs(context.register.of.fields) do
      local value = row.value[field.name]
      if field.required and value == nil then
        context.finding(row.record or row.cells.id, "missing-value", "the row has no " .. field.name .. ": " .. field.explanation)
      end
      for _, language in ipairs(field.type == "text" and context.names.exist and missing_languages(value, context) or {}) do
        context.finding(row.record or row.cells.id, "missing-value", ("the row has no %s in the language '%s'"):format(field.name, language))
      end
    end
  end
end

local NAMES = { title = true, name = true }

-- What entries of REGISTER are called by: the title or name that it requires, or the first text that it requires before anything
-- else; nil where it has neither.
local function name_field(register)
  local required = lists.select(register.of.fields, function(one) return one.required and one.name ~= "id" end)
  local named = lists.select(required, function(one) return one.type == "text" and NAMES[one.name] end)
  return named[1] or required[1] and required[1].type == "text" and required[1] or nil
end

-- Where no row of LIST has what entries of the register are called by, SHEET is most often that of another one.
local function check_name(list, sheet, context)
  local field = name_field(context.register)
  if not field or #list == 0 or #lists.select(list, function(row) return row.value[field.name] ~= nil end) > 0 then return end
  local has = #lists.select(sheet.columns, function(column) return parted.base(column.to) == field.name end) > 0
  local adds = #lists.select(list, function(row) return row.cells.id ~= nil end) > 0
  context.fail(sheet.rows[sheet.header.last], "no-name", ("no %s the %s of %s: is this another register? (--as)%s%s"):format(
    has and "row has" or "column is", field.name, context.kind, has and "" or ", or name the column in mapping.yaml",
    adds and "; what adds to entries that are there is taken with --update" or ""))
end

local function register_file(list, way, store, context, out)
  local values = values_of(list)
  if way == "whole" then
    out.files[#out.files + 1] = store.whole(values, context.languages)
  elseif way == "update" then
    local file, lines, missing, deleted = update.of(store, values, context.register, context.own_fields, context.languages, function()
      return context.arguments.delete ~= nil
    end)
    out.deleted = deleted
    out.files[#out.files + 1] = file
    for _, line in ipairs(lines) do out.changes[#out.changes + 1] = context.kind .. " " .. line end
    add_missing(context.kind, missing)
  end
end

local function said_lines(list, sheet, context, out, more)
  local lines = mapping_lines(sheet, context)
  table.insert(lines, 1, ("%s%s: %s"):format(context.path, sheet.name and ", sheet '" .. sheet.name .. "'" or "", sheet.encoding or "workbook"))
  for _, line in ipairs(out.changes) do lines[#lines + 1] = line end
  if out.way == "update" and #out.changes == 0 and not context.failed then lines[#lines + 1] = "No difference." end
  lines[#lines + 1] = ("%s: %s; %s"):format(context.kind, phrase.plural(#list, "rows"), cells_line(sheet, context))
  if out.entries > 0 then
    lines[#lines + 1] = ("%s: %s"):format(context.form.companion.register, phrase.plural(out.entries, "rows"))
  end
  lines[#lines + 1] = not context.failed and out.gone or nil
  if more ~= "" then lines[#lines + 1] = more:gsub("\n$", "") end
  if context.failed then
    lines[#lines + 1] = "nothing is written"
  elseif context.arguments.dry_run then
    lines[#lines + 1] = "nothing is written (--dry-run)"
  end
  return table.concat(lines, "\n") .. "\n"
end

-- The result of the import of LIST, the rows of SHEET; MORE is a sentence on them.
function outcome.of(list, sheet, context, more)
  local out = { files = {}, changes = {}, dropped = {}, deleted = {}, unconfirmed = {}, entries = 0 }
  context.shared = project.shared()
  local store = project.open(context.kind, context.shared)
  local way = way_of(context.kind, store, context)
  if way == "update" then adopt_ids(list, store, context) end
  add_defaults(list, way == "update" and store.items() or {}, context)
  local entries = companion.take(list, context)
  rows.add_notes(list)
  if way ~= "update" then check_name(list, sheet, context) end
  if way ~= "update" and not context.failed then report_missing(list, context) end
  out.way, out.entries = way, #entries
  if way then
    register_file(list, way, store, context, out)
    companion_file(entries, way, list, context, out)
    for _, entry in ipairs(entries) do
      if entry.proposed then
        out.unconfirmed[#out.unconfirmed + 1] = context.form.companion.register .. "." .. entry.value.id
      end
    end
    roles_file(context, out)
    out.files[#out.files + 1] = project.shared_file(context.shared)
    unconfirmed_file(way, context, out)
    mapping_file(sheet, context, out)
  end
  local said = said_lines(list, sheet, context, out, more)
  if context.failed or context.arguments.dry_run then out.files = {} end
  return { files = out.files, said = said, replaces = true, regardless = true }
end

return outcome
