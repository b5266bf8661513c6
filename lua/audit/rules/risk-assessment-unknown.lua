-- The edits by which R-1 comes from the assessment RA-1 and the latest is called ID, with MORE of it.
local function named(id, more)
  return { { "isms.yaml", "{id: R-1,", "{id: R-1, assessment: RA-1," },
    { "facts/risk_assessment.yaml", "{occasion", "{id: " .. id .. (more or "") .. ", occasion" } }
end

-- The ids of the assessments that MODEL knows, as a set.
local function known_ids(model)
  local run, known = model.assessment, {}
  if not run then return known end
  if run.id then known[run.id] = true end
  for _, item in ipairs(run.earlier) do known[item.id or ""] = true end
  if run.before and run.before.id then known[run.before.id] = true end
  return known
end

return {
  numbers = { 13 }, severity = "error", clause = "8.2", document = "risk-assessment-report",
  title = { en = "A risk comes from an assessment that is known",
    ja = "リスクの評価元のアセスメントが特定できる" },
  explanation = {
    en = "The assessment of a risk is the latest (risk_assessment.id), one of those before it "
      .. "(risk_assessment.earlier), or the one that the release before shows.",
    ja = "リスクのアセスメント番号は、直近のもの（risk_assessment.id）、それ以前のもの"
      .. "（risk_assessment.earlier）又は前回のリリースが示すものである。",
  },
  violates = {
    { { "isms.yaml", "{id: R-1,", "{id: R-1, assessment: RA-1," } }, named "RA-2",
  },
  keeps = {
    named "RA-1", named("RA-2", ", earlier: [{id: RA-1, date: 2025-09-01}]"),
  },
  run = function(model, report)
    local known = known_ids(model)
    for _, risk in ipairs(model.risks) do
      local id = risk.assessment
      if id and not known[id] then
        report(risk, "assessment", "risk " .. (risk.id or "?") .. " comes from assessment " .. id
          .. ", which is not known: write `id: " .. id .. "` in risk_assessment if it is the latest, else `earlier: [{id: "
          .. id .. ", date: ...}]`")
      end
    end
  end,
}
