-- The system description answers each description criterion (DC section 200), whatever is given; its control activities
-- are the duties of the policies that serve the criteria.
local build = require "build"
local canary = shared("canary")
local coverage = require "model.coverage"

local function same(have, want)
  if have ~= want then error(("have %s, want %s"):format(tostring(have), tostring(want)), 2) end
end

local function policy(id, number, sections) return { id = id, number = number, sections = sections } end

local CRITERIA = {
  { id = "C1", covered = true, policies = { policy("access", "P05", { "a", "b" }), policy("logs", "P06", { "x" }) } },
  { id = "C2", covered = true, policies = { policy("access", "P05", { "b" }) } },
  { id = "C3", covered = false, policies = { policy("access", "P05", { "c" }) } },
}

local DUTIES = { { policy = "access", section = "c" }, { policy = "access", section = "b" },
  { policy = "logs", section = "x" }, { policy = "logs", section = "y" } }

test("a duty is a control activity for each covered criterion that its section satisfies", function()
  local out = coverage.activities(CRITERIA, DUTIES)
  same(#out.rows, 2)
  same(out.rows[1].number .. " " .. table.concat(out.rows[1].criteria, " "), "P05-2 C1 C2")
  same(out.rows[2].duty, DUTIES[3])
  same(table.concat(out.of.C1, " "), "P05-2 P06-1")
  same(out.of.C3, nil)
end)

-- The sections of the description of EXAMPLE by language and number of their description criterion.
local function sections_of(example)
  canary.serve(canary.read(example))
  messages()
  local documents = build { project = ".", today = "2026-11-02", only = "system-description" }
  assert(documents, messages())
  local out = {}
  for _, document in ipairs(documents) do
    if document.id == "system-description" then
      local rows = {}
      for part in ("\n" .. document.tree:text()):gsub("\n## ", "\n\1"):gmatch("\1[^\1]+") do
        local number, text = part:match("DC (%d).-\n(.*)$")
        if number then rows[tonumber(number)] = text end
      end
      out[document.language] = rows
    end
  end
  return out
end

-- What the section of each description criterion says in the examples; the languages share it.
local NOT_RELEVANT = { en = "None identified", ja = "識別していない" }
local SAID = {
  akebono = { "API", "C-01", "jp-north-1", "IN-2026-01", "CC6.1", "U-01", "CC6.4", NOT_RELEVANT,
    { en = "type 1", ja = "Type 1" } },
  larkfield = { "Larkfield Reports", "C-01", "Northmere", "IN-2026-02", "A1.2", "U-01", "CC6.5", NOT_RELEVANT, { en = "Not recorded" } },
}

for example, run in pairs { larkfield = test, akebono = in_whole } do
  run("each description criterion has its section with content: " .. example, function()
    local count = 0
    for language, rows in pairs(sections_of(example)) do
      for number = 1, 9 do
        local text = rows[number]
        assert(text and text:find("%S"), ("DC %d is empty (%s)"):format(number, language))
        local said = SAID[example][number]
        said = said[language] or said
        assert(text:find(said, 1, true), ("DC %d (%s) does not say %s"):format(number, language, said))
        count = count + 1
      end
      for _, foreign in ipairs { "P1.1", "PI1.1" } do
        assert(not rows[5]:find("[^%w]" .. foreign:gsub("%.", "%%.") .. "[^%d]"), foreign .. " is of a category that is not covered")
      end
    end
    same(count, example == "akebono" and 18 or 9)
  end)
end
