-- Sections of policies that bind: each control of Annex A is excluded in turn, and what is there for it
-- alone goes, with all that speaks of it. With the argument "render" all policies are rendered each time.
local binding = require "model.binding"
local library = require "facts.library"
local lists = require "base.lists"

local printed = shared("printed")

local LANGUAGES = { "en", "ja" }
local BASE = "iso27001-2022"

local known = library.load(LANGUAGES)
local policies = known.policies

-- The names of the clauses and controls of the standard that has Annex A.
local chosen, controls = {}, lists.column(known.standards[BASE].controls, "name")
for _, kind in ipairs { "clauses", "controls" } do
  for _, item in ipairs(known.standards[BASE][kind]) do chosen[item.name] = true end
end

local function excluding(names)
  local rows = {}
  for i, name in ipairs(names) do rows[i] = { id = name, applicable = false } end
  return { controls = rows }
end

local function left_out(names, facts)
  return binding.left_out(policies, facts or excluding(names), chosen)
end

-- The lines of the text of policy ID, each { text, section (of level 2), about (what it is about, or nil) }.
local texts = {}
local function lines_of(id, language)
  local key = id .. "/" .. language
  if texts[key] then return texts[key] end
  local out, section = {}, nil
  for text in host.read_library_text("policies/" .. key .. ".md"):gmatch("([^\n]*)\n") do
    if text:find("^## ") then section = text:match("{#([%w-]+)}%s*$") end
    local names, about = text:match("{{= about%((.-)%) }}"), nil
    for name in (names or ""):gmatch('"([^"]+)"') do
      about = about or {}
      about[#about + 1] = name
    end
    out[#out + 1] = { text = text, section = section, about = about }
  end
  texts[key] = out
  return out
end

-- Whether LINE is printed where the sections and controls of the set GONE are left out.
local function is_printed(line, gone)
  if gone[line.section or ""] then return false end
  for _, name in ipairs(line.about or {}) do
    if not gone[name] then return true end
  end
  return line.about == nil
end

-- The references to sections in the text of policy ID: a list of { line, policy, section }.
local references = {}
local function references_of(id, language)
  local key = id .. "/" .. language
  if references[key] then return references[key] end
  local out = {}
  for _, line in ipairs(lines_of(id, language)) do
    for policy, section in line.text:gmatch('ref%("([%w-]+)", "([%w-]+)"') do
      out[#out + 1] = { line = line, policy = policy, section = section }
    end
    for section in line.text:gmatch('ref%(document%.id, "([%w-]+)"') do
      out[#out + 1] = { line = line, policy = id, section = section }
    end
  end
  references[key] = out
  return out
end

local function section_of(id, section)
  return lists.find(policies[id] and policies[id].sections, "id", section)
end

test("a policy names the sections to which its text refers, and no others", function()
  for _, id in ipairs(lists.keys(policies)) do
    for _, language in ipairs(LANGUAGES) do
      local referred = {}
      for _, found in ipairs(references_of(id, language)) do
        local from = section_of(id, found.line.section)
        local key = found.policy .. "#" .. found.section
        referred[(from and from.id or "") .. " " .. key] = true
        assert(lists.contains((from or policies[id]).needs or {}, key),
          id .. "#" .. found.line.section .. " needs " .. key)
      end
      local function hold(from, needs)
        for _, key in ipairs(needs or {}) do
          assert(section_of(key:match("^(.-)#(.*)$")), id .. " needs " .. key .. ", which is no section")
          assert(referred[from .. " " .. key], id .. "#" .. from .. " does not refer to " .. key)
        end
      end
      hold("", policies[id].needs)
      for _, section in ipairs(policies[id].sections) do hold(section.id, section.needs) end
    end
  end
end)

test("documents refer without condition only to sections of policies that always bind", function()
  for _, id in ipairs(lists.keys(known.documents)) do
    for _, file in ipairs { "document.lua", "en.md", "ja.md" } do
      local text = host.read_library_text("templates/" .. id .. "/" .. file) or ""
      for policy, name in text:gmatch('%f[%w]ref%("([%w-]+)", "([%w-]+)"') do
        local section = section_of(policy, name)
        local always = section == nil
        for _, requirement in ipairs(section and section.satisfies or {}) do
          always = always or requirement:find("^%d") ~= nil
        end
        assert(always, id .. "/" .. file .. " refers to " .. policy .. "#" .. name)
      end
    end
  end
  messages()
end)

test("what sections are there for they satisfy, and what lines are about there is", function()
  for _, id in ipairs(lists.keys(policies)) do
    for _, section in ipairs(policies[id].sections) do
      for _, name in ipairs(section.only_for or {}) do
        assert(lists.contains(section.satisfies, name), id .. "#" .. section.id .. ": " .. name)
      end
    end
    for _, language in ipairs(LANGUAGES) do
      for _, line in ipairs(lines_of(id, language)) do
        for _, name in ipairs(line.about or {}) do
          assert(section_of(id, name) or chosen[name], id .. ": " .. line.text)
        end
      end
    end
  end
end)

test("what a policy says of exceptions names its own parameters and sections", function()
  local limits = 0
  for _, id in ipairs(lists.keys(policies)) do
    local policy = policies[id]
    local said = policy.exceptions or {}
    local parameter = lists.find(policy.parameter_rows, "id", said.longest)
    assert(not said.longest or parameter and (parameter.unit == "months" or parameter.unit == "days"), id)
    for _, section in ipairs(said.refused_sections or {}) do
      assert(lists.find(policy.sections, "id", section), id .. "#" .. section)
    end
    limits = limits + (parameter and 1 or 0)
  end
  assert(limits > 20, limits .. " policies limit their exceptions")
end)

test("a parameter names the sections that alone print it", function()
  for _, id in ipairs(lists.keys(policies)) do
    local logic = host.read_library_text("policies/" .. id .. "/policy.lua") or ""
    messages()
    for _, parameter in ipairs(policies[id].parameter_rows) do
      for _, language in ipairs(parameter.sections and LANGUAGES or {}) do
        local used, name = {}, "params%." .. parameter.id .. "%f[^%w_]"
        assert(not logic:find(name), id .. "." .. parameter.id)
        for _, line in ipairs(lines_of(id, language)) do
          if printed(policies[id], line.text):find(name) then used[line.section] = true end
        end
        assert(table.concat(lists.keys(used), " ")
          == table.concat(lists.keys(lists.set_of_words(table.concat(parameter.sections, " "))), " "),
          id .. "." .. parameter.id .. " is printed in " .. table.concat(lists.keys(used), " "))
      end
    end
  end
end)

-- The sections that bind and serve nothing but controls in EXCLUDED, as "policy#section", without those
-- that another one that binds needs.
local function still_bound(gone, excluded)
  local needed, out = {}, {}
  for id, policy in pairs(policies) do
    for _, key in ipairs(policy.needs or {}) do needed[key] = true end
    for _, section in ipairs(policy.sections) do
      for _, key in ipairs(not gone[id][section.id] and section.needs or {}) do needed[key] = true end
    end
  end
  for id, policy in pairs(policies) do
    for _, section in ipairs(policy.sections) do
      local serves, other = false, false
      for _, name in ipairs(section.satisfies) do
        serves, other = serves or excluded[name], other or chosen[name] and not excluded[name]
      end
      local key = id .. "#" .. section.id
      if serves and not other and not gone[id][section.id] and not needed[key] then out[#out + 1] = key end
    end
  end
  return out
end

-- The references in what policies print to sections that are GONE.
local function dangling(gone)
  local out = {}
  for _, id in ipairs(lists.keys(policies)) do
    for _, language in ipairs(LANGUAGES) do
      for _, found in ipairs(references_of(id, language)) do
        if gone[found.policy][found.section] and is_printed(found.line, gone[id]) then
          out[#out + 1] = id .. "/" .. language .. "#" .. found.line.section .. ": " .. found.policy
            .. "#" .. found.section
        end
      end
    end
  end
  return out
end

-- The values of GONE sections that would be printed as in force.
local function values_left(gone)
  local out = {}
  for id, policy in pairs(policies) do
    for _, parameter in ipairs(binding.of(policy, gone[id]).parameter_rows) do
      if parameter.sections and #lists.select(parameter.sections, function(name)
        return not gone[id][name]
      end) == 0 then
        out[#out + 1] = id .. "." .. parameter.id
      end
    end
  end
  return out
end

test("a control of Annex A that is excluded leaves no rule, value or reference behind", function()
  local fell = 0
  for _, name in ipairs(controls) do
    local gone = left_out { name }
    for _, found in ipairs { still_bound(gone, { [name] = true }), dangling(gone), values_left(gone) } do
      assert(#found == 0, "without " .. name .. ": " .. table.concat(found, ", "))
    end
    for _, set in pairs(gone) do fell = fell + #lists.keys(set) end
  end
  assert(fell > 50, fell .. " sections are left out")
end)

test("what many exclusions leave out leaves no reference behind either", function()
  for _, group in ipairs(known.standards[BASE].groups) do
    local names, excluded = {}, {}
    for _, control in ipairs(known.standards[BASE].controls) do
      if control.group == group.id then names[#names + 1], excluded[control.name] = control.name, true end
    end
    local gone = left_out(names)
    local found = lists.union { still_bound(gone, excluded), dangling(gone), values_left(gone) }
    assert(#found == 0, group.id .. ": " .. table.concat(found, ", "))
  end
end)

test("a section stays for another requirement in use, another section or a control placed there", function()
  local pair = {
    rules = { sections = { { id = "a", satisfies = { "A.5.1", "CC1.1" } },
      { id = "b", satisfies = { "A.5.1", "CC1.1" }, only_for = { "A.5.1" } },
      { id = "c", satisfies = { "CC1.1" } } } },
    more = { sections = { { id = "d", satisfies = { "A.5.2" }, needs = { "rules#b" } } } },
  }
  local function gone(facts, set)
    local out = {}
    for id, sections in pairs(binding.left_out(pair, facts, set)) do
      for section in pairs(sections) do out[#out + 1] = id .. "#" .. section end
    end
    table.sort(out)
    return table.concat(out, " ")
  end
  local function holds(have, want) assert(have == want, ("have %q, want %q"):format(have, want)) end
  local all = { ["A.5.1"] = true, ["A.5.2"] = true, ["CC1.1"] = true }
  local iso = { ["A.5.1"] = true, ["A.5.2"] = true }
  holds(gone(excluding {}, iso), "")
  holds(gone(excluding { "A.5.1" }, iso), "rules#a")
  holds(gone(excluding { "A.5.1", "A.5.2" }, iso), "more#d rules#a rules#b")
  holds(gone(excluding { "A.5.1", "A.5.2" }, all), "more#d rules#b")
  local placed = excluding { "A.5.1", "A.5.2" }
  table.insert(placed.controls, { id = "A.5.3", applicable = true, policy = "rules", section = "a" })
  holds(gone(placed, iso), "more#d rules#b")
  placed.controls[3].applicable = false
  holds(gone(placed, iso), "more#d rules#a rules#b")
end)

-- ---- with an argument: all policies of that example, rendered -----------------------------------------------

local EXAMPLE = argument(1)
if not EXAMPLE then return end

local canary = shared("canary")
local build = require "build"
local project = require "model.project"
local OPTIONS = { project = ".", today = "2026-11-23" }

-- Excludes NAME in VALUES, the facts of an example; returns what takes that back.
local function exclude(values, name)
  local row = lists.find(values.controls, "id", name)
  local before = row.applicable
  row.applicable = false
  return function() row.applicable = before end
end

-- What policies print about the control NAME: the texts of their lines that name it, but for the one
-- that says it does not apply.
local function lines_about(name, documents)
  local out = {}
  for _, document in ipairs(documents) do
    for line in document.page.markdown:gmatch("[^\n]+") do
      if (line .. " "):find(name .. "[^%d]") and not line:find("do not apply", 1, true) then
        out[#out + 1] = document.path .. ": " .. line
      end
    end
  end
  return out
end

canary.serve(canary.read(EXAMPLE))
local loaded = project.read(OPTIONS)
loaded.languages = { "en" }
loaded.values.standards = lists.select(loaded.values.standards, function(row) return row.id == BASE end)

for _, name in ipairs(controls) do
  test(EXAMPLE .. ": no policy speaks of " .. name .. " when it is excluded", function()
    local back = exclude(loaded.values, name)
    project.complete(loaded, {})
    loaded.view.model.controlled = loaded.view.model.topic_policies
    messages()
    local documents = build.render(loaded, OPTIONS, { "en" })
    back()
    local said = messages()
    assert(documents and not said:find("error", 1, true), said)
    local found = lines_about(name, documents)
    assert(#found == 0, table.concat(found, "\n"))
  end)
end
