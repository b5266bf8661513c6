-- Checks nodes against the data in the schemas of lua/facts/kinds/ (facts) and lua/facts/library/ (library files) and gives
-- plain typed values.
--
-- A specification is a table:
-- type         text string integer number percentage date moment month boolean enum id reference url email
-- list map keyed any fact (path of a fact)
--   explanation  one sentence; visibility "public" or "internal" (what a public document may see)
-- required, none (`none` may be given, and is false), unit, min, max, values and aliases (enum), stands_for (enum: a word that gives several
-- fields of its map: word → field → value), to (reference: the entity), or_words (reference: free
-- words while the facts have no such entity), of (list, keyed), fields (map, in order),
-- entity and key (list: its maps are entities named by the field KEY, "id" unless given), keys_to
-- (keyed: the keys are references),
-- fields_for(library, key) (keyed: fields that depend on the key), public_if = { field, value }
-- (map: else no public item), secret = "name" (a company's, which tells something in a public text,
-- short as it is), "person" (a person's) or "number" (its digits do), or, at the top, "register" (its
-- titles do before other texts of their length), promise (at the top: what it says is said to
-- customers on purpose, values of parameters included), about_others (at the top: it speaks of
-- others where it names nobody), attests (it names what a certificate or report has on it), extent (it says how far that goes), audit_order (at the top: a number,
-- its place in the order of an audit), written_by (at the top: the command that alone writes it), outcome (what came later of what was approved: registers
-- show it; documents and records, which are approved or closed on a day, do not)
--
-- Every date, moment and month says how it stands to today and to others of its entry (^name: of the
-- entry around the list that holds it; /risk_method.assessed: from the top; /risks[risk].identified: of
-- the entry of `risks` that `risk` names; /incidents{nonconformities}.detected: of the entry of
-- `incidents` whose `nonconformities` name this one), and so does a text that names a period, which counts where
-- base/spans.lua can read it; lua/audit/chronology.lua judges:
-- when         "past" (it happened: not after today), "ahead" (it may still come) or "today" itself
-- past_if      { field, value... }: it has happened where FIELD has one of the values, or any
-- not_before, not_after   the days that it must not lie before or after; in place of a day's name,
--              { name, field, value... } counts only where FIELD has one of the values
-- after        the days that it has to lie after
-- seldom_before           the days before which it lies only for a reason (a warning)
-- rising       of the items of a list: not before the day of the item above
--
-- alone        of a map: the field of a text that stands for the whole map
local dates = require "base.dates"
local days = require "base.days"
local gaps = require "facts.gaps"
local hint = require "base.hint"
local lists = require "base.lists"
local narrow = require "base.narrow"
local phrase = require "base.phrase"
local places = require "facts.places"
local trim = require "base.trim"

local schema = {}

local MOST_SUGGESTIONS = 50 -- in one run; after that a message only says what is wrong
local BOOLEANS = { ["true"] = true, yes = true, y = true, ["false"] = false, no = false, n = false }
local NONE = "none" -- what stands for a fact that is given as none
local SPLIT_ON_BLANKS = { id = true, reference = true, enum = true, integer = true, date = true, moment = true, month = true }
local MAY_BE_MISSING_IN_DRAFT = { text = true, string = true, reference = true, date = true, enum = true,
  moment = true, month = true, url = true, email = true }
local MARKED_IN_DRAFT = { text = true, string = true, moment = true, month = true }

local MOMENT = "a day and time such as 2026-04-01 09:30, or a day alone"

local readers = {}

-- A new run of checks. SETTINGS: languages (list of codes), library (from lua/facts/library.lua, may be
-- nil), draft (boolean), facts (specifications of all facts, for paths of them).
function schema.context(settings)
  return {
    languages = settings.languages or {}, library = settings.library, draft = settings.draft,
    facts = settings.facts,
    index = {}, broken = {}, refused = {}, trail = {}, pending = { nodes = {}, specs = {} }, suggestions = 0,
    failed = false,
  }
end

