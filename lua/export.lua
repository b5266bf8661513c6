-- Exports: a project as files that are no document. A module of lua/export/ is
--   { title (one line of what it is), files(project) }
-- where files returns a list of { path (below OUT), text }; what is wrong it reports, or raises as an
-- error. PROJECT is as project.open returns it, and the module's name is what --format asks for. One of lua/export/site/
-- is written with the public site: its files(site) sees what the site shows (see
-- lua/command/publish.lua) and nothing else.
local listing = require "base.listing"

local export = {}

-- The names of the exports that --format takes, sorted.
function export.names()
  return listing("lua/export")
end

-- The title of the export NAME.
function export.title(name)
  return require("export." .. name).title
end

local function is_file(file)
  return type(file) == "table" and type(file.path) == "string" and type(file.text) == "string"
end

local function are_files(list)
  if type(list) ~= "table" then return false end
  for _, file in ipairs(list) do
    if not is_file(file) then return false end
  end
  return true
end

-- The files that the exports NAMES of lua/FOLDER make of SUBJECT.
local function collect(folder, names, subject)
  local all = {}
  for _, name in ipairs(names) do
    local files = require(folder:gsub("/", ".") .. "." .. name).files(subject)
    if are_files(files) then
      table.move(files, 1, #files, #all + 1, all)
    else
      host.report("error", ("lua/%s/%s.lua"):format(folder, name), nil, nil, "export-broken",
        "this export returns no list of files, each with its path and text")
    end
  end
  return all
end

-- The exports among FORMATS (comma-separated; nil: none).
local function asked(formats)
  local wanted, names = {}, {}
  for name in (formats or ""):gmatch("[^,]+") do wanted[name] = true end
  for _, name in ipairs(export.names()) do
    if wanted[name] then names[#names + 1] = name end
  end
  return names
end

-- The files of PROJECT that FORMATS ask for beside the forms of documents.
function export.of_project(formats, project)
  return collect("export", asked(formats), project)
end

-- The files that stand around the pages of SITE.
function export.of_site(site)
  return collect("export/site", listing("lua/export/site"), site)
end

return export
