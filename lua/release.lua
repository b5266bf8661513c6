-- A release: the whole set of documents as management approved it, which no rule of `check` that is
-- an error objects to.
local build = require "build"
local places = require "places"

-- The policy that heads the set; its version names a release.
local FIRST = "information-security-policy"

local function fault(row, key, code, text)
  local path, line, col = places.of(row.control, key)
  host.report("error", path or places.file(), line, col, code, text)
end

-- Whether management approved ROW by TODAY; reports it otherwise.
local function is_approved(row, today)
  if row.approved and row.approved_on <= today then return true end
  local name = "'" .. row.id .. "' " .. (row.version or "")
  if row.approved then
    fault(row, "approved", "not-approved",
      name .. " is approved on " .. row.approved_on .. ", after the day of the release, " .. today)
  else
    fault(row, "status", "not-approved", name .. " is not approved: a release expects the status "
      .. "approved, an approver and the day of approval")
  end
  return false
end

local function all_approved(model, today)
  local approved = true
  for _, list in ipairs { model.documents, model.topic_policies } do
    for _, row in ipairs(list) do approved = is_approved(row, today) and approved end
  end
  return approved
end

-- NAME, if a directory may be called so everywhere; nil after reporting that it may not.
local function checked(name)
  if name:find("^%w[%w._-]*$") and #name <= 100 then return name end
  host.report("error", nil, nil, nil, "invalid-name", "a release cannot be called '" .. name
    .. "': letters, digits, '.', '_' and '-' were expected; give another --name")
end

-- Builds all documents of the project that OPTIONS name: returns them as build does, with `release`,
-- the name of the set; or nil after errors, all of which are reported.
return function(options)
  options.every_rule = true
  local rendered, project = build(options)
  if not rendered then return nil end
  local model = project.view.model
  local policy = model.document(FIRST)
  local name = checked(options.name or policy and policy.version or "1")
  if not all_approved(model, project.today) or not name then return nil end
  rendered.release = project.today .. "-" .. name
  return rendered
end
