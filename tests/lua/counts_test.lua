-- Counts in English: 1 bends the words beside it, so a text says "Risks: 1", or a count with its unit
-- in words (quantity; phrase.plural in messages), and never "1 risks" or "1 are open".
local renders = shared("renders")

local FIRST, LAST = "\u{E000}", "\u{E001}" -- around each number that a text prints by itself

-- What may follow a number by itself, and does not bend with it.
local WORDS = { "of", "in", "to", "and", "or", "only" }

-- The renderer, printing every number by itself between marks.
local function marking_renderer()
  local name, plain = "lua/document/template.lua", "then value = tostring(value) end"
  local source = host.read_library_text(name)
  local from, to = source:find(plain, 1, true)
  assert(from and not source:find(plain, to, true), "the place where numbers are printed moved")
  local marked = "then value = '" .. FIRST .. "' .. value .. '" .. LAST .. "' end"
  return library_chunk(source:sub(1, from - 1) .. marked .. source:sub(to + 1), name)().render
end

local function bends(text)
  local word = text:match("^[ *]*(%a+)")
  for _, allowed in ipairs(WORDS) do
    if word == allowed then return false end
  end
  return word ~= nil
end

-- Where in TEXT the words beside a number bend with it; a threshold is no count.
local function bent(text)
  for from, at in text:gmatch("()" .. FIRST .. "[%d.]*" .. LAST .. "()") do
    local threshold = text:sub(1, from - 1):find("above $")
    if not threshold and bends(text:sub(at)) then return text:sub(math.max(1, at - 60), at + 40) end
  end
end

-- What may follow a number that a Japanese text prints by itself: the counter of what is counted, or the
-- end of a table's cell.
local COUNTERS = { "期", "問", "個", "台", "秒", "か所", "世代", "人", "件", "名", "回", "項目", "点", "者", "管理策", " |" }

-- What follows a value, which is no count.
local OF_VALUES = { "から", "まで", "以下", "を超え", "の超過" }

local function starts(text, at, words)
  for _, word in ipairs(words) do
    if text:sub(at, at + #word - 1) == word then return true end
  end
  return false
end

-- Where in TEXT, which is Japanese, a number has no counter.
local function uncounted(text)
  for at in text:gmatch(FIRST .. "[%d.]*" .. LAST .. "()") do
    if not (starts(text, at, COUNTERS) or starts(text, at, OF_VALUES)) then
      return text:sub(math.max(1, at - 60), at + 40)
    end
  end
end

local BY_LANGUAGE = { en = bent, ja = uncounted }

-- The projects that together print every count.
local PROJECTS = { "examples/larkfield", "tests/golden/examined", "tests/golden/flipped" }

test("no English text bends with a count, and in Japanese each has its counter", function()
  local render, wrong, seen = marking_renderer(), {}, { en = 0, ja = 0 }
  for _, folder in ipairs(PROJECTS) do
    renders.each(folder, function(name, view, settings)
      local page = render(name, view, settings)
      assert(page, name .. ": " .. messages())
      local text, language = page.markdown:gsub("{#[^}\n]*}", ""), settings.language
      local place = BY_LANGUAGE[language](text)
      if place then wrong[#wrong + 1] = name .. ": " .. place end
      seen[language] = seen[language] + select(2, text:gsub(FIRST, ""))
      return renders.render(name, view, settings)
    end)
  end
  assert(#wrong == 0, table.concat(wrong, "\n"))
  assert(seen.en > 100 and seen.ja > 50, ("only %d and %d numbers were seen"):format(seen.en, seen.ja))
end)

-- Units and things that messages count.
local THINGS = { "minutes", "hours", "days", "months", "years", "people", "rows", "controls", "facts",
  "errors", "warnings", "files", "points", "criteria", "characters" }

-- Calls EACH with the path of every file of Lua below FOLDER of the library.
local function each_lua(folder, each)
  for _, name in ipairs(host.list_library(folder)) do
    local path = folder .. "/" .. name
    if name:find("%.lua$") then each(path) elseif not name:find("%.") then each_lua(path, each) end
  end
end

in_whole("no message bends with a count", function()
  local wrong, count = {}, 0
  each_lua("lua", function(path)
    count = count + 1
    local source = host.read_library_text(path):gsub("\"%s*%.%.%s*\"", "")
    for _, thing in ipairs(THINGS) do
      for _, pattern in ipairs { "%.%.%s*\" " .. thing .. "%f[%A][^\"]*", "%%d " .. thing } do
        local found = source:match(pattern)
        if found then wrong[#wrong + 1] = path .. ": " .. found end
      end
    end
  end)
  assert(count > 200, "only " .. count .. " files were read")
  assert(#wrong == 0, table.concat(wrong, "\n"))
end)
