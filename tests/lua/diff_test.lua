-- A comparison is never silent about a change, has words for everything in each language, and a public one knows nothing internal.
local bencode = require "format.bencode"
local canary = shared("canary")
local compare = require "diff.compare"
local diff = require "command.diff"
local excerpt = require "diff.excerpt"
local facts = require "facts.read"
local kinds = require "facts.kinds"
local project = require "model.project"
local projection = require "facts.projection"
local snapshot = require "diff.snapshot"
local words = require "diff.words"

shared("parsed")(function() return false end)

local function equal(got, wanted)
  if got ~= wanted then error(("\n  got    %s\n  wanted %s"):format(tostring(got), tostring(wanted)), 2) end
end

-- Every specification of the schema below FIELDS: visit(spec, name).
local function each_field(fields, prefix, visit)
  for _, field in ipairs(fields or {}) do
    local name = prefix .. field.name
    visit(field, name)
    local inner = field
    while inner.of do
      inner = inner.of
      visit(inner, name)
    end
    each_field(inner.fields, name .. ".", visit)
  end
end

test("plain values come back from their text", function()
  local value = { a = "1:x", list = { "", "e", { b = "日本語" } }, none = {} }
  equal(bencode.encode(bencode.decode(bencode.encode(value))), bencode.encode(value))
  equal(bencode.encode(value), "d1:a3:1:x4:listl0:1:ed1:b9:日本語ee4:nonelee")
end)

