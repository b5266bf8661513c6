-- What stands once for all languages of a text: the Lua file beside it, which returns the names, rows
-- and tables that the texts show. It runs in the sandbox of templates, within their limits.
local absent = require "document.missing"
local lists = require "base.lists"

local logic = {}

local FILES = { templates = "document.lua", policies = "policy.lua" }

-- The path of the logic of the text NAME: templates/ID/document.lua for templates/ID/en.md,
-- policies/ID/policy.lua for policies/ID/en.md, and NAME.lua beside the partial NAME.en.md.
local function path_of(name)
  local partial = name:match("^(templates/partials/[^/]+)%.%l+%.md$")
  if partial then return partial .. ".lua" end
  local room, id = name:match("^(%l+)/([^/]+)/%l+%.md$")
  return FILES[room] and room .. "/" .. id .. "/" .. FILES[room]
end

local function report(path, line, code, text)
  host.report("error", path, line, nil, code, text)
end

-- The logic in FILE as a function in ENV and its path; nil where there is none, or false after an
-- error, which is reported.
local function load(file, env)
  local prepared = host.prepared(file, env)
  if prepared then return prepared, file end
  local source, path = host.read_library_text(file)
  if not source then return nil end
  local run, line, message = host.compile(source, path, env)
  if not run then report(path, line, "template-syntax", message) end
  return run or false, path
end

-- What the text NAME sees: ENV and, before it, the names that its logic returns. Nil after an error,
-- which is reported.
function logic.environment(name, env)
  local file = path_of(name)
  local run, path
  if file then run, path = load(file, env) end
  if not run then return run == nil and env or nil end
  local ok, names, at, where, code = host.run(run)
  if not ok then return report(where or path, at, code, absent.message(names)) end
  if type(names) ~= "table" then
    return report(path, nil, "template-error", "the file returns no table of names for its texts")
  end
  local seen = setmetatable({}, { __index = env, __metatable = false })
  for key, value in pairs(names) do seen[key] = value end
  return seen
end

-- What AS makes of the value KEY of a row, nil of none; UNRECORDED of a list that was not given.
local function value_of(key, as, unrecorded)
  return function(row)
    local value = row[key]
    if lists.is_absent(host.unfreeze(value)) then return unrecorded end
    if value ~= nil then return as(value) end
  end
end

-- A cell of a grid as the column TITLE of a table: a key, a function of the row and the words of the
-- text, or a table of one of these and of what else a column says.
local function column(cell, title, words, unrecorded)
  local spec = { title = title }
  local what = cell
  if type(cell) == "table" then
    what = cell[1]
    for key, value in pairs(cell) do if key ~= 1 then spec[key] = value end end
  end
  if type(what) == "string" then
    spec.key, spec.cell = what, spec.as and value_of(what, spec.as, unrecorded)
  else
    spec.cell = function(row) return what(row, words) end
  end
  if spec.empty and words[spec.empty] then spec.empty = words[spec.empty] end
  return spec
end

local function columns(cells, words, unrecorded)
  local out = {}
  for i, cell in ipairs(cells) do
    if cell then out[#out + 1] = column(cell, words[i], words, unrecorded) end
  end
  return out
end

-- The table of SPEC { rows=, name=, hidden=, cell, cell, … } as a function that a text calls with its words,
-- the titles of the columns in their order, and gets the Markdown. A cell that is false is left out
-- with its title; the words `none` stand where there are no rows; TABLE_OF makes the table, and
-- UNRECORDED stands where a list was not given. One that is `hidden` is data, which no page shows.
function logic.grid(spec, table_of, unrecorded)
  return function(words)
    if type(words) ~= "table" or #words ~= #spec then
      error(("a table of %d columns expects as many titles, not %s"):format(#spec,
        type(words) == "table" and #words or type(words)), 0)
    end
    local made = table_of { name = spec.name, rows = spec.rows, none = words.none,
      columns = columns(spec, words, unrecorded) }
    return spec.hidden and "" or made
  end
end

-- The choice KEY as a function that a text calls with its words for each choice.
function logic.choice(key)
  return function(words)
    local word = type(words) == "table" and words[key]
    if not word then error(("the text has no words for the choice '%s'"):format(tostring(key)), 0) end
    return word
  end
end

return logic
