-- What must not stand in a public document: every value of the internal facts that the public ones
-- do not have too.
local walk = require "walk"

local secrets = {}

local SHORTEST = 8 -- bytes of a text that is no name
local JAPANESE = 36 -- bytes of twelve characters: shorter texts are words of the language
local REGISTERS = { risks = true, treatments = true, acceptances = true }
local PROSE = { text = true, string = true }
local DIRECT = { email = true }
local NAMES = { people = { name = true, kana = true, phone = true }, suppliers = { name = true } }
local ADDRESS = "%f[%d]%d%d?%d?%.%d%d?%d?%.%d%d?%d?%.%d%d?%d?%f[%D]"

local function public_text(self)
  local parts = {}
  for _, language in ipairs(self.languages) do
    walk.leaves(self.fields, self.views[language].public_facts, self.library, function(_, value)
      if type(value) == "string" then parts[#parts + 1] = value end
    end)
  end
  return table.concat(parts, "\n")
end

-- Several words, or one name with letters and digits: what is shorter stands in any text by chance.
local function is_prose(text, words)
  if #text < SHORTEST then return false end
  if text:find("[\227-\233]") then return #text >= JAPANESE end
  local count = select(2, text:gsub("%S+", ""))
  return count >= words or count == 1 and text:find("%a") and text:find("%d")
end

local function is_telling(spec, value, key, name)
  if type(value) ~= "string" then return false end
  if DIRECT[spec.type] or (NAMES[name] and NAMES[name][key]) then return true end
  if spec.type == "id" then return value:find("^%u+%-?%d+$") ~= nil end
  return PROSE[spec.type] and is_prose(value, REGISTERS[name] and 3 or 5)
end

-- The internal values of the project SELF: a list of texts, each once.
function secrets.of(self)
  local public, list, seen = public_text(self), {}, {}
  for _, language in ipairs(self.languages) do
    for _, field in ipairs(self.fields) do
      walk.leaves({ field }, self.views[language].facts, self.library, function(spec, value, _, key)
        if is_telling(spec, value, key, field.name) and not seen[value] then
          seen[value] = true
          if not public:find(value, 1, true) then list[#list + 1] = value end
        end
      end)
    end
  end
  return list
end

local function is_whole(line, from, to)
  return not (line:sub(from, from):find("%w") and line:sub(from - 1, from - 1):find("[%w-]"))
    and not (line:sub(to, to):find("%w") and line:sub(to + 1, to + 1):find("%w"))
end

-- What of LIST, or which network address, stands in LINE; nil when nothing does.
function secrets.found(list, line)
  local from, to = line:find(ADDRESS)
  if from then return line:sub(from, to) end
  for _, value in ipairs(list) do
    from, to = line:find(value, 1, true)
    if from and is_whole(line, from, to) then return value end
  end
end

return secrets
