-- What names each control for the risks: id → { risks (whose existing control it is), treatments }.
local cited = {}

local function add(id, key, name)
  cited[id] = cited[id] or { risks = {}, treatments = {} }
  local list = cited[id][key]
  if list[#list] ~= name then list[#list + 1] = name end
end

for _, row in ipairs(model.risks) do
  for _, id in ipairs(row.existing or {}) do add(id, "risks", row.id) end
  for _, treatment in ipairs(row.treatments) do
    for _, id in ipairs(treatment.controls or {}) do add(id, "treatments", treatment.id) end
  end
end

local rows = {}
for _, control in ipairs(model.statement.rows) do
  local named = cited[control.id]
  rows[#rows + 1] = named and { id = control.id, title = control.title, risks = named.risks, treatments = named.treatments }
end

return {
  some = #rows > 0, statement = cite("statement-of-applicability"),
  controls = grid { rows = rows, "id", "title", { "risks", as = series, empty = "–" }, { "treatments", as = series, empty = "–" } },
}
