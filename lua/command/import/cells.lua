-- What one cell says: read whole, or not at all. A reading is a table { value } or { nothing = true },
-- { open = true } (still to be decided), { refused = what was expected }, { ask = what the choices are }; and
-- `rest`, words beside the value, for the notes; `to`, another field that the value is one of.
local days = require "base.days"
local levels = require "command.import.levels"
local lists = require "base.lists"
local names = require "command.import.names"
local parted = require "command.import.parted"
local schema = require "facts.schema"
local words = require "command.import.words"

local cells = {}

local YES_NO = words.index { yes = { "y", "true", "はい", "○", "〇", "◯", "●", "✓", "✔", "有", "あり", "有り", "要", "済",
    "ja", "j" },
  no = { "n", "false", "いいえ", "×", "✕", "✗", "無", "なし", "無し", "不要", "未", "nein" } }
local NONE = words.index { none = { "なし", "無し", "無", "該当なし", "no", "keine", "keiner", "kein" } }
local SEPARATORS = { " - ", " – ", " — ", ":", "：", "(", "（", "、", ",", "，", ";", "；", "\n", "　", " " }

local readers = {}

-- TEXT without the signs and pictures at its start, or as it is where nothing else is left.
local function without_signs(text)
  local rest = text
  while true do
    local code = utf8.len(rest) and rest ~= "" and utf8.codepoint(rest)
    if not code or not (code >= 0x2190 and code < 0x2E80 or code >= 0x1F000 or code == 0xFE0F or code == 0x20) then break end
    rest = rest:sub(utf8.offset(rest, 2) or #rest + 1)
  end
  return rest ~= "" and rest or text, rest ~= text and rest ~= ""
end

-- The value of INDEX that TEXT is, alone or behind a sign.
local function find_word(index, text)
  local value = words.find(index, text)
  if value ~= nil then return value end
  local rest, had = without_signs(words.plain(text))
  if had then value = words.find(index, rest) end
  return value
end

-- TEXT without the bracket that closes it.
local function unclosed(text)
  return (text:gsub("%)%s*$", ""):gsub("）%s*$", ""))
end

-- The value of the head of TEXT that INDEX knows, and the words behind it.
local function find_head(index, text)
  for _, separator in ipairs(SEPARATORS) do
    local first, last = text:find(separator, 1, true)
    if first and first > 1 then
      local rest = words.trim(text:sub(last + 1))
      if separator == "(" or separator == "（" then rest = unclosed(rest) end
      local value = rest ~= "" and find_word(index, text:sub(1, first - 1)) or nil
      if value ~= nil then return value, rest end
    end
  end
end

-- What stands in the brackets of TEXT, where INDEX knows it only without them.
local function left_out(index, text)
  local whole, short = words.key(text)
  if index[whole] ~= nil or index[short] == nil or whole == short then return nil end
  return words.plain(text):match("%((.-)%)") or text
end

-- Reads TEXT by INDEX; where REST is kept, also the head of TEXT.
function cells.by_index(index, text, keeps_rest)
  local value = find_word(index, text)
  if value ~= nil then return { value = value, rest = left_out(index, text) } end
  if keeps_rest then
    local found, rest = find_head(index, text)
    if found ~= nil then return { value = found, rest = rest } end
  end
end

function readers.text(_, text) return { value = text } end

readers.string = readers.text

function readers.id(_, text)
  local id = words.plain(text):gsub("%s+", "-")
  if #id <= 64 and id:find("^%w[%w%.%-_]*$") then return { value = id } end
  local slug = host.slug(id)
  if slug:find("^%w[%w-]*$") and #slug <= 64 then return { value = slug, rest = text } end
  return { refused = "an id of letters and digits" }
end

function readers.date(_, text, column, context)
  if column.serials and days.serial(text) then return { value = days.serial(text) } end
  local day, two = days.read(text, column.order or context.answers.order)
  if day then return { value = day } end
  if two then return { ask = "which day it is, such as 2026-04-01, or `dates: day-first`, `month-first` or `year-first`" } end
  return { refused = "a day such as 2026-04-01" }
end

local function yes_or_no(value)
  return value == "yes" or value == true
end

function readers.boolean(field, text, column, context)
  local read = cells.by_index(context.values[column.to] or YES_NO, text, column.keeps_rest)
  if read then
    read.value = yes_or_no(read.value)
    return read
  end
  return { refused = "yes or no" }
end

function readers.enum(field, text, column, context)
  local read = cells.by_index(context.values[column.to] or words.index {}, text, column.keeps_rest)
  if read then return read end
  for _, value in ipairs(field.values) do
    if words.key(value) == words.key(text) then return { value = value } end
  end
  return { refused = "one of " .. table.concat(field.values, ", ") }
end

function readers.integer(field, text, column, context)
  local scale = context.names.scale(field.name)
  if not (context.form.phases and context.form.phases[field.name] or context.form.scaled and context.form.scaled[field.name]) then
    scale = { index = {}, list = {} }
  end
  local value, expected = levels.read(text, scale, column.families or 0)
  if value and #scale.list == 0 and not words.plain(text):find("%d") then value = nil end
  if value and field.min and (value < field.min or value > (field.max or value)) then
    return { refused = ("a whole number from %d to %d"):format(field.min, field.max) }
  end
  if value then return { value = value } end
  if column.of_words and levels.is_word(text) and #scale.list > 0 then
    local names = {}
    for i, step in ipairs(scale.list) do names[i] = step.value .. " (" .. (step.names[1] or "") .. ")" end
    return { ask = table.concat(names, ", ") }
  end
  return { refused = expected }
end

-- TEXT, a number whose thousands are parted, without what parts them (1.234,56 and 1,234.56); as it is where none are.
local function ungrouped(text)
  for _, signs in ipairs { { "%.", "," }, { ",", "%." } } do
    local whole, rest = text:match("^(%d[%d" .. signs[1] .. "]*)(" .. signs[2] .. "?%d*)$")
    local head = whole or ""
    while head:find(signs[1] .. "%d%d%d$") do head = head:sub(1, -5) end
    if head ~= whole and head:find("^[1-9]%d?%d?$") then return whole:gsub(signs[1], "") .. rest:gsub(",", ".") end
  end
  return text
end

function readers.number(_, text)
  local plain = words.plain(text)
  if plain:find("^[1-9]%d?%d?[.,]%d%d%d$") then return { refused = "a number that is not thousands here and a fraction there" } end
  plain = ungrouped(plain)
  local value = tonumber(plain:match("^%d+%.?%d*$") or plain:match("^%d+,%d+$") and plain:gsub(",", ".") or nil)
  return value and { value = value } or { refused = "a number" }
end

function readers.moment(_, text)
  local plain = words.plain(text)
  local day = days.read(plain)
  local time = plain:match("[T%s](%d%d?:%d%d)")
  if not day then return { refused = "a day and time such as 2026-04-01 09:30" } end
  return { value = time and day .. " " .. ("0" .. time):sub(-5) or day }
end

function readers.month(_, text)
  local year, month = words.plain(text):gsub("年", "-"):gsub("月", ""):match("^(%d%d%d%d)[-/.](%d%d?)$")
  return year and { value = ("%s-%02d"):format(year, tonumber(month)) } or { refused = "a month such as 2026-04" }
end

function readers.reference(field, text, column, context)
  local index = context.names.entities(field.to)
  local id = words.find(index, text)
  if id then return { value = id, rest = left_out(index, text) and text } end
  if field.or_words and not context.names.has(field.to) then return { value = text } end
  if field.to == "role" then return context.propose_role(text) end
  if not context.names.exist and not names.is_of_library(field.to) then
    local read = readers.id(field, host.slug(text))
    if read.value then return read end
  end
  return { refused = "the id, title or holder of a " .. field.to .. " of the project" }
end

-- The items of TEXT where it is written as the facts write it: values and ids, each as it stands there; else nil.
local function as_facts(field, text, context)
  local items = schema.pieces(field, text)
  for _, item in ipairs(items) do
    local known = field.of.type == "enum" and lists.contains(field.of.values, item)
      or field.of.type == "reference" and context.names.entities(field.of.to)[words.key(item)] == item
    if not known then return nil end
  end
  return #items > 0 and { value = lists.union { items } } or nil
end

-- The texts of TEXT, a cell of the list FIELD, as the facts have them; of one language, the texts alone (see parted.join_lists).
local function read_texts(field, text, column)
  local pieces = schema.pieces(field, text)
  if #pieces == 0 then pieces = { text } end
  if not field.of.alone or select(2, parted.base(column.to)) then return { value = pieces } end
  return { value = lists.map(pieces, function(piece) return { [field.of.alone] = piece } end) }
end

-- The items of TEXT as the reader of FIELD.of has them; of those that are not known `rest` has the words.
local function read_list(field, text, column, context)
  if field.of.type == "text" or field.of.alone then return read_texts(field, text, column) end
  local split = context.form.split and context.form.split[column.to] or words.split
  local reader = readers[field.of.type]
  local items, unknown, expected = {}, {}, nil
  if words.find(context.values[column.to] or {}, text) == nil then
    for _, item in ipairs(split(text)) do
      local read = reader(field.of, item, column, context)
      if read.value ~= nil then
        items[#items + 1] = read.value
      else
        unknown[#unknown + 1], expected = item, read.refused
      end
    end
  else
    local read = reader(field.of, text, column, context)
    if read.value == nil then return read end
    items = type(read.value) == "table" and read.value or { read.value }
  end
  if #items == 0 then return { refused = expected or "another value" } end
  return { value = items, rest = #unknown > 0 and text or nil, unknown = unknown, expected = expected }
end

local TYPES = { url = "string", email = "string", percentage = "number", path = "string" }

local function plain_reading(field, text, column, context)
  if field.type == "list" then return read_list(field, text, column, context) end
  local reader = readers[field.type] or readers[TYPES[field.type] or ""]
  if not reader then return { refused = "a value that no cell can hold" } end
  return reader(field, text, column, context)
end

local function is_text(field)
  return field.type == "text" or field.type == "string"
end

-- What mapping.yaml says that TEXT means in COLUMN: a reading, or nil.
local function answered(field, text, column, context)
  local answer = context.answers.of(column.to, text)
  if not answer then return nil end
  if answer == "nothing" then return { nothing = true } end
  if answer == "notes" then return { nothing = true, rest = text } end
  local read = plain_reading(field, answer, column, context)
  return read.value ~= nil and read or { refused = "what mapping.yaml says, '" .. answer .. "', to be a value" }
end

-- Reads the CELL's TEXT as FIELD of COLUMN.
function cells.read(field, text, column, context)
  local answer = answered(field, text, column, context)
  if answer then return answer end
  local form = context.form
  local facts = field.type == "list" and as_facts(field, text, context)
  if facts then return facts end
  local own = form.read and form.read[column.to]
  if own then
    local read = own(text, column, context, cells)
    if read then return read end
  end
  if field.none and words.find(NONE, text) and not is_text(field) then return { value = "none" } end
  if words.is_open(text) then return { open = true } end
  if words.is_nothing(text) then return { nothing = true } end
  if is_text(field) then return { value = text } end
  local meaning = context.legend[words.plain(text):upper()]
  return plain_reading(field, meaning or text, column, context)
end

-- Looks at all texts of COLUMN, whose FIELD is known: what they are together.
function cells.survey(column, field)
  local texts = column.texts
  local kind = field.type == "list" and field.of.type or field.type
  if kind == "date" then
    column.order = days.order(texts)
    local days_, serials, others = 0, 0, 0
    for _, text in ipairs(texts) do
      if days.serial(text) then
        serials = serials + 1
      elseif days.read(text, "day") then
        days_ = days_ + 1
      else
        others = others + 1
      end
    end
    column.serials = serials > 0 and (days_ + serials) * 2 > others
  elseif kind == "integer" then
    local of_words = 0
    for _, text in ipairs(texts) do
      if levels.is_word(text) and not words.is_nothing(text) and not words.is_open(text) then of_words = of_words + 1 end
    end
    column.families, column.of_words = levels.families(texts), of_words * 2 > #texts
  end
end

return cells
