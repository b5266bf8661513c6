-- The edit that records the competence of PERSONS, a list, for the role of the security manager.
local function judged(persons)
  local rows = {}
  for i, person in ipairs(persons) do
    rows[i] = "{id: K-" .. i .. ", role: isms-manager, person: " .. person .. ", need: Knows risks., "
      .. "evidence: Diploma, assessed: 2026-03-02, sufficient: true}"
  end
  return { { "isms.yaml", "", "competences: [" .. table.concat(rows, ", ") .. "]\n" } }
end

-- Role → { row (its first entry), persons (set) } of the entries ROWS that name a person.
local function by_role(rows)
  local index = {}
  for _, row in ipairs(rows) do
    if row.role and row.person then
      index[row.role] = index[row.role] or { row = row, persons = {} }
      index[row.role].persons[row.person] = true
    end
  end
  return index
end

return {
  numbers = {}, severity = "warning", clause = "7.2", document = "competence-record",
  title = { en = "The competence of a role is judged for who holds it",
    ja = "役割の力量は、その役割の担当者について評価されている" },
  explanation = {
    en = "Where entries on the competence for a role name persons, the holder of the role is among "
      .. "them.",
    ja = "役割の力量の記録に要員を示すときは、その役割の現在の担当者を含む。",
  },
  violates = { judged { "bob" } },
  keeps = { judged { "ann" }, judged { "bob", "ann" } },
  run = function(model, report, view)
    for id, known in pairs(by_role(view.facts.competences or {})) do
      local role = model.role_by_id[id]
      if role and role.holder and not known.persons[role.holder] then
        report(known.row, "person", "the competence for '" .. id .. "' is judged for '"
          .. known.row.person .. "', and not for '" .. role.holder .. "', who holds the role")
      end
    end
  end,
}
