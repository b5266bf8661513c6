-- Spoils the shipped templates, policies and their logic in one place at a time and renders the examples and the golden cases
-- anew: a mutant that shows the same everywhere survives, and nobody would notice that mistake. Run by `make mutate`; prints one
-- line for each survivor and the counts. Words for the program: SAMPLE (every mutant where it is 0), SEED, a part of a path.
local attachments = require "document.attachments"
local renders = shared("renders")
local sections = require "document.sections"
local trim = require "base.trim"

-- ---- what is rendered ---------------------------------------------------------------------------------------------

local read_text = host.read_library_text
local mutant = {} -- path, text of the file that is spoilt

local reads -- path → true: what the render that is recorded reads

function host.read_library_text(name)
  if reads then reads[name] = true end
  local text, path, trusted = read_text(name)
  if name == mutant.path then return mutant.text, path, trusted end
  return text, path, trusted
end

-- References are counted as they are made; what each mark of one means is the same in every render.
local refer, meaning = sections.reference, {}

function sections.reference(document, section, style)
  local mark = refer(document, section, style)
  local ids = type(section) == "table" and table.concat(section, " ") or tostring(section)
  meaning[mark.text] = ("\1%s %s %s\3"):format(document, ids, style or "")
  return mark
end

-- All that a page shows as one text, and the rows of those of its TABLES that are compared.
local function shown(page, tables)
  if not page then return "an error" end
  local parts = { (page.markdown:gsub("\1%d+\3", meaning)) }
  for _, table_ in ipairs(page.tables) do
    parts[#parts + 1] = table_.name .. table.concat(table_.titles, "\0")
    parts[#parts + 1] = tables[table_.name] and attachments.csv(table_):gsub("\1%d+\3", meaning) or nil
  end
  return table.concat(parts, "\0")
end

local readers = {} -- path of a file → list of the renders that read it: { name, view, settings, text }

-- MAKE(name, words), made once for both: figures are kept by who draws them.
local function once(make)
  local made = {}
  return function(name, words)
    local key = name .. "\0" .. (words or "")
    made[key] = made[key] or make(name, words)
    return made[key]
  end
end

local function record(name, view, settings, tables)
  reads = {}
  view.figure, view.picture = once(view.figure), once(view.picture)
  local page = renders.render(name, view, settings)
  local item = { name = name, view = view, settings = settings, tables = tables, text = shown(page, tables) }
  for path in pairs(reads) do
    readers[path] = readers[path] or {}
    table.insert(readers[path], item)
  end
  reads = nil
  return page
end

-- What the golden case in FOLDER compares: language → document → set of its tables that it compares by themselves; nil where it is
-- no project or one that fails.
local function compared(folder)
  local only
  for _, language in ipairs(host.list_library(folder .. "/want")) do
    only = only or {}
    only[language] = {}
    for _, part in ipairs { "", "/policies" } do
      for _, file in ipairs(host.list_library(folder .. "/want/" .. language .. part)) do
        local document, table_ = file:match("^([^.]+)%.?(.-)%.?%l+$")
        only[language][document] = only[language][document] or {}
        only[language][document][table_] = true
      end
    end
  end
  return only
end

-- ---- mutants ------------------------------------------------------------------------------------------------------

-- Calls VISIT(before, mutated, after) for each way that RULES spoil LINE.
local function spoil(line, rules, visit)
  for _, rule in ipairs(rules) do
    local from, at = rule[1], 1
    while true do
      local first, last = line:find(from, at)
      if not first then break end
      local old = line:sub(first, last)
      local new = type(rule[2]) == "function" and rule[2](old) or old:gsub(from, rule[2], 1)
      if new and new ~= old then visit(line:sub(1, first - 1) .. new .. line:sub(last + 1)) end
      at = math.max(last, first) + 1
    end
  end
end

local function unless_today(call)
  return call ~= "date(today)" and "date(today)"
end

-- Mistakes in any Lua, of a text or of its logic.
local LUA = {
  { "%f[%w_]date(%b())", unless_today },
  { "%.(%l[%w_]*)_title%f[^%w_]", ".%1" },
  { "%.title%f[^%w_]", ".id" },
  { " == ", " ~= " }, { " ~= ", " == " }, { " > ", " <= " }, { " < ", " >= " },
  { " and ", " or " },
  { "([ (])not ", "%1" },
  { ", ?strong%b()", "" },
  { "%f[%w_]if (.-) then", "if true then" }, { "%f[%w_]if (.-) then", "if false then" },
}

-- Mistakes in a line of a text.
local TEXT = {
  { "{{[^}]*}}", "" },
}

-- Mistakes in the columns of a grid or table: one is left out, or shows what its neighbour shows.
local COLUMNS = {
  { "^%s*{ ?title = .*},?$", "" },
  { 'key = "[%w_]+"', 'key = "id"' },
}

-- The cells of the grid whose list is the text LIST, "{ name = "x", rows = y, "id", due }": { first, last } in it.
local function cells(list)
  local found, depth, from = {}, 0, 2
  local function cell(to)
    local text = list:sub(from, to)
    if text:find("%S") and not text:find("^%s*[%w_]+%s*=[^=]") then found[#found + 1] = { from, to } end
    from = to + 2
  end
  local nested = { ["function"] = 1, ["if"] = 1, ["do"] = 1, ["end"] = -1 }
  local at = 2
  while at < #list do
    local c = list:sub(at, at)
    local word = list:match("^%l+", at)
    if c == '"' then at = list:find('"', at + 1, true)
    elseif c:find("[{(%[]") then depth = depth + 1
    elseif c:find("[})%]]") then depth = depth - 1
    elseif word then depth, at = depth + (nested[word] or 0), at + #word - 1
    elseif c == "," and depth == 0 then cell(at - 1) end
    at = at + 1
  end
  cell(#list - 1)
  return found
end

-- Calls VISIT(text of the file, what was done) with each cell of the grids in SOURCE left out, and showing the cell beside it.
local function spoil_grids(source, visit)
  local at = 1
  while true do
    local first, last = source:find("%f[%w_]grid ?%b{}", at)
    if not first then return end
    local open = source:find("{", first, true)
    local list = source:sub(open, last)
    local found = cells(list)
    local function replaced(cell, new)
      visit(source:sub(1, open + cell[1] - 2) .. " " .. new .. source:sub(open + cell[2]),
        list:sub(cell[1], cell[2]):gsub("%s+", " ") .. " → " .. new, select(2, source:sub(1, open + cell[1] - 1):gsub("\n", "")) + 1)
    end
    for i, cell in ipairs(found) do
      replaced(cell, "false")
      local beside = found[i > 1 and i - 1 or 2]
      local shows = beside and list:sub(beside[1], beside[2])
      if beside and trim.ascii(shows) ~= trim.ascii(list:sub(cell[1], cell[2])) then replaced(cell, (shows:gsub("%s+", " "))) end
    end
    at = last + 1
  end
end

local function split_lines(text)
  local lines = {}
  for line in text:gmatch("([^\n]*)\n?") do lines[#lines + 1] = line end
  return lines
end

-- The text of LINES with NEW, or nothing where it is nil, for the one of NUMBER.
local function with_line(lines, number, new)
  local copy = table.move(lines, 1, #lines, 1, {})
  if new then copy[number] = new else table.remove(copy, number) end
  return table.concat(copy, "\n")
end

-- Every mutant of the file PATH as a list of { text (a function, for all texts together are much), what }.
local function mutants_of(path)
  local source = read_text(path)
  local lines, list = split_lines(source), {}
  local is_text = path:find("%.md$")
  local function add(number, new, what)
    list[#list + 1] = { text = function() return with_line(lines, number, new) end,
      what = ("%s:%d: %s"):format(path, number, what) }
  end
  for number, line in ipairs(lines) do
    local lua = not is_text or line:find("^%s*%%") or line:find("^%s*[{%]}]") or line:find("{{", 1, true)
    if not is_text and line:find("^%s*%-%-") then goto next end -- a comment shows nowhere
    local function visit(new) add(number, new, line .. "  →  " .. new) end
    if is_text then
      if line:find("%S") and not line:find("^%s*%%") and not line:find("^|[-:| ]+|$") then
        add(number, nil, "left out: " .. line)
      end
      spoil(line, TEXT, visit)
    end
    if lua then spoil(line, LUA, visit) end
    spoil(line, COLUMNS, visit)
    ::next::
  end
  if not is_text then
    spoil_grids(source, function(text, what, number)
      list[#list + 1] = { text = function() return text end, what = ("%s:%d: %s"):format(path, number, what) }
    end)
  end
  return list
end

-- Renders ITEM again; a mutant that fails is noticed too, but not one that only reaches the limits of this run.
local function shown_again(item)
  local page = renders.render(item.name, item.view, item.settings)
  local said = not page and messages() or ""
  if said:find("[template-limit]", 1, true) or said:find("[template-memory]", 1, true) then error(said, 0) end
  return shown(page, item.tables)
end

-- Whether any render that reads PATH shows the mutant TEXT of it.
local function is_killed(path, text)
  mutant = { path = path, text = text }
  local killed = false
  for _, item in ipairs(readers[path] or {}) do
    if shown_again(item) ~= item.text then
      killed = true
      break
    end
  end
  mutant = {}
  return killed
end

-- ---- the run ------------------------------------------------------------------------------------------------------

local BETWEEN = 500 -- mutants: the state never has to collect within a render, whose time is limited

local sample, seed, part = tonumber(argument(1)) or 0, tonumber(argument(2)) or 1, argument(3) or ""

local NO_TABLES = {}
for _, name in ipairs(host.list_library("examples")) do
  renders.each("examples/" .. name, function(text, view, settings) return record(text, view, settings, NO_TABLES) end)
end
for _, case in ipairs(host.list_library("tests/golden")) do
  local folder = "tests/golden/" .. case
  local only = compared(folder)
  if only then
    renders.each(folder, function(name, view, settings)
      return record(name, view, settings, only[settings.language][settings.document])
    end, only)
  end
end

-- The shortest text first: what one of them notices needs none of the long ones.
for _, items in pairs(readers) do
  table.sort(items, function(a, b) return #a.text < #b.text end)
end

local paths, all = {}, {}
for _, room in ipairs { "templates", "policies" } do
  for _, id in ipairs(host.list_library(room)) do
    for _, file in ipairs(host.list_library(room .. "/" .. id)) do
      local path = room .. "/" .. id .. "/" .. file
      if (path:find("%.md$") or path:find("%.lua$")) and path:find(part, 1, true) then paths[#paths + 1] = path end
    end
  end
end
for _, path in ipairs(paths) do
  for _, item in ipairs(mutants_of(path)) do
    item.path = path
    all[#all + 1] = item
  end
end

-- A fixed order of numbers for SEED, so that a sample can be taken again.
local function shuffle(list)
  for i = #list, 2, -1 do
    seed = (seed * 1103515245 + 12345) % 2147483648
    local j = seed % i + 1
    list[i], list[j] = list[j], list[i]
  end
end

if sample > 0 and sample < #all then
  shuffle(all)
  all = table.move(all, 1, sample, 1, {})
end
-- What is not spoilt has to show the same again, or every mutant would seem to be noticed.
for _, path in ipairs(paths) do
  assert(not is_killed(path, read_text(path)), path .. " shows something else when it is rendered again")
end
local survivors = 0
for i, item in ipairs(all) do
  if i % BETWEEN == 0 then collect() end
  messages() -- what all renders may do together begins anew
  if not is_killed(item.path, item.text()) then
    survivors = survivors + 1
    test(item.what, function() error("survives", 0) end)
  end
end
test(("%d mutants of %d files, %d survive"):format(#all, #paths, survivors), function() assert(#all > 0) end)
