-- `ismsdoc build`: the documents of a project, and the exports that --format names.
local build = require "build"
local export = require "export"

-- Returns { documents, files } for ARGUMENTS: project, and perhaps only, lang, format, draft and what
-- says today; nil after errors, all of which are reported.
return function(arguments)
  local documents, project = build(arguments)
  return documents
    and { documents = documents, files = export.of_project(arguments.format, project, documents) }
end