local function trail_text(context)
  local out = {}
  for i, step in ipairs(context.trail) do
    if math.type(step) == "integer" then
      out[#out + 1] = "[" .. step .. "]"
    else
      out[#out + 1] = (i > 1 and "." or "") .. step
    end
  end
  return table.concat(out)
end

local function complain(context, level, node, code, text)
  if level == "error" then context.failed = true end
  host.report(level, node.path, node.line, node.col, code, text)
end

local function fail(context, node, code, text)
  complain(context, "error", node, code, trail_text(context) .. " " .. text)
end

local function quote(text)
  if utf8.len(text) and utf8.len(text) > 60 then
    text = text:sub(1, utf8.offset(text, 58) - 1) .. "…"
  end
  return "'" .. text .. "'"
end

local function shown(node)
  if node.kind == "map" or node.kind == "list" then return "a " .. node.kind end
  return quote(node.text)
end

-- "; did you mean 'x'?" for the nearest of NAMES, or "".
function schema.suggestion(context, name, names)
  if context.suggestions >= MOST_SUGGESTIONS then return "" end
  context.suggestions = context.suggestions + 1
  return hint(name, names)
end

local function is_absent(node)
  return node.kind == "null"
end

-- Reports what stands in NODE's text without being seen, and says whether there is nothing.
local function is_seen(context, node)
  local at, code = host.hidden(node.text)
  if not at then return true end
  local before = node.text:sub(1, at - 1)
  fail(context, node, "hidden-character", "holds the character " .. code .. ", which is not seen, "
    .. (before == "" and "at its start" or "behind '" .. before:sub(utf8.offset(before, -12) or 1) .. "'"))
  return false
end

local function scalar(context, node, expected)
  if node.text then return is_seen(context, node) and node.text or nil end
  fail(context, node, "wrong-type", "must be " .. expected .. ", not a " .. node.kind)
end

local function with_article(noun)
  return (noun:find("^[aeiou]") and "an " or "a ") .. noun
end

function readers.string(context, _, node)
  local text = scalar(context, node, "a text")
  if text and text:find("\n", 1, true) then
    fail(context, node, "wrong-type", "must be on one line")
    return nil
  end
  return text
end

local function read_language(context, spec, entry, out)
  if not entry.key:find("^%l%l%l?$") and not entry.key:find("^%l%l%l?%-%w+$") then
    fail(context, entry.value, "unknown-key",
      "must be a text or one text per language; " .. quote(entry.key) .. " is no language")
  elseif not is_absent(entry.value) then
    out[entry.key] = scalar(context, entry.value, "a text")
  end
end

function readers.text(context, spec, node)
  if node.text then return scalar(context, node, "a text") end
  if node.kind ~= "map" then return scalar(context, node, "a text or one text per language") end
  local out = {}
  for _, entry in ipairs(node) do read_language(context, spec, entry, out) end
  for _, language in ipairs(context.languages) do
    if out[language] == nil then
      fail(context, node, "missing-language", "has no text in the language '" .. language .. "'")
    end
  end
  places.set(out, node)
  return out
end

local function check_range(context, spec, node, value)
  if (spec.min and value < spec.min) or (spec.max and value > spec.max) then
    local last = spec.max or spec.min
    local bound = spec.unit and phrase.plural(last, spec.unit) or last
    local range = spec.min and spec.max and ("from " .. spec.min .. " to " .. bound)
      or (spec.min and "at least " or "at most ") .. bound
    fail(context, node, "out-of-range", "must be " .. range .. ", not " .. node.text)
    return nil
  end
  return value
end

function readers.integer(context, spec, node)
  local text = scalar(context, node, "a whole number")
  if not text then return nil end
  local value = text:find("^[+-]?%d+$") and math.tointeger(tonumber(text))
  if not value then
    local plain = narrow(text)
    fail(context, node, "wrong-type", "must be a whole number, not " .. quote(text)
      .. (plain ~= text and plain:find("^[+-]?%d+$") and "; write " .. plain or ""))
    return nil
  end
  return check_range(context, spec, node, value)
end

function readers.number(context, spec, node)
  local text = scalar(context, node, "a number")
  if not text then return nil end
  local value = text:find("^[+-]?%d+%.?%d*$") and tonumber(text)
  if not value then
    fail(context, node, "wrong-type", "must be a number, not " .. quote(text))
    return nil
  end
  return check_range(context, spec, node, value)
end

function readers.percentage(context, _, node)
  local text = scalar(context, node, "a percentage")
  if not text then return nil end
  local value = tonumber(text:match("^(%d+%.?%d*)%s*%%?$"))
  if not value then
    fail(context, node, "wrong-type", "must be a percentage from 0 to 100, not " .. quote(text))
    return nil
  end
  return check_range(context, { min = 0, max = 100, unit = "%" }, node, value)
end

local function is_csv(node)
  return node.path ~= nil and node.path:find("%.csv$") ~= nil
end

-- The date TEXT of NODE as it is written in isms.yaml: a spreadsheet that saves a CSV file makes 2026/4/1 or 1 Apr 2026 of it. What
-- could be two days stays as it is.
local function as_written(node, text)
  if not is_csv(node) then return text end
  local day = days.read(text)
  if day then return day end
  local year, month, number = text:match("^(%d%d%d%d)/(%d%d?)/(%d%d?)$") -- a day that there is not
  return year and ("%s-%02d-%02d"):format(year, month, number) or text
end

local function check_day(context, node, day, example)
  if dates.parse(day) then return true end
  if day:find("^%d%d%d%d%-%d%d%-%d%d$") then
    fail(context, node, "invalid-date", "names a day that does not exist: " .. day)
  else
    fail(context, node, "wrong-type", "must be " .. example .. ", not " .. quote(node.text))
  end
end

function readers.date(context, _, node)
  local text = scalar(context, node, "a date")
  text = text and as_written(node, text)
  if text and check_day(context, node, text, "a date such as 2026-04-01") then return text end
end

-- A day, or a day with the time of day.
function readers.moment(context, _, node)
  local text = scalar(context, node, "a day and time")
  if not text then return nil end
  local day, time = text:match("^(%S+) (.*)$")
  day = as_written(node, day or text)
  local is_time = not time or time:find("^[01]%d:[0-5]%d$") or time:find("^2[0-3]:[0-5]%d$")
  if not check_day(context, node, is_time and day or "", MOMENT) then return nil end
  return time and day .. " " .. time or day
end

-- A month of a year.
function readers.month(context, _, node)
  local text = scalar(context, node, "a month")
  if not text or dates.parse(text .. "-01") then return text end
  fail(context, node, "wrong-type", "must be a month such as 2026-04, not " .. quote(text))
end

-- The boolean that TEXT is, or nil.
function schema.boolean(text)
  return BOOLEANS[text:lower()]
end

function readers.boolean(context, _, node)
  local text = scalar(context, node, "yes or no")
  if not text then return nil end
  local value = schema.boolean(text)
  if value == nil then
    fail(context, node, "wrong-type", "must be yes or no (true, false, y, n), not " .. quote(text))
  end
  return value
end

function readers.enum(context, spec, node)
  local text = node.text or scalar(context, node, "one of " .. table.concat(spec.values, ", "))
  if not text then return nil end
  local value = spec.aliases and spec.aliases[text] or text
  if spec.stands_for and spec.stands_for[text] then return text end
  for _, known in ipairs(spec.values) do
    if known == value then return value end
  end
  local near = schema.suggestion(context, text, spec.values)
  fail(context, node, "unknown-value",
    "must be one of " .. table.concat(spec.values, ", ") .. ", not " .. quote(text) .. near)
end

local function read_id(context, spec, node)
  local text = scalar(context, node, "an id")
  if not text then return nil end
  if #text <= 64 and text:find(spec.pattern or "^%w[%w%.%-_]*$") then return text end
  fail(context, node, "invalid-id", "must be an id of letters, digits, '-', '_' and '.', not "
    .. quote(text))
end

readers.id = read_id

local function remember_reference(context, node, spec)
  local pending = context.pending
  pending.nodes[#pending.nodes + 1] = node
  pending.specs[#pending.specs + 1] = spec
end

function readers.reference(context, spec, node)
  local text = node.text or scalar(context, node, "the id of " .. with_article(spec.to))
  if text then remember_reference(context, node, spec) end
  return text
end

function readers.url(context, _, node)
  local text = scalar(context, node, "a web address")
  if not text or text:find("^https?://[^%s<>\"]+$") then return text end
  fail(context, node, "invalid-url", "must be a web address such as https://company.example, not "
    .. quote(text))
end

function readers.email(context, _, node)
  local text = scalar(context, node, "a mail address")
  if not text or text:find("^[^%s@<>]+@[^%s@<>]+%.[^%s@<>]+$") then return text end
  fail(context, node, "invalid-email",
    "must be a mail address such as name@company.example, not " .. quote(text))
end

function readers.fact(context, _, node)
  local text = scalar(context, node, "the path of a fact")
  if not text then return nil end
  local part, names = gaps.unknown(context.facts, text)
  if not part then return text end
  fail(context, node, "unknown-key", "must be the path of a fact, not " .. quote(text)
    .. ": there is no " .. quote(part) .. schema.suggestion(context, part, names or {}))
end

-- A value whose type is known later: the node itself.
readers.any = function(_, _, node) return node end

local function read(context, spec, node)
  if spec.none and node.text == NONE then return false end
  return readers[spec.type](context, spec, node)
end

-- The items of TEXT, a cell such as "A.5.1, A.8.2" of the list SPEC; the cell "none" has none.
function schema.pieces(spec, text)
  if text == NONE then return {} end
  local on_blanks, pieces = SPLIT_ON_BLANKS[spec.of.type], {}
  for piece in text:gmatch(on_blanks and "[^%s,;]+" or "[^;]+") do
    local item = on_blanks and piece or trim.ascii(piece)
    if item ~= "" then pieces[#pieces + 1] = item end
  end
  return pieces
end

-- The same of NODE as nodes of their own.
local function split_cell(spec, node)
  local items = lists.map(schema.pieces(spec, node.text), function(text)
    return { kind = "string", text = text, line = node.line, col = node.col, path = node.path }
  end)
  items.kind, items.line, items.col, items.path = "list", node.line, node.col, node.path
  return items
end

local function place_text(value, key)
  local path, line = places.of(value, key)
  return path .. ":" .. line
end

local function enter_entity(context, spec, item, node)
  local key = spec.key or "id"
  local index = context.index[spec.entity]
  local id = item[key]
  if id == nil then return end
  if index[id] then
    local text = "has the " .. key .. " '" .. id .. "' that " .. place_text(index[id], key)
      .. " has already"
    local path, line, col = places.of(item, key)
    fail(context, { path = path, line = line, col = col }, "duplicate-id", text)
  else
    index[id] = item
  end
end

-- The items of NODE, the cells of one list of texts by language (units.ja, units.en), as nodes of their own: the first text of each
-- language together, then the second. Nil after an error.
local function join_cells(context, spec, node)
  local items, first = { kind = "list", line = node.line, col = node.col, path = node.path }, nil
  for _, entry in ipairs(node) do
    local pieces = entry.value.text and split_cell(spec, entry.value) or {}
    first = first or { count = #pieces, language = entry.key }
    if #pieces ~= first.count then
      return fail(context, entry.value, "missing-language",
        ("has %s in the language '%s' and %d in '%s'; each text stands in both, in the same order"):format(phrase.plural(first.count, "texts"), first.language, #pieces, entry.key))
    end
    for i, piece in ipairs(pieces) do
      items[i] = items[i] or { kind = "map", line = piece.line, col = piece.col, path = piece.path }
      table.insert(items[i], { key = entry.key, value = piece, line = entry.line, col = entry.col })
    end
  end
  return items
end

local function list_items(context, spec, node)
  if node.kind == "list" then return node end
  if node.kind == "map" and (spec.of.type == "text" or spec.of.alone) and is_csv(node) then return join_cells(context, spec, node) end
  if node.kind ~= "map" and (spec.of.type ~= "map" or spec.of.alone) then return split_cell(spec, node) end
  fail(context, node, "wrong-type", "must be a list, not " .. shown(node))
end

local NAMES = { reference = true, enum = true } -- types of values of which a list has each once

-- Whether VALUE of ITEM stands among SEEN already, where a list of SPEC has each once: that is told.
local function is_repeated(context, spec, seen, value, item)
  if not NAMES[spec.of.type] then return false end
  if not seen[value] then
    seen[value] = true
    return false
  end
  complain(context, "warning", item, "repeated-value", trail_text(context) .. " says " .. quote(tostring(value))
    .. " again: it is read once")
  return true
end

function readers.list(context, spec, node)
  local items = list_items(context, spec, node)
  if not items then return nil end
  local out, depth = {}, #context.trail + 1
  local kept, seen = { kind = "list", path = items.path, line = items.line, col = items.col }, {}
  if spec.entity then context.index[spec.entity] = context.index[spec.entity] or {} end
  for i, item in ipairs(items) do
    context.trail[depth] = i
    local value
    if is_absent(item) then
      fail(context, item, "wrong-type", "is empty")
    else
      value = read(context, spec.of, item)
    end
    if value ~= nil and not is_repeated(context, spec, seen, value, item) then
      out[#out + 1], kept[#kept + 1] = value, item
      if spec.entity then enter_entity(context, spec, value, item) end
    end
  end
  context.trail[depth] = nil
  places.set(out, kept)
  return out
end

local by_name, required = setmetatable({}, { __mode = "k" }), setmetatable({}, { __mode = "k" })

-- Whether KEY names a fact that an organisation adds to the entries of a register: x-cost-centre.
function schema.is_own(key)
  return key:find("^x%-[%w\x80-\xFF][%w_\x80-\xFF-]*$") ~= nil
end

-- The fields of a map as a table from name to specification.
function schema.fields_by_name(fields)
  local known = by_name[fields]
  if known then return known end
  known = {}
  for _, field in ipairs(fields) do known[field.name] = field end
  by_name[fields] = known
  return known
end

local function required_of(fields)
  if required[fields] then return required[fields] end
  local list = {}
  for _, field in ipairs(fields) do
    if field.required then list[#list + 1] = field end
  end
  required[fields] = list
  return list
end

local function names_of(fields)
  local names = {}
  for i, field in ipairs(fields) do names[i] = field.name end
  return names
end

local function report_missing(context, field, node)
  local may = context.draft and MAY_BE_MISSING_IN_DRAFT[field.type]
  local explanation = field.explanation and ": " .. field.explanation or ""
  local text = "'" .. field.name .. "' is missing" .. explanation
  local where = trail_text(context)
  complain(context, may and "warning" or "error", node, "missing-fact",
    where == "" and text or where .. ": " .. text)
  if may and MARKED_IN_DRAFT[field.type] then
    return "[missing: " .. (where == "" and "" or where .. ".") .. field.name .. "]"
  end
end

-- Remembers that KEY of NODE was reported already, so that no later rule reports it again.
local function mark_broken(context, node, key)
  local keys = context.broken[node] or {}
  keys[key] = true
  context.broken[node] = keys
end

-- Says at the name of a key that it is unknown; at that of a column of a register in CSV once for all rows.
local function refuse_key(context, entry, node, fields)
  local at = { path = entry.value.path or node.path, line = entry.line, col = entry.col }
  local register = (at.path or ""):match("facts/([%l_]+)%.csv$")
  if register then
    local column = register .. at.col
    if context.refused[column] then return end
    context.refused[column] = true
  end
  local near = schema.suggestion(context, entry.key, names_of(fields))
  if near == "" and register and entry.key:find("[\x80-\xFF]") then
    near = ("; such a sheet is read by `ismsdoc import FILE DIR --as %s`"):format(register)
  end
  fail(context, at, "unknown-key", "is not a known key" .. near)
end

-- Puts into OUT what the word OUT[KEY] stands for, but for fields that are given themselves.
local function spell_out(words, key, node, out)
  local given = {}
  for i = 1, #node do given[node[i].key] = node[i].key ~= key end
  for name, value in pairs(words[out[key]] or {}) do
    if not given[name] then out[name] = value end
  end
end

-- Whether what is read is the entry of a register, which may have facts of the organisation's own.
local function is_entry(trail, depth)
  return depth == 3 and math.type(trail[2]) == "integer"
end

-- A fact of the organisation's own: a text, kept by its key in `custom`.
local function read_own(context, entry, out)
  local text = scalar(context, entry.value, "a text")
  if not text then return end
  out.custom = out.custom or {}
  out.custom[entry.key] = text
end

local function read_entries(context, fields, node, out)
  local known, trail = schema.fields_by_name(fields), context.trail
  local depth = #trail + 1
  for i = 1, #node do
    local entry = node[i]
    local key, value = entry.key, entry.value
    local field = known[key]
    trail[depth] = key
    if not field and schema.is_own(key) and is_entry(trail, depth) then
      if not is_absent(value) then read_own(context, entry, out) end
    elseif not field then
      refuse_key(context, entry, node, fields)
    elseif not is_absent(value) then
      out[key] = read(context, field, value)
      if out[key] == nil then mark_broken(context, node, key) end
      if field.stands_for then spell_out(field.stands_for, key, node, out) end
    end
  end
  trail[depth] = nil
end

-- Reads the map NODE whose keys are FIELDS; returns a plain table.
local function read_fields(context, fields, node)
  local out = host.table(#node)
  read_entries(context, fields, node, out)
  local broken, needed = context.broken[node], required_of(fields)
  for i = 1, #needed do
    local field = needed[i]
    if out[field.name] == nil and not (broken and broken[field.name]) then
      out[field.name] = report_missing(context, field, node)
      mark_broken(context, node, field.name)
    end
  end
  places.set(out, node)
  return out
end

-- Whether NODE is a text, in one or in several languages.
local function is_text(node)
  if node.kind ~= "map" then return node.text ~= nil end
  for _, entry in ipairs(node) do
    if not entry.value.text or not entry.key:find("^%l%l$") then return false end
  end
  return #node > 0
end

-- Whether NODE is a text, or one a language, that stands for the whole map of SPEC.
function schema.stands_alone(spec, node)
  return spec.alone ~= nil and is_text(node)
end

-- The items of NODE, a list of SPEC, as nodes: also where it is a text that parts them.
function schema.items(spec, node)
  return node.text and split_cell(spec, node) or node
end

function readers.map(context, spec, node)
  if schema.stands_alone(spec, node) then
    node = { kind = "map", path = node.path, line = node.line, col = node.col,
      { key = spec.alone, value = node, line = node.line, col = node.col } }
  end
  if node.kind == "map" then return read_fields(context, spec.fields, node) end
  fail(context, node, "wrong-type", "must be a map of " .. table.concat(names_of(spec.fields), ", ")
    .. ", not " .. shown(node))
end

local function read_keyed_entry(context, spec, entry)
  if spec.keys_to then
    local at = { path = entry.value.path, line = entry.line, col = entry.col, text = entry.key }
    remember_reference(context, at, { to = spec.keys_to })
  end
  if not spec.fields_for then return read(context, spec.of, entry.value) end
  local fields = spec.fields_for(context.library, entry.key)
  return fields and readers.map(context, { fields = fields }, entry.value)
end

function readers.keyed(context, spec, node)
  if node.kind ~= "map" then
    fail(context, node, "wrong-type", "must be a map, not " .. shown(node))
    return nil
  end
  local out, depth = {}, #context.trail + 1
  for _, entry in ipairs(node) do
    context.trail[depth] = entry.key
    if not is_absent(entry.value) then out[entry.key] = read_keyed_entry(context, spec, entry) end
  end
  context.trail[depth] = nil
  places.set(out, node)
  return out
end

-- The id of INDEX that is NAME after a prefix, such as iso27701:A.7.2.1 for A.7.2.1.
local function with_prefix(name, ids)
  for _, id in ipairs(ids) do
    if id:sub(-#name - 1) == ":" .. name then return "; did you mean '" .. id .. "'?" end
  end
end

-- HINTS: name → what is known of it although it is not there, or nil.
local function report_dangling(context, node, entity, index, hints)
  local name, ids = node.text, lists.keys(index)
  local near = hints and hints[name] or with_prefix(name, ids) or schema.suggestion(context, name, ids)
  local code = entity == "control" and "unknown-control" or "dangling-reference"
  local text = "there is no " .. entity .. " " .. quote(name) .. near
  complain(context, "error", node, code, text)
end

local function resolve(context, node, spec, library_index)
  local index = context.index[spec.to] or library_index[spec.to] or {}
  local may_be_words = spec.or_words and next(index) == nil
  if not may_be_words and index[node.text] == nil then
    report_dangling(context, node, spec.to, index, library_index.hints)
  end
end

-- Reports every reference that was read and names nothing in the facts or in LIBRARY_INDEX (entity
-- → id → anything; `hints`: what is known of ids that are not there). Those to LATER (an entity, or nil) wait for the next call.
function schema.resolve(context, library_index, later)
  local pending, waiting = context.pending, { nodes = {}, specs = {} }
  for i, node in ipairs(pending.nodes) do
    local spec = pending.specs[i]
    if spec.to == later then
      table.insert(waiting.nodes, node)
      table.insert(waiting.specs, spec)
    else
      resolve(context, node, spec, library_index)
    end
  end
  context.pending = waiting
end

-- Reads NODE, which messages call NAME, as SPEC says; returns the value or nil. Errors are
-- reported.
function schema.read(context, name, spec, node)
  context.trail = { name }
  local value = read(context, spec, node)
  context.trail = {}
  return value
end

-- Reads the map NODE whose keys are FIELDS and that has no name of its own (isms.yaml,
-- policy.yaml).
function schema.read_root(context, fields, node)
  context.trail = {}
  if node.kind == "map" then return read_fields(context, fields, node) end
  complain(context, "error", node, "wrong-type", "the file must hold a map, not " .. shown(node))
end

return schema
