-- What is missing, in the words of who writes the facts: the model and Lua have other names for it.
local places = require "facts.places"

local missing = {}

-- What the model adds to the key of a fact when it makes it ready to be shown.
local ENDINGS = { "_title", "_name", "_text" }

local LABELS = { "id", "label", "name", "title" }

local function fact_of(key)
  for _, ending in ipairs(ENDINGS) do
    if #key > #ending and key:sub(-#ending) == ending then return key:sub(1, -#ending - 1) end
  end
  return key
end

local function label_of(row)
  for _, key in ipairs(LABELS) do
    local label = row[key]
    if type(label) == "string" and label ~= "" then return label end
  end
end

-- The expression NAME of a template without the words that say where the model keeps things.
function missing.plain(name)
  local short, count = name:gsub("%f[%w_.]model%.", "")
  return count > 0 and short:gsub("%[%d+%]", "") or name
end

-- Views that are no facts as they were written.
local COMPUTED = { model = true, document = true, args = true }

-- Where the facts have what a template knows as the view ROW: their path, "" at the top; nil for what is computed.
local function path_of(row)
  local path = host.path(row)
  local root, rest = (path or ""):match("^(%a+)%.?(.*)$")
  if not root or COMPUTED[root] then return nil end
  if root == "facts" then return rest end
  return (path:gsub("^org%f[^%w_]", "organization"))
end

-- The name of what ROW, a table or the view of one, has not under KEY: the path of a fact, or the key
-- and the entry that it belongs to. A cell of a table may have no KEY but the TITLE of its column.
function missing.name(row, key, title)
  local path = key and path_of(row)
  if path then return path == "" and key or path .. "." .. key end
  local label = label_of(host.unfreeze(row))
  if label then return fact_of(key or title) .. " of " .. label end
  local view = key and host.path(row)
  return view and missing.plain(view .. "." .. key) or key or title
end

-- The place of what ROW, a table of the facts or the model, has not under KEY: path, line and column
-- of the entry where it belongs, or nothing.
function missing.place(row, key)
  local path, line, col = places.of(row, key and fact_of(key))
  if path or type(row.id) ~= "string" then return path, line, col end
  return places.of_id(row.id)
end

-- What the line TEXT asks a list for that is shorter: Lua has no name for an entry by its number. The list
-- that was asked last is the one when the line says that number.
local function missing_entry(text)
  local list, number = host.beyond()
  local path = list and path_of(list)
  if not path or path == "" or not (text or ""):find("[" .. number .. "]", 1, true) then
    return "an entry of a list is missing that this line needs"
  end
  return ("'%s[%d]' is missing: %s has %s"):format(path, number, path,
    #list == 1 and "1 entry" or #list .. " entries")
end

-- Names that Lua gives to what is asked for by a number.
local NUMBERS = { ["?"] = true, ["integer index"] = true }

-- The MESSAGE of Lua about a value that is nil at the line TEXT (nil: not known), told as what is missing;
-- any other as it is.
function missing.message(message, text)
  local doing, name = message:match("^attempt to (%l+).- a nil value %(%l+ '([^']+)'%)")
  if NUMBERS[name] then return missing_entry(text) end
  if doing == "call" then return ("there is no function '%s'"):format(name) end
  if name then return ("'%s' is missing"):format(fact_of(name)) end
  if message:find("^attempt to .* nil") or message:find("^bad argument #%d+ to .* got n[io]") then
    return "a value is missing that this line needs"
  end
  return message
end

return missing
