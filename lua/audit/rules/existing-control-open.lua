-- The edits by which R-1 counts on A.5.11, which is DECIDED, with MORE of the risk.
local function counted(decided, more)
  return { { "facts/controls.csv", "A.5.11,yes,implemented,B,,isms-manager,,,Records of IA-1,,",
      "A.5.11,yes," .. decided .. ",Records of IA-1,," },
    { "isms.yaml", "existing_controls: none, grounds: {likelihood: Two a year., impact: One each.}",
      "existing_controls: [A.5.11]" .. (more or "") },
    at = { "isms.yaml", "{id: R-1" } }
end

local PARTIAL = "partial,B,,isms-manager,2026-12-01,Ask."

-- What is wrong with ROW of the statement, a control that RISK counts on; nil where nothing is.
local function objection(row, risk)
  if row.status == "planned" then return "is only planned" end
  if row.status == "partial" and not risk.grounds then
    return "is implemented in part: write into `grounds` which part works, or leave it out"
  end
end

return {
  numbers = { 10 }, severity = "error", unfinished = true, clause = "6.1.2 d, 6.1.3 d", document = "risk-assessment-report",
  title = { en = "Current scores count on controls that work",
    ja = "現在のリスク値が考慮する管理策は実施済みである" },
  explanation = {
    en = "An existing control of a risk (existing_controls) stands in the statement as implemented. "
      .. "One that is implemented in part counts with the part that works, which the grounds of the risk "
      .. "name; a planned one belongs to a treatment.",
    ja = "リスクの既存の管理策（existing_controls）は、適用宣言書で実施済みである。一部実施の管理策は、"
      .. "機能している部分をリスクの根拠（grounds）に示して考慮する。計画中の管理策はリスク対応に挙げる。",
  },
  violates = {
    counted "planned,B,,isms-manager,2026-12-01,Ask.", counted(PARTIAL),
  },
  keeps = {
    counted "implemented,B,,isms-manager,,", counted(PARTIAL, ", grounds: {likelihood: Most are asked.}"),
  },
  run = function(model, report)
    local index = {}
    for _, row in ipairs(model.statement.rows) do index[row.id] = row end
    for _, risk in ipairs(model.risks) do
      for _, id in ipairs(risk.existing_controls or {}) do
        local row = index[id]
        local text = row and row.applicable and objection(row, risk)
        if text then
          report(risk, "existing_controls", "risk " .. (risk.id or "?") .. " counts on " .. id
            .. ", which " .. text)
        end
      end
    end
  end,
}
