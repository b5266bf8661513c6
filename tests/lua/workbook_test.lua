-- What the cells of a workbook that was exported may say.
local contents = require "export.workbook.contents"
local workbook = require "command.import.workbook"

-- Whether TEXT may stand in the column PATH of a new row of commitments; second, what is told of it.
local function takes(path, text)
  local project = { languages = { "en" }, values = {}, library = { policies = {}, standards = {} }, view = { language = "en", model = { statement = { rows = {} } }, words = require "words.en.documents" } }
  local function cell(col, said) return { kind = "string", text = said, path = "isms.xlsx", line = 3, col = col } end
  local sheet = { path = "isms.xlsx", names = { "commitments.id", path }, rows = { { line = 1, last = 2 }, { line = 3, last = 2, cell(1, "CM-1"), cell(2, text) } } }
  local report, told = host.report, {}
  host.report = function(_, _, line, col, code) told[#told + 1] = ("%d:%d %s"):format(line, col, code) end
  local fine, compared = pcall(workbook.compare, project, { sheet })
  host.report = report
  if not fine then error(compared) end
  return not compared.failed, table.concat(told, ", ")
end

test("a cell has the numbers and days that the facts have, and no others", function()
  local path = "commitments.availability_percent"
  for _, text in ipairs { "99.9", "100" } do assert(takes(path, text), text) end
  for _, text in ipairs { "99.9 %", "1e1", "0x10", "101", "none", "much" } do
    local taken, told = takes(path, text)
    assert(not taken and told:find("^3:2 "), text .. ": " .. told)
  end
end)

test("the sheet of contents leads to each other one, says what it holds and how many rows, and names no fact", function()
  local function heading(col, text) return { row = 1, col = col, text = text } end
  local risks = { name = "Risks", label = "Risks", count = 17, columns = { {}, {}, {}, { folded = true } },
    cells = { heading(1, "ID"), heading(2, "Title (ja)"), heading(3, "Title (en)"), heading(4, "Grounds"), { row = 3, col = 1, text = "R-01" } } }
  local cut = { name = "Suppli – controls", label = "Suppliers – controls", count = 0, columns = { {} }, cells = { heading(1, "ID") } }
  local sheet, said = contents.sheet({ risks, cut }, require "words.en.workbook"), {}
  for _, cell in ipairs(sheet.cells) do
    said[cell.row .. ":" .. cell.col] = (cell.sheet and "→" or "") .. (cell.text or cell.value)
    assert(cell.row ~= 2 or cell.text:find("^contents:"), "import would take it for a fact")
  end
  local want = { ["1:1"] = "Sheet", ["3:1"] = "→Risks", ["3:2"] = "ID, Title", ["3:3"] = "17", ["4:1"] = "→Suppli – controls",
    ["4:2"] = "Suppliers – controls: ID", ["4:3"] = "0" }
  for place, text in pairs(want) do assert(said[place] == text, place .. ": " .. tostring(said[place])) end
end)
