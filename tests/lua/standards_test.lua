local library = require "facts.library"
local list = require "command.list"
local natural = require "base.natural"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local known = library.load { "en", "ja" }
local annex, tsc = known.standards["iso27001-2022"], known.standards["soc2-tsc-2017"]

local function count_by(items, key)
  local counts = {}
  for _, item in ipairs(items) do counts[item[key]] = (counts[item[key]] or 0) + 1 end
  return counts
end

local function by_id(items)
  local index = {}
  for _, item in ipairs(items) do
    assert(not index[item.id], item.id .. " stands twice")
    index[item.id] = item
  end
  return index
end

test("Annex A has 93 controls in four themes", function()
  same(#annex.controls, 93)
  local themes = count_by(annex.controls, "group")
  same(themes.organizational, 37)
  same(themes.people, 8)
  same(themes.physical, 14)
  same(themes.technological, 34)
  local index = by_id(annex.controls)
  for group, last in pairs { [5] = 37, [6] = 8, [7] = 14, [8] = 34 } do
    for i = 1, last do
      assert(index["A." .. group .. "." .. i], "A." .. group .. "." .. i .. " is missing")
    end
  end
end)

test("controls stand in the order in which people count", function()
  same(annex.controls[1].id, "A.5.1")
  same(annex.controls[9].id, "A.5.9")
  same(annex.controls[10].id, "A.5.10")
  same(annex.controls[93].id, "A.8.34")
  same(table.concat(natural.sort { "R-10", "R-9", "R-1", "A.5.10", "A.5.9", "R-01" }, " "),
    "A.5.9 A.5.10 R-01 R-1 R-9 R-10")
end)

test("the Trust Services Criteria are 61 in five categories", function()
  same(#tsc.criteria, 61)
  local categories = count_by(tsc.criteria, "group")
  same(categories.security, 33)
  same(categories.availability, 3)
  same(categories.confidentiality, 2)
  same(categories["processing-integrity"], 5)
  same(categories.privacy, 18)
  same(tsc.criteria[1].id, "CC1.1")
end)

test("each standard is listed with how much there is of it, and of what", function()
  local said = list { kind = "standards" }.said
  for _, row in ipairs { "iso27001-2022    93 controls", "soc2-tsc-2017    61 criteria", "meti-scs-2026    153 criteria",
    "jip-isms517-1.0  6 clauses" } do
    assert(said:find(row .. " ", 1, true), said)
  end
  assert(not said:find(" 0 ", 1, true), said)
end)

test("every item has a title in both languages and a group that exists", function()
  for _, standard in ipairs { annex, tsc } do
    local groups, series = by_id(standard.groups), by_id(standard.series or {})
    for _, kind in ipairs { "clauses", "controls", "criteria" } do
      for _, item in ipairs(standard[kind]) do
        assert(item.title.en and item.title.ja, item.id .. " lacks a title")
        assert(kind == "clauses" or groups[item.group], item.id .. " has no group")
        assert(kind ~= "criteria" or series[item.series], item.id .. " has no series")
      end
    end
  end
end)

test("clauses say whether they ask for documents or for evidence", function()
  local documents, evidence = {}, {}
  for _, clause in ipairs(annex.clauses) do
    if clause.documents then documents[#documents + 1] = clause.id end
    if clause.evidence then evidence[#evidence + 1] = clause.id end
  end
  same(table.concat(documents, " "), "4.3 5.2 6.1.2 6.1.3 6.2 7.5.1")
  same(table.concat(evidence, " "), "7.2 7.5.3 8.1 8.2 8.3 9.1 9.2.2 9.3.3 10.2")
end)

test("the crosswalk leads from every control to criteria that exist, each pair once", function()
  local controls, clauses, criteria = by_id(annex.controls), by_id(annex.clauses),
    by_id(tsc.criteria)
  local seen, carried, from = {}, {}, {}
  same(#annex.related, 241)
  for _, link in ipairs(annex.related) do
    assert(controls[link.id] or clauses[link.id], link.id .. " does not exist")
    assert(criteria[link.to], link.to .. " does not exist")
    assert(not seen[link.id .. " " .. link.to], link.id .. " leads to " .. link.to .. " twice")
    assert(link.rationale and link.rationale.en and link.rationale.ja, link.id .. " says not why")
    seen[link.id .. " " .. link.to], from[link.id], carried[link.to] = true, true, true
  end
  for id in pairs(controls) do assert(from[id], id .. " leads nowhere") end
  for id in pairs(criteria) do assert(carried[id], id .. " is carried by nothing") end
end)

test("the other lists are complete", function()
  local sizes = { ["iso27001-2013"] = { controls = 114 }, ["iso27017-2015"] = { controls = 7 },
    ["iso27701-2019"] = { controls = 49 }, ["iso27701-2025"] = { clauses = 41, controls = 78 },
    ["csa-ccm-4.0"] = { criteria = 17 }, ["jip-isms517-1.0"] = { clauses = 6 } }
  for id, kinds in pairs(sizes) do
    local standard = known.standards[id]
    assert(standard and standard.edition, id .. " is missing or has no edition")
    local groups = by_id(standard.groups or {})
    for kind, size in pairs(kinds) do
      same(#standard[kind], size)
      for _, item in ipairs(standard[kind]) do
        assert(item.title.en and item.title.ja, item.name .. " lacks a title")
        assert(kind == "clauses" or groups[item.group], item.name .. " has no group")
      end
    end
  end
end)

test("every control of 2013 leads to 2022, where eleven controls are new", function()
  local reached, split, count = {}, 0, 0
  for _, item in ipairs(known.standards["iso27001-2013"].controls) do
    for _, id in ipairs(item.carried_by) do reached[id] = true end
    if #item.carried_by > 1 then split = split + 1 end
  end
  for _, control in ipairs(annex.controls) do count = count + (reached[control.id] and 0 or 1) end
  same(count, 11)
  same(split, 1)
end)

test("each control of the first edition on privacy is taken over by one of the second", function()
  local taken = {}
  for _, item in ipairs(known.standards["iso27701-2025"].controls) do
    same(#item.carried_by, 1)
    taken[item.carried_by[1]] = true
  end
  for _, item in ipairs(known.standards["iso27701-2019"].controls) do
    assert(taken[item.name], item.name .. " is lost")
  end
end)

-- The ids of the clauses of the standard ID.
local function clauses_of(id)
  local ids = {}
  for i, clause in ipairs(known.standards[id].clauses) do ids[i] = clause.id end
  return table.concat(ids, " ")
end

test("management system standards share their clauses", function()
  same(clauses_of "iso27701-2025", clauses_of "iso27001-2022")
end)

test("cloud guidance names controls of Annex A", function()
  local controls, count = by_id(annex.controls), { guidance = 0, information = 0 }
  for _, item in ipairs(known.standards["iso27017-2015"].guidance) do
    assert(controls[item.id], item.id .. " does not exist")
    count[item.kind] = count[item.kind] + 1
  end
  same(count.guidance, 37)
  same(count.information, 3)
end)

test("ids that look alike have a prefix", function()
  assert(known.index.requirement["iso27701:A.7.2.1"] and known.index.requirement["ccm:A&A"])
  assert(known.index.requirement["jip-isms517:4.1"] ~= known.index.requirement["4.1"])
  same(known.index.requirement["A.7.2.1"], nil)
  same(known.index.requirement["CLD.8.1.5"].title.en, "Removal of cloud service customer assets")
end)

test("a list of one's own is one file", function()
  project_file("policies/standards/customer.yaml", "id: customer\nprefix: customer\n"
    .. "title: Customer's list\nedition: May 2026\ncriteria:\n"
    .. "  - {id: A.5.1, title: Rules, carried_by: [A.5.1]}\n")
  messages()
  local own = library.load { "en" }
  library.resolve(own, { ["top-management"] = true, ["isms-manager"] = true })
  assert(not messages():find("customer.yaml", 1, true))
  same(own.index.requirement["customer:A.5.1"].carried_by[1], "A.5.1")
  same(own.index.criterion["customer:A.5.1"], true)
end)

test("an id that could mean two requirements is an error", function()
  project_file("policies/standards/customer.yaml", "id: customer\ntitle: T\nedition: E\ncontrols:\n"
    .. "  - {id: A.5.1, title: Rules}\n")
  assert(library.failed(library.load { "en" }))
  local said = messages()
  assert(said:find("policies/standards/customer.yaml:5", 1, true), said)
  assert(said:find("[ambiguous-requirement]", 1, true))
  project_file("policies/standards/customer.yaml", "id: customer\ntitle: T\nedition: E\n")
end)

test("an item without a group of its list is an error", function()
  project_file("policies/standards/customer.yaml", "id: customer\ntitle: T\nedition: E\n"
    .. "groups: [{id: a, title: A}]\ncontrols:\n  - {id: X.1, title: T, group: b}\n")
  messages()
  assert(library.failed(library.load { "en" }))
  local said = messages()
  assert(said:find("customer.yaml:6:32: error: 'X.1' needs a group that stands in groups "
    .. "[unknown-group]", 1, true), said)
  project_file("policies/standards/customer.yaml", "id: customer\ntitle: T\nedition: E\n")
end)

test("a standard that is reported on needs criteria by category", function()
  project_file("policies/standards/customer.yaml", "id: customer\ntitle: T\nedition: E\n"
    .. "report: true\ngroups: [{id: security, title: A}]\n")
  messages()
  assert(library.failed(library.load { "en" }))
  local said = messages()
  assert(said:find("customer.yaml:4:9: error: a standard with a report needs groups and criteria "
    .. "[missing-fact]", 1, true), said)
  project_file("policies/standards/customer.yaml", "id: customer\ntitle: T\nedition: E\n"
    .. "report: perhaps\n")
  assert(library.failed(library.load { "en" }))
  assert(messages():find("customer.yaml:4:9: error: report must be yes or no", 1, true))
  project_file("policies/standards/customer.yaml", "id: customer\ntitle: T\nedition: E\n")
end)

test("each category that a policy is for is one of a standard", function()
  local groups = {}
  for _, standard in pairs(known.standards) do
    for _, group in ipairs(standard.report and standard.groups or {}) do groups[group.id] = true end
  end
  for id, policy in pairs(known.policies) do
    assert(policy.category == nil or groups[policy.category], id .. " is for no category")
  end
end)

test("every section of every policy satisfies requirements that exist", function()
  for id, policy in pairs(known.policies) do
    for _, section in ipairs(policy.sections) do
      for _, requirement in ipairs(section.satisfies or {}) do
        assert(known.index.requirement[requirement],
          id .. "#" .. section.id .. " satisfies " .. requirement .. ", which no standard has")
      end
    end
  end
end)

-- How many criteria of SCS each category has at each level: the publisher's table of 2026-03-27.
local SCS = { governance = { 8, 11 }, partners = { 4, 3 }, identification = { 11, 18 }, protection = { 48, 34 },
  detection = { 3, 5 }, response = { 6, 0 }, recovery = { 1, 1 } }

test("SCS has 43 requirements and 153 criteria, 26 and 81 of them for three stars", function()
  local scs, counts, third = known.standards["meti-scs-2026"], {}, 0
  same(#scs.clauses, 43)
  for _, clause in ipairs(scs.clauses) do
    local of = counts[clause.group] or { 0, 0 }
    local any = false
    counts[clause.group] = of
    for i, criterion in ipairs(clause.criteria) do
      same(criterion.id, clause.id .. "-" .. i)
      of[criterion.level - 2] = of[criterion.level - 2] + 1
      any = any or criterion.level == 3
    end
    if any then third = third + 1 end
  end
  same(third, 26)
  local three, four = 0, 0
  for group, of in pairs(SCS) do
    same(counts[group][1], of[1])
    same(counts[group][2], of[2])
    three, four = three + of[1], four + of[2]
  end
  same(three, 81)
  same(three + four, 153)
end)

test("every criterion of SCS is carried by a section, so that none is the organisation's own to write", function()
  local open = {}
  for _, clause in ipairs(known.standards["meti-scs-2026"].clauses) do
    for _, criterion in ipairs(clause.criteria) do
      if #(criterion.sections or {}) == 0 then open[#open + 1] = criterion.id end
    end
  end
  same(table.concat(open, " "), "")
end)

test("ids of earlier editions that are gone are told with what they are now", function()
  local scs = known.standards["meti-scs-2026"]
  local ids, hints = known.index["criterion of a requirement"], known.index.hints
  local gone = 0
  for _, earlier in ipairs(scs.earlier) do
    for _, item in ipairs(earlier.moved) do assert(ids["scs:" .. item.to], item.from .. " moved to " .. item.to) end
  end
  for name in pairs(hints) do
    gone = gone + 1
    assert(not ids[name], name)
  end
  same(gone, 7) -- 4-5-2 with its criterion, and the last numbers of 4-1-4, 4-2-1, 4-3-3, 5-1-2 and 6-1-1
  same(hints["scs:6-1-1-7"], ": it is of the draft of 26 December 2025, and is 'scs:6-1-1-6' now")
  same(hints["scs:4-5-2"], ": it is of the draft of 26 December 2025, and was dropped since")
end)

-- Words with which a wording leans on the one before it.
local LEANING = { en = { "those %a+s%f[%A]", "that information", "these %a+s%f[%A]" }, ja = { "上記", "同システム", "^その" } }

test("the wording of a criterion stands by itself: lists of gaps show it alone", function()
  for _, clause in ipairs(known.standards["meti-scs-2026"].clauses) do
    for _, criterion in ipairs(clause.criteria) do
      for language, patterns in pairs(LEANING) do
        for _, pattern in ipairs(patterns) do
          assert(not criterion.title[language]:find(pattern), criterion.id .. ": " .. criterion.title[language])
        end
      end
    end
  end
end)

test("what carries criteria is there: sections of policies and their parameters", function()
  for _, standard in pairs(known.standards) do
    for _, clause in ipairs(standard.clauses) do
      for _, criterion in ipairs(clause.criteria or {}) do
        for _, name in ipairs(criterion.sections or {}) do
          local id, section = name:match("^(.-)#(.+)$")
          local found
          for _, own in ipairs(known.policies[id].sections) do found = found or own.id == section end
          assert(found, criterion.id .. " names " .. name)
        end
        for _, limit in ipairs(criterion.limits or {}) do
          local found
          for _, name in ipairs(criterion.sections) do
            for _, parameter in ipairs(known.policies[name:match("^[^#]+")].parameter_rows) do
              found = found or parameter.id == limit.parameter
            end
          end
          assert(found, criterion.id .. " limits " .. limit.parameter .. ", which no policy of its sections has")
        end
      end
    end
  end
end)
