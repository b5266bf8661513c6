-- `ismsdoc export`: all registers of a project as one workbook, which `import --update` takes back.
local book = require "export.workbook.book"
local project = require "model.project"
local stamp = require "export.workbook.stamp"
local tables = require "command.import.tables"

-- Whether the workbook that stands where the new one shall be may be replaced: nobody changed what
-- `export` wrote there.
local function may_replace(path)
  local sheets = tables.read()
  if not sheets then return false end
  local found, made = stamp.find(sheets), stamp.of_sheets(sheets)
  if found == made then return true end
  host.report("error", path, nil, nil, "workbook-changed", found
    and "the workbook was changed since it was exported: take it back with import --update, or name another file"
    or "the file is none that was exported: name another one")
  return false
end

-- Returns { files, said } for ARGUMENTS: project, output, file (it, where it is there), and what says
-- today; nil after errors.
return function(arguments)
  if arguments.file and not may_replace(arguments.output) then return nil end
  arguments.draft = "yes" -- what is missing is no reason to have no workbook
  local self = project.open(arguments)
  if not self or self.failed then return nil end
  local bytes = host.workbook(stamp.add(book.describe(self)))
  return bytes and { files = { { path = arguments.output:match("[^/]*$"), text = bytes } }, replaces = true }
end
