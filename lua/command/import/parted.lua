-- Texts that a sheet has in a column for each language: "title.ja", 表題 (ja), "Title (Japanese)". While a sheet is read such a text
-- is a map from language to text, as in the facts, and a list of texts a map from language to list.
local languages = require "base.languages"
local lists = require "base.lists"
local words = require "command.import.words"

local parted = {}

local LONGEST = 200 -- bytes of a heading that is looked at

-- How headings call the languages: by their codes, and by their names in all of them.
local named = {}
for _, language in ipairs(languages) do
  named[words.key(language)] = language
  for _, other in ipairs(languages) do
    named[words.key(require("words." .. other .. ".documents").language[language])] = language
  end
end

-- What HEADING says before the language that it ends with, and that language; nil where it names none.
function parted.heading(heading)
  if #heading > LONGEST then return nil end
  local text = words.plain(heading)
  local base, name = text:match("^(.+)[%s./(%[_-]([^%s./()%[%]_-]+)[)%]]?$")
  local language = name and named[words.key(name)]
  base = language and base:gsub("[%s./(%[_-]+$", "")
  if base and base ~= "" then return base, language end
end

-- NAME, a field or a text of it in one language ("title.ja"), without the language, and that.
function parted.base(name)
  local base, language = tostring(name):match("^(.+)%.(%l+)$")
  if base and lists.contains(languages, language) then return base, language end
  return name
end

local function is_parted(field)
  local of = field.type == "list" and field.of or field
  return of.type == "text" or of.alone ~= nil
end

-- Adds each text of FIELDS (dotted name → field) in each language.
function parted.add_fields(fields)
  for _, name in ipairs(lists.keys(fields)) do
    for _, language in ipairs(is_parted(fields[name]) and languages or {}) do fields[name .. "." .. language] = fields[name] end
  end
end

-- The languages in which the project whose NAMES these are has its texts; all where there is no project.
function parted.languages(names)
  return names.exist and names.languages or languages
end

local function set_aside(column, why)
  column.to, column.why = "notes", why
end

-- What COLUMN is, whose field stands in the languages of FOUND as well: the text of the only one of ALL that they leave, or, where
-- it is called as they are, that of rows that have it for all.
local function place_bare(column, found, all)
  local left = lists.select(all, function(language) return not found[language] end)
  if #left == 1 then
    column.to = column.to .. "." .. left[1]
  elseif #all == 1 or not found.headings[words.key(column.heading)] then
    set_aside(column, column.to .. " has a column of its language")
  end
end

-- Makes COLUMNS be texts in languages of the project of CONTEXT: what is in another one is kept in the notes.
function parted.place(columns, context)
  local all, found = parted.languages(context.names), {}
  for _, column in ipairs(columns) do
    local base, language = parted.base(column.to)
    if language and not lists.contains(all, language) then
      set_aside(column, "the project has no language " .. language)
    elseif language then
      found[base] = found[base] or { headings = {} }
      found[base][language] = true
      found[base].headings[words.key(parted.heading(column.heading) or "")] = true
    end
  end
  for _, column in ipairs(columns) do
    if column.to and found[column.to] then place_bare(column, found[column.to], all) end
  end
  for _, column in ipairs(#all == 1 and columns or {}) do
    if column.to then column.to = parted.base(column.to) end
  end
end

-- Whether VALUE is a text, for all languages or for each.
function parted.is_text(value)
  return type(value) == "string" or type(value) == "table" and #value == 0
end

-- The cell in which ROW has the text NAME, in whatever language.
function parted.cell(row, name)
  if row.cells[name] then return row.cells[name] end
  for _, language in ipairs(languages) do
    if row.cells[name .. "." .. language] then return row.cells[name .. "." .. language] end
  end
end

-- TEXT (one for all languages, or a map) as a list of { language (nil: all), text }.
function parted.each(text)
  if type(text) ~= "table" then return { { text = text } } end
  return lists.map(lists.keys(text), function(language) return { language = language, text = text[language] } end)
end

-- TEXT (see parted.each) in one text, to be compared.
function parted.plain(text)
  if type(text) ~= "table" then return text end
  return table.concat(lists.map(parted.each(text), function(part) return part.language .. ": " .. part.text end), "\n")
end

-- What AS(text) makes of TEXT, or of that in each language.
function parted.map(text, as)
  if type(text) ~= "table" then return as(text) end
  local out = {}
  for language, said in pairs(text) do out[language] = as(said) end
  return out
end

-- The different TEXTS (see parted.each) joined by SEPARATOR, in each language alone where one of them has some; nil where there are none.
function parted.join(texts, separator)
  local by_language, seen, all = {}, {}, {}
  for _, text in ipairs(texts) do
    for _, part in ipairs(parted.each(text)) do
      if part.language then by_language[part.language] = {} end
    end
  end
  local has_languages = next(by_language) ~= nil
  for _, text in ipairs(texts) do
    if not seen[parted.plain(text)] and not has_languages then all[#all + 1] = text end
    for language, list in pairs(by_language) do
      local said = type(text) == "table" and text[language] or type(text) ~= "table" and text or nil
      if said and not seen[parted.plain(text)] and not lists.contains(list, said) then list[#list + 1] = said end
    end
    seen[parted.plain(text)] = true
  end
  if has_languages then return parted.map(by_language, function(list) return table.concat(list, separator) end) end
  return #all > 0 and table.concat(all, separator) or nil
end

-- Keeps TEXT (see parted.each), what ROW has for the field NAME, in the notes.
function parted.keep(row, name, text, context)
  for _, part in ipairs(parted.each(text)) do
    local cell = row.cells[part.language and name .. "." .. part.language or name]
    if cell then context.note(row, cell, part.text) end
  end
end

-- Joins LISTS (language → list of texts) of FIELD into one list of texts in those languages; nil where they have not as many.
local function joined(field, by_language)
  local items, count = {}, nil
  for _, language in ipairs(lists.keys(by_language)) do
    local texts = by_language[language]
    count = count or #texts
    if #texts ~= count then return nil end
    for i, text in ipairs(texts) do
      items[i] = items[i] or {}
      items[i][language] = text
    end
  end
  return field.of.alone and lists.map(items, function(text) return { [field.of.alone] = text } end) or items
end

-- The list that the facts have for what ROW has in the list FIELD, called NAME, BY_LANGUAGE; where not all have as many texts, nil:
-- their cells are kept in the notes, told.
local function list_of(row, name, field, by_language, context)
  local items = joined(field, by_language)
  if items then return items end
  for _, language in ipairs(lists.keys(by_language)) do
    local cell = row.cells[name .. "." .. language]
    if cell then
      context.finding(cell, "unmapped-value", ("'%s' cannot be read as '%s': expected as many texts, parted by ;, as in the other "
        .. "languages; it is kept in the notes"):format(cell.text, name .. "." .. language))
      context.note(row, cell, cell.text)
      context.fates[cell] = "refused"
    end
  end
end

-- Makes the lists of texts of ROW, each a map from language to list so far, lists of texts in these languages.
function parted.join_lists(row, context)
  for name, field in pairs(context.own_fields) do
    local holder, last = row.value, name
    if field.type == "list" and is_parted(field) and not select(2, parted.base(name)) then
      for step in name:gmatch("([^.]+)%.") do holder = type(holder) == "table" and holder[step] or nil end
      last = name:match("[^.]+$")
      local said = holder and holder[last]
      if said and #said == 0 and next(said) then holder[last] = list_of(row, name, field, said, context) end
    end
  end
end

return parted
