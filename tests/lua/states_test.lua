-- What is not given is neither denied nor affirmed: a sample of `make sweep`, and what that one holds lines against.
local lists = require "base.lists"
local project = require "model.project"
local canary = shared("canary")
local states = shared("states")

local words = project.words("en")

-- Whether the text NEW may follow from OLD when a fact is taken away.
local function may_follow(new, old)
  return #states.compare(states.read(old), states.read(new), words) == 0
end

local TABLE = "## Section\n\n| Id | State |\n| --- | --- |\n| A-1 | %s |\n"

test("what remains, a count, and the word for what is not recorded may follow", function()
  for _, pair in ipairs {
    { "Two of 3 risks.", "Two of 12 risks." }, { "Told on 3 May.", "Told on 3 May by mail." },
    { "Cause: Not recorded.", "Cause: rain." }, { "", "Nobody was told." },
  } do assert(may_follow("## A\n\n" .. pair[1], "## A\n\n" .. pair[2]), pair[1]) end
  for _, pair in ipairs {
    { "Not recorded", "Open" }, { "3", "4" }, { "A.5.1", "A.5.1, A.5.2" },
    { "1 May 2026 **Overdue**", "1 May 2026" },
  } do assert(may_follow(TABLE:format(pair[1]), TABLE:format(pair[2])), pair[1]) end
end)

test("a denial, a default, an affirmation and a dash may not follow", function()
  for _, text in ipairs { "No risk is new.", "Everything was examined.", "Told on 4 May 2026." } do
    assert(not may_follow("## A\n\n" .. text, "## A\n\nTold on 3 May 2026 by mail."), text)
  end
  for _, text in ipairs { "None", "–", "", "Yes", "2 May 2026", "A.5.2" } do
    assert(not may_follow(TABLE:format(text), TABLE:format("1 May 2026 by A.5.1")), text)
  end
  assert(not may_follow("## A\n\nNone was told.", "## B\n\nNone was told. It rained.\n\n## A\n\nAll."))
end)

test("a list that was not given says so, and what is selected of it too", function()
  local none = lists.absent()
  assert(lists.is_absent(none) and #none == 0 and not lists.is_absent({}) and not lists.is_absent(nil))
  assert(lists.is_absent(lists.select(none, function() return true end)))
  assert(lists.is_absent(lists.map(none, function() return 1 end)))
  assert(not pcall(function() none[1] = "an item" end))
end)

-- A text that denies what is not given, that is gone with one fact and cannot be without another.
local LIAR = "## Web {#web}\n\n% if not org.website then\nThere is no website.\n% end\n\n"
  .. "Thieves: {{ facts.contact.security_email }}\n"

in_whole("a denial is found among facts that hide it and that are refused, and each fact is counted", function()
  new_project()
  project_file("templates/scope-statement/document.yaml",
    "title: Scope\naudience: internal\nrequires: [scope.units]\nmandatory_for: [iso27001-2022]\n")
  project_file("templates/scope-statement/en.md", LIAR)
  project_file("templates/scope-statement/ja.md", "")
  local self, found, cases = states.open(canary.read_folder("tests/minimal"), 1000, { "en" }), {}, {}
  for _, batch in ipairs(self.batches) do table.move(batch, 1, #batch, #cases + 1, cases) end
  states.sweep(self, "en", cases, function(case, finding) found[case.path] = finding end)
  assert(found["organization.website"], "the denial is not found")
  local count, unseen = states.account(self, "en", cases)
  assert(count + #unseen == self.total and #unseen == 1 and unseen[1]:find("^contact %("), table.concat(unseen, " "))
  new_project()
end)

-- A sample of the sweep, which would take too long here: every so many lists of about so many facts.
local SIZE, EVERY = 24, 40

local LANGUAGE = { akebono = "en", larkfield = "ja" }

-- `make whole` names the example.
for _, name in ipairs { LANGUAGE[argument(1)] and argument(1) } do
  local language = LANGUAGE[name]
  test(name .. ": what is not given is neither denied nor affirmed", function()
    local self, found, count = states.open(canary.read(name), SIZE, { language }), "", 0
    for i = 1, #self.batches, EVERY do
      states.sweep(self, language, self.batches[i], function(case, finding)
        found = found .. case.path .. ": " .. finding .. "\n"
      end)
      count = count + (states.account(self, language, self.batches[i]))
    end
    assert(found == "", found)
    assert(count > 30, count .. " facts")
  end)
end
