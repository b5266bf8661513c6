local all = model.evaluations

-- The conditions of the evaluation ROW and, in the words of SAY, the day by which they are met.
local function conditions(row, say)
  local term = fill(row.overdue and say.overdue or say.due,
    { day = date(row.due), overdue = words.overdue })
  return aside(row.conditions, term)
end

local function regions(list)
  return #list > 0 and join(list, words.semicolon) or absence(list)
end

local evaluations = {}
for i, row in ipairs(all.latest) do
  evaluations[i] = { row = row, supplier = row.supplier_row,
    regions = regions(row.supplier_row.regions), contract = regions(row.supplier_row.contract_regions),
    conditions = function(say) return conditions(row, say) end,
    criteria = grid { name = "criteria", rows = row.criteria, "criterion", "result_name",
      "finding" } }
end

-- Whether SUPPLIER can change production; nil when the facts do not say.
local function production(supplier)
  return supplier.changes_production ~= nil and yes_no(supplier.changes_production) or nil
end

return {
  all = all, evaluations = evaluations,
  rules = cite("supplier-security", "monitoring"),
  suppliers = grid { name = "suppliers", rows = model.suppliers, "name", "service",
    { "cloud_name", empty = unrecorded }, { "reaches_name", empty = unrecorded },
    { function(row) return quantity(row.bearable_days, "workdays") end, empty = unrecorded },
    { production, empty = unrecorded }, { "criticality_name", empty = unrecorded }, { "owner_title", empty = unrecorded },
    { "reviewed", as = date, empty = unrecorded },
    { function(row) return deadline(row.next_review, row.overdue) end, empty = unrecorded } },
}
