-- What a template can and cannot do; each case is Lua that stands on line 3 of a template.
local template = require "document.template"

local function run(lua, view)
  project_file("templates/case/en.md", "first\n% local zero = 0\n% " .. lua .. "\nlast\n")
  local settings = { document = "case", language = "en", words = {} }
  local page = template.render("templates/case/en.md", view or {}, settings)
  return page and page.markdown, messages()
end

-- Holds that LUA ends in one error at line 3 whose text contains TEXT.
local function fails(lua, code, text, view)
  local page, said = run(lua, view)
  assert(page == nil, "it was rendered")
  local place = "/templates/case/en.md:3:0: error: "
  assert(said:find(place, 1, true), "wrong place: " .. said)
  assert(said:find("[" .. code .. "]\n", 1, true), "wrong code: " .. said)
  assert(said:find(text, 1, true), "wrong text: " .. said)
  local _, lines = said:gsub("\n", "\n")
  assert(lines == 1, "more than one line: " .. said)
end

-- The same of LUA that has no end of its own, where a template may do a 64th of what it may elsewhere, which is soon done.
local function stopped(lua)
  curb(252 << 10)
  fails(lua, "template-limit", "too many steps")
end

-- Holds that LUA, which sets `out`, leads to the text WANT.
local function gives(lua, want, view)
  project_file("templates/case/en.md", "% local out\n% " .. lua .. "\n{{= out }}\n")
  local page = template.render("templates/case/en.md", view or {}, { document = "case", language = "en", words = {} })
  local said = messages()
  assert(page, said)
  assert(page.markdown == want .. "\n", page.markdown)
end

test("the environment is the allow-list and nothing else", function()
  for _, name in ipairs {
    "io", "os", "debug", "package", "require", "load", "loadstring", "loadfile", "dofile", "getmetatable", "setmetatable", "rawget", "rawset",
    "rawequal", "rawlen", "next", "pcall", "xpcall", "coroutine", "collectgarbage", "print", "host", "_G", "_VERSION", "warn",
  } do gives("out = tostring(" .. name .. ")", "nil") end
  for _, name in ipairs { "string.dump", "string.pack", "string.unpack", "math.random", "math.randomseed", "string.format('').dump" } do
    gives("out = tostring(" .. name .. ")", "nil")
  end
end)

test("loops and recursion without end are stopped", function()
  fails("while true do end", "template-limit", "too many steps")
  stopped("local function f() return f() end f()")
  fails("local function f() return 1 + f() end f()", "template-limit", "stack overflow")
  stopped("for i = 1, math.huge do zero = i end")
  stopped("local t = {} for i = 1, 1e9 do t[i] = true t[i] = nil end")
  stopped("table.sort({3, 1, 2}, function() while true do end end)")
  stopped("('x'):rep(100):gsub('x', function() while true do end end)")
end)

in_whole("all templates of a project together are stopped, with one message", function()
  project_file("templates/case/en.md", "first\n% while true do end\n")
  local rendered, stopped = 0, false
  for _ = 1, 60 do
    stopped = not pcall(template.render, "templates/case/en.md", {}, { document = "case", language = "en", words = {} })
    if stopped then break end
    rendered = rendered + 1
  end
  local said = messages()
  local _, all = said:gsub("/case/en.md:2:0: error: the templates and Lua of this project were stopped: all together", "")
  assert(stopped and rendered < 12 and all == 1, rendered .. " " .. said)
end)

test("the texts of all documents together have an end, at the line that goes beyond it", function()
  local text, tree = (("word "):rep(20) .. "\n"):rep(5e4), nil
  for _ = 1, 2 do
    local mistakes
    tree, mistakes = host.tree("case.md", text)
    if not tree then
      assert(mistakes[1].code == "template-limit" and mistakes[1].line > 3e4, mistakes[1].line)
      assert(mistakes[1].text:find("all documents together have more than 8388608 bytes", 1, true), mistakes[1].text)
    end
  end
  assert(not tree)
end)

test("what templates may do grows with what a project gives", function()
  local rows = {}
  for i = 1, 6e4 do rows[i] = "- a number " .. i .. "\n" end
  local loop = "for i = 1, 1.6e7 do zero = i end out = 'done'"
  fails(loop, "template-limit", "too many steps")
  project_file("facts/rows.yaml", table.concat(rows))
  host.read_facts("facts/rows.yaml")
  gives(loop, "done")
end)

test("memory without end is refused", function()
  fails("local t = {} for i = 1, 1e9 do t[i] = { i } end", "template-memory", "memory")
  fails("local s = 'x' while true do s = s .. s end", "template-memory", "memory")
  fails("local t = {} while true do t = { t, t } end", "template-memory", "memory")
end)

