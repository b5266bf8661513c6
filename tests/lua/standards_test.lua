local library = require "library"
local natural = require "natural"

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

test("fourteen clauses ask for documented information", function()
  local count = 0
  for _, clause in ipairs(annex.clauses) do count = count + (clause.documented and 1 or 0) end
  same(count, 14)
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
    seen[link.id .. " " .. link.to], from[link.id], carried[link.to] = true, true, true
  end
  for id in pairs(controls) do assert(from[id], id .. " leads nowhere") end
  for id in pairs(criteria) do assert(carried[id], id .. " is carried by nothing") end
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
