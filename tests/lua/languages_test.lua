-- The languages of a text say the same: the same sections, items, rows, parameters and Lua, in the same order.
local kinds = require "facts.kinds"
local languages = require "base.languages"
local library = require "facts.library"
local starters = require "facts.starters"

local function folders()
  local list = {}
  for _, dir in ipairs { "templates", "policies" } do
    for _, id in ipairs(host.list_library(dir)) do list[#list + 1] = dir .. "/" .. id end
  end
  return list
end

-- Language → text; without those that a project put in place of the library's own.
local function texts_of(folder)
  local texts = {}
  for _, file in ipairs(host.list_library(folder)) do
    local language = file:match("^(%l%l)%.md$")
    if language then
      local text, _, trusted = host.read_library_text(folder .. "/" .. file)
      texts[language] = trusted and text or nil
    end
  end
  return texts
end

local CONTROL = { ["for"] = true, ["if"] = true, ["else"] = true, ["elseif"] = true, ["end"] = true }

-- What a line is, as far as languages must agree on it.
local function shape_of(line)
  local hashes, id = line:match("^(#+) .*{(#[%w{}%. -]+)}$")
  if hashes then return hashes .. " " .. id end
  local word = line:match("^%s*%%%s*(%l+)")
  if word then return CONTROL[word] and "% " .. word end
  if line:find("^%d+%. ") then return line:match("^(%d+%.)") end
  if line:find("^|") then return "row of " .. select(2, line:gsub("|", "|")) end
  if line:find("^%- ") then return "- item" end
  if line:find("^> ") then return "> quote" end
  if line:find("^{{= table") then return "table" end
  return nil
end

local function outline(text)
  local lines, number = {}, 0
  for line in (text .. "\n"):gmatch("(.-)\n") do
    number = number + 1
    local shape = shape_of(line)
    if shape then lines[#lines + 1] = { shape = shape, number = number } end
  end
  return lines
end

local function used(text, pattern)
  local counts, names = {}, {}
  for name in text:gmatch(pattern) do
    if not counts[name] then names[#names + 1] = name end
    counts[name] = (counts[name] or 0) + 1
  end
  table.sort(names)
  for i, name in ipairs(names) do names[i] = name .. " " .. counts[name] end
  return table.concat(names, ", ")
end

local function compare(name, left, right)
  for i = 1, math.max(#left, #right) do
    local a, b = left[i] or { shape = "the end" }, right[i] or { shape = "the end" }
    assert(a.shape == b.shape, ("%s: line %s of en.md is '%s', line %s of the other '%s'"):format(name, a.number, a.shape,
      b.number, b.shape))
  end
end

local function each_translation(check)
  local count = 0
  for _, folder in ipairs(folders()) do
    local texts = texts_of(folder)
    for language, text in pairs(texts) do
      if language ~= "en" and texts.en then
        check(folder .. "/" .. language .. ".md", texts.en, text)
        count = count + 1
      end
    end
  end
  return count
end

test("texts in other languages have the outline of the English ones", function()
  local count = each_translation(function(name, english, other) compare(name, outline(english), outline(other)) end)
  assert(count >= 9, "only " .. count .. " texts were compared")
end)

test("they use the same parameters and cite the same sections", function()
  each_translation(function(name, english, other)
    for _, pattern in ipairs { "params%.([%w_]+)", "(ref%([^)]*%))", "(model%.[%w_.]+)", "(quantity%([^)]*%))" } do
      local a, b = used(english, pattern), used(other, pattern)
      assert(a == b, name .. ": " .. b .. "\nbut English: " .. a)
    end
  end)
end)

test("every text is there in each language", function()
  for _, folder in ipairs(folders()) do
    local texts = texts_of(folder)
    for _, language in ipairs(texts.en and languages or {}) do
      assert(texts[language], ("%s has no %s.md"):format(folder, language))
    end
  end
end)

-- Calls take(text) for each { en, … } in VALUE.
local function each_text(value, take)
  if type(value) ~= "table" then return end
  if type(value.en) == "string" then return take(value) end
  for _, item in pairs(value) do each_text(item, take) end
end

-- What the starters write in TONGUES.
local function started(tongues)
  return starters.make { name = "Acme", languages = tongues, standards = { "iso27001-2022", "soc2-tsc-2017" },
    library = library.load(tongues), today = "2026-11-22" }
end

test("a starter has each of its texts in each language", function()
  local count = 0
  for _, language in ipairs(languages) do
    for _, entry in ipairs(started { language }) do
      each_text(entry.value, function(text)
        count = count + 1
        assert(text[language], entry.name .. " has no words in " .. language .. " for: " .. text.en)
        assert(language == "en" or text[language] ~= text.en or not text.en:find("%a%a"), entry.name .. " is English in " .. language .. ": " .. text.en)
      end)
    end
  end
  assert(count > 100 * #languages, "only " .. count .. " texts were looked at")
end)

test("words for a starter that stand beside it are taken, and English where there are none", function()
  local words_of = kinds.words
  function kinds.words(name, language)
    if language ~= "qq" then return words_of(name, language) end
    return { starter = name == "roles" and { ["Head of Office"] = "Bureau" } or {} }
  end
  local text = starters.word("roles", { en = "Head of Office", ja = "管理部長" }, "qq")
  local other = starters.word("sites", { en = "Head of Office", ja = "管理部長" }, "qq")
  kinds.words = words_of
  assert(text == "Bureau" and other == "Head of Office")
  assert(starters.word("roles", { en = "Head of Office", ja = "管理部長" }, "ja") == "管理部長")
end)
