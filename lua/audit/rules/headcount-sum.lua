local lists = require "base.lists"

-- Reports each of ROWS whose unit is not among KNOWN.
local function check_units(rows, known, report)
  for _, row in ipairs(rows) do
    if row.unit and not lists.contains(known, row.unit) then
      report(row, "unit", "the headcount names the unit '" .. row.unit .. "', which stands neither in "
        .. "scope.units nor in scope.exclusions")
    end
  end
end

-- The edit that counts EMPLOYEES people and names them by HEADCOUNT.
local function counted(employees, headcount)
  return { "isms.yaml", "organization: {name: Acme,", "organization: {name: Acme, employees: "
    .. employees .. ", headcount: [" .. headcount .. "]," }
end

return {
  numbers = {}, severity = "error", clause = "4.3", document = "scope-statement",
  title = { en = "People by unit and site add up", ja = "部門別・拠点別の人数の合計が一致する" },
  explanation = {
    en = "The people in organization.headcount add up to organization.employees, and each unit is "
      .. "named as the scope names it (scope.units, or scope.exclusions).",
    ja = "organization.headcount の人数の合計は organization.employees と一致し、部門は適用範囲"
      .. "（scope.units 又は scope.exclusions）と同じ名称で記載する。",
  },
  violates = {
    { counted(12, "{unit: Company, site: hq, people: 11}") },
    { counted(12, "{unit: Company, site: hq, people: 7}, {unit: Companies, site: hq, people: 5}") },
  },
  keeps = {
    { counted(12, "{unit: Company, site: hq, people: 7}, {unit: Company, site: hq, people: 5}") },
    { counted(12, "{unit: Company, site: hq, people: 7}, {unit: Shop, site: hq, people: 5}"),
      { "isms.yaml", "  interfaces: [{with", "  exclusions: [{what: Shop, reason: Apart.}]\n"
        .. "  interfaces: [{with" } },
  },
  run = function(model, report, view)
    local organization, scope = view.facts.organization, view.facts.scope or {}
    if not model.headcount then return end
    local all = organization.employees
    if all and model.headcount.total ~= all then
      report(organization, "headcount", ("the headcount adds up to %d, the organisation has %d "
        .. "(organization.employees)"):format(model.headcount.total, all))
    end
    local known = lists.union { scope.units or {}, lists.column(scope.exclusions or {}, "what") }
    check_units(organization.headcount, known, report)
  end,
}
