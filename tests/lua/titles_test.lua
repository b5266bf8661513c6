local facts = require "facts.read"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local function requirements(titles)
  new_project()
  project_file("isms.yaml", "languages: [en, ja]\nstandards:\n  - {id: iso27001-2022}\n"
    .. "requirement_titles:\n" .. titles)
  local loaded = facts.load(false)
  local said = {}
  for line in messages():gmatch("[^\n]+") do
    if line:find("requirement", 1, true) then said[#said + 1] = line end
  end
  return loaded.library.index.requirement, said
end

test("a title from the organisation's own copy takes the place of one title in one language", function()
  local index, said = requirements("  ja: {A.5.1: 自社の版の題名, iso27701:A.7.2.1: 目的}\n")
  same(#said, 0)
  same(index["A.5.1"].title.ja, "自社の版の題名")
  same(index["A.5.1"].title.en, "Policies for information security")
  same(index["iso27701:A.7.2.1"].title.ja, "目的")
  assert(index["A.5.2"].title.ja ~= "自社の版の題名")
end)

test("a title for a requirement that is in no standard is an error", function()
  local _, said = requirements("  en: {A.5.99: Nothing}\n")
  same(#said, 1)
  assert(said[1]:find("isms.yaml:5:8: error: there is no requirement 'A.5.99'", 1, true), said[1])
end)

test("the next project has the library's titles again", function()
  requirements("  en: {A.5.1: Ours}\n")
  local index, said = requirements("  ja: {A.5.1: 自社の版の題名}\n")
  same(#said, 0)
  same(index["A.5.1"].title.en, "Policies for information security")
  index = requirements("  {}\n")
  same(index["A.5.1"].title.ja, "情報セキュリティのための方針群")
end)
