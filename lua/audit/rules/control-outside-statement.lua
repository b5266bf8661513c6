-- Reports what CITING, called NAME, cites under KEY and ROWS (ids of the statement) do not have.
local function compare(citing, key, name, rows, report)
  for _, control in ipairs(citing[key] or {}) do
    if not rows[control] then
      report(citing, key, name .. " " .. (citing.id or "?") .. " cites " .. control
        .. ", which the Statement of Applicability does not list")
    end
  end
end

local OWN = "id: own\ntitle: Our rules\nedition: '1'\ngroups: [{id: g, title: Group}]\n"
  .. "controls: [{id: OWN.1, title: Rule, group: g}]\n"

return {
  numbers = { 10 }, severity = "error", unfinished = true, clause = "6.1.3 c", document = "statement-of-applicability",
  title = { en = "Every control that a risk or treatment cites is in the statement",
    ja = "リスク及びリスク対応が引用する管理策はすべて適用宣言書にある" },
  explanation = {
    en = "Necessary controls may come from anywhere; those outside Annex A are additional "
      .. "rows of the statement.",
    ja = "必要な管理策は附属書A以外からも選べるが、適用宣言書に追加の行として記載する"
      .. "。",
  },
  violates = {
    { { "policies/standards/own.yaml", "", OWN },
      { "isms.yaml", "  - {id: iso27001-2022}\n", "  - {id: iso27001-2022}\n  - {id: own}\n" },
      { "isms.yaml", "controls: [A.7.1]", "controls: [A.7.1, OWN.1]" } },
    { { "policies/standards/own.yaml", "", OWN },
      { "isms.yaml", "  - {id: iso27001-2022}\n", "  - {id: iso27001-2022}\n  - {id: own}\n" },
      { "isms.yaml", "existing_controls: none",
        "existing_controls: [OWN.1]" } },
  },
  keeps = {
    { { "isms.yaml", "controls: [A.7.1]", "controls: [A.7.1, A.8.1]" } },
  },
  run = function(model, report)
    local rows = {}
    for _, row in ipairs(model.statement.rows) do rows[row.id] = true end
    for _, row in ipairs(model.treatments) do compare(row, "controls", "treatment", rows, report) end
    for _, row in ipairs(model.risks) do compare(row, "existing_controls", "risk", rows, report) end
  end,
}
