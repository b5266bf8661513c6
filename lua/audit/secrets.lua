-- What must not stand in a public document: every value of the internal facts that the public ones
-- do not have too.
local places = require "facts.places"
local walk = require "facts.walk"

local secrets = {}

local SHORTEST = 8 -- bytes of a text that is no name
local JAPANESE = 36 -- bytes of twelve characters: shorter texts are words of the language
local KINDS = { email = true, id = true, string = true, text = true }
local SEVERAL = "^%s*%S+%s+%S"
local PROSE = { inside = SEVERAL .. "+%s+%S+%s+%S+%s+%S", register = SEVERAL .. "+%s+%S" }
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

-- Five words, in a register three, or one name with letters and digits: what is shorter stands in
-- any text by chance.
local function is_prose(text, words)
  if #text < SHORTEST then return false end
  if text:find("[\227-\233]") then return #text >= JAPANESE end
  return text:find(words) ~= nil
    or not text:find(SEVERAL) and text:find("%a") ~= nil and text:find("%d") ~= nil
end

-- Whether VALUE of SPEC, below the top-level FIELD, tells something wherever it stands.
local function is_telling(spec, value, field)
  if spec.type == "email" or spec.secret == "name" then return true end
  if spec.type == "id" then return value:find("^%u+%-?%d+$") ~= nil end
  return is_prose(value, field.secret == "register" and PROSE.register or PROSE.inside)
end

-- The internal values of the project SELF that stand in TEXT: a list, each once.
function secrets.of(self, text)
  local public, list, seen = public_text(self), {}, {}
  for _, language in ipairs(self.languages) do
    for _, field in ipairs(self.fields) do
      walk.leaves({ field }, self.views[language].facts, self.library, function(spec, value)
        if seen[value] or not is_telling(spec, value, field) then return end
        seen[value] = true
        if text:find(value, 1, true) and not public:find(value, 1, true) then
          list[#list + 1] = value
        end
      end, KINDS)
    end
  end
  return list
end

-- The place { path, line, col } of the public fact that holds TEXT in LANGUAGE, or nil.
function secrets.place(self, language, text)
  local place
  local facts = self.views[language].public_facts
  walk.leaves(self.fields, facts, self.library, function(_, value, holder, key)
    if place or not value:find(text, 1, true) then return end
    local path, line, col = places.of(holder, key)
    place = path and { path = path, line = line, col = col }
  end, KINDS)
  return place
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
