-- docs/templates.md names what templates see, all of it and nothing else.
local build = require "build"
local canary = shared("canary")

local LUA = { string = true, table = true, math = true, utf8 = true }

-- The names that the templates of the example are given.
local function given()
  local names, sandbox = {}, host.sandbox
  function host.sandbox(view)
    for name in pairs(view) do names[name] = true end
    return sandbox(view)
  end
  canary.serve(canary.read("larkfield"))
  messages()
  assert(build { project = ".", today = "2026-11-02" }, messages())
  host.sandbox = sandbox
  names.table = true -- Lua's library, which can be called
  return names
end

-- The names in the first cells of the rows below the two headings of the page.
local function written()
  local page, names = host.read_library_text("docs/templates.md"), {}
  local part = page:match("\n## What a template sees\n(.-)\n## ")
  for cell in part:gmatch("\n(| `[^|]*)|") do
    for name in cell:gmatch("`([%a_]+)") do names[name] = true end
  end
  return names
end

test("the page names all that a template sees and nothing else", function()
  local have, want = written(), given()
  for name in pairs(want) do assert(have[name], "docs/templates.md does not name " .. name) end
  for name in pairs(have) do assert(want[name] or LUA[name], "docs/templates.md names what is not there: " .. name) end
end)
