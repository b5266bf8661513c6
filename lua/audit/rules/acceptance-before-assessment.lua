-- The day on which the score of RISK was assessed, as far as MODEL says: nil where it comes from an
-- assessment before the latest.
local function assessed(risk, model, latest)
  local is_older = risk.assessment and latest and risk.assessment ~= latest
  return not is_older and model.method.assessed or nil
end

local RA = "risk_assessment: {id: RA-2, occasion: Yearly, participants: [isms-manager], sources: [Talks]}\n"

-- The edits by which R-2 was accepted on 2026-08-31, and comes from the assessment ID.
local function accepted(id)
  return { { "isms.yaml", "date: 2026-10-01, reason", "date: 2026-08-31, reason" },
    { "isms.yaml", "title: The office burns,", "title: The office burns, assessment: " .. id .. "," },
    { "isms.yaml", "", RA }, at = { "isms.yaml", "acceptances:" } }
end

return {
  numbers = {}, severity = "error", build = "warning", clause = "6.1.3 f", document = "residual-risk-acceptance",
  title = { en = "A risk is accepted after it was assessed", ja = "リスクの受容がリスクアセスメントの後である" },
  explanation = {
    en = "What an owner accepts is the score of the assessment (risk_method.assessed): one who accepted before "
      .. "accepted another score, or none. A risk whose score comes from an earlier assessment says so "
      .. "(risks.assessment).",
    ja = "リスク所有者が受容するのは、リスクアセスメント（risk_method.assessed）の結果である。その前の受容は、別の値の受容であるか、"
      .. "根拠がない。以前のアセスメントによる値のままのリスクには、その番号（risks.assessment）を示す。",
  },
  violates = {
    { { "isms.yaml", "date: 2026-10-01, reason", "date: 2026-08-31, reason" } }, accepted "RA-2",
  },
  keeps = {
    { { "isms.yaml", "date: 2026-10-01, reason", "date: 2026-09-01, reason" } }, accepted "RA-1",
  },
  run = function(model, report, view)
    local latest = (view.facts.risk_assessment or {}).id
    for _, row in ipairs(model.acceptances) do
      local day = row.risk_row and assessed(row.risk_row, model, latest)
      if day and row.date and row.date < day then
        report(row, "date", ("%s was accepted on %s, before it was assessed (%s)"):format(row.risk, row.date, day))
      end
    end
  end,
}