test("Lua's own stack is refused memory, too, and the line is still known", function()
  for _, copies in ipairs(argument(1) == "all" and { 10300, 10450, 10600 } or { 10450 }) do -- of some 10,700 that a template may make
    fails("local s = ('x'):rep(1e5) for i = 1, " .. copies .. " do local y = s .. i end "
      .. "local function f() return 1 + f() end f()", "template-memory", "too much memory")
  end
end)

in_whole("memory taken and given back without end is refused, or its copying is stopped", function()
  local page, said = run("local s = ('x'):rep(8e6) while true do local y = s .. 'y' end")
  assert(not page and said:find("/case/en.md:3:0: error: the template ", 1, true) and said:find("[template-", 1, true), said)
end)

test("long work in one call is refused", function()
  fails("out = ('x'):rep(1e12)", "template-limit", "too many steps")
  fails("out = (''):rep(1e12)", "template-limit", "too many steps")
  fails("out = ('x'):rep(1e6, ('y'):rep(1e6))", "template-limit", "too many steps")
  fails("table.move({}, 1, 1e12, 2)", "template-limit", "too many steps")
  fails("table.concat({}, ',', 1, 1e12)", "template-limit", "too many steps")
  fails("table.insert({}, 1e15, 1)", "template-error", "position out of bounds")
  stopped("for i = 1, 1e7 do table.insert({}, 1, i) end")
  fails("out = table.unpack({}, 1, 1e9)", "template-error", "too many results")
  fails("out = select(-1e9, 1)", "template-error", "index out of range")
  fails("out = string.format('%99999d', 1)", "template-error", "invalid conversion")
  fails("out = utf8.char(1e12)", "template-error", "out of range")
  fails("table.sort({3, 1, 2, 5, 4, 1, 1, 1}, function() return true end)", "template-error", "invalid order function")
  fails("table.sort('cba')", "template-error", "table expected")
end)

in_whole("long work on long texts in one call is refused", function()
  fails("local s, t = ('a'):rep(8e6), {} for i = 1, 3e5 do t[i] = s end table.sort(t)", "template-limit", "too many steps")
  fails("out = ('a'):rep(8e6):find(('a'):rep(4e6) .. 'b', 1, true)", "template-limit", "too many steps")
  fails("out = ('a'):rep(8e6):find(('a'):rep(4e6) .. 'b')", "template-error", "could take too long")
  fails("out = ('a'):rep(8e6):find('[' .. ('b'):rep(1e6) .. ']c')", "template-error", "could take too long")
  stopped("for i = 1, 1e9 do out = ('%99.99f'):format(1e308) end")
  stopped("for i = 1, 1e9 do out = tostring(1.1e308) end")
  fails("local s = ('1'):rep(8e6) for i = 1, 1e9 do out = tonumber(s, 36) end", "template-limit", "too many steps")
  fails("local s = ('\\0'):rep(8e6) local a, b = s .. 'a', s .. 'b' for i = 1, 1e9 do zero = a < b end", "template-limit", "too many steps")
  fails("local function f(...) for i = 1, 1e9 do out = select('#', ...) end end local t = {} for i = 1, 2e5 do t[i] = 1 end f(table.unpack(t))",
    "template-limit", "too many steps")
end)

test("writing a number costs by its digits", function()
  local most = 0
  project_file("templates/case/en.md", "% for i = 1, 1e9 do note(i) local x = ('%99.99f'):format(1e308) end\n")
  template.render("templates/case/en.md", { note = function(i) most = i end }, { document = "case", language = "en", words = {} })
  assert(messages():find("[template-limit]", 1, true) and most < 20000, most)
end)

in_whole("long comparisons, which take one step each, are stopped", function()
  fails("local a, b = ('x'):rep(8e6) .. 'a', ('x'):rep(8e6) .. 'b' for i = 1, 1e9 do zero = a == b end", "template-limit", "too many steps")
end)

test("patterns that could take for ever are refused", function()
  fails("out = ('a'):rep(30):find(('a?'):rep(30) .. ('a'):rep(30))", "template-error", "could take too long")
  fails("out = ('a'):rep(1000):find(('.-'):rep(10) .. 'b')", "template-error", "could take too long")
  fails("out = ('a'):rep(1000):gsub(('a*'):rep(10) .. 'b', '')", "template-error", "could take too long")
  fails("for w in ('x'):rep(1e6):gmatch('.-y') do end", "template-error", "could take too long")
  fails("out = ('('):rep(1e5):find('%b()')", "template-error", "could take too long")
  fails("out = ('a'):rep(1000):find('(a*)(a*)(a*)%1%2%3b')", "template-error", "could take too long")
end)

