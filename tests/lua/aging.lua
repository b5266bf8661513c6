-- Whether documents grow old by themselves.
local canary = shared("canary")
local content = require "document.content"
local lists = require "base.lists"
local project = require "model.project"

-- Opens the project of NODES (see canary.lua) with every document approved in LANGUAGE on 2026-11-23 on each of DAYS, on which none must be a draft.
return function(nodes, days, language)
  canary.serve(nodes)
  local self, approved, list = project.read { project = ".", as_of = "2026-11-23" }, {}, {}
  self.languages = { language }
  for id in pairs(self.values.documents) do approved[id] = "2026-11-23" end
  local found = content.of(self, approved)
  for _, id in ipairs(lists.keys(approved)) do
    local contents = { { language = language, sha256 = (found[language][id] or {}).sha256, sections = "" } }
    list[#list + 1] = { document = id, version = "99", contents = contents, original = "en", changes = "x",
      approved = { date = "2026-11-23", role = "r", title = "t", person = "p", name = "n" } }
  end
  self.values.approvals = list
  for _, day in ipairs(days) do
    self.today = day
    local changed = table.concat(lists.keys(content.outdated(self)), " ") .. messages() -- each day is a run of its own
    assert(changed == "", changed)
  end
end
