local function set_of(list)
  local set = {}
  for _, item in ipairs(list) do set[item] = true end
  return set
end

return {
  numbers = { 9 }, severity = "error", clause = "6.1.3", document = "statement-of-applicability",
  title = { en = "Controls and risks cite each other",
    ja = "管理策とリスクの引用が双方向で一致する" },
  explanation = {
    en = "A control that names risks as its reason is cited by a treatment of each of them, and "
      .. "names every risk whose treatment cites it.",
    ja = "リスクを理由とする管理策は各リスクの対応に引用され、引用元のリスクをすべて挙げる。",
  },
  violates = {
    { { "facts/controls.csv", "A.5.7,yes,implemented,B,", "A.5.7,yes,implemented,B,R-1" } },
    { { "facts/controls.csv", "A.7.1,yes,implemented,B,", "A.7.1,yes,implemented,B,R-2" } },
  },
  keeps = {
    { { "facts/controls.csv", "A.7.1,yes,implemented,B,", "A.7.1,yes,implemented,B,R-1" } },
  },
  run = function(model, report)
    for _, row in ipairs(model.statement.rows) do
      local declared = row.decision.risks or {}
      local names = set_of(declared)
      for _, id in ipairs(declared) do
        local risk = model.risk_by_id[id]
        if risk and not set_of(risk.controls)[row.id] then
          report(row.decision, "risks", row.id .. " names " .. id
            .. " as its reason, but no treatment of " .. id .. " cites " .. row.id)
        end
      end
      for _, id in ipairs(#declared > 0 and row.risks or {}) do
        if not names[id] then
          report(row.decision, "risks", "a treatment of " .. id .. " cites " .. row.id
            .. ", whose risks do not name " .. id)
        end
      end
    end
  end,
}
