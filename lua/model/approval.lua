-- Whether management approved a document that is to go out, in public or in a release.
local places = require "facts.places"

local function report(row, key, text)
  local path, line, col = places.of(row.control, key)
  host.report("error", path or places.file(), line, col, "not-approved",
    "'" .. row.id .. "' " .. (row.version or "") .. " " .. text)
  return false
end

-- True when ROW (from model/documents.lua) was approved by the day TODAY; otherwise false, and it is
-- reported.
return function(row, today)
  if not row.approved then
    return report(row, "status", "is not approved: the status approved, an approver and the day of "
      .. "approval were expected")
  end
  if row.approved_on <= today then return true end
  return report(row, "approved", "is approved on " .. row.approved_on .. ", after today, " .. today)
end
