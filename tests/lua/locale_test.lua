-- Every language has the words of English: the same keys, the same types, the same places to fill in.
local english = require "words.en.documents"
local languages = require "base.languages"

local function each_language(check)
  for _, language in ipairs(languages) do
    if language ~= "en" then check(language, require("words." .. language .. ".documents")) end
  end
end

local function compare(path, left, right, leaf)
  for key, value in pairs(left) do
    local name, other = path .. "." .. key, right[key]
    assert(other ~= nil, name .. " is missing")
    assert(type(other) == type(value), name .. " is a " .. type(other) .. ", expected a " .. type(value))
    if type(value) == "table" then compare(name, value, other, leaf) else leaf(name, value, other) end
  end
end

local function nothing() end

local function blanks(text)
  local names = {}
  for name in text:gmatch("{(%a+)}") do names[#names + 1] = name end
  table.sort(names)
  return table.concat(names, " ")
end

test("each language has the keys of English and no others", function()
  each_language(function(language, words)
    compare(language, english, words, nothing)
    compare("en (as " .. language .. " has it)", words, english, nothing)
  end)
end)

test("no word is empty", function()
  each_language(function(language, words)
    compare(language, words, words, function(name, word) assert(word ~= "", name .. " is empty") end)
  end)
end)

-- "once" needs no number, so a form for one may leave {n} out.
local function same_blanks(name, word, other)
  if type(word) ~= "string" then return end
  if name:find("%.unit%.") then
    assert(not name:find("other$") or blanks(word) == blanks(other), name)
  elseif not name:find("short$") then
    assert(blanks(word) == blanks(other), name .. ": '" .. other .. "' does not fill in what '" .. word .. "' does")
  end
end

test("words fill in the same values", function()
  each_language(function(language, words) compare(language, english, words, same_blanks) end)
end)
