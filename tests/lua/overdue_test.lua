-- A policy past its review stays in force, and is marked on its cover and in every list.
local build = require "build"
local canary = shared("canary")

local TODAY = "2026-11-02"

local MARK = { en = "**Overdue**", ja = "**期限超過**" }
local LISTS = { "document-register", "information-security-policy", "policy-book", "statement-of-applicability",
  "system-description" }

-- The rendered texts of larkfield in LANGUAGE whose policy access-control was to be reviewed by DAY: id → text.
local function texts(language, day)
  local nodes = canary.read("larkfield")
  for _, entry in ipairs(nodes.documents) do
    if entry.key == "access-control" or entry.key == "public-summary" then
      for _, field in ipairs(entry.value) do
        if field.key == "next_review" then field.value.text = day end
      end
    end
  end
  for _, item in ipairs(nodes.languages) do item.text = language end
  canary.serve(nodes)
  messages()
  local documents = build { project = ".", today = TODAY, only = table.concat(LISTS, ",") .. ",access-control,public-summary" }
  assert(documents, messages())
  local out = {}
  for _, document in ipairs(documents) do out[document.id] = document.tree:text() end
  return out
end

-- The lines of TEXT that hold PART.
local function lines(text, part)
  local found = {}
  for line in text:gmatch("[^\n]+") do
    if line:find(part, 1, true) then found[#found + 1] = line end
  end
  return table.concat(found, "\n")
end

for language, run in pairs { en = test, ja = in_whole } do
  run("a policy past its review is marked on its cover and in every list (" .. language .. ")", function()
    local late, mark = texts(language, "2026-11-01"), MARK[language]
    for _, id in ipairs { "access-control", "public-summary" } do
      assert(lines(late[id], "2026-11-01"):find(mark, 1, true), id .. " is not marked on its cover")
    end
    local title = late["access-control"]:match("\n# ([^\n]+)")
    for _, id in ipairs(LISTS) do
      assert(late[id], id .. " is not built")
      assert(lines(late[id], title):find(mark, 1, true), id .. " does not mark it")
    end
  end)
end
