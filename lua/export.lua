-- Exports: a project as files that are no document. A module of lua/export/ is
--   { title (one line of what it is), files(project, documents) }
-- where files returns a list of { path (below OUT), text }; what is wrong it reports, or raises as an
-- error. PROJECT is as project.open returns it, DOCUMENTS are those that are built, rendered (see lua/build.lua), and the module's name is what --format asks for. One
-- of lua/export/site/ is written with the public site: its files(site) sees what the site shows (see
-- lua/command/publish.lua) and nothing else.
local listing = require "base.listing"

local export = {}

-- The names of the exports that --format takes, sorted.
function export.names()
  return listing("lua/export")
end

local function report_broken(folder, name, lacks)
  host.report("error", ("lua/%s/%s.lua"):format(folder, name), nil, nil, "export-broken",
    "this export returns " .. lacks)
end

-- The export NAME of lua/FOLDER, or nil after reporting that it is none.
local function load(folder, name)
  local made = require(folder:gsub("/", ".") .. "." .. name)
  local sound = type(made) == "table" and type(made.title) == "string" and type(made.files) == "function"
  if sound then return made end
  report_broken(folder, name, "no table of title and files()")
end

-- The title of the export NAME, or nil after reporting that it is none.
function export.title(name)
  local made = load("export", name)
  return made and made.title
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

-- The files that the exports NAMES of lua/FOLDER make of SUBJECT and DOCUMENTS (of a site: nil), each with the module that
-- made it.
local function collect(folder, names, subject, documents)
  local all = {}
  for _, name in ipairs(names) do
    local made = load(folder, name)
    local files = made and made.files(subject, documents)
    if are_files(files) then
      for _, file in ipairs(files) do
        all[#all + 1] = { path = file.path, text = file.text, module = ("lua/%s/%s.lua"):format(folder, name) }
      end
    elseif made then
      report_broken(folder, name, "no list of files, each with its path and text")
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

-- The files of PROJECT that FORMATS ask for beside the forms of its DOCUMENTS.
function export.of_project(formats, project, documents)
  return collect("export", asked(formats), project, documents)
end

-- The files that stand around the pages of SITE.
function export.of_site(site)
  return collect("export/site", listing("lua/export/site"), site)
end

return export
