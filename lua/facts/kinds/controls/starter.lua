local projection = require "facts.projection"

-- One decision for each control of the chosen standards, all still to be confirmed.
local OWNERS = { people = "office-lead", physical = "office-lead", technological = "engineering-lead",
  cloud = "engineering-lead" }

local EXCLUSIONS = {
  ["A.8.30"] = { en = "No software is developed by others for the organisation",
    ja = "ソフトウェアの開発を社外に委託していないため" },
}

local ACTIONS = { en = "%s: compare what is done today with the policy, close the gap, and note here how "
    .. "the control is implemented",
  ja = "「%s」の現状を方針と照合して不足を解消し、管理策の実施方法をここに記載する" }

-- The action on CONTROL, in each language; it names the control, since one action in two places has one owner and day.
local function action_on(control, start)
  local action = {}
  for _, language in ipairs(start.languages) do
    action[language] = start.word("controls", ACTIONS, language):format(control.name .. " " .. (projection.text(control.title, language) or ""))
  end
  return action
end

local function decision(control, standard, start)
  local excluded = EXCLUSIONS[control.name]
  if excluded then return { id = control.name, applicable = false, exclusion_reason = excluded } end
  return { id = control.name, applicable = true, status = "planned", reasons = { "baseline" },
    owner = OWNERS[control.group or ""] or "isms-manager", due = start.months(6),
    action = action_on(control, start),
    provider = standard.positions and { en = "Planned for the services that are offered",
      ja = "提供するサービスについて計画中" } or nil,
    customer = standard.positions and { en = "Planned for the cloud services that are used",
      ja = "利用するクラウドサービスについて計画中" } or nil }
end

return { order = 180, file = "csv", make = function(start)
  local list = {}
  for _, id in ipairs(start.standards) do
    local standard = start.library.standards[id]
    for _, control in ipairs(standard.controls) do
      list[#list + 1] = decision(control, standard, start)
    end
  end
  return list
end }
