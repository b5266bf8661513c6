-- Codes are one list: every code that C or Lua can give a message is explained, and every one that is explained can be given.
-- A code reaches a message through a parameter, field or variable that is named `code`; what these are given is read from the
-- sources. Anything but a literal or another `code` there fails, for nobody could tell what it holds.
local checks = require "audit.run"
local codes = require "audit.codes"

-- Words with hyphens in C that are no codes; a new one is either explained in lua/audit/codes.lua or added here. What commands, options,
-- outputs and arguments are called is found (add_names).
local OTHER = {}
for word in ([[aria- aria-label break-after break-before code-block contents-item d-mmm d-mmm-yy data- ecdsa- font-family font-size
  font-weight fonts-noto-cjk fonts-noto-core fonts-symbola footnote-mark hard-break language- openssh-key-v1
  packed-refs page-break sk- soft-break ssh- ssh-ed25519 statement-of-applicability
  stroke-width text-anchor x- yyyy-mm-dd]]):gmatch("%S+") do OTHER[word] = true end

local function sources(folder, ending, list)
  for _, name in ipairs(host.list_library(folder)) do
    local path = folder .. "/" .. name
    if name:find(ending) then list[#list + 1] = path else sources(path, ending, list) end
  end
  return list
end

-- The text of PATH without its comments.
local function read(path)
  local text = host.read_library_text(path)
  if path:find("%.lua$") then return (("\n" .. text):gsub("\n%s*%-%-[^\n]*", "\n")) end
  return (text:gsub("/%*.-%*/", ""))
end

-- The top-level parts of LIST, "(a, b(c, d))".
local function arguments(list)
  local parts, depth, quote, from = {}, 0, nil, 2
  for at = 2, #list - 1 do
    local c = list:sub(at, at)
    if quote then
      if c == quote and list:sub(at - 1, at - 1) ~= "\\" then quote = nil end
    elseif c == '"' or c == "'" then quote = c
    elseif c:find("[%(%[{]") then depth = depth + 1
    elseif c:find("[%)%]}]") then depth = depth - 1
    elseif c == "," and depth == 0 then
      parts[#parts + 1], from = list:sub(from, at - 1), at + 1
    end
  end
  parts[#parts + 1] = list:sub(from, -2)
  for i, part in ipairs(parts) do parts[i] = part:match("^%s*(.-)%s*$") end
  return parts
end

local used, unseen = {}, {}

local function use(code, path)
  used[code] = used[code] or path
end

-- Takes the code that EXPRESSION stands for in PATH.
local function take(expression, path)
  if expression:find("code$") or expression == "NULL" then return end
  local whole = expression:match('^"([a-z0-9-]+)"$')
  if whole then return use(whole, path) end
  local either, other = expression:match('[?d] "([a-z0-9-]+)" [:o]r? ?"([a-z0-9-]+)"$')
  if not either then
    unseen[#unseen + 1] = path .. ": what code is this? " .. expression
    return
  end
  use(either, path)
  use(other, path)
end

-- Which argument of the functions that TEXT defines or declares is a code: name → number. IS_CODE is the pattern of such a parameter.
local function takers(text, head, is_code, into)
  for name, list in text:gmatch(head) do
    for i, parameter in ipairs(arguments(list)) do
      if parameter:find(is_code) then into[name] = i end
    end
  end
  return into
end

local function calls(text, path, functions, is_code)
  for name, list in text:gmatch("([%w_.]+)(%b())") do
    local argument = functions[name] and arguments(list)[functions[name]]
    if argument and not argument:find(is_code) then take(argument, path) end
  end
end

local function values(text, path)
  for expression in text:gmatch("%f[%w_]code%s*=%s*([^=,;}\n][^,;}\n]*)") do
    if expression:find('"[%l%d-]+"') then take(expression:match("^(.-)%s*$"), path) end
  end
end

local C_CODE, LUA_CODE = "^const char %*code$", "^code$"

-- Adds what TEXT names as a command, an option or an output, or as an argument, to OTHER.
local function add_names(text)
  for _, form in ipairs { '%.name = "([%l%d-]+)"', 'arguments_%l+%([^,]+, "([%l%d-]+)"' } do
    for word in text:gmatch(form) do OTHER[word] = true end
  end
end

local function read_c()
  local shared = {}
  for _, path in ipairs(sources("src", "%.h$", {})) do
    takers(read(path), "([%w_]+)(%b())", C_CODE, shared)
    add_names(read(path))
  end
  for _, path in ipairs(sources("src", "%.c$", {})) do add_names(read(path)) end
  assert(shared.diag_add == 4, "diag_add takes its code elsewhere")
  for _, path in ipairs(sources("src", "%.c$", {})) do
    local text = read(path)
    local here = takers(text, "([%w_]+)(%b())", C_CODE, setmetatable({}, { __index = shared }))
    -- What Lua hands over is looked for in Lua.
    calls(text:gsub("luaL_checkstring%(state, 5%), \"%%s\"", "code, \"%%s\""), path, here, C_CODE)
    values(text, path)
    for word in text:gmatch('"(%l[%l%d]*%-[%l%d-]*)"') do
      if not OTHER[word] then use(word, path) end
    end
  end
end

local function read_lua()
  local shared = { ["host.report"] = 5 }
  for _, path in ipairs(sources("lua", "%.lua$", {})) do
    takers(read(path), "function ([%w_]+%.[%w_]+)(%b())", LUA_CODE, shared)
  end
  for _, path in ipairs(sources("lua", "%.lua$", {})) do
    local text = path ~= "lua/audit/codes.lua" and read(path) or ""
    local here = takers(text, "function ([%w_]+)(%b())", LUA_CODE, setmetatable({}, { __index = shared }))
    calls(text, path, here, LUA_CODE)
    values(text, path)
  end
end

read_c()
read_lua()
local rules = checks.index()

test("every code is a literal or comes from one", function()
  assert(#unseen == 0, table.concat(unseen, "\n"))
end)

test("every code is explained", function()
  local missing = {}
  for code, path in pairs(used) do
    if not codes[code] and not rules[code] then missing[#missing + 1] = path .. ": " .. code end
  end
  assert(#missing == 0, "codes without an entry in lua/audit/codes.lua:\n" .. table.concat(missing, "\n"))
end)

test("every code that is explained can be given", function()
  for code in pairs(codes) do
    assert(not rules[code], "a rule explains itself: " .. code)
    assert(used[code], "nothing gives the code " .. code)
  end
end)
