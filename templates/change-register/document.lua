local assets_named = {}
for _, asset in ipairs(model.assets) do assets_named[asset.id] = asset.name end

-- IDS of assets, each with its name; nil for none.
local function named(ids)
  return series(ids, function(id) return aside(id, assets_named[id]) end)
end

local all = model.changes

local names = {}
for _, service in ipairs(model.service_facts) do names[service.id] = service.name end

local function service_name(id) return names[id] or id end

-- What CHANGE concerns: services by their names, assets by their ids and names.
local function concerned(change)
  local services, assets = series(change.services, service_name), named(change.assets)
  return services and assets and join({ services, assets }, words.semicolon) or services or assets
end

-- VALUE of CHANGE; of a standard one, which its description holds, nothing is asked.
local function of_normal(change, value)
  return value or change.type == "standard" and "–" or unrecorded
end

-- When CHANGE was approved: a standard one was when its description was.
local function approved(change, say)
  return date(change.approved) or change.type == "standard" and say.described or unrecorded
end

-- The value KEY, in the words of the text where it is given as none.
local function unless_none(key)
  return function(change, say)
    if change[key] == false then return say.nothing end
    return of_normal(change, change[key])
  end
end

-- What called for CHANGE; none where it is given that neither an incident nor a vulnerability did.
local function grounds(change)
  if change.incident == false and change.vulnerability == false then return words.none end
  if not (change.incident and change.vulnerability) then return change.incident or change.vulnerability or nil end
  return series { change.incident, change.vulnerability }
end

-- The day for which CHANGE is planned; nobody asks for that of an emergency.
local function planned(change)
  if change.planned == false then return words.none end
  return date(change.planned) or change.type == "emergency" and "–" or nil
end

-- VALUE of CHANGE, which one that is planned for a day to come does not have yet.
local function of_done(change, value)
  local is_ahead = not change.done and change.planned and change.planned > today
  return value or is_ahead and "–" or unrecorded
end

return {
  all = all, policy = cite("change-management", "classes"),
  people = quantity(parameters["change-management"].change_approvals_required, "people"),
  days = quantity(parameters["change-management"].emergency_change_review_days, "days"),
  types = grid { rows = all.by_type, "name", { "count", align = "right" } },
  states = grid { rows = all.by_state, "name", { "count", align = "right" } },
  changes = grid { name = "changes", rows = all.rows, "id", "title", "type_name",
    { concerned, empty = unrecorded }, "requested_by_title", { "requested", as = date },
    { planned, empty = unrecorded }, function(change) return of_done(change, date(change.done)) end, "state_name" },
  approvals = grid { name = "change-approvals", rows = all.rows, "id",
    function(change) return of_normal(change, change.assessment) end,
    function(change) return of_normal(change, series(change.approver_titles)) end,
    approved, function(change)
      return change.type == "standard" and "–" or of_done(change, deadline(change.limit, change.late))
    end },
  results = grid { name = "change-results", rows = all.rows, "id",
    unless_none "tested", unless_none "way_back",
    function(change) return of_done(change, change.outcome) end, { grounds, empty = unrecorded } },
}
