-- The renders that a project asks for, so that a test can repeat each of them by itself.
local build = require "build"
local canary = shared("canary")
local project = require "model.project"
local template = require "document.template"

local renders = { render = template.render }

local TODAY = "2026-11-01" -- as tests/golden/run has it

-- Gives what lies in ROOM of the project in FOLDER to the project of the test.
local function take(folder, room)
  for _, file in ipairs(host.list_library(folder .. "/" .. room)) do
    project_file(room .. "/" .. file, (host.read_library_text(folder .. "/" .. room .. "/" .. file)))
  end
end

-- Gives the standards and the releases of the project in FOLDER to the project of the test, which has no other.
local function take_files(folder)
  new_project()
  take(folder, "policies/standards")
  for _, release in ipairs(host.list_library(folder .. "/releases")) do take(folder, "releases/" .. release) end
end

-- Renders the project in FOLDER of the library and calls RENDER(name, view, settings), which returns what template.render would,
-- for each text of the documents in ONLY (language → set of ids; nil is all).
function renders.each(folder, render, only)
  take_files(folder)
  canary.serve(canary.read_folder(folder))
  local self = project.open { project = ".", today = TODAY }
  assert(self, folder .. ": " .. messages())
  function template.render(name, view, settings)
    local wanted = not only or only[settings.language] and only[settings.language][settings.document]
    return (wanted and render or renders.render)(name, view, settings)
  end
  local _, whole = build.render(self, { project = "." }, self.languages)
  template.render = renders.render
  assert(whole, folder .. ": " .. messages())
end

return renders
