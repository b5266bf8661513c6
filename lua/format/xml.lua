-- Writing XML.
local xml = {}

local ENTITIES = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }

-- TEXT as it stands in XML, control characters as blanks.
function xml.escape(text)
  return (text:gsub('[&<>"]', ENTITIES):gsub("%c", " "))
end

-- Appends PATTERN to the list OUT as a line, each %s in it a text of "..." as XML has it.
function xml.put(out, pattern, ...)
  local values = { ... }
  for i, value in ipairs(values) do values[i] = xml.escape(value) end
  out[#out + 1] = pattern:format(table.unpack(values)) .. "\n"
end

-- What every file begins with.
xml.HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

return xml
