local facts = require "facts.read"
local nearest = require "base.nearest"
local places = require "facts.places"
local projection = require "facts.projection"
local schema = require "facts.schema"

local function same(have, want)
  if have ~= want then error(("\nhave %s\nwant %s"):format(tostring(have), tostring(want)), 2) end
end

local function has(text, part)
  if not text:find(part, 1, true) then error(("\n%s\nlacks %s"):format(text, part), 2) end
end

-- Reads TEXT, a YAML file or, when NAME ends so, a CSV, as FIELDS say; returns the value, the
-- messages and the context.
local function read(fields, text, name, settings)
  project_file(name or "case.yaml", text)
  local context = schema.context(settings or { languages = { "en" } })
  local value = schema.read_root(context, fields, host.read_facts(name or "case.yaml"))
  schema.resolve(context, {})
  return value, messages(), context
end

local function read_cells(field, text)
  project_file("case.csv", text)
  local context = schema.context { languages = { "en" } }
  local value = schema.read(context, "rows",
    { type = "list", of = { type = "map", fields = { field } } }, host.read_facts("case.csv"))
  return value, messages()
end

-- { type's fields, value as written, expected value or message }
local good = {
  { { type = "string" }, "1.20", "1.20" }, { { type = "string" }, '"1.2"', "1.2" },
  { { type = "string" }, "true", "true" },
  { { type = "string" }, "0x1F", "0x1F" }, { { type = "integer" }, "12", 12 },
  { { type = "integer" }, '"12"', 12 },
  { { type = "integer" }, "-3", -3 }, { { type = "number" }, "2.5", 2.5 },
  { { type = "percentage" }, "99.9 %", 99.9 },
  { { type = "date" }, "2024-02-29", "2024-02-29" },
  { { type = "moment" }, "2024-02-29 23:59", "2024-02-29 23:59" },
  { { type = "moment" }, "2024-02-29", "2024-02-29" }, { { type = "boolean" }, "true", true },
  { { type = "boolean" }, '"Yes"', true },
  { { type = "boolean" }, "n", false }, { { type = "boolean" }, '"FALSE"', false },
  { { type = "enum", values = { "risk", "law" }, aliases = { R = "risk" } }, "R", "risk" },
  { { type = "id" }, "A.5.1", "A.5.1" },
  { { type = "url" }, "https://a.example/x", "https://a.example/x" },
  { { type = "email" }, "a@b.example", "a@b.example" },
  { { type = "text" }, "' padded '", "padded" },
}

test("every type takes what people write", function()
  for _, case in ipairs(good) do
    local field = { name = "x", type = case[1].type, values = case[1].values,
      aliases = case[1].aliases }
    local value, said = read({ field }, "x: " .. case[2] .. "\n")
    same(said, "")
    same(value.x, case[3])
    same(math.type(value.x), math.type(case[3]))
  end
end)

test("a word may stand for several fields, but for those that are given", function()
  local fields = { { name = "status", type = "enum", values = { "held", "planned" },
    stands_for = { type1 = { status = "held", kind = "one" } } }, { name = "kind", type = "string" } }
  local value, said = read(fields, "status: type1\n")
  same(said, "")
  same(value.status .. value.kind, "heldone")
  same(read(fields, "kind: two\nstatus: type1\n").kind, "two")
  same(read(fields, "status: type1\nkind: two\n").kind, "two")
  same(read(fields, "status: planned\n").kind, nil)
end)

test("a date that a spreadsheet rewrote in a CSV file is that date", function()
  local field = { name = "x", type = "date" }
  local rows, said = read_cells(field, "x\n2026/4/1\n2026/12/18\n2026-04-02\n")
  same(said, "")
  same(rows[1].x .. rows[2].x .. rows[3].x, "2026-04-012026-12-182026-04-02")
  rows, said = read_cells(field, "x\n2026/2/30\n")
  assert(said:find("case.csv:2:1: error: .*2026%-02%-30.*invalid%-date"), said)
  rows, said = read_cells(field, "x\n4/1/2026\n")
  assert(said:find("case.csv:2:1: error: .*wrong%-type"), said)
end)

local bad = {
  { { type = "integer" }, "1.5", "wrong-type" }, { { type = "integer" }, "many", "wrong-type" },
  { { type = "integer" }, '"99999999999999999999"', "wrong-type" },
  { { type = "integer", min = 1, max = 12, unit = "months" }, "13", "out-of-range" },
  { { type = "integer", min = 1 }, "0", "out-of-range" },
  { { type = "integer" }, "0x10", "wrong-type" },
  { { type = "integer" }, "[1]", "wrong-type" }, { { type = "number" }, "nan", "wrong-type" },
  { { type = "percentage" }, "101", "out-of-range" },
  { { type = "date" }, "2026-02-30", "invalid-date" },
  { { type = "date" }, "1 April 2026", "wrong-type" },
  { { type = "moment" }, "2026-02-30 10:00", "invalid-date" },
  { { type = "moment" }, "2026-02-03 24:00", "wrong-type" },
  { { type = "moment" }, "2026-02-03 10:61", "wrong-type" },
  { { type = "moment" }, "yesterday", "wrong-type" },
  { { type = "boolean" }, "maybe", "wrong-type" },
  { { type = "enum", values = { "risk", "law" } }, "rysk", "unknown-value" },
  { { type = "id" }, "two words", "invalid-id" },
  { { type = "url" }, "javascript:alert(1)", "invalid-url" },
  { { type = "email" }, "nobody", "invalid-email" },
  { { type = "string" }, "{a: b}", "wrong-type" },
  { { type = "text" }, "{en: }", "missing-language" },
  { { type = "text" }, "{English: x, en: y}", "unknown-key", 14 },
  { { type = "list", of = { type = "map", fields = {} } }, "words", "wrong-type" },
  { { type = "map", fields = {} }, "words", "wrong-type" },
  { { type = "reference", to = "role" }, "nobody", "dangling-reference" },
}

test("every type refuses what it cannot be, at its cell", function()
  for _, case in ipairs(bad) do
    local field = { name = "x" }
    for key, value in pairs(case[1]) do field[key] = value end
    local value, said, context = read({ { name = "first", type = "string" }, field },
      "first: 1\nx: " .. case[2] .. "\n")
    has(said, "[" .. case[3] .. "]")
    has(said, ("case.yaml:2:%d: error: "):format(case[4] or 4))
    same(select(2, said:gsub("\n", "")), 1)
    if case[1].type ~= "reference" and case[1].type ~= "text" then same(value.x, nil) end
    assert(context.failed)
  end
end)

test("a range names its unit", function()
  local _, said = read({ { name = "x", type = "integer", min = 1, max = 12, unit = "months" } },
    "x: 13\n")
  same(said:match("error: (.*)\n$"), "x must be from 1 to 12 months, not 13 [out-of-range]")
end)

test("an unknown key is an error at the key and names its neighbour", function()
  local _, said = read({ { name = "owner", type = "string" } }, "owner: me\n  \nownr: you\n")
  has(said, "case.yaml:3:1: error: ownr is not a known key; did you mean 'owner'? [unknown-key]")
end)

test("several mistakes are reported in one run", function()
  local _, said = read({ { name = "a", type = "integer" }, { name = "b", type = "date" },
    { name = "c", type = "string", required = true,
    explanation = "Why it matters." } }, "a: x\nb: y\n")
  same(select(2, said:gsub("\n", "")), 3)
  has(said, "'c' is missing: Why it matters. [missing-fact]")
end)

test("a blank value of a required field is missing", function()
  for _, blank in ipairs { "", '""', '"  "', "null" } do
    local _, said = read({ { name = "x", type = "string", required = true } },
      "x: " .. blank .. "\n")
    has(said, "[missing-fact]")
  end
end)

test("a value that was refused is not reported as missing too", function()
  local _, said = read({ { name = "x", type = "integer", required = true } }, "x: many\n")
  same(select(2, said:gsub("error:", "")), 1)
end)

test("a draft marks a missing text and goes on", function()
  local value, said, context = read({ { name = "x", type = "text", required = true } }, "{}\n", nil,
    { languages = { "en" }, draft = true })
  same(value.x, "[missing: x]")
  has(said, ": warning: ")
  assert(not context.failed)
end)

test("list cells split on blanks, commas and semicolons; lists of text on semicolons only",
  function()
  local value, said = read_cells({ name = "ids", type = "list", of = { type = "id" } },
    'ids\n"A.5.1, A.5.2;A.5.3 A.5.4"\n')
  same(said, "")
  same(table.concat(value[1].ids, "|"), "A.5.1|A.5.2|A.5.3|A.5.4")
  value, said = read_cells({ name = "x", type = "list", of = { type = "text" } },
    'x\n"Staff, all; Auditor"\n')
  same(said, "")
  same(table.concat(value[1].x, "|"), "Staff, all|Auditor")
end)

test("dotted columns make a text in two languages", function()
  local value, said = read_cells({ name = "title", type = "text" },
    "title.en,title.ja\nRisk,リスク\n")
  same(said, "")
  same(value[1].title.ja, "リスク")
end)

local people = { name = "people", type = "list", entity = "person", of = { type = "map", fields = {
  { name = "id", type = "id", required = true },
  { name = "boss", type = "reference", to = "person" } } } }

test("dotted columns make a list of texts in two languages, and have as many texts in each", function()
  project_file("texts.csv", "id,units.en,units.ja\nA,Head office; Depot,本社; 倉庫\nB,Depot,none\nC,,\nD,Depot,\n")
  local context = schema.context { languages = { "en", "ja" } }
  local value = schema.read(context, "rows", { type = "list", of = { type = "map", fields = {
    { name = "id", type = "id" }, { name = "units", type = "list", of = { type = "text" } } } } }, host.read_facts("texts.csv"))
  local said = messages()
  same(#value[1].units, 2)
  same(value[1].units[2].en .. value[1].units[2].ja, "Depot倉庫")
  has(said, "texts.csv:3:9: error: rows[2].units has 1 text in the language 'en' and 0 in 'ja'; each text stands in both, in the same order [missing-language]")
  same(value[3].units, nil)
  has(said, "texts.csv:5:3: error: rows[4].units[1] has no text in the language 'ja' [missing-language]")
  local _, count = said:gsub("error", "")
  same(count, 2)
end)

test("a CSV file that is written has a list of texts in the columns from which it is read", function()
  local csv = require "format.csv"
  local spec = { type = "list", of = { type = "map", fields = { { name = "units", type = "list", of = { type = "text" } } } } }
  local parted = { { units = { { en = "Head office", ja = "本社" }, { en = "Depot", ja = "倉庫" } } }, { units = { "Acme" } } }
  same(csv.file(spec, parted, { "ja", "en" }), "\u{FEFF}units.ja,units.en\n\"本社; 倉庫\",\"Head office; Depot\"\nAcme,Acme\n")
  same(csv.file(spec, parted, { "ja" }), "\u{FEFF}units\n\"本社; 倉庫\"\nAcme\n")
  same(csv.file(spec, { { units = { "Acme", "Bolt" } } }, { "ja", "en" }), "\u{FEFF}units\n\"Acme; Bolt\"\n")
end)

test("references may stand before what they name", function()
  local _, said = read({ people }, "people:\n  - {id: ann, boss: bob}\n  - {id: bob}\n")
  same(said, "")
end)

test("a dangling reference names kind and neighbour", function()
  local _, said = read({ people }, "people:\n  - {id: ann, boss: bbo}\n  - {id: bob}\n")
  has(said, "case.yaml:2:21: error: there is no person 'bbo'; did you mean 'bob'? "
    .. "[dangling-reference]")
end)

test("an id given twice names the first place", function()
  local _, said = read({ people }, "people:\n  - {id: ann}\n  - {id: ann}\n")
  has(said, "case.yaml:3:10: error: people[2] has the id 'ann' that ")
  has(said, "case.yaml:2 has already [duplicate-id]")
end)

test("what a list names twice is told at its place and read once", function()
  local friends = { name = "friends", type = "list", of = { type = "reference", to = "person" } }
  local value, said = read({ people, friends }, "people:\n  - {id: ann}\n  - {id: bob}\nfriends: [ann, ann, bob]\n")
  has(said, "case.yaml:4:16: warning: friends[2] says 'ann' again: it is read once [repeated-value]")
  same(table.concat(value.friends, " "), "ann bob")
  local _, _, col = places.of(value.friends, 2)
  same(col, 21)
end)

test("a text alone stands for a map that says so, in one or in several languages", function()
  local spec = { name = "controls", type = "list", of = { type = "map", alone = "text", fields = {
    { name = "text", type = "text", required = true }, { name = "criteria", type = "list", of = { type = "id" } } } } }
  local value, said = read({ spec }, "controls:\n  - Doors\n  - {en: Walls, ja: 壁}\n  - {text: Roof, criteria: [A1.2]}\n")
  same(said, "")
  same(value.controls[1].text, "Doors")
  same(value.controls[2].text.en, "Walls")
  same(value.controls[3].criteria[1], "A1.2")
  local _, wrong = read({ spec }, "controls:\n  - {criteria: [A1.2]}\n")
  has(wrong, "case.yaml:2:5: error: controls[1]: 'text' is missing")
end)

test("a reference may be words while there is no register", function()
  local field = { name = "asset", type = "reference", to = "asset", or_words = true }
  local value, said = read({ field }, "asset: The main database\n")
  same(said, "")
  same(value.asset, "The main database")
end)

test("values know their cells", function()
  local value = read({ people }, "people:\n  - {id: ann}\n  - id: bob\n    boss: ann\n")
  local path, line, col = places.of(value.people[2], "boss")
  has(path, "case.yaml")
  same(line .. ":" .. col, "4:11")
  same(select(2, places.of(value.people[2], "nothing")), 3)
  same(select(2, places.of({}, "x")), nil)
end)

test("a thousand mistyped references end in time", function()
  local rows = { "people:" }
  for i = 1, 1000 do rows[#rows + 1] = ("  - {id: person-%d, boss: persn-%d}"):format(i, i) end
  local _, said = read({ people }, table.concat(rows, "\n") .. "\n")
  same(select(2, said:gsub("dangling%-reference", "")), 50)
  assert(said:find("\n950 more\n", 1, true), said)
end)

test("the nearest name is near", function()
  same(nearest("treatmnt", { "treatment", "risk" }), "treatment")
  same(nearest("xyz", { "treatment", "risk" }), nil)
  same(nearest("R-1", { "R-2", "R-1" }), "R-1")
  same(nearest("", { "a" }), "a")
end)

local function walk(spec, name, visit)
  visit(spec, name)
  for _, field in ipairs(spec.fields or {}) do
    walk(field, name .. "." .. (field.name or "?"), visit)
  end
  if spec.of then
    for _, field in ipairs(spec.of.fields or {}) do
      walk(field, name .. "." .. (field.name or "?"), visit)
    end
  end
end

test("every field states its visibility, its type and one sentence of explanation", function()
  local count = 0
  for _, field in ipairs(facts.fields()) do
    walk(field, field.name, function(spec, name)
      count = count + 1
      assert(spec.visibility == "public" or spec.visibility == "internal",
        name .. " states no visibility")
      assert(spec.type, name .. " has no type")
      assert(spec.explanation and spec.explanation:find("^%u.*%.$"),
        name .. " is not explained in a sentence")
      assert(spec.type ~= "enum" or #spec.values > 0, name .. " has no values")
      assert(spec.type ~= "reference" or spec.to, name .. " refers to nothing")
      assert(spec.type ~= "list" or spec.of, name .. " has no items")
    end)
  end
  assert(count > 200, "only " .. count .. " fields")
end)

local mixed = {
  { name = "open", type = "text", visibility = "public" },
  { name = "closed", type = "string", visibility = "internal" },
  { name = "rows", type = "list", visibility = "public",
    of = { type = "map", public_if = { "public", true }, fields = {
    { name = "name", type = "string", visibility = "public" },
    { name = "secret", type = "string", visibility = "internal" },
    { name = "public", type = "boolean", visibility = "internal" } } } },
}

test("a projection holds the texts of its language", function()
  local value = { open = { en = "Open", ja = "公開" }, closed = "x" }
  same(projection.make(mixed, value, "ja", false).open, "公開")
  same(projection.make(mixed, value, "en", false).closed, "x")
  same(#projection.make(mixed, value, "en", false).rows, 0)
end)

test("a public projection holds public fields of public items only", function()
  local value = { open = "Open", closed = "canary",
    rows = { { name = "a", secret = "canary", public = true }, { name = "b", secret = "canary" } } }
  local public = projection.make(mixed, value, "en", true)
  same(#public.rows, 1)
  same(public.rows[1].name, "a")
  same(rawget(public, "closed"), nil)
  same(rawget(public.rows[1], "secret"), nil)
  local ok, problem = pcall(function() return public.rows[1].secret end)
  same(ok, false)
  same(problem.code, "internal-fact")
  same(public.unheard_of, nil)
end)

test("a character that is not seen is refused at its cell, and one that a letter needs is kept", function()
  new_project()
  project_file("isms.yaml", "organization: {name: \"Ac\\u202Eme\", industry: \"a\\u200Bb\", description: \"葛\\U000E0100城\"}\nlanguages: [en]\n")
  messages()
  require("facts.read").load(true)
  local said = messages()
  assert(said:find("isms.yaml:1:22: error: organization.name holds the character U+202E, which is not seen, behind 'Ac' [hidden-character]", 1, true), said)
  assert(said:find("organization.industry holds the character U+200B", 1, true), said)
  assert(not said:find("description", 1, true), said)
end)
