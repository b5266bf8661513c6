local criticality = require "model.criticality"
local edits = require "audit.edits"

local POLICY = "supplier-security"

local function check(supplier, limits, report)
  local rated, by_table, why = supplier.criticality, criticality.of(supplier, limits)
  if not rated or not by_table or not criticality.is_below(rated, by_table) then return end
  report(supplier, "criticality", "the supplier '" .. (supplier.id or "?") .. "' is rated " .. rated
    .. ", but the policy's table makes it " .. by_table .. " (" .. why .. ": "
    .. tostring(supplier[why]) .. ")")
end

-- The edits that put the policy to use and give the supplier 'quiet' the FACTS.
local function quiet(facts)
  return edits.with_policies({ "isms.yaml", "service: Mail, kind: supplier",
    "service: Mail, kind: supplier, " .. facts }, { POLICY })
end

return {
  numbers = {}, severity = "error", unfinished = true, clause = "A.5.19", document = "supplier-evaluation",
  title = { en = "Suppliers are as critical as the policy's table says",
    ja = "供給者の重要度が規程の表と一致する" },
  explanation = {
    en = "The worst of three answers decides: which information the supplier can reach, how long "
      .. "promised services run without it, and whether it can change production. A higher rating "
      .. "is free; a lower one contradicts the table.",
    ja = "到達できる情報、停止を許容できる日数、本番環境を変更できるか、の最も重い回答により決まる。"
      .. "表より高い評価は差し支えないが、低い評価は表と矛盾する。",
  },
  violates = {
    quiet "criticality: medium, reaches: customer-data",
    quiet "criticality: medium, reaches: restricted",
    quiet "criticality: low, reaches: confidential",
    quiet "criticality: medium, bearable_days: 0",
    quiet "criticality: low, bearable_days: 5",
    quiet "criticality: medium, reaches: internal, changes_production: true",
  },
  keeps = {
    quiet "criticality: high, reaches: internal, bearable_days: 30, changes_production: false",
    quiet "criticality: medium, reaches: confidential, bearable_days: 1",
    quiet "criticality: low, reaches: internal, bearable_days: 6",
    quiet "criticality: low",
    { { "isms.yaml", "service: Mail, kind: supplier",
      "service: Mail, kind: supplier, criticality: low, reaches: customer-data" } },
  },
  run = function(model, report)
    local limits = model.values_of(POLICY)
    if not limits then return end
    for _, supplier in ipairs(model.suppliers) do check(supplier, limits, report) end
  end,
}
