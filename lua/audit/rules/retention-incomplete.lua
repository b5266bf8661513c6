local lists = require "base.lists"

-- The edit that adds a kind of record with MORE of it.
local function record(more)
  return { { "isms.yaml", "", "records: [{id: REC-1, name: Books, owner: isms-manager, place: Safe, "
    .. "classification: internal" .. more .. "}]\n" } }
end

return {
  numbers = {}, severity = "warning", clause = "A.5.33", document = "retention-schedule",
  title = { en = "A kind of record says how long it is kept and on which ground",
    ja = "記録の種類ごとに、保存期間及び根拠がある" },
  explanation = {
    en = "A time in figures (keep_months), or in words (retention) where it has none; the law or contract "
      .. "(requirements), the parameter of a policy in use (parameter), or another ground (ground) of a time "
      .. "in figures.",
    ja = "保存期間は月数（keep_months）又は月数で定められないものは文（retention）で示し、月数の根拠として法令若しくは契約"
      .. "（requirements）、用いている規程のパラメータ（parameter）又はその他の根拠（ground）を示す。",
  },
  violates = { record "", record ", keep_months: 12",
    record ", keep_months: 12, parameter: physical-security.visitor_log_retention" },
  keeps = { record ", retention: Life of the house", record ", keep_months: 12, ground: Own need" },
  run = function(model, report)
    for _, row in ipairs(model.retention.rows) do
      local grounds = #(row.requirements or {}) > 0 or row.parameter or row.ground
      if row.parameter and not lists.find(model.retention.terms, "id", row.parameter) then
        report(row, "parameter", ("%s names '%s', which is no parameter of a policy in use that says how long "
          .. "records are kept"):format(row.id, row.parameter))
      elseif not row.keep_months and not row.retention then
        report(row, "keep_months", row.id .. " does not say how long it is kept (keep_months)")
      elseif row.keep_months and not grounds then
        report(row, "keep_months", row.id .. " has a time without a ground (requirements, parameter or ground)")
      end
    end
  end,
}
