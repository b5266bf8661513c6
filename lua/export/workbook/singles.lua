-- The facts that are no register, as sheets of a workbook: those that say one thing have a row each, with the value in one
-- cell, or in one for each language; what a single map has lists of entries of, a sheet as registers have.
local columns = require "export.workbook.columns"
local diff_words = require "diff.words"
local dotted = require "base.dotted"
local kinds = require "facts.kinds"
local lists = require "base.lists"
local natural = require "base.natural"
local parameters = require "model.parameters"
local projection = require "facts.projection"
local shapes = require "export.workbook.shapes"

local singles = {}

local PATH, VALUE = "fact.path", "fact.value"
singles.PATH, singles.VALUE = PATH, VALUE

local function is_list_of_entries(field)
  return field.type == "list" and field.of.type == "map"
end

-- The keys that have no sheet of entries, in the order of an audit, first those of what the organisation is.
local function names()
  local rows, order, list = lists.union { kinds.sheets() }, {}, {}
  for _, name in ipairs(kinds.names()) do
    local spec = kinds.part(name, "schema")
    if not lists.contains(rows, name) and not spec.written_by then
      list[#list + 1] = name
      order[name] = ("%d %04d %s"):format(spec.required and 0 or 1, spec.audit_order or 1000, name)
    end
  end
  table.sort(list, function(a, b) return order[a] < order[b] end)
  return list
end

-- What may stand in COLUMN, in words of PROJECT.
local function takes(project, column)
  local leaf = column.leaf
  if leaf.type == "enum" then
    return table.concat(lists.map(leaf.values, function(value) return column.values[value] or value end), ", ")
  end
  if leaf.type == "date" then return "2026-04-01" end
  if leaf.type == "reference" then return "ID" end
  local spec = setmetatable({ type = leaf.type }, { __index = column.field })
  return parameters.permitted(spec, project.view) or leaf.unit
end

-- The text that a row has for ENTRY in the first of its COLUMNS (path of the cell → column).
local function text_in(project, row, entry)
  for _, language in ipairs(project.languages) do
    for _, path in ipairs { VALUE, VALUE .. "." .. language } do
      local text = row[path] and row[path].text(entry)
      if text then return text end
    end
  end
end

-- Adds to ROWS one for each single fact of FIELDS, of the key KIND and in the PART of the sheet, that ENTRY may hold.
-- NAME_OF(column) is the name of a fact below the key, MORE(field's name) what else is told of it.
local function add_rows(project, rows, kind, part, fields, entry, name_of, more)
  local by_name = {}
  for _, column in ipairs(columns.single(kind, fields, entry, project.languages)) do
    local base = column.part == "language" and column.name:gsub("%.%w+$", "") or column.name
    local row = by_name[base]
    if not row then
      local said = more and more(base) or {}
      row = { kind = kind, id = part.id, path = kind .. "." .. name_of(base), entry = entry, columns = {},
        texts = { ["fact:part"] = part.label, ["fact:fact"] = said.label or column.heading:gsub(" %(%l%l%)$", ""),
          ["fact:takes"] = takes(project, column), ["fact:explanation"] = not said.label and column.field.explanation or nil } }
      row.texts[PATH] = row.path
      by_name[base], rows[#rows + 1] = row, row
    end
    row.columns[column.part == "language" and VALUE .. "." .. column.language or VALUE] = column
    column.name = name_of(base) .. column.name:sub(#base + 1)
    column.path = kind .. "." .. column.name
  end
  for base, row in pairs(by_name) do
    local said = more and more(base)
    row.texts["fact:default"] = said and said.default ~= nil and text_in(project, row.columns, { [base] = said.default }) or nil
  end
end

local function same(name) return name end

-- The row in which it is said that the map NAME, which SPEC lets be none, is.
local function none_row(project, name, spec, part)
  local field = { type = "enum", values = {}, none = true }
  local words = diff_words.of(project.languages[1])
  local column = { path = name, name = "", heading = part.label, field = field, leaf = field, part = "plain", style = "text", values = {},
    words = words, text = function(entry) return entry[name] == false and words.none or nil end }
  return { kind = name, path = name, entry = project.values, is_none = true, columns = { [VALUE] = column },
    texts = { [PATH] = name, ["fact:part"] = part.label, ["fact:fact"] = words.none, ["fact:takes"] = words.none,
      ["fact:explanation"] = spec.explanation } }
end

local function add_key(project, rows, name)
  local spec, value = kinds.part(name, "schema"), project.values[name]
  local part = { label = diff_words.of(project.languages[1]).sections[name] }
  if spec.type == "map" then
    if spec.none then rows[#rows + 1] = none_row(project, name, spec, part) end
    add_rows(project, rows, name, part, spec.fields, value or {}, same)
  elseif spec.type ~= "keyed" then
    local field = setmetatable({ name = name }, { __index = spec })
    add_rows(project, rows, name, part, { field }, { [name] = value }, function() return "" end)
    local row = rows[#rows]
    row.path = name
    row.texts[PATH], row.texts["fact:fact"] = name, part.label
    for _, column in pairs(row.columns) do column.name, column.path, column.heading = "", name, part.label end
  end
end

-- The rows of the parameters of all policies: what is not given has the default.
local function parameter_rows(project, name)
  local rows, given = {}, project.values[name] or {}
  local spec, language = kinds.part(name, "schema"), project.languages[1]
  local policies = lists.map(lists.keys(project.library.policies), function(id) return project.library.policies[id] end)
  natural.sort(policies, function(policy) return (policy.number or "") .. " " .. policy.id end)
  for _, policy in ipairs(policies) do
    local known = lists.by_id(policy.parameter_rows)
    local part = { id = policy.id, label = (policy.number or "") .. " " .. (projection.text(policy.title, language) or policy.id) }
    add_rows(project, rows, name, part, spec.fields_for(project.library, policy.id) or {}, given[policy.id] or {},
      function(id) return policy.id .. "." .. id end, function(id)
        return { default = known[id].default, label = projection.text(known[id].explanation, language) }
      end)
  end
  return rows
end

-- The column of the title of the requirement ID in LANGUAGE, in the sheet of the key NAME, whose field for it is FIELD.
local function title_column(project, name, id, field)
  local leaf = field.of
  return { path = ("%s.%s.%s"):format(name, field.name, id), name = field.name .. "." .. dotted.step(id), heading = field.name,
    field = leaf, leaf = leaf, part = "plain", language = field.name, style = "text", width = 42, values = {},
    words = diff_words.of(project.languages[1]), text = function(entry) return (entry[field.name] or {})[id] end }
end

-- The titles that the library has of what the standards in use ask for, and those of the facts: id → language → title.
local function known_titles(project, given)
  local known = {}
  for _, item in ipairs(project.values.standards or {}) do
    local standard = project.library.standards[item.id] or {}
    for _, list in ipairs { standard.clauses or {}, standard.controls or {}, standard.criteria or {} } do
      for _, requirement in ipairs(list) do known[requirement.name or requirement.id] = requirement.title or "" end
    end
  end
  for _, titles in pairs(given) do
    for id in pairs(titles) do known[id] = known[id] or "" end
  end
  return known
end

-- The rows of a map NAME whose fields are names by the ids of requirements: one for each id.
local function title_rows(project, name)
  local rows, given, language = {}, project.values[name] or {}, project.languages[1]
  local known, spec = known_titles(project, given), kinds.part(name, "schema")
  local ids = lists.keys(known)
  natural.sort(ids, same)
  for i, id in ipairs(ids) do
    local row = { kind = name, id = id, path = name .. "." .. id, entry = given, columns = {}, texts = {
      ["fact:part"] = diff_words.of(language).sections[name], ["fact:fact"] = id,
      ["fact:default"] = projection.text(known[id], language) } }
    row.texts[PATH] = row.path
    for _, field in ipairs(spec.fields) do
      local path = #project.languages > 1 and VALUE .. "." .. field.name or VALUE
      if lists.contains(project.languages, field.name) then row.columns[path] = title_column(project, name, id, field) end
    end
    rows[i] = row
  end
  return rows
end

local function has_named_fields(spec)
  return spec.type == "map" and #spec.fields > 0 and spec.fields[1].type == "keyed"
end

-- The columns of a sheet of ROWS: { path, heading, width, computed (grey), hidden }.
local function columns_of(project, rows, words)
  local list = { { path = PATH, heading = words.path, width = 30, hidden = true },
    { path = "fact:part", heading = words.part, width = 24, computed = true },
    { path = "fact:fact", heading = words.fact, width = 34, computed = true } }
  local function add(path, heading)
    local used = #lists.select(rows, function(row) return row.columns[path] ~= nil end) > 0
    if used then list[#list + 1] = { path = path, heading = heading, width = 42 } end
  end
  add(VALUE, words.given)
  for _, language in ipairs(project.languages) do
    local said = #lists.select(rows, function(row)
      local column = row.columns[VALUE .. "." .. language]
      return column and (#project.languages > 1 or column.text(row.entry) ~= nil)
    end) > 0
    if said then add(VALUE .. "." .. language, ("%s (%s)"):format(words.given, language)) end
  end
  for _, name in ipairs { "default", "takes", "explanation" } do
    local path = "fact:" .. name
    local used = #lists.select(rows, function(row) return row.texts[path] ~= nil end) > 0
    if used then list[#list + 1] = { path = path, heading = words[name], width = name == "explanation" and 50 or 24, computed = true } end
  end
  return list
end

-- The sheets of single facts of PROJECT, an open one: the facts themselves, parameters, and names by ids. Each is { label, columns,
-- rows }, where a row is { kind (its key), id (nil: the fact belongs to no entry), path, entry (what its columns read), columns
-- (path of the sheet's column → a column as those of registers), texts (the same → what is only told) }; `is_none` where it
-- says that there is nothing of its key.
function singles.groups(project)
  local language = project.languages[1]
  local words = require("words." .. language .. ".workbook")
  local facts, groups = {}, {}
  local function add(label, rows) groups[#groups + 1] = { label = label, rows = rows } end
  add(words.facts, facts)
  for _, name in ipairs(names()) do
    local spec, label = kinds.part(name, "schema"), diff_words.of(language).sections[name]
    if spec.fields_for then
      add(label, parameter_rows(project, name))
    elseif has_named_fields(spec) then
      add(label, title_rows(project, name))
    else
      add_key(project, facts, name)
    end
  end
  for _, group in ipairs(groups) do group.columns = columns_of(project, group.rows, words) end
  return groups
end

-- Adds to LIST the lists of entries among FIELDS, which stand at PATH and in VALUE.
local function add_lists(project, list, path, fields, value)
  local language = project.languages[1]
  for _, field in ipairs(fields) do
    local kind, own = path .. "." .. field.name, value and value[field.name] or nil
    if field.type == "map" then
      add_lists(project, list, kind, field.fields, own)
    elseif is_list_of_entries(field) then
      local register = shapes.of_entries(kind, field, own or nil, language)
      register.kind, register.single, register.field = kind, true, field
      register.columns = columns.of(kind, field, register.rows, project.languages)
      local key, below = kind:match("^([%l_]+)%.(.+)$")
      register.label = diff_words.of(language).sections[key]
      register.tail = " – " .. diff_words.label(language, key, below:match("[^.]+$"))
      list[#list + 1] = register
    end
  end
end

-- What single maps of PROJECT have lists of entries of, as registers: each as shapes.of makes, with `single`, kind
-- ("scope.issues"), field, columns, label and tail of the name of its sheet.
function singles.lists(project)
  local list = {}
  for _, name in ipairs(names()) do
    local spec = kinds.part(name, "schema")
    if spec.type == "map" then add_lists(project, list, name, spec.fields, project.values[name]) end
  end
  return list
end

return singles
