-- Words in texts that look like ids of the facts.
local walk = require "facts.walk"

local idents = {}

local IDS = { id = true, reference = true }
local TEXTS = { text = true, string = true }

-- "NC-26-01" → "NC-00-00": what ids of one register have in common. Of "ACM-ORG-01", where ACM stands before the
-- numbers of documents (PREFIXES), "ACM-": any document might have it.
local function shape_of(id, prefixes)
  local prefix = id:match("^(%a+%-)%a+%-%d+$")
  return prefix and prefixes[prefix] and prefix or (id:gsub("%d", "0"))
end

-- What stands before the kind of document in several of NUMBERS, as a set.
local function prefixes_of(numbers)
  local counts, set = {}, {}
  for _, number in ipairs(numbers) do
    local prefix = number:match("^(%a+%-)%a+%-%d+$")
    if prefix then
      counts[prefix] = (counts[prefix] or 0) + 1
      set[prefix] = counts[prefix] > 1 or nil
    end
  end
  return set
end

local function numbers_of(documents)
  local list = {}
  for _, control in pairs(documents or {}) do
    if type(control.number) == "string" then list[#list + 1] = control.number end
  end
  return list
end

-- The ids that the facts of VIEW know, the shapes of those that look like a letter and a number, and what stands
-- before the numbers of documents.
local function known_ids(view)
  local numbers, ids, shapes = numbers_of(view.values.documents), {}, {}
  local prefixes = prefixes_of(numbers)
  local function add(id)
    if type(id) ~= "string" then return end
    ids[id] = true
    if id:find("^%a.*%-%d") then shapes[shape_of(id, prefixes)] = true end
  end
  walk.leaves(view.fields, view.values, view.library, function(_, id) add(id) end, IDS)
  for _, number in ipairs(numbers) do add(number) end
  return ids, shapes, prefixes
end

-- Calls TAKE for each word of TEXT, a text in one or in several languages, that may be an id.
function idents.each(text, take)
  for _, words in pairs(type(text) == "table" and text or { text }) do
    for run in tostring(words):gmatch("[%w%-]+") do
      local word = run:match("^%A*(%a[%w%-]*%-%d[%w%-]*)") or run:match("^%A*(%a+%-%a+%-%d+)$")
      if word then take(word) end
    end
  end
end

-- The ids that the facts of VIEW know and the numbers of documents, as a set.
function idents.known(view)
  return (known_ids(view))
end

-- Whether TEXT, in one or in several languages, names one of KNOWN, a set of ids, beside OWN (nil: all count).
function idents.names_one(text, known, own)
  local found = false
  idents.each(text, function(word) found = found or known[word] == true and word ~= own end)
  return found
end

-- Calls TAKE(holder, key, word) for each text of the facts of VIEW with a word that looks like an id and names
-- nothing, where WANTS(key) of its field.
function idents.unknown(view, wants, take)
  local ids, shapes, prefixes = known_ids(view)
  walk.leaves(view.fields, view.values, view.library, function(_, value, holder, key)
    if not wants(key) then return end
    local unknown
    idents.each(value, function(word)
      if not unknown and not ids[word] and shapes[shape_of(word, prefixes)] then unknown = word end
    end)
    if unknown then take(holder, key, unknown) end
  end, TEXTS)
end

local EVIDENCE = { evidence = true, done_evidence = true }

-- Whether what is written in the field KEY refers to evidence.
function idents.is_evidence(key) return EVIDENCE[key] == true end

return idents