-- The seconds of processor that rendering a template of TEXT takes.
local function seconds_of(text)
  project_file("templates/case/en.md", text)
  local start = seconds()
  template.render("templates/case/en.md", {}, { document = "case", language = "en", words = {} })
  messages()
  return seconds() - start
end

test("a line of blanks or marks is translated in a moment, wherever they stand", function()
  local most = 65000
  for _, piece in ipairs { " ", "\t", "*", "`", "(", "[", "]", ".", "a.", "#", "|", "{", "\\", "-", "a", "1", "{{ 1 }}" } do
    local run = (piece):rep(most // #piece)
    for _, line in ipairs { "a" .. run .. "b", "{{ a" .. run .. "b }}", "{{ 1 .." .. run .. "2 }} b", "{{= 1 .. " .. run .. "2 }}" } do
      local took = seconds_of(line .. "\n")
      assert(took < 2, ("%q of %q took %.1f s"):format(line:sub(1, 9), piece, took))
    end
  end
end)

test("everyday patterns work", function()
  gives("out = ('  a b  '):match('^%s*(.-)%s*$')", "a b")
  gives("out = ('2026-11-22'):gsub('(%d+)-(%d+)-(%d+)', '%3.%2.%1')", "22.11.2026")
  gives("out = ('a,b,,c'):gsub(',+', ' ')", "a b c")
  gives("out = ('x'):rep(5000):gsub('%s+', ' '):len()", "5000")
  gives("out = ('f(a(b))c'):match('%b()')", "(a(b))")
  gives("out = ('THE (quick) fox'):find('%f[%a]%a+%f[%A]', 5)", "6")
end)

test("no address is printed", function()
  gives("out = tostring({}) .. tostring(tostring) .. string.format(' %s %s', {}, ipairs)", "tablefunction table function")
  fails("out = string.format('%p', {})", "template-error", "%p")
  fails("out = {} .. ''", "template-error", "attempt to concatenate")
  fails("error({})", "template-error", "a table instead of a text")
  fails("error()", "template-error", "a nil instead of a text")
end)

test("pairs goes through keys in a fixed order", function()
  gives("local t = {} for k in pairs { z = 1, 'x', a = 1, [-1] = 1, 'y', [true] = 1, [2.5] = 1, B = 1, [false] = 1 } do t[#t + 1] = tostring(k) end "
    .. "out = table.concat(t, ' ')", "-1 1 2 2.5 B a z false true")
  gives("local t = { a = 1, b = 2, c = 3 } out = '' for k in pairs(t) do t.b = nil out = out .. k end", "ac")
  fails("for k in pairs({ [{}] = 1 }) do end", "template-error", "keys that have an order")
end)

test("shared functions and string methods cannot be changed", function()
  gives("string.rep = nil string.upper = function() return 'x' end out = ('a'):upper() .. ('a'):rep(2)", "Aaa")
  fails("('').x = 1", "template-error", "attempt to index a string value")
  gives("out = tostring(string.rep ~= nil)", "true")
  gives("table.concat = nil out = 'set'", "set")
  gives("out = table.concat({ 1, 2 }, ' ')", "1 2")
end)

test("facts are read-only and equal to themselves", function()
  local view = { facts = { people = { { name = "A" }, { name = "B" } }, count = 2 } }
  fails("facts.x = 1", "template-error", "facts are read-only", view)
  fails("facts.people[1].name = 'C'", "template-error", "facts are read-only", view)
  fails("table.insert(facts.people, 'C')", "template-error", "facts are read-only", view)
  fails("table.sort(facts.people, function(a, b) return a.name > b.name end)", "template-error", "facts are read-only", view)
  gives("out = tostring(facts.people[1] == facts.people[1]) .. #facts.people .. type(facts.people)", "true2table", view)
  gives("out = '' for i, p in ipairs(facts.people) do out = out .. i .. p.name end for k in pairs(facts) do out = out .. k end",
    "1A2Bcountpeople", view)
  gives("local a, b = table.unpack(facts.people) out = b.name", "B", view)
  assert(#view.facts.people == 2 and view.facts.people[1].name == "A")
end)

test("functions reached through facts give read-only tables", function()
  local list = { 1, 2 }
  local view = { model = { rows = function(from) return list, from end } }
  fails("model.rows()[1] = 5", "template-error", "facts are read-only", view)
  gives("local rows, from = model.rows('x') out = rows[2] .. from", "2x", view)
end)

test("an error of a helper names the template's line", function()
  fails("link('x', 'javascript:x')", "template-error", "a link to 'javascript:x' is not possible")
  fails("table { }", "template-error", "a table needs columns and rows")
  fails("helper()", "missing-value", "our text", { helper = function() error({ code = "missing-value", message = "our text" }) end })
  fails("error({ code = '\\27[2J', message = 'their text' })", "template-error", "their text")
  fails("include('../../secret')", "template-error", "expects the name of a partial")
end)

test("bytecode is no template", function()
  project_file("templates/case/en.md", "\27Lua")
  local page = template.render("templates/case/en.md", {}, { document = "case", language = "en" })
  assert(page and page.markdown == "\27Lua\n", page and page.markdown)
  local run, line, message = host.compile("\27Lua", "x", {})
  assert(run == nil and message:find("bytecode") or message:find("binary"), message)
end)

test("bytecode is no module of a project", function()
  project_file("lua/export/compiled.lua", "\27Lua")
  assert(not pcall(require, "export.compiled"))
  local said = messages()
  assert(said:find("attempt to load a binary chunk", 1, true), said)
end)

test("a project's own module is as little trusted as a template", function()
  project_file("lua/export/mine.lua", "return { io = tostring(io), up = ('a'):upper() }\n")
  local mine = require "export.mine"
  assert(mine.io == "nil" and mine.up == "A")
  project_file("lua/export/later.lua", "return function(x)\n  if x then return x, 2 end\n  while true do end\nend\n")
  local later = require "export.later"
  local one, two = later("one")
  assert(one == "one" and two == 2 and messages() == "")
  assert(not pcall(later))
  local stopped = messages()
  assert(stopped:find("/lua/export/later.lua:3:0: error: the template was stopped", 1, true), stopped)
  project_file("lua/export/endless.lua", "local x = 1\nwhile true do end\n")
  assert(not pcall(require, "export.endless"))
  local said = messages()
  assert(said:find("/lua/export/endless.lua:2:0: error: the template was stopped after too many steps", 1, true), said)
  project_file("lua/export/broken.lua", "return {\n\n")
  assert(not pcall(require, "export.broken"))
  said = messages()
  assert(said:find("/lua/export/broken.lua:3:0: error:", 1, true) or said:find("/lua/export/broken.lua:2:0: error:", 1, true), said)
end)

test("a project's own module gives plain values, and all its functions keep to the limits", function()
  project_file("lua/export/deep.lua", [[
local again = {}
again.self = again
return { again = again, twice = { again, again }, inner = { forever = function() while true do end end },
  make = function() return { forever = function() while true do end end } end,
  spoil = function(model) model.name = "spoilt" end,
  keep = function(model, give) return give(model), give({ 1 }) end }
]])
  local deep = require "export.deep"
  assert(deep.again.self == deep.again and deep.twice[1] == deep.again)
  assert(not pcall(deep.inner.forever) and messages():find("stopped", 1, true))
  local made = deep.make()
  assert(not pcall(made.forever) and messages():find("stopped", 1, true))
  local model = { name = "model" }
  assert(not pcall(deep.spoil, model) and messages():find("facts are read-only: 'name' cannot be set", 1, true))
  assert(model.name == "model")
  local given = {}
  local back = deep.keep(model, function(value) given[#given + 1] = value return value end)
  assert(given[1] == model and given[2][1] == 1 and back.name == "model")
  project_file("lua/export/nested.lua", "local t = {}\nfor i = 1, 100 do t = { t } end\nreturn t\n")
  assert(not pcall(require, "export.nested") and messages():find("nested too deeply", 1, true))
end)

test("a project's own module replaces none of the program", function()
  project_file("lua/audit/rules/public-leak.lua", "return { severity = 'error' }\n")
  assert(require("audit.rules.public-leak").read)
  local said = messages()
  assert(said:find("/lua/audit/rules/public-leak.lua:0:0: error: a project cannot replace", 1, true), said)
  project_file("lua/facts/mine.lua", "return {}\n")
  local ok, message = pcall(require, "facts.mine")
  assert(not ok and message:find("there is no module 'facts.mine'", 1, true), message)
end)

test("the library's world makes no globals", function()
  local ok, message = pcall(function() undeclared = 1 end)
  assert(not ok and message:find("the global 'undeclared' is not declared", 1, true), message)
  ok, message = pcall(require, "no.such.module")
  assert(not ok and message:find("there is no module 'no.such.module'", 1, true), message)
end)
