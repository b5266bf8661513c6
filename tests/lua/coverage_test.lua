-- What the library promises: every control, criterion and clause that asks for something is covered, no text
-- stands twice, every parameter has one owner and is read by the text.
local library = require "facts.library"
local requirements = require "model.requirements"

local printed = shared("printed")

local LANGUAGES = { "en", "ja" }

local known = library.load(LANGUAGES)

local function same(have, want)
  if have ~= want then error(("\nhave %s\nwant %s"):format(tostring(have), tostring(want)), 2) end
end

local function sorted(items)
  local list = {}
  for id in pairs(items) do list[#list + 1] = id end
  table.sort(list)
  return list
end

local policy_ids = sorted(known.policies)

local function source(id, language)
  return assert(host.read_library_text("policies/" .. id .. "/" .. language .. ".md"))
end

-- The library's policies and documents as if all were in use.
local function registry()
  local all = { policies = {}, documents = {} }
  for _, id in ipairs(policy_ids) do
    all.policies[#all.policies + 1] = { id = id, policy = known.policies[id] }
  end
  for _, id in ipairs(sorted(known.documents)) do
    local spec = known.documents[id]
    all.documents[#all.documents + 1] = { id = id, clause = spec.clause, policy = spec.policy }
  end
  return all
end

local stated = requirements.stated(registry(), known.index.requirement)

-- How many of the items of KIND in the standard ID are satisfied, of how many; and which are not.
local function covered(id, kind, wanted)
  local count, total, open = 0, 0, {}
  for _, item in ipairs(known.standards[id][kind]) do
    if not wanted or wanted(item) then
      total = total + 1
      if stated[item.name] then count = count + 1 else open[#open + 1] = item.name end
    end
  end
  return count .. " of " .. total .. (#open > 0 and ", not " .. table.concat(open, " ") or "")
end

local function asks(clause) return clause.documents ~= nil or clause.evidence ~= nil end

test("every control, criterion and clause that asks for documents or records is covered", function()
  same(covered("iso27001-2022", "controls"), "93 of 93")
  same(covered("iso27001-2022", "clauses", asks), "15 of 15")
  same(covered("soc2-tsc-2017", "criteria"), "61 of 61")
  same(covered("iso27017-2015", "controls"), "7 of 7")
  same(covered("jip-isms517-1.0", "clauses", asks), "4 of 4")
  same(covered("iso27701-2019", "controls"), "49 of 49")
  same(covered("iso27701-2025", "controls"), "78 of 78")
  same(covered("iso27701-2025", "clauses", asks), "15 of 15")
  same(covered("csa-ccm-4.0", "criteria"), "17 of 17")
  same(covered("iso27001-2013", "controls"), "114 of 114")
end)

test("every control of Annex A and every criterion is satisfied by a section of a policy", function()
  for id, kind in pairs { ["iso27001-2022"] = "controls", ["soc2-tsc-2017"] = "criteria",
    ["iso27017-2015"] = "controls" } do
    for _, item in ipairs(known.standards[id][kind]) do
      assert(stated[item.name][1].section, item.name .. " has no section")
    end
  end
end)

test("policies are numbered without a gap", function()
  local numbers = {}
  for _, id in ipairs(policy_ids) do numbers[known.policies[id].number] = id end
  assert(#policy_ids > 0)
  for i = 1, #policy_ids do assert(numbers[("P%02d"):format(i)], "there is no policy " .. i) end
end)

-- The headings of TEXT as "## #id" lines.
local function outline(text)
  local lines = {}
  for hashes, id in text:gmatch("\n(##+) [^\n]-{(#[%w-]+)[^\n]*}") do
    lines[#lines + 1] = hashes .. " " .. id
  end
  return table.concat(lines, "\n")
end

test("both languages have the outline that the policy names", function()
  for _, id in ipairs(policy_ids) do
    local english = outline("\n" .. source(id, "en"))
    same(outline("\n" .. source(id, "ja")), english)
    local _, headings = source(id, "ja"):gsub("\n##", "\n##")
    local _, named = english:gsub("#[%w]", "")
    assert(math.abs(headings - named) <= 1, id .. " has headings without an id")
    for _, section in ipairs(known.policies[id].sections) do
      assert(("\n" .. english .. "\n"):find("## #" .. section.id .. "\n", 1, true),
        id .. " has no section " .. section.id)
      assert(section.satisfies and #section.satisfies > 0, id .. "#" .. section.id
        .. " satisfies nothing")
    end
  end
end)

local SHORTEST = 15 -- characters that say something

-- Paragraphs, items and rows of TEXT: no Lua, no heading, no head of a table.
local function passages(text)
  local list = {}
  text = text:gsub("\n|[^\n]*\n|%-%-%-[^\n]*", "\n")
  for line in text:gmatch("[^\n]+") do
    local plain = line:gsub("^%s*%d+%.%s+", ""):gsub("%s+", " ")
    if not line:find("^%s*[%%#]") and not line:find("^{{=") and utf8.len(plain) >= SHORTEST then
      list[#list + 1] = plain
    end
  end
  return list
end

test("no two policies share a paragraph", function()
  for _, language in ipairs(LANGUAGES) do
    local owner, count = {}, 0
    for _, id in ipairs(policy_ids) do
      for _, passage in ipairs(passages(source(id, language))) do
        assert(owner[passage] == nil or owner[passage] == id,
          ("%s and %s both say: %s"):format(owner[passage], id, passage))
        owner[passage], count = id, count + 1
      end
    end
    assert(count > 1500, "only " .. count .. " passages were compared")
  end
end)

-- The text of the policy ID in LANGUAGE with its logic, and those of the partials that it includes.
local function whole(id, language)
  local text = source(id, language)
  local parts = { text, host.read_library_text("policies/" .. id .. "/policy.lua") or "" }
  for name in text:gmatch('include%("([%w-]+)"') do
    local path = "templates/partials/" .. name
    parts[#parts + 1] = host.read_library_text(path .. "." .. language .. ".md")
    parts[#parts + 1] = host.read_library_text(path .. ".lua") or ""
  end
  return table.concat(parts, "\n")
end

-- The parameters that the text of the policy ID in LANGUAGE reads, as a set of "policy.parameter".
local function read_by(id, language)
  local text, names = printed(known.policies[id], whole(id, language)), {}
  for name in text:gmatch("params%.([%w_]+)") do names[id .. "." .. name] = true end
  for owner, name in text:gmatch('parameters%["([%w-]+)"%]%.([%w_]+)') do
    names[owner .. "." .. name] = true
  end
  for owner, name in text:gmatch("parameters%.([%w_]+)%.([%w_]+)") do
    names[owner .. "." .. name] = true
  end
  return names
end

test("every parameter has one owner, and the text of that policy reads it", function()
  local owner = {}
  for _, id in ipairs(policy_ids) do
    local longest = (known.policies[id].exceptions or {}).longest -- is what each policy says for itself
    for _, parameter in ipairs(known.policies[id].parameter_rows) do
      assert(parameter.id == longest or not owner[parameter.id], ("%s and %s both own %s"):format(owner[parameter.id], id,
        parameter.id))
      owner[parameter.id] = id
      for _, language in ipairs(LANGUAGES) do
        assert(read_by(id, language)[id .. "." .. parameter.id],
          ("%s/%s.md does not read %s"):format(id, language, parameter.id))
      end
    end
  end
  assert(#sorted(owner) >= 82, #sorted(owner) .. " parameters")
end)

test("the languages of a policy read the same parameters, all of which exist", function()
  local exists = {}
  for _, id in ipairs(policy_ids) do
    for _, parameter in ipairs(known.policies[id].parameter_rows) do
      exists[id .. "." .. parameter.id] = true
    end
  end
  for _, id in ipairs(policy_ids) do
    local english = sorted(read_by(id, "en"))
    for _, name in ipairs(english) do assert(exists[name], id .. " reads " .. name) end
    same(id .. ": " .. table.concat(sorted(read_by(id, "ja")), " "),
      id .. ": " .. table.concat(english, " "))
  end
end)
