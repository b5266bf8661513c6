-- A document's logic stands once, in document.lua (policy.lua, NAME.lua beside a partial); the texts
-- of its languages hold words and where things stand, and so cannot differ in what they show.
local CONTROL = { "^if [%w_.#: ]+ then$", "^elseif [%w_.#: ]+ then$", "^else$", "^end$",
  "^for [%w_, ]+ in ipairs%([%w_.]+%) do$" }

-- Calls EACH with the path of every file of the library's documents, partials and policies.
local function each_file(each)
  for _, room in ipairs { "templates", "policies" } do
    for _, folder in ipairs(host.list_library(room)) do
      for _, file in ipairs(host.list_library(room .. "/" .. folder)) do
        each(room .. "/" .. folder .. "/" .. file)
      end
    end
  end
end

-- LUA with nothing instead of each word that it gives.
local function without_words(lua)
  return (lua:gsub('"[^"]*"', '""'):gsub("words%.[%w_.]+", '""'):gsub("%s+", " ")
    :match("^%s*(.-)%s*$"))
end

-- The text at PATH as blocks: what its line of Lua says, and the set of its expressions.
local function blocks(path)
  local out = { { control = "", asks = {} } }
  local text = host.read_library_text(path):gsub("{{=?.-}}", function(expression)
    return (expression:gsub("\n", " "))
  end)
  for line in text:gmatch("[^\n]+") do
    local lua = line:match("^%s*%%(.*)$")
    if lua and lua:sub(1, 1) ~= "%" then
      out[#out + 1] = { control = lua:match("^%s*(.-)%s*$"), asks = {} }
    else
      for expression in line:gmatch("{{=?(.-)}}") do
        if not expression:find("^%s*words%.") then out[#out].asks[without_words(expression)] = true end
      end
    end
  end
  return out
end

local function sorted(set)
  local list = {}
  for item in pairs(set) do list[#list + 1] = item end
  table.sort(list)
  return table.concat(list, "\n  ")
end

local function compare(left, right, one, other)
  for i = 1, math.max(#left, #right) do
    local a, b = left[i] or { control = "nothing" }, right[i] or { control = "nothing" }
    assert(a.control == b.control, ("%s has the line %%%s where %s has %%%s"):format(one, a.control,
      other, b.control))
    assert(sorted(a.asks) == sorted(b.asks), ("after %%%s %s asks for\n  %s\nand %s for\n  %s"):format(
      a.control, one, sorted(a.asks), other, sorted(b.asks)))
  end
end

-- Every text of the library by its folder and name without the language: name → language → path.
local function texts()
  local found = {}
  each_file(function(path)
    local name, language = path:match("^(.-)(%l%l)%.md$")
    if not name then return end
    found[name] = found[name] or {}
    found[name][language] = path
  end)
  return found
end

-- Whether EXPRESSION says what a table is made of, and not only where it stands.
local function is_logic(expression)
  return (expression:find("%f[%w_]function%f[^%w_]") or expression:find("^table%f[^%w_]")) ~= nil
end

test("the texts of a document hold no logic", function()
  local wrong = {}
  for _, languages in pairs(texts()) do
    for _, path in pairs(languages) do
      for _, block in ipairs(blocks(path)) do
        local known = block.control == ""
        for _, form in ipairs(CONTROL) do known = known or block.control:find(form) ~= nil end
        if not known then wrong[#wrong + 1] = path .. ": %" .. block.control end
        for expression in pairs(block.asks) do
          if is_logic(expression) then wrong[#wrong + 1] = path .. ": " .. expression end
        end
      end
    end
  end
  assert(#wrong == 0, table.concat(wrong, "\n"))
end)

test("every language of a document asks for the same", function()
  local wrong = {}
  for name, languages in pairs(texts()) do
    for language, path in pairs(languages) do
      local ok, said = pcall(compare, blocks(languages.en), blocks(path), languages.en, path)
      if not ok then wrong[#wrong + 1] = said end
    end
  end
  table.sort(wrong)
  assert(#wrong == 0, table.concat(wrong, "\n"))
end)

test("no text has words of its own for what is not given", function()
  local wrong = {}
  for _, languages in pairs(texts()) do
    for _, path in pairs(languages) do
      for _, block in ipairs(blocks(path)) do
        for expression in pairs(block.asks) do
          local own = expression:find('%f[%w_]or%f[^%w_][ (]*["\']')
            or expression:find('%f[%w_]and%f[^%w_][ (]*["\']')
          if own then wrong[#wrong + 1] = path .. ": " .. expression end
        end
      end
    end
  end
  assert(#wrong == 0, table.concat(wrong, "\n"))
end)

test("no sentence stands before a figure that may have nothing to draw", function()
  local wrong = {}
  for _, languages in pairs(texts()) do
    for _, path in pairs(languages) do
      local before = ""
      for line in host.read_library_text(path):gmatch("[^\n]+") do
        local leads = line:find("^{{= figure%(") and not before:find("^[#%%{|]")
        if leads then wrong[#wrong + 1] = path .. ": " .. before end
        before = line
      end
    end
  end
  assert(#wrong == 0, table.concat(wrong, "\n"))
end)

test("the logic of a document holds no words", function()
  local wrong = {}
  each_file(function(path)
    if not path:find("%.lua$") then return end
    local number = 0
    for line in (host.read_library_text(path) .. "\n"):gmatch("(.-)\n") do
      number = number + 1
      for text in line:gsub("^%s*%-%-.*", ""):gmatch('"([^"]*)"') do
        if text:find("[\227-\239]") or text:find("%a+ %a") then
          wrong[#wrong + 1] = ("%s:%d: %s"):format(path, number, text)
        end
      end
    end
  end)
  assert(#wrong == 0, table.concat(wrong, "\n"))
end)

-- The names of all standards of the library, of parts of them and of whose marks they are.
local function names_of_standards()
  local out = {}
  local function add(text, cut)
    for _, name in pairs(type(text) == "table" and text or { text }) do
      name = name:gsub(cut or "^$", ""):gsub("^%s+", "")
      if name:find("[%u\x80-\xFF]") then out[#out + 1] = name end -- others are no name, but words
    end
  end
  for _, standard in pairs(require("facts.library").load { "en", "ja" }.standards) do
    add(standard.short)
    add(standard.title)
    add(standard.title, "^" .. tostring(standard.short):gsub("%p", "%%%0"))
    add(standard.annex)
    add(standard.mark and standard.mark.owner, "^the ")
    if standard.mark then add(standard.mark.sign) end
  end
  return out
end

-- The text of the file at PATH without comments.
local function said_in(path)
  local text = host.read_library_text(path)
  return path:find("%.lua$") and text:gsub("%-%-[^\n]*", "") or text
end

test("no text names a standard that the facts may not have chosen", function()
  local names = names_of_standards()
  assert(#names > 20)
  each_file(function(path)
    if not (path:find("%.md$") or path:find("%.lua$")) then return end
    local text = said_in(path)
    for _, name in ipairs(names) do
      assert(not text:find(name, 1, true), path .. " says '" .. name .. "'")
    end
  end)
end)
