-- How what the facts have at a key stands in a sheet: a row for each item of a list, or for each name of a keyed fact. A row
-- is known by the id of its entry, by its name, or by what it says; where nothing names it and it has lists of its own, by a
-- number that stands in the sheet alone.
local diff_words = require "diff.words"
local kinds = require "facts.kinds"
local lists = require "base.lists"

local shapes = {}

local NUMBER, NAME, VALUE = "row", "id", "value"
local PLACE = {} -- of a row: which of its list it is

-- Whether entries of SPEC have lists of entries.
local function has_parts(spec)
  for _, field in ipairs(spec.of.fields) do
    if field.type == "list" and field.of.type == "map" then return true end
  end
  return false
end

-- The column of the register KIND of PROJECT's workbook at FIELD, which stands in no map of its entries, under HEADING.
function shapes.column(kind, field, heading, language)
  return { path = kind .. "." .. field.name, name = field.name, heading = heading, field = field, leaf = field, part = "plain",
    style = "text", width = 16, required = true, used = true, values = {}, words = diff_words.of(language),
    find = function(row) return row[field.name] end, text = function(row) return row[field.name] end }
end

-- ITEM, which is the one at PLACE of its list, as a row that has NAMES (name → text), too.
local function row_of(item, place, names)
  names[PLACE] = place
  return setmetatable(names, { __index = item })
end

-- Which item of its list ROW is.
function shapes.place(row)
  return row[PLACE]
end

-- ROW as one whose place is PLACE, with NAMES, too.
shapes.row = row_of

local function of_names(kind, spec, value, language)
  local rows = {}
  for i, name in ipairs(lists.keys(value or {})) do rows[i] = row_of(value[name], i, { [NAME] = name }) end
  return { key = NAME, keyed = true, rows = rows, spec = spec,
    first = shapes.column(kind, { name = NAME, type = "reference", to = spec.keys_to }, "ID", language) }
end

local function of_words(kind, spec, value, language)
  local rows, field = {}, { name = VALUE, type = spec.of.type, to = spec.of.to }
  for i, item in ipairs(value or {}) do rows[i] = row_of({}, i, { [VALUE] = item }) end
  return { key = VALUE, keyed = true, rows = rows, spec = { of = { fields = {} } },
    first = shapes.column(kind, field, diff_words.of(language).sections[kind], language) }
end

local function of_list(kind, spec, value, language, heading)
  if spec.entity then return { key = spec.key or "id", rows = value or {}, spec = spec } end
  local numbered, rows = has_parts(spec), {}
  for i, item in ipairs(value or {}) do rows[i] = row_of(item, i, numbered and { [NUMBER] = tostring(i) } or {}) end
  local first = numbered and shapes.column(kind, { name = NUMBER, type = "string" }, heading, language)
  if first then first.counts = true end
  return { key = numbered and NUMBER or nil, unnamed = true, rows = rows, spec = spec, first = first }
end

-- The same of a list of entries VALUE as SPEC says, which stands at KIND ("scope.issues") in a single map.
function shapes.of_entries(kind, spec, value, language)
  return of_list(kind, spec, value, language, require("words." .. language .. ".workbook").number)
end

-- What of the key KIND a sheet shows, of which the facts have VALUE: { rows, spec (whose fields are the columns), first (nil:
-- a column that stands before them, which `counts` where it is the number of the row), key (nil: the field by which rows
-- are known), unnamed (true: they are known by what they say), keyed (true: they have no facts of their own) }.
function shapes.of(kind, value, language)
  local spec = kinds.part(kind, "schema")
  if spec.type == "keyed" then return of_names(kind, spec, value, language) end
  if spec.of.type ~= "map" then return of_words(kind, spec, value, language) end
  return of_list(kind, spec, value, language, require("words." .. language .. ".workbook").number)
end

return shapes
