-- What the build makes of a file of the library: the translation of a text, its logic as it is, and
-- what facts/library.lua read from a file of YAML. Called with the file's name it returns a text of
-- Lua, or nil, and whether messages can do without the lines of that text.
local library = require "facts.library"
local template = require "document.template"
local topics = require "audit.topics"

local readings = library.readings(require("facts.kinds.languages.schema").of.values)

-- VALUE, of texts, numbers, booleans and tables of them, as Lua writes it.
local function written(value)
  if type(value) ~= "table" then return ("%q"):format(value) end
  assert(not getmetatable(value), "this is only known when the facts are")
  local parts, count = {}, #value
  for i = 1, count do parts[i] = written(value[i]) end
  for key, item in pairs(value) do
    if type(key) == "string" then parts[#parts + 1] = ("[%q]=%s"):format(key, written(item)) end
  end
  return "{" .. table.concat(parts, ",") .. "}"
end

-- What the parameters of policies are on is read once.
for _, reading in pairs(readings) do
  for _, parameter in ipairs(reading.value.parameter_rows or {}) do topics.of(parameter) end
end

return function(name)
  if name:find("^lua/") then return nil end
  local text = host.read_library_text(name)
  if name:find("%.md$") then return template.translate(text, name), false end
  if name:find("%.lua$") then return text, false end
  if readings[name] then return "return " .. written(readings[name]), true end
end
