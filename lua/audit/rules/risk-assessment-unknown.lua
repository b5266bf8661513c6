-- The edits by which R-1 comes from the assessment RA-1 and the latest is called ID, with MORE of it.
local function named(id, more)
  return { { "isms.yaml", "{id: R-1,", "{id: R-1, assessment: RA-1," },
    { "facts/risk_assessment.yaml", "{occasion", "{id: " .. id .. (more or "") .. ", occasion" } }
end

-- The assessments that MODEL knows: id → the day of it, true where that is not known.
local function known_days(model)
  local run, known = model.assessment, {}
  if not run then return known end
  if run.before and run.before.id then known[run.before.id] = run.before.day or true end
  for _, item in ipairs(run.earlier) do known[item.id or ""] = item.date or true end
  if run.id then known[run.id] = run.date or true end
  return known
end

-- Reports the RISK of the assessment ID, held on DAY, that was found after that day.
local function check_day(risk, id, day, report)
  if type(day) == "string" and risk.identified and risk.identified > day then
    report(risk, "identified", ("risk %s was found on %s, and the assessment %s that it comes from was held on %s"):format(
      risk.id or "?", risk.identified, id, day))
  end
end

-- The edits by which R-1, of the latest assessment (2026-09-01), was found on DAY.
local function found(day)
  local list = named "RA-1"
  list[1] = { "isms.yaml", "{id: R-1,", "{id: R-1, assessment: RA-1, identified: " .. day .. "," }
  return list
end

return {
  numbers = { 13 }, severity = "error", clause = "8.2", document = "risk-assessment-report",
  title = { en = "A risk comes from an assessment that is known",
    ja = "リスクの評価元のアセスメントが特定できる" },
  explanation = {
    en = "The assessment of a risk is the latest (risk_assessment.id), one of those before it "
      .. "(risk_assessment.earlier), or the one that the release before shows. The risk was found by its day.",
    ja = "リスクのアセスメント番号は、直近のもの（risk_assessment.id）、それ以前のもの"
      .. "（risk_assessment.earlier）又は前回のリリースが示すものである。リスクを特定した日は、その実施日より後ではない。",
  },
  violates = {
    { { "isms.yaml", "{id: R-1,", "{id: R-1, assessment: RA-1," } }, named "RA-2", found "2026-09-02",
  },
  keeps = {
    named "RA-1", found "2026-09-01", named("RA-2", ", earlier: [{id: RA-1, date: 2025-09-01}]"),
  },
  run = function(model, report)
    local known = known_days(model)
    for _, risk in ipairs(model.risks) do
      local id = risk.assessment
      if id then check_day(risk, id, known[id], report) end
      if id and not known[id] then
        report(risk, "assessment", "risk " .. (risk.id or "?") .. " comes from assessment " .. id
          .. ", which is not known: write `id: " .. id .. "` in risk_assessment if it is the latest, else `earlier: [{id: "
          .. id .. ", date: ...}]`")
      end
    end
  end,
}
