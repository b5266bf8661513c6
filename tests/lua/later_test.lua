-- Documents and records that stand approved say nothing later than their approval.
local canary = shared("canary")
local content = require "document.content"
local lists = require "base.lists"
local project = require "model.project"
local walk = require "facts.walk"

local EXAMPLES = { akebono = "2026-10-30", larkfield = "2026-11-02" } -- as of when each is built
local FOLDER = "tests/golden/examples/"
local REGISTER = { "**State as of**", "**基準日**" }
local MONTHS = {}
for i, name in ipairs(require("words.en.documents").months) do MONTHS[name] = i end

-- Where a day may stand that had been planned: columns and labels; and what says as of when something stands.
local AHEAD = { Due = true, ["期限"] = true, ["Management review"] = true, ["マネジメントレビュー"] = true }
local AS_OF = { "^!%[", "[Aa]s of ", "as of |", "in use on ", "基準日", "現在", "日時点" }

local function iso(year, month, day) return ("%04d-%02d-%02d"):format(year, month, day) end

-- The days that TEXT names.
local function days_of(text)
  local days = {}
  for year, month, day in text:gmatch("(%d%d%d%d)%-(%d%d)%-(%d%d)") do days[#days + 1] = iso(year, month, day) end
  for year, month, day in text:gmatch("(%d%d%d%d)年(%d+)月(%d+)日") do days[#days + 1] = iso(year, month, day) end
  for day, month, year in text:gmatch("(%d+) (%u%l+) (%d%d%d%d)") do
    if MONTHS[month] then days[#days + 1] = iso(year, MONTHS[month], day) end
  end
  return days
end

local function cells_of(line)
  local cells = {}
  for cell in line:gmatch("|([^|]*)") do cells[#cells + 1] = cell:match("^%s*(.-)%s*$") end
  return cells
end

-- The last of the days of approval and issue on the cover in TEXT; nil for a register, and where nobody approved.
local function closed_on(text)
  local cover = text:match("^(.-\n#.-)\n## ") or text
  for _, mark in ipairs(REGISTER) do
    if cover:find(mark, 1, true) then return nil end
  end
  local approved = cover:match("\n| Approved by |[^\n]*") or cover:match("\n| 承認 |[^\n]*\n|[^\n]*\n| ([^|]*)")
  local issued = cover:match("\ndate: \"(.-)\"")
  local day = approved and days_of(approved)[1]
  return day and issued and issued > day and issued or day
end

local function is_planned(line, header, day)
  local cells = cells_of(line)
  for i, cell in ipairs(cells) do
    local named = header[i] ~= "" and header[i] or cells[1]
    if lists.contains(days_of(cell), day) and not AHEAD[named] then return false end
  end
  return #cells > 0
end

local function is_as_of(line)
  for _, pattern in ipairs(AS_OF) do
    if line:find(pattern) then return true end
  end
  return false
end

-- The lines of TEXT that name a day after LAST and not after TODAY, but for what was planned, and for today where the line says (or
-- the description of a picture shows) as of when it stands.
local function later_lines(text, last, today)
  local found, header, fresh = {}, {}, true
  for line in text:gmatch("[^\n]*") do
    if line:sub(1, 1) ~= "|" then fresh = true elseif fresh then header, fresh = cells_of(line), false end
    local late = lists.select(days_of(line), function(day)
      return day > last and day <= today and not is_planned(line, header, day)
        and not (day == today and is_as_of(line))
    end)
    if #late > 0 then found[#found + 1] = line end
  end
  return found
end

test("a day that comes later is found, and what was planned is not", function()
  local text = "| Id | Due | Done |\n| --- | --- | --- |\n| A | 3 May 2026 | %s |\n\nJudged as of 2026-05-09.\n"
  assert(#later_lines(text:format("–"), "2026-05-01", "2026-05-09") == 0)
  assert(#later_lines(text:format("2026年5月3日"), "2026-05-01", "2026-05-09") == 1)
  assert(#later_lines(text:format("4 May 2026"), "2026-05-01", "2026-05-09") == 1)
  assert(#later_lines("Done on 2026-05-02.", "2026-05-01", "2026-05-09") == 1)
end)

-- Calls TAKE(name, text) for each document of the example NAME in LANGUAGE.
local function each_document(name, language, take)
  local folder = FOLDER .. name .. "/" .. language
  for _, below in ipairs { "", "/policies" } do
    for _, file in ipairs(host.list_library(folder .. below)) do
      if file:find("%.md$") then take(file, host.read_library_text(folder .. below .. "/" .. file)) end
    end
  end
end

for _, name in ipairs(lists.keys(EXAMPLES)) do
  for _, language in ipairs(host.list_library(FOLDER .. name)) do
    test(name .. ", " .. language .. ": what stands approved says nothing later", function()
      local found, count = {}, 0
      each_document(name, language, function(file, text)
        local last = closed_on(text)
        count = count + (last and 1 or 0)
        local body = text:match("\n## .*") or text
        for _, line in ipairs(last and later_lines(body, last, EXAMPLES[name]) or {}) do
          found[#found + 1] = file .. ", of " .. last .. ": " .. line
        end
      end)
      assert(#found == 0, table.concat(found, "\n"))
      assert(count > 40, count .. " documents")
    end)
  end
end

-- Registers, and the column that says since when an entry stands there.
local ENTERED = { ["corrective-action-report"] = "Entered", ["exception-register"] = "Permitted", ["change-register"] = "Requested",
  ["vulnerability-register"] = "Known since", ["evidence-register"] = "Made on", ["opportunity-register"] = "Named on" }

-- Id → day on which it was entered, of the entries of all registers of the example NAME.
local function entries_of(name)
  local days = {}
  each_document(name, "en", function(file, text)
    local column, at = ENTERED[file:match("([%w-]+)%.md$")], nil
    for line in (column and text or ""):gmatch("[^\n]*") do
      local cells = cells_of(line)
      for i, cell in ipairs(cells) do
        if cell == column then at = i end
      end
      if #cells == 0 then at = nil end
      local id = at and cells[1]:match("^%u+%-[%d-]+$")
      if id then days[id] = days_of(cells[at])[1] end
    end
  end)
  return days
end

for _, name in ipairs(lists.keys(EXAMPLES)) do
  for _, language in ipairs(host.list_library(FOLDER .. name)) do
    test(name .. ", " .. language .. ": what stands approved cites nothing that was entered later", function()
      local days, found, cited = entries_of(name), {}, 0
      each_document(name, language, function(file, text)
        local last = closed_on(text)
        for id in (last and text:match("\n## .*") or ""):gmatch("%f[%w]%u+%-%d[%d-]*%f[^%w-]") do
          cited = cited + (days[id] and 1 or 0)
          if days[id] and days[id] > last then found[#found + 1] = file .. ", of " .. last .. ": " .. id .. " of " .. days[id] end
        end
      end)
      assert(#found == 0, table.concat(found, "\n"))
      assert(cited > 10, cited .. " ids")
    end)
  end
end

-- What an outcome of each type may be beside the one that is given.
local function other(spec, value, today)
  local last = spec.type == "enum" and spec.values[#spec.values]
  if last then return last ~= value and last or spec.values[1] end
  return spec.type == "date" and today or spec.type == "text" and "What came of it" or value
end

-- Gives every outcome that the facts of SELF may have another value.
local function change_outcomes(self, fields, value)
  for _, field in ipairs(fields) do
    local part = value[field.name]
    if field.outcome then value[field.name] = other(field, part, self.today) end
    for _, item in ipairs(type(part) == "table" and field.type == "list" and field.of.fields and part or {}) do
      change_outcomes(self, field.of.fields, item)
    end
  end
end

local CASE = "tests/golden/sparse"

test("no document that is approved or closed on a day shows what came of it; a register does", function()
  new_project()
  canary.serve(canary.read_folder(CASE))
  local self, days = project.read { project = ".", today = "2026-11-01" }, {}
  assert(self and not self.failed, messages())
  self.languages = { "en" }
  for _, row in ipairs(project.view(self, "en").model.controlled) do
    if not row.is_register then days[row.id] = self.today end
  end
  local before = content.of(self, days).en
  change_outcomes(self, self.fields, self.values)
  local after, changed = content.of(self, days).en, {}
  assert(walk.fact(self.values, "treatments")[1].done == self.today)
  for id in pairs(days) do
    if before[id].sha256 ~= after[id].sha256 then changed[#changed + 1] = id end
  end
  assert(#changed == 0, table.concat(changed, " "))
  assert(#lists.keys(before) > 15, #lists.keys(before) .. " documents")
end)
