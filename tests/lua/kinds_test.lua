-- A kind of facts is one folder: what stands in it is whole, and nothing else has to be told of it.
local kinds = require "facts.kinds"
local languages = require "base.languages"
local paths = require "facts.paths"
local standard_fields = require "facts.library.standard"

local KNOWN = { ["schema.lua"] = true, ["example.yaml"] = true, ["starter.lua"] = true,
  ["import.lua"] = true, ["headings.lua"] = true, ["changes.lua"] = true, ["record.lua"] = true, ["done.lua"] = true }
for _, language in ipairs(languages) do KNOWN[language .. ".lua"] = true end

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
  for _, field in ipairs(standard_fields) do flags[field.name] = field.type == "boolean" or field.type == "list" end
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

-- The pages of all templates as one text, in lower case: what their tables are headed stands there between quotation marks.
local function pages()
  local parts = {}
  for _, id in ipairs(host.list_library("templates")) do
    for _, file in ipairs(host.list_library("templates/" .. id)) do
      if file:find("%.md$") then parts[#parts + 1] = host.read_library_text("templates/" .. id .. "/" .. file) end
    end
  end
  return table.concat(parts, "\n"):lower()
end

test("headings are those of tables of ours, each over one field that there is", function()
  local text = pages()
  for _, kind in ipairs(kinds.having("headings")) do
    local fields, taken = {}, {}
    for _, field in ipairs(kinds.part(kind, "schema").of.fields) do fields[field.name] = true end
    for field, list in pairs(kinds.part(kind, "headings")) do
      assert(fields[field], kind .. " has no field " .. field)
      for _, heading in ipairs(list) do
        assert(not taken[heading], kind .. " takes " .. heading .. " twice")
        assert(text:find('"' .. heading .. '"', 1, true), "no table is headed " .. heading .. " (" .. kind .. ")")
        taken[heading] = true
      end
    end
  end
end)

test("each place in the order of an audit is taken once", function()
  check_order(kinds.names(), function(name) return kinds.part(name, "schema").audit_order end)
end)

test("a value has one word, whichever kinds have it", function()
  for _, language in ipairs(languages) do
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

local TIMES = { past = true, ahead = true, today = true }
local TYPES = { date = true, moment = true, month = true }
local ORDERS = { "not_before", "not_after", "after", "seldom_before" }

-- The path that NAME, a day in what ROW says of time, leads to.
local function other(name, row)
  local holder = row.path:match("^(.*)%.") or ""
  local list, reference, day = name:match("^/(.-)%[(.-)%]%.(.*)$")
  if list then
    local names = paths.all()[holder .. "." .. reference]
    local to = paths.all()[list].spec
    assert(names.spec.to == to.entity, row.path .. ": " .. reference .. " names no " .. to.entity)
    return list .. "." .. day
  end
  list, reference, day = name:match("^/(.-){(.-)}%.(.*)$")
  if list then
    local names = paths.all()[list .. "." .. reference]
    assert(names.spec.of.to == paths.all()[holder].spec.entity, row.path .. ": " .. reference .. " names others")
    return list .. "." .. day
  end
  if name:sub(1, 1) == "/" then return name:sub(2) end
  if name:sub(1, 1) == "^" then holder, name = holder:match("^(.*)%."), name:sub(2) end
  return holder .. "." .. name
end

-- CONDITION, { field, value... }, is one that the field which ROW names can meet.
local function assert_can_be(condition, row)
  local state = paths.all()[other(condition[1], row)]
  assert(state, row.path .. " depends on no fact")
  for i = 2, #condition do
    local value = condition[i]
    local known = type(value) == "boolean" and state.spec.type == "boolean"
    for _, one in ipairs(state.spec.values or {}) do known = known or one == value end
    assert(known, row.path .. " knows no " .. tostring(value))
  end
end

test("every date says whether it lies in the past, and follows dates that exist", function()
  local rows, count = paths.all(), 0
  for _, row in ipairs(rows) do
    local spec = row.spec
    local is_date = TYPES[spec.type] or spec.type == "text" and spec.when ~= nil
    assert(not (spec.of and TYPES[spec.of.type]), row.path .. " lists bare dates")
    assert((is_date or false) == (spec.when ~= nil), row.path .. " does not say whether it lies in the past")
    if is_date then
      count = count + 1
      assert(TIMES[spec.when], row.path .. ": " .. tostring(spec.when))
      for _, order in ipairs(ORDERS) do
        for _, name in ipairs(spec[order] or {}) do
          local day = type(name) == "table" and name[1] or name
          local named = rows[other(day, row)]
          assert(named and named.spec.when, row.path .. " follows no date: " .. day)
          if day ~= name then assert_can_be(table.move(name, 2, #name, 1, {}), row) end
        end
      end
      assert(not spec.past_if or spec.when == "ahead", row.path .. " is past in any case")
      if spec.past_if then assert_can_be(spec.past_if, row) end
    end
  end
  assert(count > 75, count .. " dates")
end)
