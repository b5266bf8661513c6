-- Values as JSON text: the keys of an object in the order of their bytes, two blanks to a level.
local json = {}

local LIST = {}

-- Marks TABLE as a list also when it is empty.
function json.list(table_)
  return setmetatable(table_, LIST)
end

local ESCAPES = { ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t" }

local function escape(char)
  return ESCAPES[char] or string.format("\\u%04x", char:byte())
end

local function quoted(text)
  return '"' .. text:gsub('[%c"\\]', escape) .. '"'
end

local write

local function write_list(list, indent, out)
  if #list == 0 then
    out[#out + 1] = "[]"
    return
  end
  local inner = indent .. "  "
  for i, item in ipairs(list) do
    out[#out + 1] = (i == 1 and "[\n" or ",\n") .. inner
    write(item, inner, out)
  end
  out[#out + 1] = "\n" .. indent .. "]"
end

local function write_object(object, indent, out)
  local inner, first = indent .. "  ", true
  for key, value in pairs(object) do
    out[#out + 1] = (first and "{\n" or ",\n") .. inner .. quoted(key) .. ": "
    write(value, inner, out)
    first = false
  end
  out[#out + 1] = first and "{}" or "\n" .. indent .. "}"
end

function write(value, indent, out)
  if type(value) == "string" then
    out[#out + 1] = quoted(value)
  elseif type(value) ~= "table" then
    out[#out + 1] = tostring(value)
  elseif getmetatable(value) == LIST or #value > 0 then
    write_list(value, indent, out)
  else
    write_object(value, indent, out)
  end
end

-- VALUE (string, number, boolean, list, object) as JSON with a line feed at its end.
function json.encode(value)
  local out = {}
  write(value, "", out)
  out[#out + 1] = "\n"
  return table.concat(out)
end

return json
