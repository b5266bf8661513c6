-- What the cells of a workbook that was exported may say.
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
