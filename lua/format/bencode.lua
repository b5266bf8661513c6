-- Plain values as text and back, by which one state tells another: strings "3:abc", lists "l…e",
-- tables with string keys "d…e" in the order of their keys.
local bencode = {}

local write

local function write_string(text, out)
  out[#out + 1] = #text .. ":" .. text
end

function write(value, out)
  if type(value) == "string" then
    write_string(value, out)
  elseif #value > 0 or next(value) == nil then
    out[#out + 1] = "l"
    for _, item in ipairs(value) do write(item, out) end
    out[#out + 1] = "e"
  else
    out[#out + 1] = "d"
    for key, item in pairs(value) do
      write_string(key, out)
      write(item, out)
    end
    out[#out + 1] = "e"
  end
end

-- VALUE, made of strings and tables, as text; an empty table is an empty list.
function bencode.encode(value)
  local out = {}
  write(value, out)
  return table.concat(out)
end

local read

local function read_string(text, at)
  local _, colon, length = text:find("^(%d+):", at)
  local last = colon + math.tointeger(tonumber(length))
  return text:sub(colon + 1, last), last + 1
end

local function read_list(text, at)
  local list = {}
  while text:byte(at) ~= 101 do -- "e"
    list[#list + 1], at = read(text, at)
  end
  return list, at + 1
end

local function read_table(text, at)
  local out, key = {}, nil
  while text:byte(at) ~= 101 do
    key, at = read_string(text, at)
    out[key], at = read(text, at)
  end
  return out, at + 1
end

function read(text, at)
  local kind = text:sub(at, at)
  if kind == "l" then return read_list(text, at + 1) end
  if kind == "d" then return read_table(text, at + 1) end
  return read_string(text, at)
end

-- The value that bencode.encode made TEXT of.
function bencode.decode(text)
  return (read(text, 1))
end

return bencode
