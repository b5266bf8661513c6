-- Of each assessment: how many of the criteria of its lowest level are met or do not apply.
local function declared(own)
  local level = own.standard.levels[1]
  local rows = where(own.rows, function(row) return row.level == level.id end)
  local met = where(rows, function(row) return row.state == "met" or row.state == "not-applicable" end)
  local open = where(rows, function(row) return row.state ~= "met" and row.state ~= "not-applicable" end)
  return { title = own.title, edition = own.standard.edition, credit = own.standard.credit, level = level.title,
    total = #rows, met = #met, complete = #rows > 0 and #open == 0 }
end

local list = {}
for i, own in ipairs(model.self_assessments) do list[i] = declared(own) end

local complete = #list > 0
for _, own in ipairs(list) do complete = complete and own.complete end

return { day = date(today), assessments = list, complete = complete,
  organization = org.legal_name or org.name, management = series(where(model.roles, function(row) return row.top_management end), "title") or unrecorded,
  assessment = cite("scs-self-assessment") }
