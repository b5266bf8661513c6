-- Every rule of lua/checks/ against the examples that it carries: small edits of the sound project in tests/minimal.
local checks = require "checks"
local check = require "check"

local MINIMAL = "tests/minimal"

local function read_folder(folder, files)
  for _, name in ipairs(host.list_library(MINIMAL .. folder)) do
    local path = folder .. "/" .. name
    if name:find(".", 1, true) then
      files[path:sub(2)] = host.read_library_text(MINIMAL .. path)
    else
      read_folder(path, files)
    end
  end
  return files
end

local minimal = read_folder("", {})

local function count_lines(text)
  return select(2, text:gsub("\n", ""))
end

-- FILES with EDIT { file, from, to } made; an empty FROM puts TO at the end. Returns the first and
-- the last line that the edit touched.
local function apply(files, edit)
  local file, from, to = edit[1], edit[2], edit[3]
  local text = files[file] or ""
  local first, last = #text + 1, #text
  if from ~= "" then first, last = text:find(from, 1, true) end
  assert(first, file .. " has no " .. from)
  local line = count_lines(text:sub(1, first - 1)) + 1
  files[file] = text:sub(1, first - 1) .. to .. text:sub(last + 1)
  return line, line + count_lines((to:gsub("\n$", "")))
end

local function write(edits)
  local files = {}
  for name, text in pairs(minimal) do files[name] = text end
  for _, edit in ipairs(edits) do apply(files, edit) end
  new_project()
  for name, text in pairs(files) do project_file(name, text) end
end

-- The lines on which a finding of the example EDITS may stand: { file, first, last }.
local function places_of(edits)
  local files, list = {}, {}
  for name, text in pairs(minimal) do files[name] = text end
  for i, edit in ipairs(edits) do
    local first, last = apply(files, edit)
    list[i] = { edit[1], first, last }
  end
  if not edits.at then return list end
  local file, text, below = table.unpack(edits.at)
  local line = count_lines(files[file]:sub(1, files[file]:find(text, 1, true))) + 1 + (below or 0)
  return { { file, line, line } }
end

-- Whether one of FOUND stands where the example EDITS says.
local function is_placed(found, edits)
  for _, item in ipairs(found) do
    for _, place in ipairs(places_of(edits)) do
      local same = item.path and item.path:sub(-#place[1]) == place[1]
      if same and item.line and item.line >= place[2] and item.line <= place[3] then return true end
    end
  end
  return false
end

-- The findings on the project with EDITS as an index by code, and all that was said as one text.
local function findings(edits)
  write(edits)
  messages()
  local result = check.inspect { project = ".", today = "2026-11-23" }
  local index, lines = {}, {}
  for _, item in ipairs(result.items) do
    index[item.code] = index[item.code] or {}
    table.insert(index[item.code], item)
    lines[#lines + 1] = ("%s:%s:%s: %s: %s [%s]"):format(item.path, item.line, item.col, item.level, item.text, item.code)
  end
  messages()
  return index, table.concat(lines, "\n")
end

test("the sound project is ready in every point", function()
  local index, said = findings {}
  assert(next(index) == nil, said)
end)

test("all forty numbers have a rule, and every rule says what it is", function()
  local seen = {}
  for _, rule in ipairs(checks.all()) do
    for _, number in ipairs(rule.numbers) do seen[number] = true end
    for _, key in ipairs { "clause", "document", "title", "explanation", "violates", "keeps" } do
      assert(rule[key], rule.code .. " has no " .. key)
    end
    assert(rule.severity == "error" or rule.severity == "warning", rule.code)
    assert(#rule.violates > 0 and #rule.keeps > 0, rule.code .. " lacks an example")
    assert((rule.run ~= nil) ~= (rule.read ~= nil), rule.code .. " has to read the model or the texts")
    for _, text in ipairs { rule.title, rule.explanation } do assert(text.en and text.ja, rule.code) end
  end
  for number = 1, 40 do assert(seen[number], "no rule has the number " .. number) end
end)

for _, rule in ipairs(checks.all()) do
  test(rule.code .. " finds what violates it, and nothing else", function()
    for i, edits in ipairs(rule.violates) do
      local index, said = findings(edits)
      local found = index[rule.code]
      assert(found, ("example %d passes; said: %s"):format(i, said))
      assert(is_placed(found, edits), ("example %d is found in another place; said: %s"):format(i, said))
    end
    for i, edits in ipairs(rule.keeps) do
      local index, said = findings(edits)
      assert(not index[rule.code], ("example %d is refused: %s"):format(i, said))
    end
  end)
end
