-- What is tried on all of an example, the one that is named, and takes its time: `make whole`. Each day that is named after it has a
-- run of its own, for the texts of one run may be so long together and no longer; without a day the example is released.
local canary = shared("canary")
local keep = shared("aging")

local EXAMPLE = assert(argument(1), "the name of an example is expected")
local LANGUAGES = { akebono = "en", larkfield = "ja" }

local function grows_not_old(day)
  test(EXAMPLE .. ": the passing of time alone, to " .. day .. ", makes no document a draft", function()
    keep(canary.read(EXAMPLE), { day }, LANGUAGES[EXAMPLE])
  end)
end

-- Puts what lies below FOLDER of the example into the project of this test: what a project gives is what its texts may be long for.
local function copy(folder)
  for _, name in ipairs(host.list_library(("examples/%s%s"):format(EXAMPLE, folder))) do
    local path = folder .. "/" .. name
    local text = name:find("%.") and host.read_library_text("examples/" .. EXAMPLE .. path)
    if text then project_file(path:sub(2), text) elseif not name:find("%.") and name ~= "out" then copy(path) end
  end
end

local function is_released()
  test(EXAMPLE .. " is released as it stands: approvals on record, and no finding accepted", function()
    copy("")
    local nodes = canary.read(EXAMPLE)
    assert(#nodes.approvals > 0 and not nodes.accepted_findings)
    local result = require("command.release") { project = "." }
    assert(result and result.release, messages())
  end)
end

if argument(2) then grows_not_old(argument(2)) else is_released() end