test("what is no such text is refused, and so is a value that is no text or table", function()
  for _, text in ipairs { "", "l", "d1:a", "3:ab", "l3:abc", "99999999999999999999:a", "d1:a1:b", "x", ":", "12" } do
    assert(not pcall(bencode.decode, text), text)
  end
  for _, value in ipairs { 1, { 1 }, { a = true }, { [2] = "b" } } do assert(not pcall(bencode.encode, value)) end
  equal(#bencode.decode(bencode.encode {}), 0)
end)

test("of long texts the difference is shown, in whole words", function()
  local before, after = ("Accounts are disabled after %s days without a sign-in, whoever owns them and wherever they are"):format("60"),
    ("Accounts are disabled after %s days without a sign-in, whoever owns them and wherever they are"):format("45")
  equal(excerpt.pair(before, after, " → "), "…are disabled after 60 → 45 days without a sign-in,…")
  equal(excerpt.pair("Short", "Shorter", " → "), "Short → Shorter")
  local long = ("言葉"):rep(40)
  equal(excerpt.pair(long .. "旧", long .. "新", " → "), "…" .. ("言葉"):rep(12) .. "旧 → 新")
  equal(excerpt.pair("", long, " → "), " → " .. long)
end)

local words_of = words.of

test("every fact has a heading in each language", function()
  for _, field in ipairs(facts.fields()) do
    for _, language in ipairs { "en", "ja" } do
      assert(words_of(language).sections[field.name], language .. " has no heading for " .. field.name)
      assert(language == "en" or kinds.part(field.name, language).name, language .. " has no name for " .. field.name)
    end
  end
end)

test("every field and every value of the schema has Japanese words", function()
  local words, lacks = words_of("ja"), {}
  each_field(facts.fields(), "", function(spec, name)
    local last = name:match("[^.]+$")
    if spec.name and name:find(".", 1, true) and not words.fields[last] and not words.fields[name:match("^[^.]+") .. "." .. last] then lacks[#lacks + 1] = name end
    for _, value in ipairs(spec.values or {}) do
      if not words.values[value] then lacks[#lacks + 1] = name .. "=" .. value end
    end
  end)
  assert(#lacks == 0, "neither lua/words/ja/diff.lua nor ja.lua of the kind has words for " .. table.concat(lacks, " "))
end)

test("the languages have the same sentences", function()
  for key, value in pairs(words_of("en")) do
    equal(type(words_of("ja")[key]), type(value))
    if type(value) == "string" then
      for name in value:gmatch("{%a+}") do assert(words_of("ja")[key]:find(name, 1, true), key .. " lacks " .. name) end
    end
  end
end)

test("what a document shows are facts", function()
  local known = {}
  each_field(facts.fields(), "", function(_, name) known[name] = true end)
  for id, spec in pairs(canary.library().documents) do
    for _, key in ipairs(spec.shows or {}) do assert(known[key], id .. " shows " .. key) end
  end
end)

local function opened_of(example)
  messages()
  canary.serve(canary.read(example))
  local opened = project.open { project = ".", today = "2026-11-23" }
  assert(opened and not opened.failed, messages())
  return opened
end

local function copy(value)
  return canary.copy(value)
end

-- One place for each scalar field of the schema: written in VALUES, or a map where it could be. visit(spec, name, holder, key).
local function places_of(fields, values, library)
  local seen, list = {}, {}
  local walk
  local function walk_spec(spec, name, value, holder, key)
    if value == false then return end -- given as none
    if spec.type == "list" then
      if #value == 0 then return end
      for i, item in ipairs(value) do walk_spec(spec.of, name, item, value, i) end
    elseif spec.type == "map" then
      walk(spec.fields, name .. ".", value)
    elseif spec.type == "keyed" then
      for k, item in pairs(value) do
        local inner = spec.fields_for and spec.fields_for(library, k)
        if inner then walk(inner, name .. "." .. k .. ".", item) else walk_spec(spec.of, name, item, value, k) end
      end
    elseif not seen[name] then
      seen[name] = true
      list[#list + 1] = { spec = spec, name = name, holder = holder, key = key }
    end
  end
  function walk(inner, prefix, map)
    for _, field in ipairs(inner) do
      local value = map[field.name]
      if value ~= nil then walk_spec(field, prefix .. field.name, value, map, field.name) end
    end
    for _, field in ipairs(inner) do
      if map[field.name] == nil and not field.fields and not field.of and field.type ~= "any" and not seen[prefix .. field.name] then
        seen[prefix .. field.name] = true
        list[#list + 1] = { spec = field, name = prefix .. field.name, holder = map, key = field.name }
      end
    end
  end
  walk(fields, "", values)
  return list
end

local function other_of(spec, value)
  if spec.type == "boolean" then return not value end
  if spec.type == "integer" or spec.type == "number" or spec.type == "percentage" then return (value or 0) + 1 end
  if spec.type == "enum" then
    for _, known in ipairs(spec.values) do
      if known ~= value then return known end
    end
  end
  if spec.type == "date" then return value == "2001-01-01" and "2001-01-02" or "2001-01-01" end
  if type(value) == "table" then
    local out = copy(value)
    out[next(out)] = "other words"
    return out
  end
  return "other-words"
end

local function field_named(fields, name)
  for _, field in ipairs(fields) do
    if field.name == name then return field end
  end
end

-- The sections that tell the top-level fact NAME of VALUES. What follows from facts is left as it was, so that each fact has to
-- speak for itself.
local function sections(self, opened, name, values)
  local field = field_named(opened.fields, name)
  self.facts[name] = projection.make({ field }, { [name] = values[name] }, nil, false, opened.library)[name]
  if name ~= "parameters" then return { sections = { snapshot.section(self, field) } } end
  return { sections = { snapshot.section(self, field_named(opened.fields, "documents")), snapshot.section(self, field) } }
end

local function never_silent(example)
  local opened = opened_of(example)
  local self, before = snapshot.prepare(opened, false), {}
  for _, field in ipairs(opened.fields) do
    before[field.name] = field.name ~= "parameters" and sections(self, opened, field.name, opened.values) or nil
  end
  before.parameters = sections(self, opened, "parameters", opened.values)
  local function changes(name)
    local top = name:match("^[^.]+")
    return compare(before[top], sections(self, opened, top, opened.values), opened.languages[1], opened.languages)
  end
  local list = places_of(opened.fields, opened.values, opened.library)
  for i, place in ipairs(list) do
    local old = place.holder[place.key]
    place.holder[place.key] = other_of(place.spec, old)
    local told = changes(place.name)
    assert(#told > 0, "a change of " .. place.name .. " is not told")
    for _, change in ipairs(told) do assert(change.text ~= "" and change.path ~= "" and change.id, place.name) end
    if old ~= nil and type(place.key) == "string" then
      place.holder[place.key] = nil
      assert(#changes(place.name) > 0, "a deletion of " .. place.name .. " is not told")
    end
    place.holder[place.key] = old
    local next_top = list[i + 1] and list[i + 1].name:match("^[^.]+")
    if next_top ~= place.name:match("^[^.]+") then equal(#changes(place.name), 0) end
  end
  return #list
end

-- What a public comparison has of NODES; nil after errors.
local function public_of(nodes)
  canary.serve(nodes)
  local made = snapshot { project = ".", today = "2026-11-23", public = "yes" }
  return made and made.said
end

-- Field by field, which takes long: `make whole` names the example.
for _, example in ipairs { argument(1) } do
  local count
  test(example .. ": no change of a fact is silent", function() count = never_silent(example) end)
  test(("%s: changed and deleted %d fields one by one"):format(example, count or 0), function() assert(count and count > 400) end)

  test(example .. ": nothing internal is in a public comparison", function()
    messages()
    local fields, nodes = facts.fields(), canary.read(example)
    local plain = public_of(canary.copy(nodes))
    assert(plain, messages())
    local texts, others = canary.fields(fields, nodes)
    for i = #others, 1, -1 do
      -- Whether a document is public is the one thing that makes its version public.
      if others[i] == "documents.classification" then table.remove(others, i) end
    end
    local planted, count = canary.plant(fields, nodes, canary.numbers(texts))
    local all = public_of(planted)
    assert(all, messages())
    assert(count >= #texts and not all:find(canary.WORD, 1, true), all:match(".....................?" .. canary.WORD .. ".*"))
    equal(all, plain)
    local function try(names)
      local some = public_of((canary.plant(fields, nodes, canary.numbers(names))))
      assert(not some or some == plain, "a public comparison has one of " .. table.concat(names, ", "))
      return some ~= nil
    end
    for _, names in ipairs(canary.batches(others, 32)) do canary.halve(names, try) end
  end)
end

test("the comparison for a public document is public", function()
  messages()
  canary.serve(canary.read("larkfield"))
  local made = bencode.decode(snapshot({ project = ".", today = "2026-11-23", only = "public-summary" }).said)
  for _, section in ipairs(made.sections) do
    if section.id == "risks" or section.id == "people" then equal(#section.items, 0) end
  end
  equal(made.document.entry.author, nil)
end)
