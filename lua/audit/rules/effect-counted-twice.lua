local lists = require "base.lists"

-- The factors of ROW that `residual` gives, as they would be written: "likelihood: 1, impact: 2".
local function line_of(factors)
  return table.concat(lists.map(factors, function(factor)
    return factor.id .. ": " .. tostring(factor.value)
  end), ", ")
end

-- The factors of ROW that are no asset's value.
local function chosen(factors)
  return lists.select(factors, function(factor) return factor.id ~= "value" and factor.value end)
end

local DONE = "due: 2026-12-01, status: planned"

return {
  numbers = { 19 }, severity = "warning", clause = "6.1.2 d, 6.1.3", document = "risk-treatment-plan",
  title = { en = "No effect of a treatment is counted twice", ja = "リスク対応の効果を二重に数えない" },
  explanation = {
    en = "A treatment that was done on the day of the assessment is an existing control: its effect "
      .. "is in the current score, and only a treatment that was open then makes the residual score "
      .. "lower.",
    ja = "アセスメントの日に完了していたリスク対応は既存の管理策であり、その効果は現在のリスク値に含む。"
      .. "残留リスク値を下げるのは、その日に未完了であった対応に限る。",
  },
  violates = {
    { { "isms.yaml", DONE, "due: 2026-08-31, status: done, done: 2026-08-31" },
      { "isms.yaml", "due: 2026-09-15, status: done, done: 2026-09-14", "due: 2026-08-15, status: done, done: 2026-08-14" },
      at = { "isms.yaml", "{id: R-1" } },
  },
  keeps = {
    { { "isms.yaml", DONE, "due: 2026-09-02, status: done, done: 2026-09-02" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.risks) do
      local before, after = row.score, row.residual_score
      if before and after and after < before and not row.changes
        and not lists.contains(row.options, "retain") then
        report(row, "residual", "no treatment of " .. (row.id or "?") .. " was open on "
          .. (row.assessed_on or "the day of the assessment")
          .. ", so what they do is in the current score already: write `"
          .. line_of(chosen(row.residual_factors)) .. "` as its factors, those of now under `inherent` ("
          .. line_of(chosen(row.factors)) .. ") if it is assessed, and leave `residual` out")
      end
    end
  end,
}
