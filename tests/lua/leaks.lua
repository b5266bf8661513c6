-- Nothing internal reaches what is published: a canary in every internal field, in some and in all of them at once.
local canary = shared("canary")
local audit = require "audit.run"
local facts = require "facts.read"
local publish = require "command.publish"

shared("parsed")(function() return false end)

-- What is audited is not what is tested here: a canary may well break a rule of the audit.
audit.on_model = function() return {} end

local function has(text, part)
  if not text:find(part, 1, true) then error(("\n%s\nlacks %s"):format(text, part), 2) end
end

-- Everything that publish hands over for NODES as one text, and how many outputs that is; nil after an error.
local function published(nodes)
  canary.serve(nodes)
  local made = publish { project = ".", today = "2026-11-23" }
  if not made then return nil end
  local parts, outputs = {}, 0
  for _, document in ipairs(made.documents) do
    parts[#parts + 1] = document.path .. "\n" .. document.tree:text()
    for _, link in ipairs(document.site.links) do
      parts[#parts + 1] = (link.href or "") .. " " .. (link.label or "")
    end
    outputs = outputs + 1
    assert(#document.attachments + #document.figures == 0, "a public document carries data")
  end
  for _, file in ipairs(made.files) do
    parts[#parts + 1] = file.path .. "\n" .. file.text
    outputs = outputs + 1
  end
  return table.concat(parts, "\n"), outputs
end

local function clean(text, names)
  local number = text:match(canary.WORD .. "(%d+)x")
  assert(not number, "the internal field " .. tostring(names[tonumber(number)]) .. " is published")
end

-- All internal texts at once in EXAMPLE; each field in turn too, where EACH says so.
local function cases(example, each)
  messages()
  local fields, nodes = facts.fields(), canary.read(example)
  local plain, outputs = published(canary.copy(nodes))
  assert(plain, messages())
  local texts, others = canary.fields(fields, nodes)

  test(example .. ": a canary in every internal text at once is not published", function()
    local planted, count = canary.plant(fields, nodes, canary.numbers(texts))
    local text = published(planted)
    assert(text, messages())
    clean(text, texts)
    assert(text == plain, "what is published depends on internal facts")
    clean(messages(), texts)
    assert(count >= #texts, count .. " canaries for " .. #texts .. " fields")
  end)

  if not each then return end
  local searched = 0
  local function try(names, must)
    local text = published((canary.plant(fields, nodes, canary.numbers(names))))
    local said = messages()
    clean(said, names)
    if not text then
      assert(not must, said)
      return false
    end
    clean(text, names)
    assert(text == plain, "what is published depends on one of " .. table.concat(names, ", "))
    searched = searched + #names
    return true
  end

  test(example .. ": no internal field changes what is published", function()
    for _, names in ipairs(canary.batches(texts, 110)) do try(names, true) end
    for _, names in ipairs(canary.batches(others, 12)) do canary.halve(names, try) end
  end)

  test(("%s: searched %d internal fields × %d outputs for canaries"):format(example, searched, outputs), function()
    assert(searched > 0.9 * (#texts + #others), "only " .. searched .. " of " .. #texts + #others)
  end)
end

cases("larkfield", true)
cases("akebono", false)

local larkfield = canary.read("larkfield")
local texts = canary.fields(facts.fields(), larkfield)
local planted = canary.plant(facts.fields(), larkfield, canary.numbers(texts))

local function refused(template, text)
  project_file("templates/public-summary/en.md", "## Text {#text}\n\n" .. template .. "\n")
  messages()
  published(planted)
  local said = messages()
  has(said, ": error: ") -- after which C writes nothing
  has(said, "templates/public-summary/en.md:3")
  has(said, text)
  clean(said, texts)
end

test("a template that reaches for what is internal gets a diagnostic without it", function()
  for _, template in ipairs { "{{ facts.risks }}", "{{ facts.people[1].name }}", "{{ model.risks }}",
    "{{ model.registry }}", "{{ document.owner }}", "{{ document.number }}", "{{ document.history[1].author }}",
    "{{ params.x }}", "{{ person(\"a\") }}", "{{ role(\"a\") }}", "{{= figure(\"risk-heat-map\") }}",
    "{{ facts.services[1].id }}", "{{ facts.scope.units }}", "{{ model.suppliers[1].owner }}",
    "{{ parameters[\"access-control\"] }}", "{{= ref(\"access-control\") }}",
    "{{= ref(\"risk-treatment-plan\", \"risks\") }}", "{{ org.employees }}" } do
    refused(template, "[internal-fact]")
  end
end)

test("errors of a failing public template tell nothing internal", function()
  refused("{{ facts.nobody.knows }}", "[missing-fact]")
  refused("{{ error(facts) }}", "[template-error]")
  refused("% for k, v in pairs(facts) do error(k .. tostring(v)) end", "[template-error]")
  refused("{{ facts.contact.phone }}", "[missing-fact]")
end)
