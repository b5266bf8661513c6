-- Which lines of a rendered document are the project's own words, and which the program's: lines
-- that the library's template has to the letter, where the library's logic fills them in.
local words = {}

local function lines_of(text)
  local list = {}
  for line in (text or ""):gmatch("([^\n]*)\n?") do list[#list + 1] = line end
  return list
end

local function index_of(text)
  local index = {}
  for _, line in ipairs(lines_of(text)) do index[line] = true end
  return index
end

-- The template NAME: its lines, and those that the library's has.
local function read(name)
  return { lines = lines_of(host.read_library_text(name)),
    default = index_of(host.read_default(name)) }
end

local function has_own_logic(name)
  local logic = name:gsub("[^/]*$", "document.lua")
  return host.read_library_text(logic) ~= host.read_default(logic)
end

-- Returns a function that says whether the line with NUMBER of DOCUMENT is the project's own words.
function words.own(document)
  local templates = {}
  return function(number)
    local place = document.page.lines[number]
    local name = place and place.path:match("templates/[^/]+/[^/]+$")
    if not name then return true end
    templates[name] = templates[name] or read(name)
    local template = templates[name]
    if template.own == nil then template.own = has_own_logic(name) end
    return template.own or not template.default[template.lines[place.line] or false]
  end
end

return words
