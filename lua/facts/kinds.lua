-- The kinds of facts: a folder of lua/facts/kinds is one top-level key and holds all that belongs to
-- it: schema.lua (what it may be), example.yaml, its words in each language (see kinds.words), and
-- where there is something to say starter.lua (what `init` writes), import.lua (how spreadsheets write
-- it), changes.lua (how `diff` tells it), record.lua (which of it are records of operation, and whose).
--
-- record.lua of a kind returns a table:
--   days(value, facts)  the days on which the records in the fact's VALUE came about
--   planned(facts)      the days for which more of them are planned
--   parts(facts)        lists of days, one list for each thing that the fact tells of, where a duty that it shows (done_by) is
--                       done only when it was for each of them
--   next(facts)         the days for which such a duty is stated to be done again: a list of { day, item, key }
--   shows(entry)        whether an entry that names duties shows that they were done; by default it does
--   reach               "ever" when a record counts whatever its age, "year" when it may be older than
--                       operation, but no older than a year; nil when it has to be of the time of
--                       operation
--   none                true when an empty list that is given is a record too: that there was none
--   work(facts)         who made or did what they tell of: a list of { person (its id) or role, day
--                       (nil: not known), what (in a few words) }
--   policy              the policy under which they are made
local lists = require "base.lists"
local notes = require "facts.notes"

local kinds = {}

local ROOT = "lua/facts/kinds"

local all, specifications, having -- what was found: no project has a kind of its own

-- Whether the key of the specification SPEC is a register: a list of entities, which a sheet can hold.
local function is_register(spec)
  return spec.type == "list" and spec.of.type == "map" and spec.entity ~= nil
end

-- The keys, sorted.
function kinds.names()
  all = all or lists.select(host.list_library(ROOT), function(name) return name:find("^[%l_]+$") end)
  return all
end

-- The path of FILE in the library's folder of the key NAME.
function kinds.path(name, file)
  return ROOT .. "/" .. name .. "/" .. file
end

-- What PART.lua ("schema", "starter", "import", "changes", "record", "done") of the key NAME returns; every register has notes.
function kinds.part(name, part)
  local said = require("facts.kinds." .. name .. "." .. part)
  if part == "schema" and is_register(said) and not lists.contains(said.of.fields, notes) then
    table.insert(said.of.fields, notes)
  end
  return said
end

-- The specifications of all keys, sorted by name.
function kinds.fields()
  specifications = specifications or lists.map(kinds.names(), function(name)
    local field = kinds.part(name, "schema")
    field.name = name
    return field
  end)
  return specifications
end

-- Adds NAME to the keys that have each of its files.
local function list_parts(index, name)
  for _, file in ipairs(host.list_library(ROOT .. "/" .. name)) do
    index[file] = index[file] or {}
    table.insert(index[file], name)
  end
end

-- The keys that have PART.lua, sorted.
function kinds.having(part)
  if not having then
    having = {}
    for _, name in ipairs(kinds.names()) do list_parts(having, name) end
  end
  return having[part .. ".lua"] or {}
end

-- Whether what stands at the key of SPEC are entries, names or paths, each of which a row can hold.
local function has_rows(spec)
  if spec.type == "keyed" then return spec.of ~= nil end
  return spec.type == "list" and spec.of.type ~= "enum" and not spec.written_by
end

-- The keys of which a workbook has a sheet: registers, other lists and maps by names; not what a command alone writes.
function kinds.sheets()
  return lists.select(kinds.names(), function(name) return has_rows(kinds.part(name, "schema")) end)
end

-- The keys that are registers.
function kinds.registers()
  return lists.select(kinds.names(), function(name) return is_register(kinds.part(name, "schema")) end)
end

-- The register that NAME means, nil of none: its key, or the word by which its import.lua is `called`.
function kinds.register(name)
  if lists.contains(kinds.registers(), name) then return name end
  for _, key in ipairs(kinds.having("import")) do
    if kinds.part(key, "import").called == name then return key end
  end
end

-- What the key NAME is called in LANGUAGE, from LANGUAGE.lua in its folder:
--   name     of the fact ("Accepted risks"); by default the key, read as words
--   heading  under which its changes stand, where that is another fact's
--   fields   field → words, where they differ from those of other facts
--   values   value → words, where no fact has it yet
--   starter  English text of starter.lua → words, where that has none in LANGUAGE
function kinds.words(name, language)
  local words = lists.contains(kinds.having(language), name) and kinds.part(name, language) or {}
  local plain = name:gsub("_", " "):gsub("^%l", string.upper)
  return { name = words.name or plain, heading = words.heading, fields = words.fields or {},
    values = words.values or {}, starter = words.starter or {} }
end

return kinds
