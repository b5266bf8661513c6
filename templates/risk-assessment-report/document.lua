local run, method, risks = model.assessment, model.method, model.risk_summary

local function aspects(ids)
  return series(ids, function(id) return words.factor[id] end)
end

local function factors(list)
  return series(list, "text")
end

-- The controls that the current score of ROW, a risk, counts on.
local function existing(row)
  return series(row.existing) or absence(row.existing, words.none)
end

-- Why each current factor of ROW, a risk, was chosen.
local function grounds(row)
  local out = {}
  for i, factor in ipairs(row.factors) do
    out[i] = remark(factor.name, row.grounds and row.grounds[factor.id] or unrecorded)
  end
  return join(out, words.semicolon)
end

local with_positions = false
for _, standard in ipairs(model.standards) do
  with_positions = with_positions or standard.positions == true
end

local function position(id)
  return id and words.cloud_role[id] or words.none
end

-- The day of the assessment before, FIRST where there was none.
local function previous(first)
  if run.previous == false then return first end
  return aside(date(run.previous) or unrecorded, run.previous_id)
end

-- The asset of RISK by its id and name; its words where it is in no register.
local function asset(risk)
  return risk.asset ~= risk.asset_name and aside(risk.asset, risk.asset_name) or risk.asset
end

return {
  unscored = #risks.unscored > 0 and aside(series(risks.unscored, "id"), unrecorded),
  previous = previous, compared = run.previous, first = run.previous == false,
  release = run.before and run.before.release,
  undated = #run.undated > 0 and aside(series(run.undated, "id"), unrecorded),
  id = run.id or unrecorded, run = run, method = method, risks = risks,
  assessor = method.assessor_title or unrecorded,
  sessions = run.period or unrecorded, with_matrix = risks.matrix ~= nil,
  treatments = cite("risk-treatment-plan", "treatments"),
  participants = grid { rows = run.participants, "title", "name" },
  levels = grid { rows = risks.by_level,
    function(row) return row.level and row.level.name or unrecorded end,
    method.with_inherent and { "inherent", align = "right", empty = unrecorded },
    { "current", align = "right", empty = unrecorded }, { "residual", align = "right", empty = unrecorded } },
  identified = grid { name = "identified", rows = model.risks, "id", "title",
    { asset, empty = unrecorded }, { "cause", empty = unrecorded },
    { "description", empty = unrecorded },
    { "consequence", empty = unrecorded }, { "affects", as = aspects, empty = "–" }, "owner_title" },
  evaluation = grid { name = "evaluation", rows = model.risks, "id", "title",
    method.with_inherent and { "inherent_factors", as = factors, empty = unrecorded },
    method.with_inherent and { "inherent_score_text", empty = unrecorded }, existing,
    { "factors", as = factors }, "score_text", { "above", as = yes_no },
    { "identified", as = date, empty = unrecorded } },
  grounds = grid { name = "grounds", rows = model.risks, "id",
    { "category", empty = unrecorded }, { "threat_words", empty = unrecorded },
    { "vulnerability_words", empty = unrecorded }, grounds,
    with_positions and { "position", as = position, empty = unrecorded },
    { "assessment", empty = unrecorded }, { "since_name", empty = unrecorded } },
  order = grid { name = "order", rows = run.ranked, { "rank", align = "right" },
    function(row) return row.risk.id .. " " .. row.risk.title end,
    function(row) return row.risk.score_text end, function(row) return row.risk.owner_title end,
    { function(row) return series(row.risk.treatments, "id") end, empty = unrecorded } },
  new_risks = grid { rows = run.new, "id", "title", { "identified", as = date }, "score_text" },
  changed_risks = grid { rows = run.changes, "risk", { "title", empty = "gone" }, "kind_name",
    { "score_before", align = "right", empty = unrecorded }, { "score", align = "right", empty = "–" },
    { "reason", empty = unrecorded } },
  register = cite("opportunity-register"),
  opportunities = grid { name = "opportunities", rows = model.opportunities.assessed, "id", "title",
    "effect", "owner_title" },
  confirmed = cite("risk-treatment-plan", "approval"),
  owners = grid { rows = model.risk_owners, "title", "name", { "risks", as = series } },
}
