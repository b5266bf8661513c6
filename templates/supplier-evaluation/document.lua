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

local with_stars = #where(model.standards, function(row) return #row.levels > 0 end) > 0

-- The star of SUPPLIER in the words of the document, and the days of its checks.
local function star(supplier)
  if supplier.star == nil then return unrecorded end
  return supplier.star and fill("★{level}", { level = supplier.star.level }) or words.none
end

local function day(key)
  return function(supplier)
    if supplier.star == nil then return unrecorded end
    return supplier.star and date(supplier.star[key]) or "–"
  end
end

return {
  all = all, with_stars = with_stars,
  stars = grid { name = with_stars and "stars" or nil, rows = model.suppliers, "name", star, day "checked", day "next_check" }, evaluations = evaluations,
  rules = cite("supplier-security", "monitoring"),
  suppliers = grid { name = "suppliers", rows = model.suppliers, "name", "service",
    { "cloud_name", empty = unrecorded }, { "reaches_name", empty = unrecorded },
    { function(row) return quantity(row.bearable_days, "workdays") end, empty = unrecorded },
    { production, empty = unrecorded }, { "criticality_name", empty = unrecorded }, { "owner_title", empty = unrecorded },
    { "reviewed", as = date, empty = unrecorded },
    { function(row) return deadline(row.next_review, row.overdue) end, empty = unrecorded } },
}
