-- A kind of facts is one folder: what stands in it is whole, and nothing else has to be told of it.
local kinds = require "facts.kinds"
local standard_fields = require "facts.library.standard"

local KNOWN = { ["schema.lua"] = true, ["example.yaml"] = true, ["starter.lua"] = true,
  ["import.lua"] = true, ["changes.lua"] = true, ["en.lua"] = true, ["ja.lua"] = true }

test("a folder holds what is asked for, and a schema and an example always", function()
  for _, name in ipairs(kinds.names()) do
    local has = {}
    for _, file in ipairs(host.list_library("lua/facts/kinds/" .. name)) do
      assert(KNOWN[file], "nobody asks for " .. name .. "/" .. file)
      has[file] = true
    end
    assert(has["schema.lua"] and has["example.yaml"], name .. " lacks a schema or an example")
  end
end)

-- That no two of the numbers that GET gives for kinds are the same, for their order would not be told.
local function check_order(names, get)
  local taken = {}
  for _, name in ipairs(names) do
    local order = get(name)
    if order then
      assert(math.type(order) and not taken[order], name .. " stands where " .. tostring(taken[order]) .. " does")
      taken[order] = name
    end
  end
end

test("starters say what is written, in which order, and for which standards", function()
  local flags = {}
  for _, field in ipairs(standard_fields) do flags[field.name] = field.type == "boolean" end
  check_order(kinds.having("starter"), function(name)
    return assert(kinds.part(name, "starter").order, name .. " has no order")
  end)
  for _, name in ipairs(kinds.having("starter")) do
    local starter = kinds.part(name, "starter")
    assert(type(starter.make) == "function", name .. " makes nothing")
    assert(not starter.file or starter.file == "yaml" or starter.file == "csv", name .. " is no file of facts")
    assert(not starter.only_with or flags[starter.only_with], name .. " asks for what no standard says")
  end
end)

test("each place in the order of an audit is taken once", function()
  check_order(kinds.names(), function(name) return kinds.part(name, "schema").audit_order end)
end)

test("a value has one word, whichever kinds have it", function()
  for _, language in ipairs { "en", "ja" } do
    local words = {}
    for value, word in pairs(require("words." .. language .. ".diff").values) do words[value] = word end
    for _, name in ipairs(kinds.names()) do
      for value, word in pairs(kinds.words(name, language).values) do
        assert((words[value] or word) == word, name .. " calls " .. value .. " otherwise than before")
        words[value] = word
      end
    end
  end
end)

test("a kind is called by its key where it has no other name", function()
  local words = kinds.words("accepted_findings", "en")
  assert(words.name == "Accepted findings" and words.heading == nil and next(words.fields) == nil)
  assert(kinds.words("people", "ja").fields.title == "役職")
end)
