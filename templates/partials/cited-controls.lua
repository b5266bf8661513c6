-- What names each control: id → ids of the risks whose existing control it is, then of treatments.
local cited = {}

local function add(id, name)
  cited[id] = cited[id] or {}
  table.insert(cited[id], name)
end

for _, row in ipairs(model.risks) do
  for _, id in ipairs(row.existing or {}) do add(id, row.id) end
end
for _, row in ipairs(model.risks) do
  for _, treatment in ipairs(row.treatments) do
    for _, id in ipairs(treatment.controls or {}) do add(id, treatment.id) end
  end
end

local rows = {}
for _, control in ipairs(model.statement.rows) do
  local named = cited[control.id]
  rows[#rows + 1] = named and { id = control.id, title = control.title, named_by = named }
end

return {
  some = #rows > 0, statement = cite("statement-of-applicability"),
  controls = grid { rows = rows, "id", "title", { "named_by", as = series } },
}
